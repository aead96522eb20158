package org.parley.scenario.making;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;

/**
 * A column of figures in a table of trade, and what may stand in it. Those of a country bear its code before an underscore.
 *
 * @param expected what may stand in it, for a person
 */
record Column(DoublePredicate allows, String expected) {

    private static final String COUNTRY = "[A-Z][A-Z0-9]{1,7}";
    private static final Pattern OF_A_COUNTRY = Pattern.compile("(" + COUNTRY + ")_(value|[a-z0-9-]+_pct)");
    private static final int MOST_PCT = 1000;
    private static final int MOST_DAYS = 36_500;

    /** Some ten times what the whole world produces in a year. */
    private static final double MOST_MUSD = 1e9;

    private static final Column POSITIVE = new Column(value -> value > 0, "more than 0");
    private static final Column NEGATIVE = new Column(value -> value < 0, "less than 0");
    private static final Column SHARE = new Column(value -> value >= 0 && value <= 1, "a share from 0 to 1");
    static final Column PERCENT = new Column(value -> value >= 0 && value <= MOST_PCT, "0 to 1000 percent");
    private static final Column AMOUNT =
            new Column(value -> value >= 0 && value <= MOST_MUSD, "0 to 1000000000, in US$ million");
    private static final Column DAYS =
            new Column(value -> value >= 0 && value <= MOST_DAYS && value == Math.rint(value), "a whole number of days, 0 or more");

    /** Columns that are not of one country, and what they hold. */
    private enum General {
        SUBSTITUTION_SHORT(POSITIVE),
        SUBSTITUTION_LONG(POSITIVE),
        DEMAND_SHORT(NEGATIVE),
        DEMAND_LONG(NEGATIVE),
        EXEMPT(SHARE),
        DUTY_PCT(PERCENT),
        BARRIER_PCT(PERCENT),
        PURCHASE_MAX(AMOUNT),
        PURCHASE_DISPLACEMENT(SHARE),
        PURCHASE_PREMIUM_PCT(PERCENT),
        PURCHASE_LEAD_DAYS(DAYS),
        PURCHASE_RAMP_DAYS(DAYS),
        CARGO_VALUE(POSITIVE);

        private final Column column;

        General(Column column) {
            this.column = column;
        }
    }

    /** What a column of this name holds; empty when none of figures is called so. */
    static Optional<Column> of(String name) {
        if (OF_A_COUNTRY.matcher(name).matches()) {
            return Optional.of(name.endsWith(TradeLine.VALUE) ? AMOUNT : PERCENT);
        }
        return Arrays.stream(General.values())
                .filter(general -> general.name().equals(name.toUpperCase(Locale.ROOT)) && name.equals(name.toLowerCase(Locale.ROOT)))
                .map(general -> general.column)
                .findFirst();
    }

    /** Code of the country whose sales a column holds; empty for every other column. */
    static Optional<String> seller(String name) {
        return OF_A_COUNTRY.matcher(name).matches() && name.endsWith(TradeLine.VALUE)
                ? Optional.of(name.substring(0, name.length() - TradeLine.VALUE.length()))
                : Optional.empty();
    }

    /** Whether a product or a schedule may be called so in files and commands. */
    static boolean isId(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    /** Whether a country may have this code. */
    static boolean isCode(String text) {
        return text.matches(COUNTRY);
    }
}
