package org.parley.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.trade.Gsim;
import org.parley.trade.Smart;

/** The two methods that trade officials know, against cases worked by hand. */
final class MethodChecks {

    private static final int DIGITS = 6;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private MethodChecks() {}

    static CheckGroup group() {
        List<Check> checks = new ArrayList<>(smart());
        checks.addAll(gsim());
        return new CheckGroup(
                "GSIM and SMART",
                "Small cases that can be worked with pencil and paper. SMART: two suppliers sell 100 and 400 at a duty of 10"
                        + " percent, which falls to 0 for the first; elasticities 1.5. GSIM: A sells 50 to B at 10 percent,"
                        + " which falls to 0, and B sells 20 to A at 20 percent; demand −1.25, supply 1.5, substitution 5."
                        + " Values are in the case's own money, prices and output as shares of the base.",
                "the case's own unit",
                DIGITS,
                "Value from, and why they differ",
                checks);
    }

    private static List<Check> smart() {
        double[] value = {100, 400};
        Smart cut = Smart.of(value, new double[] {0.1, 0.1}, new double[] {0, 0.1}, 1.5, 1.5, INFINITE);
        Smart held = Smart.of(value, new double[] {0.1, 0.1}, new double[] {0, 0.1}, 1.5, 0, 3);
        Smart rise = Smart.of(value, new double[2], new double[] {0.1, 0}, 1.5, 1.5, INFINITE);
        String hand = "By hand from Laird and Yeats 1986: ";
        return List.of(
                check("SMART: trade created", 150.0 / 11, cut.creation(), hand + "150/11."),
                check("SMART: trade taken from the other supplier", 1200.0 / 113, cut.diversion(), hand + "1200/113."),
                check("SMART: change of revenue", 0.1 * (400 - 1200.0 / 113) - 50, cut.revenue(), hand
                        + "0.1 (400 − 1200/113) − 50."),
                check("SMART: change of welfare", 0.05 * (150.0 / 11 + 1200.0 / 113) - 0.1 * 1200.0 / 113, cut.welfare(), hand
                        + "0.05 (150/11 + 1200/113) − 120/113."),
                check("SMART: trade created when supply rises with an elasticity of 3", 100.0 / 11, held.creation(), hand
                        + "100/11."),
                check("SMART: a duty that rises from 0 to 10 percent", -15, rise.creation(), hand
                        + "−1.5 · 100 · 0.1. The method has no formula for what a rise sends to others."));
    }

    private static List<Check> gsim() {
        Gsim world = new Gsim(
                new double[][] {{0, 50}, {20, 0}},
                new double[][] {{0, 0.1}, {0.2, 0}},
                new double[][] {{0, 0}, {0.2, 0}},
                both(-1.25),
                both(1.5),
                both(5));
        Gsim.Result linear = world.linear();
        Gsim.Result exact = world.exact();
        double price = -71.0 / 1331;
        double ln = 5.0 / 11 * Math.log(1.1);
        String hand = "By hand from Francois and Hall 2003: ";
        String curve = "By hand, without straight lines: ";
        Gsim loss = new Gsim(
                new double[][] {{0, 50}, {20, 0}},
                new double[2][2],
                new double[][] {{0, 0.2}, {0, 0}},
                both(-1),
                both(INFINITE),
                both(5));
        return List.of(
                check("GSIM: price of A", 5.0 / 121, linear.price()[0], hand + "5/121."),
                check("GSIM: output of A", 15.0 / 242, linear.output()[0], hand + "15/242."),
                check("GSIM: what A sells to B", 50 * (1 + 15.0 / 242) * (1 + 5.0 / 121), linear.trade()[0][1], hand
                        + "50 (1 + 15/242)(1 + 5/121)."),
                check("GSIM: gain of A's producers", 50 * 5.0 / 121 * (1 + 0.75 * 5 / 121), linear.producerSurplus()[0], hand
                        + "50 · 5/121 (1 + 0.75 · 5/121)."),
                check("GSIM: gain of B's consumers", 55 * (-price + 0.625 * price * price), linear.consumerSurplus()[1], hand
                        + "55 (71/1331 + 0.625 (71/1331)²)."),
                check("GSIM: change of B's revenue", -5, linear.revenue()[1], hand + "all of 50 · 0.1 is lost."),
                check("GSIM solved exactly: price of A", Math.expm1(ln), exact.price()[0], curve + "1.1^(5/11) − 1."),
                check("GSIM solved exactly: what A sells to B", 50 * Math.exp(2.5 * ln), exact.trade()[0][1], curve
                        + "50 · 1.1^(12.5/11)."),
                check("GSIM: loss of B's consumers, duty of 20 percent on 50", -50 * Math.log(1.2), loss.linear()
                        .consumerSurplus()[1], "True value −50 ln 1.2 at a demand elasticity of −1. The formula as published"
                        + " adds a square that a loss should take away, and Parley keeps it in this method only."),
                check("The same, solved exactly", -50 * Math.log(1.2), loss.exact().consumerSurplus()[1], curve
                        + "−50 ln 1.2."));
    }

    private static double[] both(double value) {
        double[] both = new double[2];
        Arrays.fill(both, value);
        return both;
    }

    private static Check check(String what, double expected, double found, String why) {
        return Written.exact(what, expected, found, DIGITS, why);
    }
}
