package org.parley.scenario;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts by key, in the language of the program. The system property {@code parley.language} names another than English by its tag
 * ({@code fr}, {@code ur}); what that has no text for is in English.
 */
public final class TextBundle {

    private static volatile Locale language = Locale.forLanguageTag(System.getProperty("parley.language", "en"));

    private final String name;
    private volatile Spoken spoken;

    private record Spoken(Locale language, ResourceBundle texts) {}

    /** @param name of the properties file, with its package */
    public TextBundle(String name) {
        this.name = name;
        spoken = read(language);
    }

    /** Another language, for all texts that are asked for from now on. */
    public static void use(Locale other) {
        language = other;
    }

    /** The whole bundle in the language that is spoken now. */
    public ResourceBundle texts() {
        Spoken now = spoken;
        if (!now.language.equals(language)) {
            now = read(language);
            spoken = now;
        }
        return now.texts;
    }

    private Spoken read(Locale wanted) {
        // Not the language of the machine: the same program everywhere.
        return new Spoken(
                wanted,
                ResourceBundle.getBundle(
                        name,
                        wanted,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
    }

    /** The text of a key, its arguments put in as they are: days and years without separators for thousands. */
    public String get(String key, Object... arguments) {
        String pattern = texts().getString(key);
        // A doubled apostrophe stands for one, as in every text that has places for arguments.
        return arguments.length == 0 && !pattern.contains("''")
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT)
                        .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
