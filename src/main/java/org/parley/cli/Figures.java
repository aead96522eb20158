package org.parley.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people read them: levels in US$ bn, changes in US$ m with a sign, percent with one decimal. */
final class Figures {

    /** What stands where there is no number. */
    static final String NONE = "none";

    /** From here on a change is told in US$ bn. */
    private static final double LARGE_MUSD = 10_000;

    /** From here on digits say nothing any more. */
    private static final double HUGE = 1e15;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DecimalFormat EXACT =
            new DecimalFormat("#,##0." + "#".repeat(17), DecimalFormatSymbols.getInstance(Locale.ROOT));

    private Figures() {}

    static boolean isLarge(double musd) {
        return Math.abs(musd) >= LARGE_MUSD;
    }

    /** A level in US$ bn. */
    static String bn(double musd) {
        return fixed("%,.2f", musd / 1000);
    }

    /** An amount in US$ m that is no change. */
    static String m(double musd) {
        return fixed("%,.0f", musd);
    }

    static String changeBn(double musd) {
        return fixed("%+,.2f", musd / 1000);
    }

    static String changeM(double musd) {
        return fixed("%+,.0f", musd);
    }

    /** A change with its unit, for a sentence. */
    static String change(double musd) {
        return isLarge(musd) ? "US$ " + changeBn(musd) + " bn" : "US$ " + changeM(musd) + " m";
    }

    /** An amount with its unit, for a sentence. */
    static String amount(double musd) {
        return isLarge(musd) ? "US$ " + bn(musd) + " bn" : "US$ " + m(musd) + " m";
    }

    static String pct(double percent) {
        return Double.isFinite(percent) ? fixed("%,.1f", percent) : NONE;
    }

    static String changePct(double percent) {
        return Double.isFinite(percent) ? fixed("%+,.1f", percent) : NONE;
    }

    static String count(double number) {
        return fixed("%,.0f", number);
    }

    static String changeCount(double number) {
        return fixed("%+,.0f", number);
    }

    /** A value as a person types it: no more digits than it has. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < HUGE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The same with separators of thousands. */
    static String exact(double value) {
        return Math.abs(value) < HUGE ? EXACT.format(BigDecimal.valueOf(value)) : Double.toString(value);
    }

    /** A change with all its digits and its sign. */
    static String changeExact(double value) {
        return (value > 0 ? "+" : "") + exact(value);
    }

    /** An amount in a unit of its own. */
    static String decimal(double value) {
        return fixed("%,.2f", value);
    }

    static String changeDecimal(double value) {
        return fixed("%+,.2f", value);
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Nothing is never signed. */
    private static String fixed(String format, double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < HUGE ? format : "%.3e", value);
        return text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(isSigned(text) ? 1 : 0) : text;
    }

    private static boolean isSigned(String text) {
        return text.startsWith("+") || text.startsWith("-");
    }
}
