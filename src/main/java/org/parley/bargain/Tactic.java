package org.parley.bargain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a machine bargains: model, section 8. */
public enum Tactic {
    /** Gives up next to nothing until the end (Boulware, e = 0.2). */
    HARD("hard", 0.2),
    /** Gives up as much in every round as in the one before (e = 1). */
    EVEN("even", 1),
    /** Gives up most at once (e = 2). */
    CONCEDING("conceding", 2),
    /** Gives up as much as the other side's last move gave it. */
    TIT_FOR_TAT("tit-for-tat", Double.NaN),
    /** Makes its next best offer whenever the other side has made as many different ones (MiCRO). */
    MICRO("micro", Double.NaN);

    private final String word;
    private final double exponent;

    Tactic(String word, double exponent) {
        this.word = word;
        this.exponent = exponent;
    }

    /** Its word in files and commands. */
    public String word() {
        return word;
    }

    /** Whether what it asks for depends on the time alone. */
    boolean isTimeDependent() {
        return !Double.isNaN(exponent);
    }

    /**
     * What a tactic that depends on the time alone asks for (Faratin, Sierra and Jennings 1998).
     *
     * @param time 0 at the start, 1 at the deadline
     * @param least what it gives up to in the end
     * @param most what it asks for at first
     */
    double target(double time, double least, double most) {
        return least + (most - least) * (1 - Math.pow(time, 1 / exponent));
    }

    /** @throws IllegalArgumentException with a sentence for a reader, when there is no such tactic */
    public static Tactic of(String word) {
        for (Tactic tactic : values()) {
            if (tactic.word.equals(word)) {
                return tactic;
            }
        }
        throw new IllegalArgumentException("no tactic is called '" + word + "'; expected one of "
                + Arrays.stream(values()).map(Tactic::word).collect(Collectors.joining(", ")));
    }
}
