package org.parley.bargain;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of rehearsals, from the bundle of this package. */
final class Phrases {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.parley.bargain.phrases", Locale.ENGLISH);

    private Phrases() {}

    /** @param arguments written as they are, numbers without separators for thousands */
    static String get(String key, Object... arguments) {
        String pattern = TEXTS.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT)
                        .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
