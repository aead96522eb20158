package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

/** The pages themselves: that every link leads somewhere, and that the glossary is one. */
class HelpBookTest {

    private static final HelpBook BOOK = HelpBook.load();

    private static List<String> links(HelpPage page) {
        List<String> links = new ArrayList<>();
        for (Node block : page.blocks()) {
            block.accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    links.add(link.getDestination());
                }
            });
        }
        return links;
    }

    @Test
    void everyPageIsThereWithATitleOfItsOwn() {
        Set<String> titles = new HashSet<>();
        BOOK.pages().forEach(page -> titles.add(page.title()));
        assertEquals(HelpTopic.values().length, titles.size());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> broken = new TreeSet<>();
        int count = 0;
        int words = 0;
        for (HelpPage page : BOOK.pages()) {
            for (String link : links(page)) {
                count++;
                words += link.startsWith("glossary.md#") ? 1 : 0;
                if (!HelpBook.leadsOut(link) && BOOK.find(page.topic(), link).isEmpty()) {
                    broken.add(page.topic().word() + ": " + link);
                }
            }
        }
        assertEquals(Set.of(), broken);
        assertTrue(count > 50, "else this test looks at no pages: " + count);
        assertTrue(words > 25, "words of the glossary that pages lead to: " + words);
    }

    @Test
    void linksThatLeadNowhereAreTold() {
        assertEquals(Optional.empty(), BOOK.find(HelpTopic.START, "nowhere.md"));
        assertEquals(Optional.empty(), BOOK.find(HelpTopic.START, "glossary.md#nowhere"));
        assertEquals(Optional.empty(), BOOK.find(HelpTopic.START, "#deadline"), "there is no such heading on that page");
        assertEquals(Optional.empty(), BOOK.find(HelpTopic.START, "a page"));
        assertTrue(BOOK.find(HelpTopic.GLOSSARY, "#deadline").isPresent());
        assertEquals(Optional.of(HelpPlace.top(HelpTopic.KEYS)), BOOK.find(HelpTopic.START, "keys.md"));
    }

    /** One sentence for each word, the words in their order. */
    @Test
    void theGlossaryHasASentenceForEachWord() {
        HelpPage page = BOOK.page(HelpTopic.GLOSSARY);
        List<String> words = new ArrayList<>();
        for (HelpPage.Section section : page.sections()) {
            if (section.level() == 3) {
                words.add(section.title());
                String sentence = PlainText.of(page.blocks().get(section.place().block() + 1));
                assertTrue(sentence.matches("[\\p{Lu}\\d][^.]*(\\d\\.\\d[^.]*)*\\."), section.title() + ": " + sentence);
            }
        }
        assertTrue(words.size() > 60, words.size() + " words");
        assertEquals(words.stream().sorted(Comparator.comparing(String::toLowerCase)).toList(), words);
    }

    /** Every tab has a page, and the pages of the tabs are called like them. */
    @Test
    void everyTabHasItsPage() {
        List<String> titles = new ArrayList<>();
        for (int tab = 0; tab < 6; tab++) {
            titles.add(BOOK.page(HelpTopic.ofTab(tab)).title());
        }
        assertEquals(
                List.of("Outcome", "Products", "Bargaining", "Uncertainty", "Rehearse", "Assumptions"), titles);
        assertEquals(HelpTopic.START, HelpTopic.ofTab(6));
        assertEquals(HelpTopic.START, HelpTopic.ofTab(-1));
    }

    @Test
    void theStartLeadsToEveryPageOfTheTabsThatItNames() {
        List<String> links = links(BOOK.page(HelpTopic.START));
        assertTrue(links.containsAll(List.of("bargaining.md", "rehearse.md", "assumptions.md", "uncertainty.md")), "" + links);
    }

    @Test
    void aPageWithoutATitleOrWithTwoEqualHeadingsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> HelpPage.read(HelpTopic.START, "no heading"));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> HelpPage.read(HelpTopic.START, "# A\n\n## B\n\n## b!"))
                .getMessage();
        assertTrue(message.contains("two headings 'b!'"), message);
    }

    @Test
    void theTextOfAPageCanBePasted() {
        HelpPage page = HelpPage.read(
                HelpTopic.START,
                "# Title\n\nSome *words* and\n[a link](keys.md) with `code`.\n\n- one\n- two\n\n3. three\n4. four\n\n"
                        + "| a | b |\n|---|---|\n| c | d |\n\n```\nx = 1\n```\n");
        assertEquals(
                """
                Title

                Some words and a link with code.

                \u2022 one
                \u2022 two
                3. three
                4. four
                a\tb
                c\td

                x = 1
                """,
                page.text());
    }
}
