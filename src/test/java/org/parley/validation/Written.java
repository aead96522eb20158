package org.parley.validation;

import java.util.Locale;

/** Figures as the page of validation writes them. */
public final class Written {

    private Written() {}

    /** With a point, commas for thousands, and a true minus; zero has no sign. */
    public static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%,." + digits + "f", Math.abs(value));
        boolean zero = text.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
        return value < 0 && !zero ? "\u2212" + text : text;
    }

    /** The same, with a sign on every change; none at all is a plain 0. */
    public static String change(double value, int digits) {
        String text = number(value, digits);
        boolean zero = text.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
        return zero ? "0" : value > 0 ? "+" + text : text;
    }

    /** Two numbers with the same digits, and what lies between them. */
    public static Check exact(String what, double expected, double found, int digits, String why) {
        return new Check(
                what,
                number(expected, digits),
                number(found, digits),
                found - expected,
                change(found - expected, digits),
                why);
    }
}
