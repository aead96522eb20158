package org.parley.export;

import java.util.Arrays;
import java.util.Optional;

/** How finely an image is drawn. Sizes are given in pixels at 96 dots per inch. */
public enum Resolution {
    /** As many pixels as asked for. */
    SINGLE("1x", 96),
    /** Twice as many each way, for sharp screens. */
    DOUBLE("2x", 192),
    /** For printing. */
    PRINT("300dpi", 300);

    private static final double BASE_DPI = 96;

    private final String word;
    private final int dpi;

    Resolution(String word, int dpi) {
        this.word = word;
        this.dpi = dpi;
    }

    /** Its name in commands. */
    public String word() {
        return word;
    }

    /** Dots per inch, which the file says too. */
    public int dpi() {
        return dpi;
    }

    /** What a file's name ends in, so that images of several resolutions can stand in one folder. */
    public String suffix() {
        return this == SINGLE ? "" : "-" + word;
    }

    int pixels(double size) {
        return Math.max(1, (int) Math.round(size * dpi / BASE_DPI));
    }

    public static Optional<Resolution> of(String word) {
        return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
    }
}
