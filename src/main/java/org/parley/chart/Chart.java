package org.parley.chart;

import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;

/**
 * One chart, ready to be drawn anywhere.
 *
 * @param title the finding
 * @param drawing draws itself with Java2D at any size
 * @param numbers makes the table of what it shows, which a slider's move has no need of
 */
public record Chart(ChartKind kind, String title, JFreeChart drawing, Supplier<ChartTable> numbers) {

    /** The numbers it shows. */
    public ChartTable table() {
        return numbers.get();
    }

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
