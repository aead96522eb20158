package org.parley.desk.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every page of the help, in the order of its contents. */
public enum HelpTopic {
    START,
    DESK,
    OUTCOME,
    PRODUCTS,
    BARGAINING,
    UNCERTAINTY,
    REHEARSE,
    ASSUMPTIONS,
    KEYS,
    FILES,
    MODEL,
    VALIDATION,
    SOURCES,
    GLOSSARY,
    LICENCES;

    /** Pages of the tabs of the desk, in their order. */
    private static final List<HelpTopic> TABS =
            List.of(OUTCOME, PRODUCTS, BARGAINING, UNCERTAINTY, REHEARSE, ASSUMPTIONS);

    /** The page of a tab, from 0 on; the first page of all for a tab that has none. */
    public static HelpTopic ofTab(int tab) {
        return tab >= 0 && tab < TABS.size() ? TABS.get(tab) : START;
    }

    /** Its name in links and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As links have it. */
    public String link() {
        return word() + ".md";
    }

    static Optional<HelpTopic> of(String word) {
        for (HelpTopic topic : values()) {
            if (topic.word().equals(word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
