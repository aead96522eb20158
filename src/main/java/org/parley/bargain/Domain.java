package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;

/**
 * A classic domain: two parties, issues with a few values each, and U = sum of w e(v) / (largest e of the issue), the weights of
 * a party made to sum to one.
 *
 * @param parties names of the two sides
 */
public record Domain(String name, List<String> parties, OfferSpace space) {

    public Domain {
        parties = List.copyOf(parties);
    }

    /**
     * One issue as a file has it.
     *
     * @param weights by party, 0 or more
     * @param evals by party and value, 0 or more
     */
    record IssueData(String name, List<String> values, double[] weights, double[][] evals) {}

    /** @param reservation by party, on the scale of the utilities */
    static Domain of(String name, List<String> parties, double[] reservation, List<IssueData> data) {
        double[] total = new double[2];
        for (IssueData issue : data) {
            total[0] += issue.weights()[0];
            total[1] += issue.weights()[1];
        }
        List<OfferSpace.Issue> issues = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            IssueData issue = data.get(n);
            issues.add(new OfferSpace.Issue(issue.name(), issue.values()));
            factors.add(new Factor(
                    new int[] {n},
                    new int[] {issue.values().size()},
                    scaled(issue.evals()[0], issue.weights()[0] / total[0]),
                    scaled(issue.evals()[1], issue.weights()[1] / total[1])));
        }
        OfferSpace space =
                new OfferSpace(issues, factors, new double[2], reservation, new int[data.size()]);
        return new Domain(name, parties, space);
    }

    /** An issue on which a party values nothing adds nothing. */
    private static double[] scaled(double[] evals, double weight) {
        double largest = 0;
        for (double eval : evals) {
            largest = Math.max(largest, eval);
        }
        double[] scaled = new double[evals.length];
        for (int n = 0; n < evals.length; n++) {
            scaled[n] = largest > 0 ? weight * (evals[n] / largest) : 0;
        }
        return scaled;
    }
}
