package org.parley.bargain;

import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** What the terms of an offer say by themselves, whatever trade makes of them. Without an agreement they say nothing. */
final class Concessions {

    private static final double WHOLE_PCT = 100;

    private Concessions() {}

    /** Equipment that the partner finances, US$ million over all years. */
    static double investmentMusd(Scenario scenario, Offer offer) {
        double sum = 0;
        if (offer.hasAgreement()) {
            for (Lever lever : scenario.levers()) {
                if (lever.kind() == Lever.Kind.INVESTMENT) {
                    sum += offer.value(lever);
                }
            }
        }
        return sum;
    }

    /**
     * The average cut of home's barriers, percent of the barrier, over the import lines that have one. Each counts by the
     * base value of the partner's sales on it, as in a trade-weighted average tariff; where the partner sells nothing on
     * any of them, all count the same. Levers on one line add up, at most 100 percent.
     */
    static double barrierCutPct(Scenario scenario, Offer offer) {
        if (!offer.hasAgreement()) {
            return 0;
        }
        double sum = 0;
        for (Line line : scenario.imports()) {
            double cut = Math.min(WHOLE_PCT, offer.sumOn(scenario.levers(), Lever.Kind.BARRIER_CUT, line));
            sum += barrierShare(scenario, line) * cut;
        }
        return sum;
    }

    /** How much one import line counts in the average cut of barriers, 0..1; all together count 1, or 0 without any barrier. */
    static double barrierShare(Scenario scenario, Line line) {
        double weights = 0;
        int lines = 0;
        for (Line each : scenario.imports()) {
            if (each.barrierPct() > 0) {
                weights += each.baseMusd();
                lines++;
            }
        }
        if (!(line.barrierPct() > 0)) {
            return 0;
        }
        return weights > 0 ? line.baseMusd() / weights : 1.0 / lines;
    }

    /** Points of all levers for one side, each up to its points at the full concession. */
    static double politicalPoints(Scenario scenario, Offer offer, Lever.Side side) {
        double sum = 0;
        if (offer.hasAgreement()) {
            for (Lever lever : scenario.levers()) {
                sum += points(lever, offer.value(lever), side);
            }
        }
        return sum;
    }

    /** Points of one lever at a value, for one side. */
    static double points(Lever lever, double value, Lever.Side side) {
        double full = side == Lever.Side.HOME
                ? lever.political().home()
                : lever.political().partner();
        return full * share(lever, value);
    }

    /**
     * How far a lever has gone from its base to the end that helps the other side, 0..1. An extra tariff concedes downwards,
     * all other kinds upwards. To go the other way gives nothing and costs nothing.
     */
    private static double share(Lever lever, double value) {
        double end = lever.kind() == Lever.Kind.PARTNER_RATE ? lever.min() : lever.max();
        double full = end - lever.base();
        return full == 0 ? 0 : Math.max(0, (value - lever.base()) / full);
    }
}
