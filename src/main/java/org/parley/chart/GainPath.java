package org.parley.chart;

import java.util.OptionalInt;
import org.parley.simulate.Comparison;

/** How what an offer has gained since day 0 goes from behind no deal to ahead of it, or back: for the title and for the dot. */
final class GainPath {

    /** What the path comes to. */
    enum Course {
        /** Hardly ever another total than without a deal. */
        SAME,
        AHEAD,
        /** Like no deal for a good while, then ahead. */
        AHEAD_LATER,
        BEHIND,
        /** Ahead, or behind, and in the end neither. */
        AHEAD_THEN_EVEN,
        BEHIND_THEN_EVEN,
        BEHIND_UNTIL_AHEAD,
        BEHIND_UNTIL_EVEN,
        AHEAD_UNTIL_BEHIND,
        AHEAD_UNTIL_EVEN,
        /** To and fro, and for good since the last turn. */
        AHEAD_FROM,
        BEHIND_FROM,
        /** To and fro, and neither in the end. */
        EVEN
    }

    /** Totals smaller than this share of the exports until then are passed over when they change sides. */
    private static final double PASSED_OVER = Wording.UNCHANGED_SHARE / 10;

    /** Who is ahead within so many days of the start is called so throughout. */
    private static final int THROUGHOUT_DAYS = 30;

    /** What sums of floating-point numbers leave of nothing, as a share of the exports until then. */
    private static final double NOISE = 1e-9;

    private final double[] gained;
    private final double[] level;
    private int turn = -1;
    /** The first day that is not like no deal. */
    private int start;
    private int turns;
    private int sign;

    /**
     * @param gained gained since day 0 by day, US$ million
     * @param level exports without a deal since day 0, by which it is judged what counts
     */
    GainPath(double[] gained, double[] level) {
        this.gained = gained;
        this.level = level;
        for (int d = 0; d < gained.length; d++) {
            int now = Math.abs(gained[d]) <= PASSED_OVER * level[d] ? 0 : gained[d] > 0 ? 1 : -1;
            if (now != 0 && now != sign) {
                turn = sign == 0 ? -1 : crossing(d, now);
                start = sign == 0 ? start(d, now) : start;
                turns += sign == 0 ? 0 : 1;
                sign = now;
            }
        }
    }

    static GainPath of(Comparison offer, int lastDay) {
        return new GainPath(offer.exportsGained(lastDay), offer.exportsWithoutDeal(lastDay));
    }

    /** The first day on which what was lost, or gained, is made up for: not the later one on which that can be noticed. */
    private int crossing(int noticed, int now) {
        int day = noticed;
        while (day > 0 && gained[day - 1] * now >= 0) {
            day--;
        }
        return day;
    }

    private int start(int noticed, int now) {
        int day = noticed;
        while (day > 0 && gained[day - 1] * now > NOISE * level[day - 1]) {
            day--;
        }
        return day;
    }

    /** Gained in all, US$ million; below zero for lost. */
    double gained() {
        return gained[gained.length - 1];
    }

    /** Whether what is gained in all counts. */
    boolean counts() {
        return Math.abs(gained()) >= Wording.UNCHANGED_SHARE * level[level.length - 1];
    }

    Course course() {
        int last = gained.length - 1;
        double counts = Wording.UNCHANGED_SHARE * level[last];
        if (largest(0) < counts) {
            return Course.SAME;
        }
        boolean even = Math.abs(gained[last]) < counts;
        boolean ahead = sign > 0;
        if (turns == 0) {
            return even
                    ? ahead ? Course.AHEAD_THEN_EVEN : Course.BEHIND_THEN_EVEN
                    : !ahead ? Course.BEHIND : start > THROUGHOUT_DAYS ? Course.AHEAD_LATER : Course.AHEAD;
        }
        if (turns == 1 && even && largest(turn) < counts) {
            return ahead ? Course.BEHIND_UNTIL_EVEN : Course.AHEAD_UNTIL_EVEN;
        }
        if (even) {
            return Course.EVEN;
        }
        if (turns == 1) {
            return ahead ? Course.BEHIND_UNTIL_AHEAD : Course.AHEAD_UNTIL_BEHIND;
        }
        return ahead ? Course.AHEAD_FROM : Course.BEHIND_FROM;
    }

    /** The day that a title names; empty where there is none. */
    OptionalInt named() {
        return course() == Course.AHEAD_LATER ? OptionalInt.of(start) : turn();
    }

    /** The day of a title that a dot marks, since there the line crosses zero; empty where there is none. */
    OptionalInt turn() {
        return switch (course()) {
            case BEHIND_UNTIL_AHEAD, BEHIND_UNTIL_EVEN, AHEAD_UNTIL_BEHIND, AHEAD_UNTIL_EVEN, AHEAD_FROM, BEHIND_FROM ->
                OptionalInt.of(turn);
            default -> OptionalInt.empty();
        };
    }

    private double largest(int from) {
        double largest = 0;
        for (int d = from; d < gained.length; d++) {
            largest = Math.max(largest, Math.abs(gained[d]));
        }
        return largest;
    }
}
