package org.parley.desk.shell;

import java.util.Arrays;
import org.parley.chart.ChartStyle;

/** The looks that the desk can have; the charts follow. */
public enum Theme {
    LIGHT("light", ChartStyle.LIGHT),
    DARK("dark", ChartStyle.DARK),
    /** For eyes that need more: white on black, edges on everything, yellow where the keyboard is. */
    HIGH_CONTRAST("high-contrast", ChartStyle.HIGH_CONTRAST);

    private final String word;
    private final ChartStyle charts;

    Theme(String word, ChartStyle charts) {
        this.word = word;
        this.charts = charts;
    }

    /** As files have it. */
    public String word() {
        return word;
    }

    /** The theme of a word; the light one for any other. */
    static Theme of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word.equals(word))
                .findFirst()
                .orElse(LIGHT);
    }

    /** Address of the style sheet that all controls start from: AtlantaFX with the desk's own colours. */
    public String userAgentStylesheet() {
        return "/org/parley/desk/theme-" + word + ".css";
    }

    public ChartStyle charts() {
        return charts;
    }

    Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
