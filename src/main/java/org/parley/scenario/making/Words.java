package org.parley.scenario.making;

import org.parley.scenario.TextBundle;

/** Sentences that go into a made case, and into the list of what was assumed for it. */
final class Words {

    private static final TextBundle TEXTS = new TextBundle("org.parley.scenario.making.words");

    private Words() {}

    /** @param arguments written as they are */
    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
