package org.parley.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One term of an offer that can be moved.
 *
 * @param base value with no concession
 * @param group group of lines it works on; empty for none named
 * @param lines ids of lines it works on; empty, with an empty group, for all lines of its direction
 * @param explanation one sentence on what moving it does; empty when the file has none
 * @param political political cost of the full concession to each side, points 0..10
 * @param startDays days from entry into force to an investment's first draw
 * @param drawsPct share of an investment drawn in each year, percent, summing to 100
 */
public record Lever(
        String id,
        Kind kind,
        Side side,
        String name,
        String unit,
        double min,
        double max,
        double step,
        double base,
        String group,
        List<String> lines,
        List<Band> bands,
        Political political,
        String explanation,
        String note,
        String source,
        int startDays,
        List<Double> drawsPct) {

    private static final Pattern MONEY = Pattern.compile("US\\$ ?m\\b(.*)");

    /**
     * A value of it as it is read out: {@code US$ 250 m a year}, {@code 15%}, {@code 50% cut}.
     *
     * @param number the value, written out
     */
    public String amount(String number) {
        Matcher money = MONEY.matcher(unit);
        if (money.matches()) {
            return "US$ " + number + " m" + money.group(1);
        }
        return unit.startsWith("%") ? number + unit : (number + " " + unit).strip();
    }

    /** What a lever moves. */
    public enum Kind {
        PARTNER_RATE("partner-rate"),
        PARTNER_DUTY_CUT("partner-duty-cut"),
        PURCHASE("purchase"),
        DUTY_CUT("duty-cut"),
        BARRIER_CUT("barrier-cut"),
        INVESTMENT("investment");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind's word in a file. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /** Whose concession it is. */
    public enum Side {
        HOME,
        PARTNER
    }

    /** A stretch of the range with a name: from the band before it up to {@code to}. */
    public record Band(double to, String name) {}

    /** Points 0..10 for each side at the full concession. */
    public record Political(double home, double partner) {}

    public Lever {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        drawsPct = List.copyOf(drawsPct);
    }

    /** The same term at another political cost. */
    public Lever withPolitical(Political other) {
        return new Lever(
                id, kind, side, name, unit, min, max, step, base, group, lines, bands, other, explanation, note, source,
                startDays, drawsPct);
    }

    /** Whether it works on this line: named itself, by its group, or nothing named at all. */
    public boolean worksOn(Line line) {
        if (!lines.isEmpty()) {
            return lines.contains(line.id());
        }
        return group.isEmpty() || group.equals(line.group());
    }

    /** Whether a value lies within the slider's ends. */
    public boolean allows(double value) {
        return value >= min && value <= max;
    }
}
