package org.parley.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text in any script: names come from anybody's file. Letters that Inter lacks are taken from the program's other fonts, then
 * from the machine's.
 */
public final class Writing {

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Enough for the names in a few charts. */
    private static final int KEPT = 400;

    private static final Map<Key, TextLayout> LAYOUTS = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TextLayout> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String text, Font font) {}

    /** Letters next to each other in one font; {@code bundled} is null where it is one of the machine's. */
    private record Run(int start, int end, ChartFonts bundled, Font font) {}

    private Writing() {}

    /** A text with spaces for control characters, which nobody sees. */
    public static String clean(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isISOControl(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    /** Whether a font of the program has all letters of a text, and they need no shaping. */
    public static boolean isPlain(String text, Font font) {
        PlainLetters letters = PlainLetters.of(font);
        return text.isEmpty() || letters == null || letters.width(text) >= 0;
    }

    /** How wide a text is, on every machine alike as long as the program's own fonts have its letters. */
    public static double width(String text, Font font) {
        if (text.isEmpty()) {
            return 0;
        }
        PlainLetters letters = PlainLetters.of(font);
        if (letters == null) {
            return font.getStringBounds(text, CONTEXT).getWidth();
        }
        double width = letters.width(text);
        return width >= 0 ? width * font.getSize2D() : layout(clean(text), font).getAdvance();
    }

    /** Whether a text as a whole is read from right to left, as its first letter says. */
    public static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** A text that is not empty, shaped and in reading order, in Inter where Inter has its letters. */
    public static TextLayout layout(String text, Font font) {
        synchronized (LAYOUTS) {
            return LAYOUTS.computeIfAbsent(new Key(text, font), key -> shape(text, font));
        }
    }

    private static TextLayout shape(String text, Font font) {
        AttributedString styled = new AttributedString(text);
        for (Run run : runs(text, font)) {
            styled.addAttribute(TextAttribute.FONT, run.font.deriveFont(font.getSize2D()), run.start, run.end);
        }
        styled.addAttribute(TextAttribute.RUN_DIRECTION, isRightToLeft(text));
        return new TextLayout(styled.getIterator(), CONTEXT);
    }

    /** Which of the program's fonts a text is written in, if it starts out from one of them. */
    public static Set<ChartFonts> fonts(String text, ChartFonts first) {
        Set<ChartFonts> fonts = EnumSet.noneOf(ChartFonts.class);
        for (Run run : runs(text, first.font())) {
            if (run.bundled != null) {
                fonts.add(run.bundled);
            }
        }
        return fonts;
    }

    /** Those letters of a text that are written in the first font itself. */
    public static Set<Integer> letters(String text, ChartFonts first) {
        Set<Integer> letters = new java.util.TreeSet<>();
        for (Run run : runs(text, first.font())) {
            if (run.bundled == first) {
                text.substring(run.start, run.end).codePoints().forEach(letters::add);
            }
        }
        return letters;
    }

    private static List<Run> runs(String text, Font font) {
        List<ChartFonts> chain =
                (PlainLetters.of(font) == PlainLetters.of(BundledFonts.SEMI_BOLD) ? ChartFonts.SEMI_BOLD : ChartFonts.REGULAR)
                        .chain();
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int end = at + Character.charCount(sign);
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            Run next = last != null && staysBehind(sign) && last.font.canDisplay(sign)
                    ? new Run(at, end, last.bundled, last.font)
                    : run(sign, at, end, chain);
            if (last != null && last.font.equals(next.font)) {
                runs.set(runs.size() - 1, new Run(last.start, end, last.bundled, last.font));
            } else {
                runs.add(next);
            }
            at = end;
        }
        return runs;
    }

    private static Run run(int sign, int at, int end, List<ChartFonts> chain) {
        for (ChartFonts bundled : chain) {
            if (bundled.font().canDisplay(sign)) {
                return new Run(at, end, bundled, bundled.font());
            }
        }
        return MachineFonts.with(sign)
                .map(font -> new Run(at, end, null, font))
                // A letter that nobody has is a box, as everywhere.
                .orElseGet(() -> new Run(at, end, chain.get(0), chain.get(0).font()));
    }

    /** Marks, joiners and the full stops of a script belong to the letters before them; Latin signs and figures do not. */
    private static boolean staysBehind(int sign) {
        Character.UnicodeScript script = Character.UnicodeScript.of(sign);
        return sign > 0x2FF
                && (script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED);
    }
}
