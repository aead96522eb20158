package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the front of a space of offers issue by issue. Issues that no part of a score looks at together are free of each other:
 * their fronts add up, pair by pair, and what is beaten in one of them is beaten in every sum. Where issues hang together, the
 * one that ties most of them is taken option by option, and the rest falls apart.
 */
final class Elimination {

    /** With so many entries in all tables, options are shared out among the processors. */
    private static final int LARGE = 20_000;

    private final OfferSpace space;
    private final boolean large;

    Elimination(OfferSpace space) {
        this.space = space;
        large = space.factors().stream().mapToLong(factor -> factor.first().length).sum() > LARGE;
    }

    /** The front of the whole space; empty when no offer can be agreed on. */
    Front front() {
        int[] choice = space.open();
        List<Integer> open = new ArrayList<>();
        for (int issue = 0; issue < choice.length; issue++) {
            if (choice[issue] < 0) {
                open.add(issue);
            }
        }
        Front.Part part = part(-1, 0, open, space.factors(), choice);
        return Front.of(List.of(new Front.Part(
                -1,
                0,
                part.first() + space.baseFirst(),
                part.second() + space.baseSecond(),
                part.left(),
                part.right())));
    }

    /**
     * How many combinations of options have to be looked at one by one. More than all offers of a space without ties between
     * issues never are.
     */
    static double effort(List<OfferSpace.Issue> issues, List<int[]> ties) {
        List<Integer> open = IntStream.range(0, issues.size()).boxed().toList();
        return effort(issues, open, ties);
    }

    private static double effort(List<OfferSpace.Issue> issues, List<Integer> open, List<int[]> ties) {
        double sum = 0;
        for (List<Integer> together : components(open, ties)) {
            int issue = together.size() == 1 ? together.get(0) : knot(together, ties, issues);
            List<Integer> rest = new ArrayList<>(together);
            rest.remove((Integer) issue);
            sum += issues.get(issue).options().size() * Math.max(1, effort(issues, rest, ties));
        }
        return sum;
    }

    /** All that can be chosen on the open issues, the others being settled, in two fronts that are free of each other. */
    private Front.Part part(int issue, int option, List<Integer> open, List<Factor> factors, int[] choice) {
        double first = 0;
        double second = 0;
        List<Factor> unsettled = new ArrayList<>();
        for (Factor factor : factors) {
            if (isSettled(factor, choice)) {
                int entry = factor.entry(choice);
                first += factor.first()[entry];
                second += factor.second()[entry];
            } else {
                unsettled.add(factor);
            }
        }
        List<Front> fronts = new ArrayList<>();
        for (List<Integer> together : components(open, openIssues(unsettled, choice))) {
            List<Factor> own = unsettled.stream()
                    .filter(factor -> together.stream().anyMatch(factor::looksAt))
                    .toList();
            fronts.add(together.size() == 1 ? single(together.get(0), own, choice) : tied(together, own, choice));
        }
        // Small ones first: that keeps the sums in between few.
        while (fronts.size() > 2) {
            fronts.sort(Comparator.comparingInt(Front::size));
            fronts.add(Front.sum(fronts.remove(0), fronts.remove(0), 0, 0));
        }
        Front left = fronts.isEmpty() ? Front.NOTHING : fronts.get(0);
        Front right = fronts.size() < 2 ? Front.NOTHING : fronts.get(1);
        return new Front.Part(issue, option, first, second, left, right);
    }

    private static boolean isSettled(Factor factor, int[] choice) {
        for (int issue : factor.issues()) {
            if (choice[issue] < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> openIssues(List<Factor> factors, int[] choice) {
        List<int[]> open = new ArrayList<>();
        for (Factor factor : factors) {
            open.add(IntStream.of(factor.issues()).filter(issue -> choice[issue] < 0).toArray());
        }
        return open;
    }

    /** The front of one issue by itself. */
    private Front single(int issue, List<Factor> factors, int[] choice) {
        int options = space.issues().get(issue).options().size();
        double[] first = new double[options];
        double[] second = new double[options];
        for (Factor factor : factors) {
            int entry = factor.entry(choice);
            int stride = factor.stride(issue);
            for (int option = 0; option < options; option++) {
                first[option] += factor.first()[entry + option * stride];
                second[option] += factor.second()[entry + option * stride];
            }
        }
        List<Front.Part> parts = new ArrayList<>(options);
        for (int option = 0; option < options; option++) {
            parts.add(new Front.Part(issue, option, first[option], second[option], Front.NOTHING, Front.NOTHING));
        }
        return Front.of(parts);
    }

    /** The front of issues that hang together: one of them option by option. */
    private Front tied(List<Integer> together, List<Factor> factors, int[] choice) {
        int issue = knot(together, openIssues(factors, choice), space.issues());
        List<Integer> rest = new ArrayList<>(together);
        rest.remove((Integer) issue);
        IntStream options = IntStream.range(0, space.issues().get(issue).options().size());
        List<Front.Part> parts = (large ? options.parallel() : options)
                .mapToObj(option -> {
                    int[] settled = choice.clone();
                    settled[issue] = option;
                    return part(issue, option, rest, factors, settled);
                })
                .toList();
        return Front.of(parts);
    }

    /** The issue that most ties between issues have in common; of several the one with the fewest options. */
    private static int knot(List<Integer> together, List<int[]> ties, List<OfferSpace.Issue> issues) {
        int best = together.get(0);
        long most = -1;
        for (int issue : together) {
            long degree = ties.stream()
                    .filter(tie -> tie.length > 1 && IntStream.of(tie).anyMatch(other -> other == issue))
                    .count();
            boolean smaller = issues.get(issue).options().size() < issues.get(best).options().size();
            if (degree > most || degree == most && smaller) {
                best = issue;
                most = degree;
            }
        }
        return best;
    }

    /** Groups of issues with no tie between them, each in rising order. */
    private static List<List<Integer>> components(List<Integer> issues, List<int[]> ties) {
        List<List<Integer>> components = new ArrayList<>();
        List<Integer> left = new ArrayList<>(issues);
        while (!left.isEmpty()) {
            List<Integer> component = new ArrayList<>(List.of(left.remove(0)));
            for (int n = 0; n < component.size(); n++) {
                int issue = component.get(n);
                for (int[] tie : ties) {
                    if (IntStream.of(tie).anyMatch(other -> other == issue)) {
                        for (int other : tie) {
                            if (left.remove((Integer) other)) {
                                component.add(other);
                            }
                        }
                    }
                }
            }
            component.sort(Comparator.naturalOrder());
            components.add(component);
        }
        return components;
    }
}
