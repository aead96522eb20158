package org.parley.desk.help;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds words in all pages: sentences that have a word beginning like each word of the question. */
final class HelpSearch {

    /** A place where the words stand, with its page and its sentence. */
    record Hit(HelpPlace place, String page, String sentence) {}

    private final HelpBook book;

    HelpSearch(HelpBook book) {
        this.book = book;
    }

    /** Headings first, then the text, both in the order of the pages; nothing for a question without words. */
    List<Hit> find(String question) {
        List<Pattern> words = Arrays.stream(question.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(HelpSearch::beginning)
                .toList();
        List<Hit> headings = new ArrayList<>();
        List<Hit> text = new ArrayList<>();
        if (words.isEmpty()) {
            return headings;
        }
        for (HelpPage page : book.pages()) {
            for (HelpPage.Passage passage : page.passages()) {
                for (String sentence : sentences(passage.text())) {
                    if (words.stream().allMatch(word -> word.matcher(sentence).find())) {
                        (passage.heading() ? headings : text).add(new Hit(passage.place(), page.title(), sentence));
                    }
                }
            }
        }
        headings.addAll(text);
        return headings;
    }

    /** Not in the midst of a word: 'act' is not looked for in 'exact'. */
    private static Pattern beginning(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(text.substring(start, end).replace('\n', ' ').strip());
        }
        return sentences;
    }
}
