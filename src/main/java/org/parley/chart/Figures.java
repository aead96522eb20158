package org.parley.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers in words a minister can read: levels in US$ bn with two decimals, changes under 10 bn in US$ m without, percent with
 * one decimal, a sign on every change.
 */
public final class Figures {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final double BILLIONS_FROM_MUSD = 10_000;
    private static final String MINUS = "\u2212";

    private Figures() {}

    /** A level: {@code US$ 4.60 bn}. */
    public static String level(double musd) {
        return signed("US$ ", format(Math.abs(musd) / 1000, "#,##0.00") + " bn", musd, false, 0.005 * 1000);
    }

    /** A level without its unit: {@code 4.60}. */
    public static String bare(double musd) {
        return signed("", format(Math.abs(musd) / 1000, "#,##0.00"), musd, false, 0.005 * 1000);
    }

    /** A change of a level in the level's own unit, with its sign: {@code +0.39}. */
    public static String bareChange(double musd) {
        return signed("", format(Math.abs(musd) / 1000, "#,##0.00"), musd, true, 0.005 * 1000);
    }

    /** A change with its sign: {@code +US$ 393 m}. */
    public static String change(double musd) {
        return signed("US$ ", size(musd), musd, true, 0.5);
    }

    /** A change in US$ m with its sign and without its unit: {@code +393}. */
    public static String changeNumber(double musd) {
        return signed("", format(Math.abs(musd), "#,##0"), musd, true, 0.5);
    }

    /** A number that somebody has set, with all its digits but those of the seventh decimal and beyond. */
    public static String exact(double value) {
        return format(value, "#,##0.######").replace("-", MINUS);
    }

    /** A plain number as short as it can be, with its sign. */
    public static String signedPlain(double value) {
        String text = plain(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** The size of a change without a sign: {@code US$ 393 m}. */
    public static String amount(double musd) {
        return "US$ " + size(musd);
    }

    private static String size(double musd) {
        double size = Math.abs(musd);
        return size < BILLIONS_FROM_MUSD ? format(size, "#,##0") + " m" : format(size / 1000, "#,##0.00") + " bn";
    }

    /** A percentage: {@code 23.1%}. */
    public static String percent(double pct) {
        return Double.isNaN(pct) ? "none" : signed("", format(Math.abs(pct), "0.0") + "%", pct, false, 0.05);
    }

    /** A rate as short as it can be: {@code 19%}, {@code 12.5%}. */
    public static String rate(double pct) {
        return format(pct, "0.##") + "%";
    }

    /** A difference of two percentages: {@code +1.2 pp}. */
    public static String points(double pct) {
        return Double.isNaN(pct) ? "none" : signed("", format(Math.abs(pct), "0.0") + " pp", pct, true, 0.05);
    }

    /** A plain number as short as it can be. */
    public static String plain(double value) {
        String text = format(value, "#,##0.##");
        return text.equals("-0") ? "0" : text.replace("-", MINUS);
    }

    /** Puts a sign where the rounded figure is not zero. */
    private static String signed(String unit, String size, double value, boolean plus, double zeroBelow) {
        if (Math.abs(value) < zeroBelow) {
            return unit + size;
        }
        return (value < 0 ? MINUS : plus ? "+" : "") + unit + size;
    }

    private static String format(double value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** {@code 9 Jul}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 9 Jul 2025}. */
    public static String fullDay(LocalDate date) {
        return FULL_DAY.format(date);
    }
}
