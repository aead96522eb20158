package org.parley.desk.state;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the desk. */
public final class Texts {

    /** For FXML. */
    public static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.parley.desk.texts", Locale.ENGLISH);

    private Texts() {}

    /** The text of a key, its arguments put in. */
    public static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(plain(arguments));
    }

    /** Days and years as they are, without separators for thousands. */
    private static Object[] plain(Object[] arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}
