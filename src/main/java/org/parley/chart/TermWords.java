package org.parley.chart;

import org.parley.bargain.TermMove;
import org.parley.scenario.Lever;

/** Terms and their moves as they are read out. */
public final class TermWords {

    private static final String MONEY = "US$ m";
    private static final String PERCENT = "%";

    private TermWords() {}

    /** A value with its unit: {@code US$ 250 m a year}, {@code 15%}, {@code 50% cut}. */
    public static String value(Lever lever, double value) {
        return lever.amount(Figures.plain(value));
    }

    /** Without what the value is counted by, which stands elsewhere: {@code US$ 250 m}, {@code 15%}. */
    private static String bare(Lever lever, double value) {
        String unit = lever.unit();
        String number = Figures.plain(value);
        return unit.startsWith(MONEY) ? "US$ " + number + " m" : unit.startsWith(PERCENT) ? number + "%" : number;
    }

    /** {@code Cotton: from US$ 150 m to US$ 250 m a year (+US$ 100 m)}. */
    public static String move(TermMove move) {
        Lever lever = move.lever();
        return Wording.get(
                "move.terms",
                lever.name(),
                bare(lever, move.from()),
                value(lever, move.to()),
                change(lever, move.to() - move.from()));
    }

    private static String change(Lever lever, double change) {
        String sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
        return lever.unit().startsWith(PERCENT)
                ? sign + Figures.plain(Math.abs(change)) + " pp"
                : sign + bare(lever, Math.abs(change));
    }
}
