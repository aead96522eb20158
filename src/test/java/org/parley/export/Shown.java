package org.parley.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.Scene;
import org.parley.scenario.Basis;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;

/** What a chart has to show, taken from the outcomes without a detour over the program's own tables: US$ million by series. */
final class Shown {

    private Shown() {}

    /** Values of the series by name, in the order of the chart's lines; for pins that share no name. */
    static Map<String, double[]> lines(ChartKind kind, Scene scene) {
        Map<String, double[]> lines = new LinkedHashMap<>();
        Comparison offer = scene.offer();
        if (kind == ChartKind.GAIN) {
            for (Comparison pin : scene.pins()) {
                lines.put("Exports, " + pin.outcome().offer().name(), sum(pin, scene, Outcome::exports));
            }
            lines.put("Imports", sum(offer, scene, Outcome::imports));
            lines.put("Exports", sum(offer, scene, Outcome::exports));
            return lines;
        }
        lines.put("Before the tariffs", values(scene, flow(kind, offer.outcome(), true)));
        lines.put("No deal", values(scene, flow(kind, offer.noDeal(), false)));
        for (Comparison pin : scene.pins()) {
            lines.put(pin.outcome().offer().name(), values(scene, flow(kind, pin.outcome(), false)));
        }
        lines.put(offer.outcome().offer().name(), values(scene, flow(kind, offer.outcome(), false)));
        return lines;
    }

    private static IntToDoubleFunction flow(ChartKind kind, Outcome outcome, boolean before) {
        return switch (kind) {
            case EXPORTS -> before ? outcome::exportsBefore : outcome::exports;
            case IMPORTS -> before ? outcome::importsBefore : outcome::imports;
            default -> before
                    ? day -> outcome.exportsBefore(day) - outcome.importsBefore(day)
                    : day -> outcome.exports(day) - outcome.imports(day);
        };
    }

    private static double[] values(Scene scene, IntToDoubleFunction flow) {
        return java.util.stream.IntStream.rangeClosed(0, scene.lastDay()).mapToDouble(flow).toArray();
    }

    private interface Flow {
        double on(Outcome outcome, int day);
    }

    private static double[] sum(Comparison offer, Scene scene, Flow flow) {
        double[] sums = new double[scene.lastDay() + 1];
        double sum = 0;
        for (int d = 0; d <= scene.lastDay(); d++) {
            sums[d] = sum;
            sum += (flow.on(offer.outcome(), d) - flow.on(offer.noDeal(), d)) / 365;
        }
        return sums;
    }

    /** Bars of the first picture, exports or imports: changes against no deal, a bar for each outcome. */
    static Map<String, double[]> bars(boolean exports, Scene scene) {
        Map<String, double[]> bars = new LinkedHashMap<>();
        int deadline = scene.scenario().clock().deadlineDay();
        for (Basis basis : new Basis[] {Basis.TO_DEADLINE, Basis.FIRST_YEAR}) {
            Outcome noDeal = scene.offer().noDeal();
            java.util.List<Double> values = new java.util.ArrayList<>();
            double without = exports ? noDeal.on(basis).exports() : noDeal.on(basis).imports();
            values.add((exports ? noDeal.on(basis).exportsBefore() : noDeal.on(basis).importsBefore()) - without);
            values.add(0.0);
            for (Comparison each : scene.offers()) {
                values.add(exports ? each.exportsVsNoDeal(basis) : each.importsVsNoDeal(basis));
            }
            bars.put(
                    "by day " + (basis == Basis.TO_DEADLINE ? deadline : 365),
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return bars;
    }

    /** Whether a chart of this kind has panels of bars, rather than of lines. */
    static boolean hasBars(Chart chart) {
        return chart.kind() == ChartKind.OUTCOMES;
    }
}
