package org.parley.desk.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages of the help. */
public final class HelpBook {

    /** A page, perhaps with a heading in it: {@code keys.md}, {@code glossary.md#no-deal}, {@code #no-deal}. */
    private static final Pattern LINK = Pattern.compile("(?:([a-z]+)\\.md)?(?:#(.+))?");

    private final Map<HelpTopic, HelpPage> pages = new EnumMap<>(HelpTopic.class);

    private HelpBook() {}

    /** The pages that travel with the program. */
    static HelpBook load() {
        HelpBook book = new HelpBook();
        for (HelpTopic topic : HelpTopic.values()) {
            book.pages.put(topic, HelpPage.read(topic, markdown(topic)));
        }
        return book;
    }

    private static String markdown(HelpTopic topic) {
        try (InputStream file = HelpBook.class.getResourceAsStream(topic.word() + ".md")) {
            if (file == null) {
                throw new IllegalStateException("there is no page " + topic.word());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HelpPage page(HelpTopic topic) {
        return pages.get(topic);
    }

    List<HelpPage> pages() {
        return List.copyOf(pages.values());
    }

    /** Whether a link leads out of the help. */
    static boolean leadsOut(String link) {
        return link.contains(":");
    }

    /**
     * Where a link leads.
     *
     * @param from the page it stands on
     * @return nothing when there is no such page or heading
     */
    Optional<HelpPlace> find(HelpTopic from, String link) {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<HelpTopic> topic = parts.group(1) == null ? Optional.of(from) : HelpTopic.of(parts.group(1));
        String anchor = parts.group(2);
        return anchor == null
                ? topic.map(HelpPlace::top)
                : topic.flatMap(page -> page(page).section(anchor)).map(HelpPage.Section::place);
    }
}
