package org.parley.export.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.OffersTable;
import org.parley.chart.Scene;
import org.parley.export.ChartFile;
import org.parley.export.DeckFile;
import org.parley.export.DeckLook;
import org.parley.export.ExportFile;
import org.parley.export.ExportFormat;
import org.parley.export.ExportPlan;
import org.parley.export.ExportTexts;
import org.parley.export.ImageOptions;
import org.parley.export.SlideTemplate;
import org.parley.export.Stamp;
import org.parley.export.WorkbookFile;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * What a briefing pack holds: a summary on two pages, slides, a workbook and an image of each chart.
 *
 * @param offers the offers chosen, the one that the pack speaks of first
 * @param places place of each further offer, from 0, which gives it its colour and dash; the first ones where there are too few
 * @param items the charts, in the order of the slides
 * @param side whom it speaks to
 * @param template the user's own slides; empty for a plain design
 * @param scenario the case; without home's limits where {@link #tellsLimits} says no, whatever was handed in
 * @param scores whether each side's scores, which are the user's beliefs, may leave the desk
 */
public record BriefingPlan(
        Scenario scenario,
        List<Comparison> offers,
        List<Integer> places,
        List<Item> items,
        Lever.Side side,
        ImageOptions options,
        Optional<SlideTemplate> template,
        boolean scores) {

    /** What a pack holds when nobody has chosen. */
    public static final List<Item> USUAL_ITEMS =
            List.of(ChartKind.values()).stream().map(kind -> new Item(kind, "")).toList();

    /**
     * One chart of the pack.
     *
     * @param title a title of the user's own; empty for the chart's finding
     * @param table offers of its own, for a comparison that was put together apart; empty for the pack's offers
     */
    public record Item(ChartKind kind, String title, Optional<OffersTable> table) {

        public Item(ChartKind kind, String title) {
            this(kind, title, Optional.empty());
        }

        private Item of(Scenario told) {
            return new Item(
                    kind,
                    title,
                    table.map(own -> OffersTable.of(told, own.offers(), own.origins(), own.minuend(), own.subtrahend())));
        }
    }

    public BriefingPlan {
        offers = List.copyOf(offers);
        places = List.copyOf(places);
        items = List.copyOf(items);
        if (!tellsLimits(side, items)) {
            Scenario told = scenario.withoutLimits();
            scenario = told;
            items = items.stream().map(item -> item.of(told)).toList();
        }
    }

    /** With its further offers on the first places. */
    public BriefingPlan(
            Scenario scenario,
            List<Comparison> offers,
            List<Item> items,
            Lever.Side side,
            ImageOptions options,
            Optional<SlideTemplate> template,
            boolean scores) {
        this(scenario, offers, List.of(), items, side, options, template, scores);
    }

    /** Whether the pack may speak of home's limits. To the partner it does so only when their table was chosen. */
    boolean tellsLimits() {
        return tellsLimits(side, items);
    }

    private static boolean tellsLimits(Lever.Side side, List<Item> items) {
        return side == Lever.Side.HOME || items.stream().anyMatch(item -> item.kind == ChartKind.LIMITS);
    }

    Scene scene() {
        return Scene.of(scenario, offers.get(0), offers.subList(1, offers.size())).withPlaces(places);
    }

    /** All that any page shows: the offers of the pack, then those that only a comparison has. */
    private List<Comparison> allOffers() {
        Map<List<Object>, Comparison> all = new LinkedHashMap<>();
        Stream.concat(offers.stream(), items.stream().flatMap(item -> offers(item).stream()))
                .forEach(offer -> all.putIfAbsent(
                        List.of(offer.outcome().offer(), offer.outcome().assumptions()), offer));
        return List.copyOf(all.values());
    }

    /** The files of the pack; their bytes are made when asked for. */
    public List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        files.add(file("briefing", ExportFormat.PDF, () -> Summary.of(this)));
        files.add(file("briefing", ExportFormat.PPTX, this::deck));
        files.add(file("briefing", ExportFormat.XLSX, () -> WorkbookFile.of(scenario, allOffers(), charts())));
        Map<ChartKind, Integer> numbers = new EnumMap<>(ChartKind.class);
        for (Item item : items) {
            // The same chart may be there twice, under two titles.
            int number = numbers.merge(item.kind, 1, Integer::sum);
            files.add(file(
                    "briefing " + item.kind.word() + (number > 1 ? " " + number : ""),
                    ExportFormat.PNG,
                    () -> ChartFile.of(
                            ExportFormat.PNG,
                            scenario,
                            offers,
                            chart(item).withFooter(Stamp.of(scenario, offers(item))),
                            options)));
        }
        return files;
    }

    private ExportFile file(String what, ExportFormat format, java.util.function.Supplier<byte[]> content) {
        return new ExportFile(ExportPlan.fileName(scenario, offers, what) + "." + format.word(), content);
    }

    private byte[] deck() {
        String party = (side == Lever.Side.HOME ? scenario.home() : scenario.partner()).inText();
        String cover = ExportTexts.get("cover", party, offers.get(0).outcome().offer().name());
        return DeckFile.of(scenario, allOffers(), charts(), new DeckLook(options.print(), template, cover));
    }

    /** A chart under the title that the user has given its kind, on whatever page it stands. */
    Chart titled(Chart chart) {
        return items.stream()
                .filter(item -> item.kind == chart.kind() && !item.title.isEmpty())
                .findFirst()
                .map(item -> chart.withTitle(item.title))
                .orElse(chart);
    }

    private List<Chart> charts() {
        return items.stream().map(this::chart).toList();
    }

    private List<Comparison> offers(Item item) {
        return item.table.map(OffersTable::offers).orElse(offers);
    }

    private Chart chart(Item item) {
        Chart chart = item.table
                .map(table -> table.chart(options.style()))
                .orElseGet(() -> Chart.of(item.kind, scene(), options.style()));
        return item.title.isEmpty() ? chart : chart.withTitle(item.title);
    }
}
