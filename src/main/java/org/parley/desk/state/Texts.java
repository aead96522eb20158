package org.parley.desk.state;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.geometry.NodeOrientation;

/**
 * Texts of the desk, and the direction in which its language is read. The system property {@code parley.language} names another
 * language by its tag ({@code fr}, {@code ur}); what that has no text for is in English.
 */
public final class Texts {

    private static final String RIGHT_TO_LEFT = "right-to-left";
    private static volatile ResourceBundle bundle =
            texts(Locale.forLanguageTag(System.getProperty("parley.language", "en")));

    private Texts() {}

    private static ResourceBundle texts(Locale language) {
        // Not the language of the machine: the same desk everywhere.
        return ResourceBundle.getBundle(
                "org.parley.desk.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** For what is loaded from now on. */
    public static void use(Locale language) {
        bundle = texts(language);
    }

    /** For FXML. */
    public static ResourceBundle bundle() {
        return bundle;
    }

    /** How every window of the desk is laid out; charts and the clock keep their own direction. */
    public static NodeOrientation direction() {
        return RIGHT_TO_LEFT.equals(get("layout.direction"))
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    /** The text of a key, its arguments put in. */
    public static String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(plain(arguments));
    }

    /** Days and years as they are, without separators for thousands. */
    private static Object[] plain(Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}
