package org.parley.export.briefing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargain.Debrief;
import org.parley.bargain.Ended;
import org.parley.bargain.Rehearsal;
import org.parley.chart.ChartStyle;
import org.parley.chart.DanceChart;
import org.parley.chart.DebriefPicture;
import org.parley.chart.DebriefWords;

/** The debrief on paper: all of it, to be searched, within its pages, the same every time. */
class DebriefDocumentTest {

    private static final double EDGE = 20;

    static Stream<Rehearsal> rehearsals() {
        return Stream.of(
                Ended.agreed(), Ended.walkedAway(), Ended.deadlinePassed("Note ".repeat(200)), Ended.silent());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("rehearsals")
    void allOfItIsOnThePages(Rehearsal over) throws IOException {
        DebriefPicture picture = DebriefPicture.of(over);
        byte[] bytes = DebriefDocument.of(picture);
        assertArrayEquals(bytes, DebriefDocument.of(DebriefPicture.of(over)), "the same bytes each time");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (!letter.getUnicode().isBlank()) {
                        assertTrue(letter.getXDirAdj() >= EDGE, "left: " + letter);
                        assertTrue(letter.getXDirAdj() + letter.getWidthDirAdj() <= 595 - EDGE, "right: " + letter);
                        assertTrue(letter.getYDirAdj() <= 842 - 6, "below: " + letter);
                    }
                    super.processTextPosition(letter);
                }
            };
            String text = flat(stripper.getText(document));
            DebriefWords words = new DebriefWords(picture);
            Debrief debrief = picture.debrief();
            for (String wanted : Stream.of(
                            Stream.of(words.title(), words.outcome(), words.got(), words.left(), debrief.lesson()),
                            Stream.of(DanceChart.of(picture, ChartStyle.LIGHT).title(), words.tactic()),
                            words.ways().stream().map(DebriefWords.Way::moves),
                            debrief.questions().stream(),
                            debrief.turningPoints().stream().map(Debrief.TurningPoint::text))
                    .flatMap(each -> each)
                    .toList()) {
                assertTrue(text.contains(flat(wanted)), wanted + " is not in: " + text);
            }
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String own = flat(stripper.getText(document));
                assertTrue(own.contains("Page " + page + " of " + pages), own);
                assertTrue(own.contains("Scores are your beliefs. Private."), own);
                PDResources held = document.getPage(page - 1).getResources();
                for (COSName name : held.getXObjectNames()) {
                    assertFalse(held.isImageXObject(name), "charts are drawn, not photographed");
                }
            }
        }
    }

    /** What people wrote is shortened and torn into lines, and a table that is longer than a page has its head on each. */
    @Test
    void longNotesGoOnOnTheNextPage() throws IOException {
        byte[] bytes = DebriefDocument.of(DebriefPicture.of(Ended.deadlinePassed("x".repeat(2000) + "\u0000\u202e")));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertFalse(text.contains("\u0000") || text.contains("\u202e"));
            assertFalse(text.replaceAll("\\s", "").contains("x".repeat(240)));
            assertTrue(text.split("To frontier", -1).length > 2, "the head stands on both pages");
        }
    }
}
