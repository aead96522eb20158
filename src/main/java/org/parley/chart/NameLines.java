package org.parley.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A name on a few lines: broken at spaces, and cut at its end where it is too long, but never what stands there in brackets. */
public final class NameLines {

    private static final String DOTS = "\u2026";

    private NameLines() {}

    /**
     * The lines of a name.
     *
     * @param room widest line
     * @param most how many lines there may be
     * @param width measures a text
     */
    public static List<String> of(String name, double room, int most, ToDoubleFunction<String> width) {
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        String suffix = bracket < 0 ? "" : name.substring(bracket);
        List<String> words = Arrays.asList(name.substring(0, name.length() - suffix.length()).split(" "));
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            boolean last = lines.size() == most - 1;
            int end = next + 1;
            while (end < words.size() && fits(String.join(" ", words.subList(next, end + 1)), room, width)) {
                end++;
            }
            if (last && (end < words.size() || !fits(join(words, next) + suffix, room, width))) {
                lines.add(cut(join(words, next), suffix, room, width));
                return lines;
            }
            String line = String.join(" ", words.subList(next, end));
            lines.add(fits(line, room, width) ? line : cut(line, "", room, width));
            next = end;
        }
        if (!suffix.isEmpty()) {
            String whole = lines.get(lines.size() - 1) + suffix;
            if (fits(whole, room, width) || lines.size() == most) {
                lines.set(lines.size() - 1, whole);
            } else {
                lines.add(cut("", suffix.strip(), room, width));
            }
        }
        return lines;
    }

    private static String join(List<String> words, int from) {
        return String.join(" ", words.subList(from, words.size()));
    }

    private static boolean fits(String text, double room, ToDoubleFunction<String> width) {
        return width.applyAsDouble(text) <= room;
    }

    /** As much of the beginning as fits, dots, and the end that is kept; an end that is too long by itself gives way too. */
    private static String cut(String text, String suffix, double room, ToDoubleFunction<String> width) {
        if (fits(text + suffix, room, width)) {
            return text + suffix;
        }
        for (int kept = text.length() - 1; kept > 0; kept--) {
            String shown = text.substring(0, kept).strip() + DOTS + suffix;
            if (fits(shown, room, width)) {
                return shown;
            }
        }
        return suffix.isEmpty() ? DOTS : cut(text + suffix, "", room, width);
    }
}
