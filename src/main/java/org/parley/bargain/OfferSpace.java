package org.parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All offers that can be made, and what each is worth to both sides. An offer is one option for every issue; a score is a sum
 * of parts that each look at a few issues, which is what lets its frontier be found without looking at every offer.
 * Immutable.
 */
public final class OfferSpace {

    /** A part of a score that moves by no more than this does not move: rounding. */
    static final double ROUNDING = 1e-12;

    /** One thing to be agreed on, and the options for it; at least one. */
    public record Issue(String name, List<String> options) {

        public Issue {
            options = List.copyOf(options);
        }
    }

    private final List<Issue> issues;
    private final List<Factor> factors;
    private final double baseFirst;
    private final double baseSecond;
    private final double[] reservation;
    private final int[] usual;
    private final boolean[] free;

    /**
     * @param base both sides' scores before any part of them is added
     * @param reservation what walking away is worth to each side
     * @param usual the option to name for an issue that does not matter
     */
    OfferSpace(List<Issue> issues, List<Factor> factors, double[] base, double[] reservation, int[] usual) {
        this.issues = List.copyOf(issues);
        this.factors = merged(factors);
        baseFirst = base[0];
        baseSecond = base[1];
        this.reservation = reservation.clone();
        this.usual = usual.clone();
        free = new boolean[issues.size()];
        for (int issue = 0; issue < free.length; issue++) {
            free[issue] = true;
            for (Factor factor : this.factors) {
                free[issue] &= !factor.movesWith(issue, ROUNDING);
            }
        }
    }

    /**
     * Those of the offers that have some options.
     *
     * @param options the option of each issue that is held, and of which it is then the only one; -1 for an issue that is not
     */
    OfferSpace holding(int[] options) {
        List<Issue> fewer = new ArrayList<>(issues);
        int[] names = usual.clone();
        for (int issue = 0; issue < options.length; issue++) {
            if (options[issue] >= 0) {
                Issue whole = issues.get(issue);
                fewer.set(issue, new Issue(whole.name(), List.of(whole.options().get(options[issue]))));
                names[issue] = 0;
            }
        }
        List<Factor> smaller = factors.stream().map(factor -> factor.holding(options)).toList();
        return new OfferSpace(fewer, smaller, new double[] {baseFirst, baseSecond}, reservation, names);
    }

    /** One table for all that look at the same issues. */
    private static List<Factor> merged(List<Factor> factors) {
        List<Factor> merged = new ArrayList<>();
        for (Factor factor : factors) {
            int same = 0;
            while (same < merged.size() && !merged.get(same).hasSameIssuesAs(factor)) {
                same++;
            }
            if (same < merged.size()) {
                merged.set(same, merged.get(same).plus(factor));
            } else {
                merged.add(factor);
            }
        }
        return merged;
    }

    public List<Issue> issues() {
        return issues;
    }

    /** What walking away is worth to the first and to the second side. */
    public double[] reservation() {
        return reservation.clone();
    }

    /** The exact number of offers: every option of every issue with every other, but for those that cannot go together. */
    public BigInteger offers() {
        return OfferCount.of(issues, factors);
    }

    /** Whether an issue moves neither side's score, whatever is agreed elsewhere. */
    public boolean isFree(int issue) {
        return free[issue];
    }

    /** The issues that move neither side's score. */
    public List<Issue> free() {
        List<Issue> all = new ArrayList<>();
        for (int issue = 0; issue < free.length; issue++) {
            if (free[issue]) {
                all.add(issues.get(issue));
            }
        }
        return all;
    }

    /**
     * What an offer is worth to the first and to the second side; minus infinity when its options cannot go together.
     *
     * @param choice index of an option for each issue
     */
    public double[] utilities(int[] choice) {
        double first = baseFirst;
        double second = baseSecond;
        for (Factor factor : factors) {
            int entry = factor.entry(choice);
            first += factor.first()[entry];
            second += factor.second()[entry];
        }
        return new double[] {first, second};
    }

    /** Mean score over all offers and both sides. */
    public double meanUtility() {
        double sum = baseFirst + baseSecond;
        for (Factor factor : factors) {
            sum += Arrays.stream(factor.first()).average().orElse(0)
                    + Arrays.stream(factor.second()).average().orElse(0);
        }
        return sum / 2;
    }

    /** The option to name for each issue, should it not matter. */
    int[] usual() {
        return usual.clone();
    }

    List<Factor> factors() {
        return factors;
    }

    double baseFirst() {
        return baseFirst;
    }

    double baseSecond() {
        return baseSecond;
    }

    /** A choice with an option for every issue that does not matter, and -1 for all others. */
    int[] open() {
        int[] choice = new int[free.length];
        for (int issue = 0; issue < free.length; issue++) {
            choice[issue] = free[issue] ? usual[issue] : -1;
        }
        return choice;
    }
}
