package org.parley.export.briefing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parley.bargain.Scorer;
import org.parley.bargain.Scores;
import org.parley.bargain.SideScores;
import org.parley.chart.Chart;
import org.parley.chart.ChartGraphics;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Figures;
import org.parley.chart.Scene;
import org.parley.chart.ShownTable;
import org.parley.export.ExportTexts;
import org.parley.export.PdfPages;
import org.parley.export.Stamp;
import org.parley.scenario.Lever;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;

/** The summary on two pages: what is on the table, what each side gets and when, what could go wrong, what is assumed. */
final class Summary {

    static final int PAGES = 2;

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double SIDE = 46;
    private static final double TOP = 40;
    private static final double FOOT = 44;
    private static final double SMALLEST = 0.74;
    private static final double STEP = 0.02;

    private final BriefingPlan plan;
    private final Scenario scenario;
    private final Scene scene;
    private final ChartStyle style;
    private final BriefingWords words;
    private final String stamp;

    private Summary(BriefingPlan plan) {
        this.plan = plan;
        scenario = plan.scenario();
        scene = plan.scene();
        style = plan.options().style();
        words = new BriefingWords(scenario, plan.offers());
        stamp = Stamp.of(scenario, plan.offers());
    }

    /** The bytes of the PDF; the same plan gives the same bytes. */
    static byte[] of(BriefingPlan plan) {
        Summary summary = new Summary(plan);
        String title = ExportTexts.get("title", summary.words.party(plan.side()).inText());
        try (PDDocument document = PdfPages.document(title + " \u00b7 " + plan.scenario().title())) {
            PdfPages pages = new PdfPages(document);
            summary.page(pages, 1, summary.first(title));
            summary.page(pages, 2, summary.second());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Consumer<PageFlow> first(String title) {
        Section table = words.onTheTable(plan.side());
        ShownTable gains = GainsTable.of(scenario, plan.offers().get(0), plan.side());
        Chart outcomes = plan.titled(Chart.of(ChartKind.OUTCOMES, scene, style));
        double share = Math.max(0.34, 0.10 + 0.05 * (plan.offers().size() + 2));
        return flow -> {
            flow.title(title);
            flow.remark(scenario.title());
            flow.lead(words.headline(scene.lastDay(), plan.side()));
            flow.remark(ExportTexts.get("flows", scenario.home().inText(), scenario.partner().inText()));
            flow.section(table);
            flow.heading(ExportTexts.get("gets.head"));
            flow.remark(ExportTexts.get(
                    "gets.note", scenario.clock().deadlineDay(), Math.min(365, scenario.clock().horizonDays() + 1)));
            flow.table(gains);
            flow.chart(outcomes, share);
        };
    }

    private Consumer<PageFlow> second() {
        BriefingRisks risks = new BriefingRisks(scenario, plan.offers());
        List<Section> sections = new ArrayList<>(List.of(words.deadline(), risks.risks(plan.side())));
        if (plan.tellsLimits()) {
            sections.add(words.limits());
        }
        sections.add(risks.assumed());
        if (plan.scores()) {
            sections.add(scores());
        }
        Chart exports = plan.titled(Chart.of(ChartKind.EXPORTS, scene, style));
        return flow -> {
            flow.chart(exports, 0.44);
            sections.forEach(flow::section);
        };
    }

    /** Only on request: what each side is believed to care for is the user's own affair. */
    private Section scores() {
        Scores scores = new Scorer(new Simulator(scenario)).scores(plan.offers().get(0));
        List<String> sentences = new ArrayList<>();
        scores.home().ifPresent(home -> sentences.add(score(scenario.home(), home)));
        scores.partner().ifPresent(partner -> sentences.add(score(scenario.partner(), partner)));
        return new Section(ExportTexts.get("scores.head"), sentences);
    }

    private static String score(Party party, SideScores scores) {
        return ExportTexts.get(
                "scores.side", party.name(), points(scores.score()), points(scores.walkAway()));
    }

    private static String points(double score) {
        return Figures.plain(Math.rint(100 * score));
    }

    /** Sets the page as large as it fits; one with very much to say in smaller letters. */
    private void page(PdfPages pages, int number, Consumer<PageFlow> content) throws IOException {
        double factor = 1;
        while (factor > SMALLEST && end(content, factor) > HEIGHT - FOOT) {
            factor -= STEP;
        }
        double fitting = factor;
        pages.add(WIDTH, HEIGHT, g2 -> {
            content.accept(flow(g2, fitting));
            foot(g2, number);
        });
    }

    private PageFlow flow(Graphics2D g2, double factor) {
        boolean print = plan.options().print();
        return new PageFlow(g2, SIDE, TOP, WIDTH - 2 * SIDE, factor, print);
    }

    private double end(Consumer<PageFlow> content, double factor) {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        PageFlow flow = flow(ChartGraphics.drawing(g2), factor);
        content.accept(flow);
        g2.dispose();
        return flow.y();
    }

    private void foot(Graphics2D g2, int number) {
        PageFlow flow = new PageFlow(g2, SIDE, HEIGHT - FOOT + 8, WIDTH - 2 * SIDE, 0.86, plan.options().print());
        flow.remark(stamp + " \u00b7 " + ExportTexts.get("page", number, PAGES));
    }
}
