package org.parley.export.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parley.bargain.Debrief;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.ConcessionChart;
import org.parley.chart.DanceChart;
import org.parley.chart.DebriefPicture;
import org.parley.chart.DebriefTables;
import org.parley.chart.DebriefWords;
import org.parley.chart.DistanceChart;
import org.parley.export.ExportTexts;
import org.parley.export.PdfPages;
import org.parley.export.Stamp;

/** The debrief of a rehearsal on paper: all that the window shows of it, on A4 pages. Private, as its scores are. */
public final class DebriefDocument {

    /** A stamp with a longer title would leave the page. */
    private static final int MOST_FOOT = 360;

    private static final double TALL = 0.62;
    private static final double FLAT = 0.4;

    private final DebriefPicture picture;
    private final Debrief debrief;
    private final DebriefWords words;
    private final DebriefTables tables;
    private final PagedFlow pages = new PagedFlow();

    private DebriefDocument(DebriefPicture picture) {
        this.picture = picture;
        debrief = picture.debrief();
        words = new DebriefWords(picture);
        tables = new DebriefTables(picture);
    }

    /** The bytes of a PDF; the same debrief gives the same bytes. */
    public static byte[] of(DebriefPicture picture) {
        DebriefDocument written = new DebriefDocument(picture);
        written.write();
        try (PDDocument document =
                PdfPages.document(written.words.title() + " \u00b7 " + picture.scenario().title())) {
            String stamp = new RoomBudget(0, MOST_FOOT)
                    .cut(DebriefWords.privacy() + " " + Stamp.of(picture.scenario(), picture.offers()));
            int count = written.pages.pages();
            written.pages.add(
                    new PdfPages(document), page -> stamp + " \u00b7 " + ExportTexts.get("page", page, count));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        pages.block(flow -> {
            flow.title(words.title());
            flow.remark(picture.scenario().title());
            flow.lead(words.outcome());
            flow.remark(words.sides());
        });
        pages.table(
                flow -> {
                    flow.heading(ExportTexts.get("debrief.got"));
                    flow.sentence(words.got());
                },
                tables.result().shown());
        left();
        chart("debrief.dance", DanceChart.of(picture, ChartStyle.LIGHT), TALL);
        tables.offers().ifPresentOrElse(
                table -> pages.table(
                        flow -> {
                            flow.heading(ExportTexts.get("debrief.offers"));
                            flow.remark(tables.offersNote());
                        },
                        table.shown()),
                () -> pages.block(flow -> flow.sentence(words.noOffers())));
        chart("debrief.distance", DistanceChart.of(picture, ChartStyle.LIGHT), FLAT);
        chart("debrief.concessions", ConcessionChart.of(picture, ChartStyle.LIGHT), FLAT);
        tables.terms().ifPresentOrElse(
                table -> pages.table(
                        flow -> {
                            flow.heading(ExportTexts.get("debrief.terms"));
                            flow.remark(tables.termsNote());
                        },
                        table.shown()),
                () -> pages.block(flow -> flow.sentence(words.noConcessions())));
        list(
                "debrief.turning",
                debrief.turningPoints().isEmpty()
                        ? List.of(words.noTurningPoints())
                        : debrief.turningPoints().stream().map(Debrief.TurningPoint::text).toList());
        tactic();
        list("debrief.questions", debrief.questions());
    }

    private void left() {
        Optional<DebriefTables.Table> table = tables.left();
        Consumer<PageFlow> head = flow -> {
            flow.heading(ExportTexts.get("debrief.left"));
            flow.sentence(words.left());
            flow.sentence(words.distance());
        };
        if (table.isEmpty()) {
            pages.block(head);
            return;
        }
        pages.table(
                flow -> {
                    head.accept(flow);
                    flow.remark(tables.leftNote());
                },
                table.get().shown());
        words.ways().forEach(way -> pages.block(flow -> flow.section(new Section(way.name(), List.of(way.moves())))));
    }

    private void chart(String head, Chart chart, double share) {
        pages.block(flow -> {
            flow.heading(ExportTexts.get(head));
            flow.chart(chart, share);
        });
    }

    private void list(String head, List<String> sentences) {
        pages.block(flow -> flow.section(new Section(ExportTexts.get(head), sentences)));
    }

    /** What the program's side did, and what beats it; nothing for two people. */
    private void tactic() {
        tables.replies().ifPresent(table -> pages.table(
                flow -> {
                    flow.heading(ExportTexts.get("debrief.tactic"));
                    flow.sentence(words.tactic());
                    flow.sentence(debrief.lesson());
                    flow.remark(tables.repliesNote());
                },
                table.shown()));
    }
}
