package org.parley.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Fonts of the machine, for letters that no font of the program has, such as Chinese ones. */
final class MachineFonts {

    /** Java takes the machine's font for this name, and several at once where it knows how. */
    private static final Font LOGICAL = new Font(Font.DIALOG, Font.PLAIN, 1);

    private static final Map<Integer, Optional<Font>> FOUND = new ConcurrentHashMap<>();

    private MachineFonts() {}

    /** A font that has a letter, the same one each time. */
    static Optional<Font> with(int sign) {
        return FOUND.computeIfAbsent(sign, MachineFonts::find);
    }

    private static Optional<Font> find(int sign) {
        return Stream.concat(Stream.of(LOGICAL), All.FONTS.stream())
                .filter(font -> font.canDisplay(sign))
                .findFirst();
    }

    /** Listed when a letter is first looked for in vain, since that takes time. */
    private static final class All {

        static final List<Font> FONTS = Stream.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                // Java draws nothing in place of coloured pictures.
                .filter(font -> !name(font).contains("color"))
                .sorted(Comparator.comparing(All::isFancy)
                        .thenComparing(font -> !name(font).contains("sans"))
                        .thenComparing(All::name))
                .toList();

        private All() {}

        private static String name(Font font) {
            return font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        }

        private static boolean isFancy(Font font) {
            return Stream.of("bold", "italic", "oblique", "light", "black", "thin", "condensed", "mono")
                    .anyMatch(name(font)::contains);
        }
    }
}
