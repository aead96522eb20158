package org.parley.scenario;

import java.util.Locale;

/** Texts from files as they may be shown: letters that would steer a terminal, or turn the order of others round, are spelled out. */
public final class Visible {

    private Visible() {}

    /** On one line. */
    public static String line(String text) {
        return text(text, "");
    }

    /** With its lines as they are. */
    public static String lines(String text) {
        return text(text, "\n");
    }

    private static String text(String text, String kept) {
        if (text.chars().noneMatch(letter -> isHidden(letter) && kept.indexOf(letter) < 0)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        for (char letter : text.toCharArray()) {
            if (isHidden(letter) && kept.indexOf(letter) < 0) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                visible.append(letter);
            }
        }
        return visible.toString();
    }

    private static boolean isHidden(int letter) {
        return Character.isISOControl(letter)
                || letter >= 0x202A && letter <= 0x202E // embedding and overriding of directions
                || letter >= 0x2066 && letter <= 0x2069; // isolating them
    }
}
