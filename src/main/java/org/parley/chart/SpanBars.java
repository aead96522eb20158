package org.parley.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * Bars below each other on one axis, each with its name and its figure: gains and losses from zero, or from one step to the next.
 *
 * @param bars from above to below
 * @param unit what the values are counted in
 * @param kind what a bar's figure is
 */
public record SpanBars(List<Bar> bars, String unit, NumberKind kind) {

    /** Column of the figures in the table, after the names. */
    private static final int FIGURES = 1;

    /**
     * One bar.
     *
     * @param from one end, in the values' unit
     * @param to the other, to the left of the first for a loss; the same for a level
     * @param figure the level or the change as it is read
     * @param isLevel whether it is a level, rather than a change
     */
    public record Bar(String name, double from, double to, String figure, boolean isLevel) {

        /** The figure as data. */
        public double value() {
            return isLevel ? to : to - from;
        }
    }

    public SpanBars {
        bars = List.copyOf(bars);
    }

    /** Least value of all bars; zero when there are none. */
    public double low() {
        return bars.stream().mapToDouble(bar -> Math.min(bar.from, bar.to)).min().orElse(0);
    }

    /** Largest value of all bars. */
    public double high() {
        return bars.stream().mapToDouble(bar -> Math.max(bar.from, bar.to)).max().orElse(0);
    }

    /**
     * As a chart.
     *
     * @param heads of the names and of the figures in the table
     * @param offers the offers that it is of
     */
    public Chart chart(
            DeskTable.Words words, List<String> heads, Scenario scenario, List<Comparison> offers, ChartStyle style) {
        String footer = (Wording.footer(scenario, offers) + " " + words.remark()).strip();
        return new Chart(
                ChartKind.COMPARISON,
                words.word(),
                words.title(),
                words.subtitle(),
                words.subtitle(),
                footer,
                PlotBase.chart(words.title(), words.subtitle(), new SpanBarsPlot(this, style), style, footer),
                panels(heads.get(FIGURES), style),
                () -> table(heads));
    }

    /** Bars that all begin at zero are what other programs call a bar chart; steps are not. */
    private List<Panel> panels(String head, ChartStyle style) {
        if (bars.isEmpty() || bars.stream().anyMatch(bar -> bar.isLevel || bar.from != 0)) {
            return List.of();
        }
        Panel.Series series =
                new Panel.Series(head, style.line(Palette.Role.OFFER), new BasicStroke(1f), FIGURES);
        double low = Math.min(0, low());
        double high = Math.max(0, high());
        double room = 0.05 * (high - low);
        return List.of(new Panel(
                "",
                Panel.Form.BARS,
                low < 0 ? low - room : 0,
                high > 0 ? high + room : 0,
                PlotBase.CHANGES_FORMAT,
                List.of(series),
                PanelMarks.NONE));
    }

    private ChartTable table(List<String> heads) {
        List<List<Object>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(List.of(bar.name, bar.value() + 0.0));
        }
        return new ChartTable(
                List.of(),
                List.of(heads.get(0), Wording.get("table.unitOf", heads.get(FIGURES), unit)),
                rows,
                (row, column) -> column < FIGURES
                        ? NumberKind.PLAIN
                        : bars.get(row).isLevel && kind == NumberKind.CHANGE ? NumberKind.LEVEL : kind);
    }
}
