package org.parley.bargain;

import org.parley.scenario.TextBundle;

/** Sentences of rehearsals, from the bundle of this package. */
final class Phrases {

    private static final TextBundle TEXTS = new TextBundle("org.parley.bargain.phrases");

    private Phrases() {}

    /** @param arguments written as they are, numbers without separators for thousands */
    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
