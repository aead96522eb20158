package org.parley.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;

/**
 * Up to four offers side by side: their terms, what they lead to, the difference of two of them, and which is best for whom.
 * What is best for a side goes by the plain direction of a row (more exports, lower duties), never by anybody's preferences.
 *
 * @param origins where each offer comes from, such as {@code pinned}, to tell equal names apart; empty when nobody says
 * @param minuend the offer that the difference is of, an index; -1 for no difference
 * @param subtrahend the offer that it is against, an index
 */
public record OffersTable(
        Scenario scenario, List<Comparison> offers, List<String> origins, int minuend, int subtrahend, List<Row> rows) {

    /** More columns than this cannot be read. */
    public static final int MOST_OFFERS = 4;

    /** Marks beside the figure that suits a side best. */
    public static final String HOME_MARK = "\u25c6";

    public static final String PARTNER_MARK = "\u25c7";

    /** What floating-point arithmetic leaves between numbers that are the same. */
    private static final double NOISE = 1e-9;

    /** What a row tells of. */
    public enum Group {
        TERMS,
        RESULTS,
        LIMITS
    }

    /**
     * One figure of one offer.
     *
     * @param value a {@link Double} or text
     * @param shown the same for a reader
     */
    public record Cell(Object value, String shown, boolean bestForHome, boolean bestForPartner) {

        /** Marks of those whom it suits best; empty for none. */
        public String marks() {
            return (bestForHome ? HOME_MARK : "") + (bestForPartner ? PARTNER_MARK : "");
        }
    }

    /**
     * One figure of all offers.
     *
     * @param basis unit and date basis, of what is shown
     * @param dataBasis the same of the values, which are in US$ m whatever is shown
     * @param difference empty text where there is none
     * @param kind what the figures are
     * @param differenceKind what their difference is
     * @param figure what can be explained of each offer; empty for a term and a count
     */
    public record Row(
            Group group,
            String name,
            String basis,
            String dataBasis,
            List<Cell> cells,
            Cell difference,
            NumberKind kind,
            NumberKind differenceKind,
            Optional<Figure> figure) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public OffersTable {
        offers = List.copyOf(offers);
        origins = List.copyOf(origins);
        rows = List.copyOf(rows);
    }

    /** The offer on the desk beside the first of the pins; the difference is of the first two. */
    public static OffersTable of(Scene scene) {
        List<Comparison> offers = new ArrayList<>(List.of(scene.offer()));
        offers.addAll(scene.pins().subList(0, Math.min(MOST_OFFERS - 1, scene.pins().size())));
        return of(scene.scenario(), offers, offers.size() > 1 ? 0 : -1, 1);
    }

    public static OffersTable of(Scenario scenario, List<Comparison> offers, int minuend, int subtrahend) {
        return of(scenario, offers, List.of(), minuend, subtrahend);
    }

    /** @param origins where each offer comes from; empty when nobody says */
    public static OffersTable of(
            Scenario scenario, List<Comparison> offers, List<String> origins, int minuend, int subtrahend) {
        OffersRows builder = new OffersRows(scenario, offers, minuend, subtrahend);
        builder.terms();
        builder.results();
        builder.limits();
        return new OffersTable(scenario, offers, origins, minuend, subtrahend, builder.rows());
    }

    /** Names of the offers; equal ones with where they come from. */
    public List<String> names() {
        List<String> plain =
                offers.stream().map(offer -> offer.outcome().offer().name()).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            boolean alike = Collections.frequency(plain, plain.get(i)) > 1 && !origins.isEmpty();
            names.add(alike ? Wording.get("table.origin", plain.get(i), origins.get(i)) : plain.get(i));
        }
        return names;
    }

    /** Head of the column of differences: whose, less whose; empty when there is none. */
    public String differenceName() {
        return minuend < 0 ? "" : Wording.get("table.difference", letter(minuend), letter(subtrahend));
    }

    /** Heads of the offers' columns: with letters where a difference speaks of them. */
    public List<String> columnNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            names.add(minuend < 0 ? names().get(i) : letter(i) + "  " + names().get(i));
        }
        return names;
    }

    /** What a difference calls a column by. */
    public static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private String legend(Scene scene) {
        List<String> left = scene.pins().stream()
                .skip(MOST_OFFERS - 1L)
                .map(pin -> pin.outcome().offer().name())
                .toList();
        return left.isEmpty() ? legend() : Wording.get("table.leftOut", legend(), String.join(", ", left));
    }

    /** What the marks mean; a single offer has none, and is called by its name. */
    public String legend() {
        if (offers.size() == 1) {
            return Wording.get("table.legend.one", names().get(0));
        }
        return Wording.get(
                "table.legend",
                HOME_MARK,
                scenario.home().inText(),
                PARTNER_MARK,
                scenario.partner().inText());
    }

    /** The finding, at most ten words. */
    public String title() {
        return Wording.comparisonTitle(offers);
    }

    /** As a table that can be drawn and exported like a chart. */
    Chart chart(Scene scene, ChartStyle style) {
        return chart(style, legend(scene), Wording.footer(scene));
    }

    /** The same for offers chosen one by one. */
    public Chart chart(ChartStyle style) {
        return chart(style, legend(), Wording.footer(scenario, offers));
    }

    private Chart chart(ChartStyle style, String subtitle, String source) {
        String footer = minuend < 0 ? source : source + " " + Wording.get("table.unrounded");
        List<String> header = new ArrayList<>(List.of("", Wording.get("table.basis")));
        header.addAll(columnNames());
        if (minuend >= 0) {
            header.add(differenceName());
        }
        List<ShownTable.Row> lines = new ArrayList<>();
        Group group = null;
        for (Row row : rows) {
            if (row.group != group) {
                group = row.group;
                lines.add(new ShownTable.Row(true, List.of(Wording.get("table.group." + group.name()))));
            }
            List<String> cells = new ArrayList<>(List.of(row.name, row.basis));
            List<String> marks = new ArrayList<>(List.of("", ""));
            for (Cell cell : row.cells) {
                cells.add(cell.shown);
                marks.add(cell.marks());
            }
            if (minuend >= 0) {
                cells.add(row.difference.shown);
            }
            lines.add(new ShownTable.Row(false, cells, marks));
        }
        return new Chart(
                ChartKind.COMPARISON,
                title(),
                subtitle,
                subtitle,
                footer,
                PlotBase.chart(title(), subtitle, new TablePlot(new ShownTable(header, lines, 2), style), style, footer),
                List.of(),
                this::table);
    }

    private ChartTable table() {
        List<String> header = new ArrayList<>(List.of(Wording.get("table.group"), Wording.get("table.row"), Wording.get("table.basis")));
        header.addAll(columnNames());
        if (minuend >= 0) {
            header.add(differenceName());
        }
        header.add(Wording.get("table.best", scenario.home().inText()));
        header.add(Wording.get("table.best", scenario.partner().inText()));
        List<List<Object>> lines = new ArrayList<>();
        for (Row row : rows) {
            List<Object> cells = new ArrayList<>(List.of(Wording.get("table.group." + row.group.name()), row.name, row.dataBasis));
            row.cells.forEach(cell -> cells.add(cell.value));
            if (minuend >= 0) {
                cells.add(row.difference.value);
            }
            cells.add(best(row, Cell::bestForHome));
            cells.add(best(row, Cell::bestForPartner));
            lines.add(cells);
        }
        return new ChartTable(
                List.of(),
                header,
                lines,
                (row, column) -> minuend >= 0 && column == 3 + offers.size()
                        ? rows.get(row).differenceKind
                        : rows.get(row).kind);
    }

    private String best(Row row, java.util.function.Predicate<Cell> suits) {
        List<String> best = new ArrayList<>();
        for (int i = 0; i < row.cells.size(); i++) {
            if (suits.test(row.cells.get(i)) && isBestExactly(row, i, suits)) {
                best.add(names().get(i));
            }
        }
        return String.join("; ", best);
    }

    /** Whether no other cell that looks as good is better by digits that only the numbers show. */
    private static boolean isBestExactly(Row row, int which, java.util.function.Predicate<Cell> suits) {
        if (!(row.cells.get(which).value instanceof Double value)) {
            return true;
        }
        // The way is told by any cell that does not look as good.
        double way = row.cells.stream()
                .filter(cell -> !suits.test(cell) && cell.value instanceof Double)
                .mapToDouble(cell -> Math.signum(value - (Double) cell.value))
                .findFirst()
                .orElse(0);
        return row.cells.stream()
                .filter(suits)
                .allMatch(cell -> way * ((Double) cell.value - value) <= NOISE * Math.abs(value));
    }
}
