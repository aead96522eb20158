package org.parley.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;
import org.parley.uncertainty.Tornado;

/** What matters most for one figure: a bar for every input that nobody knows for sure, its inputs at the bar's ends. */
public final class TornadoChart {

    /** Room for the inputs beside the bars, as a share of all that the bars cover. */
    private static final double ROOM = 0.42;

    private static final double MUSD_IN_BN = 1000;

    private TornadoChart() {}

    /** The chart of a ranking, given the offer that it is of. */
    public static Chart of(Scene scene, Tornado tornado, ChartStyle style) {
        Scenario scenario = scene.scenario();
        List<Tornado.Bar> bars = tornado.bars().stream()
                .filter(bar -> Double.isFinite(bar.low()) && Double.isFinite(bar.high()))
                .toList();
        double unit = unit(tornado.quantity());
        String[] names = bars.stream().map(TornadoChart::name).toArray(String[]::new);
        SymbolAxis inputs = new SymbolAxis(null, names);
        inputs.setInverted(true);
        inputs.setTickLabelsVisible(false); // the bars name themselves, however little room there is
        inputs.setGridBandsVisible(false);
        inputs.setAxisLineVisible(false);
        inputs.setTickMarksVisible(false);
        inputs.setRange(-0.5, Math.max(1, names.length) - 0.5);
        Spans.Span span = span(tornado, bars, unit);
        NumberAxis figures = PlotBase.valueAxis(span.withRoom(ROOM, ROOM), format(tornado.quantity(), span), style);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), figures, inputs, new XYLineAndShapeRenderer());
        PlotBase.ground(plot, style);
        plot.setRangeGridlinesVisible(false);
        if (Double.isFinite(tornado.base())) {
            plot.addDomainMarker(
                    new ValueMarker(tornado.base() / unit, style.muted(), new BasicStroke(1f)), Layer.BACKGROUND);
        }
        TornadoBars drawn = new TornadoBars(scenario, tornado, bars, unit, style);
        plot.setInsets(new RectangleInsets(2, drawn.namesWidth(), 0, 8));
        plot.addAnnotation(drawn);
        String title = title(tornado, bars);
        String subtitle = subtitle(tornado.quantity(), scenario);
        String footer = Wording.footer(scene);
        return new Chart(
                kind(tornado.quantity().field()),
                "what-matters-most",
                title,
                subtitle,
                subtitle,
                footer,
                PlotBase.chart(title, subtitle, plot, style, footer),
                List.of(),
                () -> table(scenario, tornado, bars));
    }

    /** A ranking is laid out as the chart that shows its figure by day; what there is no such chart of, as the balance. */
    private static ChartKind kind(Quantity.Field field) {
        return switch (field) {
            case EXPORTS, EXPORTS_VS_BEFORE, EXPORTS_VS_NO_DEAL, PARTNER_DUTY_ON_HOME -> ChartKind.EXPORTS;
            case IMPORTS, FINANCED_IMPORTS, IMPORTS_VS_NO_DEAL, HOME_DUTY_REVENUE_CHANGE, PURCHASE_COST ->
                ChartKind.IMPORTS;
            case BALANCE, NET_FOREIGN_EXCHANGE, IMPLIED_RATE -> ChartKind.BALANCE;
        };
    }

    static String name(Tornado.Bar bar) {
        return Wording.get("input.short." + bar.parameter());
    }

    private static double unit(Quantity quantity) {
        return quantity.field().unit() == Quantity.Unit.MUSD ? MUSD_IN_BN : 1;
    }

    private static java.text.NumberFormat format(Quantity quantity, Spans.Span span) {
        return quantity.field().unit() == Quantity.Unit.CHANGE_MUSD ? new SignedFormat() : PlotBase.levels(span);
    }

    private static Spans.Span span(Tornado tornado, List<Tornado.Bar> bars, double unit) {
        Spans.Span span = Spans.Span.NONE;
        for (Tornado.Bar bar : bars) {
            span = span.with(bar.low() / unit).with(bar.high() / unit);
        }
        if (bars.isEmpty()) {
            return new Spans.Span(-1, 1);
        }
        // A figure that nothing moves stands in the middle, and its noise is not magnified.
        double least = Math.max(Math.abs(tornado.base() / unit) * 0.01, 10 * least(tornado.quantity()) / unit);
        double more = Math.max(0, least - span.size()) / 2;
        return new Spans.Span(span.low() - more, span.high() + more);
    }

    /** What a figure of this unit is read as zero below. */
    static double least(Quantity quantity) {
        return switch (quantity.field().unit()) {
            case MUSD -> 5;
            case CHANGE_MUSD -> 0.5;
            case PERCENT, POINTS -> 0.05;
        };
    }

    /** {@code What rivals pay matters most: US$ 4.10 bn to US$ 5.22 bn}. */
    private static String title(Tornado tornado, List<Tornado.Bar> bars) {
        if (bars.isEmpty() || !Double.isFinite(tornado.base())) {
            return Wording.get("title.tornado.none");
        }
        Tornado.Bar widest = bars.get(0);
        String low = written(tornado.quantity(), widest.low());
        String high = written(tornado.quantity(), widest.high());
        if (low.equals(high)) {
            return Wording.get("title.tornado.same", low);
        }
        return Wording.get("title.tornado", name(widest), low, high);
    }

    private static String written(Quantity quantity, double value) {
        return switch (quantity.field().unit()) {
            case MUSD -> Figures.level(value);
            case CHANGE_MUSD -> Figures.change(value);
            case PERCENT, POINTS -> Figures.percent(value);
        };
    }

    private static String subtitle(Quantity quantity, Scenario scenario) {
        return Wording.get(
                "subtitle.tornado",
                Explanation.name(quantity.field(), scenario),
                Wording.get("tornado.unit." + quantity.field().unit().name()),
                Wording.basis(quantity.basis(), scenario));
    }

    private static ChartTable table(Scenario scenario, Tornado tornado, List<Tornado.Bar> bars) {
        NumberKind kind = switch (tornado.quantity().field().unit()) {
            case MUSD -> NumberKind.LEVEL;
            case CHANGE_MUSD -> NumberKind.CHANGE;
            case PERCENT, POINTS -> NumberKind.PERCENT;
        };
        String unit = tornado.quantity().field().unit() == Quantity.Unit.PERCENT ? "%" : Wording.get("unit.table");
        List<List<Object>> rows = new ArrayList<>();
        for (Tornado.Bar bar : bars) {
            rows.add(List.of(
                    InputWords.name(scenario, bar.parameter()),
                    bar.low(),
                    tornado.base(),
                    bar.high(),
                    InputWords.value(scenario, bar.parameter(), bar.lowInput()),
                    InputWords.value(scenario, bar.parameter(), bar.highInput())));
        }
        return new ChartTable(
                List.of(),
                List.of(
                        Wording.get("tornado.input"),
                        Wording.get("tornado.low", unit),
                        Wording.get("tornado.base", unit),
                        Wording.get("tornado.high", unit),
                        Wording.get("tornado.lowAt"),
                        Wording.get("tornado.highAt")),
                rows,
                (row, column) -> column == 0 || column > 3 ? NumberKind.PLAIN : kind);
    }
}
