package org.parley.export;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of slides, workbooks and the briefing pack. */
public final class ExportTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.parley.export.texts", Locale.ENGLISH);

    private ExportTexts() {}

    /** The text of a key, its arguments put in as they are. */
    public static String get(String key, Object... arguments) {
        String pattern = TEXTS.getString(key);
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return plain.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(plain);
    }
}
