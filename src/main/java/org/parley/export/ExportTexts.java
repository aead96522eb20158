package org.parley.export;

import org.parley.scenario.TextBundle;

/** Texts of slides, workbooks and the briefing pack. */
public final class ExportTexts {

    private static final TextBundle TEXTS = new TextBundle("org.parley.export.texts");

    private ExportTexts() {}

    /** The text of a key, its arguments put in as they are. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
