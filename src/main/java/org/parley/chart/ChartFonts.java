package org.parley.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;

/** The fonts of all charts and pages, for formats that carry them along (Inter, SIL Open Font License). */
public enum ChartFonts {
    REGULAR("Inter-Regular.ttf"),
    SEMI_BOLD("Inter-SemiBold.ttf");

    private final String file;

    ChartFonts(String file) {
        this.file = file;
    }

    /** The font's file, to be closed by the caller. */
    public InputStream open() throws IOException {
        return BundledFonts.open(file);
    }

    /** What Java calls it. */
    public String javaName() {
        return font().getFontName();
    }

    /** What a style sheet calls it. */
    public String family() {
        return font().getFamily();
    }

    /** Ready for Java2D, in size 1. */
    public Font font() {
        return this == REGULAR ? BundledFonts.REGULAR : BundledFonts.SEMI_BOLD;
    }
}
