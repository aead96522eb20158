package org.parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the offers of a space exactly, without those whose options cannot go together. */
final class OfferCount {

    private final List<OfferSpace.Issue> issues;

    private OfferCount(List<OfferSpace.Issue> issues) {
        this.issues = issues;
    }

    static BigInteger of(List<OfferSpace.Issue> issues, List<Factor> factors) {
        List<Factor> limits = factors.stream()
                .filter(factor -> Arrays.stream(factor.first()).anyMatch(OfferCount::isNever))
                .toList();
        int[] choice = new int[issues.size()];
        Arrays.fill(choice, -1);
        return new OfferCount(issues)
                .count(IntStream.range(0, issues.size()).boxed().toList(), limits, choice);
    }

    private static boolean isNever(double score) {
        return score == Double.NEGATIVE_INFINITY;
    }

    private BigInteger count(List<Integer> open, List<Factor> limits, int[] choice) {
        List<Factor> left = new ArrayList<>();
        for (Factor limit : limits) {
            if (IntStream.of(limit.issues()).anyMatch(issue -> choice[issue] < 0)) {
                left.add(limit);
            } else if (isNever(limit.first()[limit.entry(choice)])) {
                return BigInteger.ZERO;
            }
        }
        BigInteger product = BigInteger.ONE;
        List<int[]> ties = left.stream().map(Factor::issues).toList();
        for (List<Integer> together : Elimination.components(open, ties)) {
            int issue = together.get(0);
            List<Factor> own = left.stream()
                    .filter(limit -> together.stream().anyMatch(limit::looksAt))
                    .toList();
            int options = issues.get(issue).options().size();
            product = product.multiply(
                    own.isEmpty() ? BigInteger.valueOf(options) : each(issue, options, together, own, choice));
        }
        return product;
    }

    private BigInteger each(int issue, int options, List<Integer> together, List<Factor> limits, int[] choice) {
        BigInteger sum = BigInteger.ZERO;
        for (int option = 0; option < options; option++) {
            choice[issue] = option;
            sum = sum.add(count(together.subList(1, together.size()), limits, choice));
        }
        choice[issue] = -1;
        return sum;
    }
}
