package org.parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.validation.Check;
import org.parley.validation.Written;

/** Cases of bargaining whose answers stand in textbooks or are worked by hand. */
public final class TextbookChecks {

    private static final int STEPS = 30_000;
    private static final int DIGITS = 6;

    private TextbookChecks() {}

    public static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        NamedPoints pie = named(
                new double[] {0, 0},
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(n -> new double[] {Math.sqrt((double) n / STEPS), 1 - (double) n / STEPS})
                        .toArray(double[][]::new));
        String cut = "Parley looks at 30,000 cuts, so that it may be off by half a step, 0.000017.";
        checks.add(Written.exact(
                "Pie, scores √x and 1 − x: share x at the Nash point",
                1.0 / 3, 1 - pie.nash().get(0).second(), DIGITS, "Exactly 1/3, by hand from Nash 1950. " + cut));
        checks.add(Written.exact(
                "The same pie: share x at the Kalai-Smorodinsky point",
                (3 - Math.sqrt(5)) / 2,
                1 - pie.kalaiSmorodinsky().get(0).second(),
                DIGITS,
                "Exactly (3 − √5)/2, by hand from Kalai and Smorodinsky 1975. " + cut));
        NamedPoints three = named(
                new double[] {1, 1}, new double[] {4, 1}, new double[] {1, 4}, new double[] {2, 2});
        String hand = "By hand: the other two give one side nothing over its walk-away value.";
        checks.add(Written.exact(
                "Outcomes (4, 1), (1, 4), (2, 2), walk-away values (1, 1): first score at the Nash point",
                2, three.nash().get(0).first(), DIGITS, hand));
        checks.add(Written.exact("The same: second score", 2, three.nash().get(0).second(), DIGITS, hand));
        for (double time : new double[] {0.5, 0.9}) {
            checks.add(target("hard, e = 0.2", Tactic.HARD, time, time == 0.5 ? 0.96875 : 0.40951));
            checks.add(target("even, e = 1", Tactic.EVEN, time, time == 0.5 ? 0.5 : 0.1));
            checks.add(target("conceding, e = 2", Tactic.CONCEDING, time, time == 0.5 ? 0.292893 : 0.051317));
        }
        return checks;
    }

    private static Check target(String name, Tactic tactic, double time, double expected) {
        return Written.exact(
                "Target of the tactic '" + name + "' when " + Written.number(100 * time, 0) + " percent of the time is gone",
                expected,
                tactic.target(time, 0, 1),
                DIGITS,
                "By hand from Faratin, Sierra and Jennings 1998, to six digits.");
    }

    private static NamedPoints named(double[] reservation, double[]... scores) {
        int[] sizes = {scores.length};
        Factor factor = new Factor(
                new int[] {0},
                sizes,
                Arrays.stream(scores).mapToDouble(pair -> pair[0]).toArray(),
                Arrays.stream(scores).mapToDouble(pair -> pair[1]).toArray());
        List<String> options =
                IntStream.range(0, scores.length).mapToObj(Integer::toString).toList();
        return NamedPoints.of(Frontier.of(new OfferSpace(
                List.of(new OfferSpace.Issue("outcome", options)),
                List.of(factor),
                new double[2],
                reservation,
                new int[1])));
    }
}
