package org.parley.chart;

import org.parley.bargain.Flip;
import org.parley.bargain.SideScores;

/** What is said of scores and of walking away. */
public final class ScoreWords {

    private static final double POINTS = 100;
    private static final double TENTHS = 10;

    private ScoreWords() {}

    /** A score in points of 100. */
    public static String points(double score) {
        return Figures.plain(tenths(score));
    }

    /** A difference of scores in points, with its sign. */
    public static String gain(double difference) {
        return Figures.signedPlain(tenths(difference));
    }

    private static double tenths(double score) {
        return Math.rint(score * POINTS * TENTHS) / TENTHS;
    }

    /** A weight or a chance, of 1. */
    public static String percent(double share) {
        return Figures.plain(tenths(share)) + "%";
    }

    /** Both parts of walking away, as a sentence. */
    public static String gamble(SideScores scores) {
        return Wording.get(
                "worth.gamble",
                percent(scores.risk()),
                points(scores.snapback()),
                percent(1 - scores.risk()),
                points(scores.pause()),
                points(scores.walkAway()));
    }

    /** At which chance the offer stops being better, as a sentence. */
    public static String flip(SideScores scores) {
        Flip flip = Flip.of(scores);
        return switch (flip.kind()) {
            case ALWAYS -> Wording.get("worth.always");
            case NEVER -> Wording.get("worth.never");
            case ABOVE -> Wording.get("worth.above", percent(flip.chance()), percent(scores.risk()));
            case BELOW -> Wording.get("worth.below", percent(flip.chance()), percent(scores.risk()));
        };
    }
}
