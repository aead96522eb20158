package org.parley.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The fonts of all charts and pages, for formats that carry them along (SIL Open Font License): Inter, and behind it fonts for
 * names in Urdu and other languages in Arabic letters, Hindi and Bengali.
 */
public enum ChartFonts {
    REGULAR("Inter-Regular.ttf"),
    SEMI_BOLD("Inter-SemiBold.ttf"),
    ARABIC("NotoNaskhArabic-Regular.ttf"),
    ARABIC_BOLD("NotoNaskhArabic-Bold.ttf"),
    DEVANAGARI("NotoSansDevanagari-Regular.ttf"),
    DEVANAGARI_BOLD("NotoSansDevanagari-Bold.ttf"),
    BENGALI("NotoSansBengali-Regular.ttf"),
    BENGALI_BOLD("NotoSansBengali-Bold.ttf");

    private static final List<ChartFonts> REGULARS = List.of(REGULAR, ARABIC, DEVANAGARI, BENGALI);
    private static final List<ChartFonts> BOLDS = List.of(SEMI_BOLD, ARABIC_BOLD, DEVANAGARI_BOLD, BENGALI_BOLD);

    private final String file;
    /** Read when a name first needs it: most charts get by with Inter. */
    private volatile Font font;

    ChartFonts(String file) {
        this.file = file;
    }

    /** The font's file, to be closed by the caller. */
    public InputStream open() throws IOException {
        return BundledFonts.open(file);
    }

    /** What Java calls it. */
    public String javaName() {
        return font().getName();
    }

    /** What a style sheet calls it. */
    public String family() {
        // Regular and bold letters of a script are told apart by name, for a drawing carries each by itself.
        return joins() ? javaName() : font().getFamily();
    }

    /** Ready for Java2D, in size 1. */
    public Font font() {
        Font ready = font;
        if (ready == null) {
            ready = switch (this) {
                case REGULAR -> BundledFonts.REGULAR;
                case SEMI_BOLD -> BundledFonts.SEMI_BOLD;
                default -> BundledFonts.load(file);
            };
            font = ready;
        }
        return ready;
    }

    /** Whether its letters join or change places, so that it is of use only with all its tables. */
    public boolean joins() {
        return this != REGULAR && this != SEMI_BOLD;
    }

    /** The fonts of this one's weight, the first that is asked for a letter first. */
    List<ChartFonts> chain() {
        return REGULARS.contains(this) ? REGULARS : BOLDS;
    }
}
