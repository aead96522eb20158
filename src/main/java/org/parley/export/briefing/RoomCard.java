package org.parley.export.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parley.bargain.YesPackages;
import org.parley.chart.ShownTable;
import org.parley.export.ExportTexts;
import org.parley.export.PdfPages;
import org.parley.export.Stamp;
import org.parley.scenario.Scenario;

/**
 * One page to take into the room: packages that the partner would accept, both walk-away values, the limits of the mandate.
 * For home's side of the table alone.
 */
public final class RoomCard {

    /** With a longer title the foot would leave the page. */
    private static final RoomBudget FOOT_TITLE = new RoomBudget(1, 150);

    private RoomCard() {}

    /**
     * The bytes of a PDF; the same answer gives the same bytes.
     *
     * @param found what was found for an offer of the scenario
     */
    public static byte[] of(Scenario scenario, YesPackages found) {
        RoomWords words = new RoomWords(scenario, found);
        String name = words.title() + " \u00b7 " + found.offer().outcome().offer().name();
        try (PDDocument document = PdfPages.document(name)) {
            String title = scenario.title();
            String stamp = Stamp.of(scenario, List.of(found.offer())).replace(title, FOOT_TITLE.cut(title));
            page(scenario, found, words)
                    .add(new PdfPages(document), ExportTexts.get("room.private") + " " + stamp);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With as much as one page holds. */
    private static FittedPage page(Scenario scenario, YesPackages found, RoomWords words) {
        FittedPage page = null;
        for (RoomBudget budget : RoomBudget.STEPS) {
            page = new FittedPage(false, content(scenario, found, words, budget));
            if (page.fits()) {
                return page;
            }
        }
        return page;
    }

    private static Consumer<PageFlow> content(
            Scenario scenario, YesPackages found, RoomWords words, RoomBudget budget) {
        List<String> moves = IntStream.range(0, found.packages().size())
                .mapToObj(n -> words.moves(n, budget))
                .toList();
        Optional<ShownTable> limits = words.limits(budget);
        return flow -> {
            flow.title(budget.cut(words.title()));
            flow.remark(budget.cut(scenario.title()));
            flow.lead(budget.cut(found.offer().outcome().offer().name()));
            flow.remark(words.days());
            flow.heading(words.packagesHead());
            flow.sentence(budget.cut(words.answer()));
            words.held(budget).ifPresent(flow::sentence);
            if (!found.packages().isEmpty()) {
                flow.table(words.packages());
                flow.remark(budget.cut(words.packagesNote()));
                for (int n = 0; n < moves.size(); n++) {
                    flow.lettered(words.letter(n), moves.get(n));
                }
                if (!words.fewer().isEmpty()) {
                    flow.sentence(words.fewer());
                }
            }
            flow.section(words.walkAway(budget));
            flow.heading(budget.cut(words.limitsHead()));
            limits.ifPresentOrElse(flow::table, () -> flow.sentence(words.noLimits()));
            words.redLines(budget).ifPresent(flow::section);
        };
    }
}
