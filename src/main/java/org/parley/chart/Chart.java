package org.parley.chart;

import org.jfree.chart.JFreeChart;

/**
 * One chart, ready to be drawn anywhere.
 *
 * @param title the finding
 * @param drawing draws itself with Java2D at any size
 * @param table the numbers it shows
 */
public record Chart(ChartKind kind, String title, JFreeChart drawing, ChartTable table) {

    /** The chart of this kind for a scene. */
    public static Chart of(ChartKind kind, Scene scene, ChartStyle style) {
        Spans spans = Spans.of(scene);
        return switch (kind) {
            case OUTCOMES -> OutcomesChart.of(scene, style, spans);
            case EXPORTS, IMPORTS, BALANCE -> FlowChart.of(kind, scene, style, spans);
            case GAIN -> GainChart.of(scene, style, spans);
        };
    }
}
