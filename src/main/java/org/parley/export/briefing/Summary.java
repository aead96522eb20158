package org.parley.export.briefing;

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

    private void page(PdfPages pages, int number, Consumer<PageFlow> content) throws IOException {
        new FittedPage(plan.options().print(), content)
                .add(pages, stamp + " \u00b7 " + ExportTexts.get("page", number, PAGES));
    }
}
