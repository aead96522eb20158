package org.parley.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A name on a few lines: broken at spaces, and cut at its end where it is too long, but never what stands there in brackets. */
public final class NameLines {

    private static final String DOTS = "\u2026";

    /** Letters of an end that says little by itself. */
    private static final int LITTLE = 3;

    private NameLines() {}

    /**
     * The lines of a name.
     *
     * @param room widest line
     * @param most how many lines there may be
     * @param width measures a text
     */
    public static List<String> of(String name, double room, int most, ToDoubleFunction<String> width) {
        String suffix = bracket(name);
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

    /**
     * The lines of names that stand together: those that would be cut to the same words show what tells them apart
     * instead, which is often at their end. A letter and two spaces before a name, by which a table calls its columns,
     * tell nothing.
     */
    public static List<List<String>> apart(
            List<String> names, double room, int most, ToDoubleFunction<String> width) {
        List<List<String>> usual = names.stream().map(name -> of(name, room, most, width)).toList();
        List<List<String>> apart = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int common = -1;
            for (int j = 0; j < names.size(); j++) {
                if (j != i && alike(names.get(i), usual.get(i), names.get(j), usual.get(j))) {
                    common = Math.max(common, common(bare(names.get(i)), bare(names.get(j))));
                }
            }
            String name = names.get(i);
            int bare = name.length() - bare(name).length();
            apart.add(common < 0 ? usual.get(i) : ending(name, bare + common, room, most, width));
        }
        return apart;
    }

    /** Whether two different names are both cut before they differ. */
    private static boolean alike(String one, List<String> oneLines, String other, List<String> otherLines) {
        int oneShown = String.join(" ", oneLines).indexOf(DOTS);
        int otherShown = String.join(" ", otherLines).indexOf(DOTS);
        if (oneShown < 0 || otherShown < 0 || bare(one).equals(bare(other)) || !bracket(one).equals(bracket(other))) {
            return false;
        }
        // The letter of a column takes room of its own, so that the two may be cut at places not quite the same.
        int shown = Math.min(oneShown - letter(one), otherShown - letter(other));
        return common(bare(one), bare(other)) >= shown;
    }

    private static int letter(String name) {
        return name.matches("(?s)[A-Z]  .*") ? 3 : 0;
    }

    private static String bare(String name) {
        return name.substring(letter(name));
    }

    private static String bracket(String name) {
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        return bracket < 0 ? "" : name.substring(bracket);
    }

    /** How many letters two names have in common at their beginning. */
    private static int common(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    /** The beginning of a name, and on the last line what follows from a place on: from its word's first letter if that fits. */
    private static List<String> ending(String name, int from, double room, int most, ToDoubleFunction<String> width) {
        int word = name.lastIndexOf(' ', Math.min(from, name.length() - 1)) + 1;
        // A name that ends where the other goes on has nothing of its own but its last word.
        String dots = most == 1 ? DOTS : "";
        boolean whole = from >= name.length() || fits(dots + name.substring(word), room, width);
        int start = whole ? withWordBefore(name, word, room, width) : from;
        String head = name.substring(0, start).strip();
        String tail = name.substring(start);
        if (most == 1 && fits(DOTS + tail, room, width)) {
            String both = cut(head, tail, room, width);
            return List.of(both.endsWith(tail) ? both : DOTS + tail);
        }
        List<String> lines = new ArrayList<>(most == 1 || head.isEmpty() ? List.of() : of(head, room, most - 1, width));
        String suffix = bracket(tail);
        boolean inWord = start > 0 && name.charAt(start - 1) != ' ';
        String last = (inWord || most == 1 ? DOTS : "") + tail.substring(0, tail.length() - suffix.length());
        lines.add(cut(last, suffix, room, width));
        return lines;
    }

    /** A number or a letter says little without the word before it: {@code version 2}. */
    private static int withWordBefore(String name, int word, double room, ToDoubleFunction<String> width) {
        boolean little = name.length() - word - bracket(name).length() <= LITTLE;
        int before = word < 2 ? 0 : name.lastIndexOf(' ', word - 2) + 1;
        boolean possible = before > letter(name) && fits(DOTS + name.substring(before), room, width);
        return little && possible ? before : word;
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
