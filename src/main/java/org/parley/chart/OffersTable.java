package org.parley.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
import org.parley.simulate.LimitResult;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;

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

    private static final String NONE = "\u2013";

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

    /** Which way a figure suits a side: up, down or neither. */
    private record Taste(int home, int partner) {

        static final Taste NEITHER = new Taste(0, 0);
        static final Taste HOME_UP = new Taste(1, 0);
        static final Taste HOME_DOWN = new Taste(-1, 0);
        static final Taste PARTNER_UP = new Taste(0, 1);
        static final Taste PARTNER_DOWN = new Taste(0, -1);
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
        Builder builder = new Builder(scenario, offers, minuend, subtrahend);
        builder.terms();
        builder.results();
        builder.limits();
        return new OffersTable(scenario, offers, origins, minuend, subtrahend, builder.rows);
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

    /** Puts the rows together. */
    private static final class Builder {

        private final Scenario scenario;
        private final List<Comparison> offers;
        private final int minuend;
        private final int subtrahend;
        private final List<Row> rows = new ArrayList<>();
        private Group group = Group.TERMS;

        Builder(Scenario scenario, List<Comparison> offers, int minuend, int subtrahend) {
            this.scenario = scenario;
            this.offers = offers;
            this.minuend = minuend;
            this.subtrahend = subtrahend;
        }

        void terms() {
            words("table.signed", outcome -> outcome.hasAgreement()
                    ? day(outcome, outcome.offer().agreementDay())
                    : Wording.get("table.noAgreement"));
            words("table.inForce", outcome -> outcome.hasAgreement() ? day(outcome, outcome.inForceDay()) : NONE);
            words("table.end", outcome -> day(outcome, outcome.end()));
            for (Lever lever : scenario.levers()) {
                boolean moved = offers.stream()
                        .filter(offer -> offer.outcome().hasAgreement())
                        .anyMatch(offer -> value(offer, lever) != lever.base());
                if (moved) {
                    boolean lowers = lever.kind() == Lever.Kind.PARTNER_RATE;
                    int way = lowers ? -1 : 1;
                    Taste taste = lever.side() == Lever.Side.PARTNER ? new Taste(way, 0) : new Taste(0, way);
                    figures(
                            lever.name(),
                            lever.unit(),
                            offer -> value(offer, lever),
                            NumberKind.PLAIN,
                            NumberKind.SIGNED,
                            taste);
                }
            }
            if (offers.stream().anyMatch(offer -> offer.outcome().offer().mostFavoured())) {
                words("table.cuts", outcome -> outcome.hasAgreement()
                        ? Wording.get(
                                outcome.offer().mostFavoured() ? "table.cuts.all" : "table.cuts.partner",
                                scenario.partner().inText())
                        : NONE);
            }
        }

        /** Without an agreement the terms do nothing, whatever they say, and there is no value. */
        private static double value(Comparison offer, Lever lever) {
            return offer.outcome().hasAgreement() ? offer.outcome().offer().value(lever) : Double.NaN;
        }

        private static String day(Outcome outcome, int day) {
            return Wording.get("table.day", day, Figures.day(outcome.clock().date(day)));
        }

        void results() {
            group = Group.RESULTS;
            String partner = scenario.partner().inText();
            for (Basis basis : new Basis[] {Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN}) {
                change(Wording.get("table.exports", partner), new Quantity(basis, Quantity.Field.EXPORTS_VS_NO_DEAL), Taste.HOME_UP);
            }
            for (Basis basis : new Basis[] {Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN}) {
                change(Wording.get("table.imports", partner), new Quantity(basis, Quantity.Field.IMPORTS_VS_NO_DEAL), Taste.PARTNER_UP);
            }
            for (Basis basis : new Basis[] {Basis.FIRST_YEAR, Basis.LONG_RUN}) {
                level(
                        Wording.get("table.balance", scenario.home().inText()),
                        new Quantity(basis, Quantity.Field.BALANCE),
                        Taste.PARTNER_DOWN);
            }
            percent("table.dutyOnHome", Quantity.Field.PARTNER_DUTY_ON_HOME, Taste.HOME_DOWN);
            percent("table.formula", Quantity.Field.IMPLIED_RATE, Taste.HOME_DOWN);
            money("table.homeDuty", longRun(Quantity.Field.HOME_DUTY_REVENUE_CHANGE), Taste.HOME_UP);
            money(
                    "table.partnerDuty",
                    new OtherFigure(OtherFigure.Kind.PARTNER_DUTY_VS_NO_DEAL, Basis.LONG_RUN, ""),
                    Taste.PARTNER_UP);
            money("table.cost", longRun(Quantity.Field.PURCHASE_COST), Taste.HOME_DOWN);
            money("table.exchange", longRun(Quantity.Field.NET_FOREIGN_EXCHANGE), Taste.HOME_UP);
        }

        private static Quantity longRun(Quantity.Field field) {
            return new Quantity(Basis.LONG_RUN, field);
        }

        void limits() {
            group = Group.LIMITS;
            if (scenario.limits().isEmpty()) {
                return;
            }
            for (LimitResult.State state : new LimitResult.State[] {LimitResult.State.BROKEN, LimitResult.State.NEAR}) {
                figures(
                        Wording.get("table.limits." + state.name()),
                        Wording.get("table.limits.of", scenario.limits().size()),
                        offer -> offer.outcome().limits().stream()
                                .filter(limit -> limit.state() == state)
                                .count(),
                        NumberKind.PLAIN,
                        NumberKind.SIGNED,
                        state == LimitResult.State.BROKEN ? Taste.HOME_DOWN : Taste.NEITHER);
            }
        }

        private void words(String key, java.util.function.Function<Outcome, String> words) {
            List<Cell> cells = new ArrayList<>();
            for (Comparison offer : offers) {
                String text = words.apply(offer.outcome());
                cells.add(new Cell(text, text, false, false));
            }
            rows.add(new Row(group, Wording.get(key), "", "", cells, new Cell("", "", false, false), NumberKind.PLAIN, NumberKind.PLAIN, Optional.empty()));
        }

        private void change(String name, Quantity figure, Taste taste) {
            change(name, figure.basis(), figure, taste);
        }

        private void change(String name, Basis basis, Figure figure, Taste taste) {
            String unit = Wording.get(basis == Basis.TO_DEADLINE ? "table.unit.total" : "table.unit.pace");
            String when = Wording.basis(basis, scenario) + ", " + unit;
            read(name, when, when, figure, NumberKind.CHANGE, NumberKind.CHANGE, taste);
        }

        /** A level is told in US$ bn as everywhere, and so is its difference: a row has one unit. Data are in US$ m. */
        private void level(String name, Quantity figure, Taste taste) {
            String when = Wording.basis(figure.basis(), scenario) + ", ";
            read(
                    name,
                    when + Wording.get("table.unit.level"),
                    when + Wording.get("table.unit.pace"),
                    figure,
                    NumberKind.LEVEL,
                    NumberKind.CHANGE,
                    taste);
        }

        private void money(String key, Figure figure, Taste taste) {
            change(Wording.get(key, scenario.partner().shortName()), Basis.LONG_RUN, figure, taste);
        }

        private void percent(String key, Quantity.Field field, Taste taste) {
            String when = Wording.basis(Basis.LONG_RUN, scenario) + ", %";
            read(
                    Wording.get(key, scenario.partner().shortName()),
                    when,
                    when,
                    longRun(field),
                    NumberKind.PERCENT,
                    NumberKind.POINTS,
                    taste);
        }

        private void figures(
                String name,
                String basis,
                ToDoubleFunction<Comparison> figure,
                NumberKind kind,
                NumberKind differenceKind,
                Taste taste) {
            figures(name, basis, basis, figure, Optional.empty(), kind, differenceKind, taste);
        }

        /** A figure that can be explained. */
        private void read(
                String name,
                String basis,
                String dataBasis,
                Figure figure,
                NumberKind kind,
                NumberKind differenceKind,
                Taste taste) {
            figures(
                    name,
                    basis,
                    dataBasis,
                    offer -> figure.value(scenario, offer),
                    Optional.of(figure),
                    kind,
                    differenceKind,
                    taste);
        }

        private void figures(
                String name,
                String basis,
                String dataBasis,
                ToDoubleFunction<Comparison> figure,
                Optional<Figure> explained,
                NumberKind kind,
                NumberKind differenceKind,
                Taste taste) {
            double[] values = offers.stream().mapToDouble(figure).toArray();
            String[] shown = new String[values.length];
            for (int i = 0; i < values.length; i++) {
                shown[i] = shown(kind, values[i]);
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                cells.add(new Cell(cell(values[i]), shown[i], isBest(i, values, shown, taste.home), isBest(i, values, shown, taste.partner)));
            }
            double gap = minuend < 0 ? 0 : values[minuend] - values[subtrahend];
            Cell difference = minuend < 0
                    ? new Cell("", "", false, false)
                    : new Cell(cell(gap), difference(kind, differenceKind, gap), false, false);
            rows.add(new Row(group, name, basis, dataBasis, cells, difference, kind, differenceKind, explained));
        }

        private static String difference(NumberKind kind, NumberKind differenceKind, double gap) {
            return kind == NumberKind.LEVEL && !Double.isNaN(gap) ? Figures.bareChange(gap) : shown(differenceKind, gap);
        }

        private static String shown(NumberKind kind, double value) {
            if (Double.isNaN(value)) {
                return NONE;
            }
            return switch (kind) {
                case PLAIN -> Figures.plain(value);
                case SIGNED -> Figures.signedPlain(value);
                case LEVEL -> Figures.bare(value);
                case CHANGE -> Figures.changeNumber(value);
                case PERCENT -> Figures.percent(value);
                case POINTS -> Figures.points(value);
            };
        }

        private static Object cell(double value) {
            return Double.isNaN(value) ? "none" : (Object) (value + 0.0);
        }

        /** Best as far as a reader can see; where all look the same, none is. */
        private static boolean isBest(int which, double[] values, String[] shown, int way) {
            if (way == 0 || Double.isNaN(values[which])) {
                return false;
            }
            int best = which;
            boolean differ = false;
            for (int i = 0; i < values.length; i++) {
                if (way * values[i] > way * values[best]) {
                    best = i;
                }
                differ |= !Double.isNaN(values[i]) && !shown[i].equals(shown[which]);
            }
            return differ && shown[best].equals(shown[which]);
        }
    }
}
