package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The outcomes that theories of bargaining point to, each with all its ties, out of the frontier's part that leaves neither
 * side worse off than walking away: model, section 8. With r what walking away is worth and M the best a side can get there:
 *
 * @param nash largest (u1 - r1)(u2 - r2) (Nash 1950)
 * @param kalaiSmorodinsky largest min (ui - ri) / (Mi - ri) (Kalai and Smorodinsky 1975)
 * @param egalitarian largest min (ui - ri)
 * @param equalUtility least |u1 - u2|
 * @param maxSum largest u1 + u2
 */
public record NamedPoints(
        List<FrontierPoint> nash,
        List<FrontierPoint> kalaiSmorodinsky,
        List<FrontierPoint> egalitarian,
        List<FrontierPoint> equalUtility,
        List<FrontierPoint> maxSum) {

    /** The product of gains is flat at its top: on a fine grid, neighbours differ by less than scores that are equal may. */
    private static final double SAME_PRODUCT = 1e-13;

    /** All five; all empty when there is no zone of agreement. */
    public static NamedPoints of(Frontier frontier) {
        List<FrontierPoint> zone = frontier.zone();
        double[] r = frontier.space().reservation();
        double mostFirst = zone.stream().mapToDouble(FrontierPoint::first).max().orElse(0) - r[0];
        double mostSecond = zone.stream().mapToDouble(FrontierPoint::second).max().orElse(0) - r[1];
        return new NamedPoints(
                best(zone, point -> gain(point.first(), r[0]) * gain(point.second(), r[1]), SAME_PRODUCT),
                best(
                        zone,
                        point -> Math.min(
                                share(point.first() - r[0], mostFirst), share(point.second() - r[1], mostSecond)),
                        SideScores.SAME),
                best(zone, point -> Math.min(point.first() - r[0], point.second() - r[1]), SideScores.SAME),
                best(zone, point -> -Math.abs(point.first() - point.second()), SideScores.SAME),
                best(zone, point -> point.first() + point.second(), SideScores.SAME));
    }

    /** Scores just below walking away count as equal to it; two of them must not make a gain. */
    private static double gain(double score, double reservation) {
        return Math.max(0, score - reservation);
    }

    /** A side that cannot gain has all it can have. */
    private static double share(double gain, double most) {
        return most <= SideScores.SAME ? 1 : gain / most;
    }

    private static List<FrontierPoint> best(
            List<FrontierPoint> zone, ToDoubleFunction<FrontierPoint> value, double same) {
        double[] values = zone.stream().mapToDouble(value).toArray();
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : values) {
            highest = Math.max(highest, each);
        }
        List<FrontierPoint> best = new ArrayList<>();
        for (int n = 0; n < values.length; n++) {
            if (values[n] >= highest - same) {
                best.add(zone.get(n));
            }
        }
        return best;
    }
}
