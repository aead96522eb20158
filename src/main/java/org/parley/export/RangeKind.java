package org.parley.export;

import java.util.Optional;
import java.util.stream.Stream;
import org.parley.chart.ChartKind;

/** Charts of what nobody knows for sure: the ranges of an offer by day, and what matters most for its exports in the long run. */
public enum RangeKind {
    EXPORTS("exports-range", ChartKind.EXPORTS),
    IMPORTS("imports-range", ChartKind.IMPORTS),
    BALANCE("balance-range", ChartKind.BALANCE),
    MATTERS("what-matters-most", null);

    private final String word;
    private final ChartKind ranged;

    RangeKind(String word, ChartKind ranged) {
        this.word = word;
        this.ranged = ranged;
    }

    /** Its word in files and commands. */
    public String word() {
        return word;
    }

    /** Of what it is the range; empty for what is no range by day. */
    Optional<ChartKind> ranged() {
        return Optional.ofNullable(ranged);
    }

    /** Empty when there is no such chart. */
    public static Optional<RangeKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
