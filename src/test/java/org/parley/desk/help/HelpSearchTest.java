package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HelpSearchTest {

    private static final HelpBook BOOK = HelpBook.load();
    private static final HelpSearch SEARCH = new HelpSearch(BOOK);

    @Test
    void everyHitHasTheWordAndItsPlace() {
        List<HelpSearch.Hit> hits = SEARCH.find("deadline");
        assertTrue(hits.size() > 10, hits.size() + " places");
        assertTrue(hits.stream().map(hit -> hit.place().topic()).distinct().count() > 5);
        for (HelpSearch.Hit hit : hits) {
            assertTrue(hit.sentence().toLowerCase(Locale.ROOT).contains("deadline"), hit.sentence());
            assertEquals(BOOK.page(hit.place().topic()).title(), hit.page());
            HelpPage page = BOOK.page(hit.place().topic());
            String there = PlainText.of(page.blocks().get(hit.place().block()));
            assertTrue(there.toLowerCase(Locale.ROOT).contains("deadline"), there);
        }
    }

    @Test
    void headingsComeFirst() {
        HelpSearch.Hit first = SEARCH.find("rush orders").get(0);
        assertEquals("Rush orders", first.sentence());
        List<HelpSearch.Hit> hits = SEARCH.find("deadline");
        assertEquals(HelpTopic.GLOSSARY, hits.get(0).place().topic(), "a heading on a late page");
        assertEquals(HelpTopic.START, hits.get(1).place().topic(), "then the text, from the first page on");
    }

    @Test
    void allWordsInOneSentenceInAnyCaseAndOrder() {
        List<HelpSearch.Hit> hits = SEARCH.find("  EXPORTS agreed  rate ");
        assertFalse(hits.isEmpty());
        assertTrue(hits.stream().allMatch(hit -> hit.sentence().toLowerCase(Locale.ROOT).contains("exports")));
    }

    @Test
    void aWordIsFoundByItsBeginningOnly() {
        assertTrue(SEARCH.find("dead").size() >= SEARCH.find("deadline").size());
        assertEquals(List.of(), SEARCH.find("eadline"));
    }

    @Test
    void aRowOfATableIsAPlaceOfItsOwn() {
        HelpSearch.Hit japan = SEARCH.find("Japan 24").get(0);
        assertEquals(HelpTopic.VALIDATION, japan.place().topic());
        assertTrue(japan.place().row() > 0, japan.toString());
    }

    @Test
    void aLineOfFormulasIsFoundByItself() {
        assertEquals(
                List.of("price index P = [ \u03a3\u1d62 \u03b8\u1d62 (\u03c4\u1d62 c\u1d62)^(1\u2212\u03c3) ]^(1/(1\u2212\u03c3))"),
                SEARCH.find("price index").stream()
                        .map(hit -> hit.sentence().replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void nothingIsFoundForNothing() {
        assertEquals(List.of(), SEARCH.find("   "));
        assertEquals(List.of(), SEARCH.find("zzzz"));
        assertEquals(List.of(), SEARCH.find(".*"));
    }
}
