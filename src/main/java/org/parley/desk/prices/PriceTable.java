package org.parley.desk.prices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.bargain.BeliefFigure;
import org.parley.bargain.BeliefFigure.Kind;
import org.parley.bargain.PriceList;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.DeskTable;
import org.parley.chart.Figures;
import org.parley.chart.NumberKind;
import org.parley.chart.TermWords;
import org.parley.chart.Wording;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;

/** The price list column by column, on screen and on its way out alike. */
final class PriceTable {

    private static final double WORDS_WIDTH = 165;
    private static final double FIGURE_WIDTH = 90;
    /** What a change in US$ m is read as zero below. */
    private static final double LEAST_MUSD = 0.5;

    private PriceTable() {}

    /**
     * One column of figures.
     *
     * @param unit what its data are counted in
     * @param value empty where there is no such figure
     * @param what what a step changes there, on a date basis
     */
    record Figure(
            String head,
            String unit,
            NumberKind kind,
            Function<PriceList.Row, Optional<Double>> value,
            Function<Double, String> written,
            Function<Basis, org.parley.simulate.Figure> what) {

        String shown(PriceList.Row row) {
            return value.apply(row).map(written).orElse("");
        }

        private DeskTable.Cell cell(PriceList.Row row) {
            return DeskTable.Cell.figure(value.apply(row).orElse(Double.NaN), shown(row));
        }
    }

    /** All columns of figures, after the term and its step. */
    static List<Figure> figures(Scenario scenario) {
        String home = scenario.home().shortName();
        String partner = scenario.partner().shortName();
        return List.of(
                money("prices.exports", PriceList.Row::exportsMusd, Quantity.Field.EXPORTS),
                money("prices.imports", PriceList.Row::importsMusd, Quantity.Field.IMPORTS),
                money("prices.revenue", PriceList.Row::homeDutyRevenueMusd, Quantity.Field.HOME_DUTY_REVENUE_CHANGE),
                points("prices.political", home, row -> Optional.of(row.homePoints()), 100, belief(Kind.POLITICAL_COST, Lever.Side.HOME)),
                points("prices.political", partner, row -> Optional.of(row.partnerPoints()), 100, belief(Kind.POLITICAL_COST, Lever.Side.PARTNER)),
                points("prices.score", home, row -> row.homeScore().map(score -> 100 * score), 10, belief(Kind.SCORE, Lever.Side.HOME)),
                points("prices.score", partner, row -> row.partnerScore().map(score -> 100 * score), 10, belief(Kind.SCORE, Lever.Side.PARTNER)));
    }

    private static Function<Basis, org.parley.simulate.Figure> belief(Kind kind, Lever.Side side) {
        return any -> new BeliefFigure(kind, side);
    }

    private static Figure money(String key, Function<PriceList.Row, Double> value, Quantity.Field field) {
        return new Figure(
                Texts.get(key),
                Texts.get("taken.unit.money"),
                NumberKind.CHANGE,
                row -> Optional.of(value.apply(row)),
                Figures::change,
                on -> new Quantity(on, field));
    }

    /** @param parts of a point that are told apart */
    private static Figure points(
            String key,
            String side,
            Function<PriceList.Row, Optional<Double>> value,
            double parts,
            Function<Basis, org.parley.simulate.Figure> what) {
        return new Figure(
                Texts.get(key, side),
                Texts.get("taken.unit.points"),
                NumberKind.SIGNED,
                value,
                points -> Figures.signedPlain(Math.round(points * parts) / parts),
                what);
    }

    /** {@code 19 to 18%}. */
    static String step(PriceList.Row row) {
        return Texts.get(
                "prices.fromTo", Figures.plain(row.from()), TermWords.value(row.lever(), row.to()));
    }

    /** The list as a table to be taken away: trade and revenue alone, since what each side is believed to want stays at home. */
    static Chart chart(PriceList prices, Picture picture, ChartStyle style) {
        Scenario scenario = picture.scene().scenario();
        List<Figure> figures =
                figures(scenario).stream().filter(figure -> figure.kind == NumberKind.CHANGE).toList();
        DeskTable table = new DeskTable()
                .words(Texts.get("prices.term"), WORDS_WIDTH)
                .words(Texts.get("prices.step"), WORDS_WIDTH);
        figures.forEach(figure -> table.figures(figure.head, figure.unit, FIGURE_WIDTH, figure.kind));
        for (PriceList.Row row : prices.rows()) {
            List<DeskTable.Cell> cells = new ArrayList<>();
            cells.add(DeskTable.Cell.words(row.lever().name()));
            cells.add(DeskTable.Cell.words(step(row)));
            figures.forEach(figure -> cells.add(figure.cell(row)));
            table.add(cells);
        }
        DeskTable.Words words = new DeskTable.Words(
                "price-list",
                title(prices),
                Texts.get(
                        "taken.prices.subtitle",
                        picture.offer().outcome().offer().name(),
                        Wording.basis(prices.basis(), scenario)),
                Texts.get("taken.prices.private"));
        return table.chart(words, scenario, List.of(picture.offer()), style);
    }

    private static String title(PriceList prices) {
        return prices.rows().stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.exportsMusd())))
                .map(row -> Math.abs(row.exportsMusd()) < LEAST_MUSD
                        ? Texts.get("taken.prices.unmoved")
                        : Texts.get("taken.prices.title", row.lever().name(), Figures.change(row.exportsMusd())))
                .orElse(Texts.get("taken.prices.none"));
    }
}
