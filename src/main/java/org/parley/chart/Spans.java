package org.parley.chart;

/**
 * Ranges of the charts' axes. Exports and imports cover equal amounts, so that a step looks the same on both.
 *
 * @param exports low and high, US$ bn
 * @param imports low and high, US$ bn
 * @param balance low and high, US$ bn
 * @param gain low and high, US$ m
 * @param outcomes low and high of the change against no deal, US$ m
 */
public record Spans(Span exports, Span imports, Span balance, Span gain, Span outcomes) {

    /** Axes of changes cover at least this, US$ million. */
    private static final double LEAST_MUSD = 10;

    /** No least span at all. */
    public static final Spans NONE = new Spans(Span.NONE, Span.NONE, Span.NONE, Span.NONE, Span.NONE);

    /** One axis; empty when low is above high. */
    public record Span(double low, double high) {

        static final Span NONE = new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Span with(double value) {
            return new Span(Math.min(low, value), Math.max(high, value));
        }

        Span with(Span other) {
            return new Span(Math.min(low, other.low), Math.max(high, other.high));
        }

        double size() {
            return high - low;
        }

        /** Widened to whole steps of the given size. */
        Span toSteps(double step) {
            double lowStep = Math.floor(low / step) * step;
            double highStep = Math.ceil(high / step) * step;
            return lowStep == highStep ? new Span(lowStep - step, highStep + step) : new Span(lowStep, highStep);
        }

        /** Widened upwards and, when that is not enough, kept from the low end, to the given size. */
        Span widenedTo(double size) {
            return size <= size() ? this : new Span(low, low + size);
        }

        /** Widened upwards to a least size, so that rounding noise is not magnified. */
        Span atLeast(double size) {
            return widenedTo(Math.max(size, size()));
        }

        /** With room below and above, as shares of the size. */
        Span withRoom(double below, double above) {
            return new Span(low - below * size(), high + above * size());
        }
    }

    /** The axes that a scene needs, at least as wide as those it came with. */
    public static Spans of(Scene scene) {
        Span exports = Span.NONE;
        Span imports = Span.NONE;
        Span balance = Span.NONE;
        Span gain = new Span(0, 0);
        Span change = new Span(0, 0);
        for (Scene.Entry entry : scene.entries()) {
            for (int d = 0; d <= scene.lastDay(); d++) {
                exports = exports.with(entry.outcome().exports(d) / 1000);
                imports = imports.with(entry.outcome().imports(d) / 1000);
                balance = balance.with(entry.outcome().balance(d) / 1000);
            }
        }
        for (int d = 0; d <= scene.lastDay(); d++) {
            double exportsBefore = scene.outcome().exportsBefore(d) / 1000;
            double importsBefore = scene.outcome().importsBefore(d) / 1000;
            exports = exports.with(exportsBefore);
            imports = imports.with(importsBefore);
            balance = balance.with(exportsBefore - importsBefore);
        }
        for (double[] gained : GainChart.series(scene)) {
            for (double musd : gained) {
                gain = gain.with(musd);
            }
        }
        for (OutcomesChart.Row row : OutcomesChart.rows(scene)) {
            change = change.with(row.exportsByDeadline() - row.noDealExportsByDeadline());
            change = change.with(row.exportsByYear() - row.noDealExportsByYear());
            change = change.with(row.importsByDeadline() - row.noDealImportsByDeadline());
            change = change.with(row.importsByYear() - row.noDealImportsByYear());
        }
        Spans least = scene.spans();
        exports = rounded(exports).with(least.exports);
        imports = rounded(imports).with(least.imports);
        double size = Math.max(exports.size(), imports.size());
        return new Spans(
                exports.widenedTo(size),
                imports.widenedTo(size),
                rounded(balance).with(least.balance),
                rounded(gain.atLeast(LEAST_MUSD)).with(least.gain),
                rounded(change.atLeast(LEAST_MUSD)).with(least.outcomes));
    }

    /** Ends on whole steps, so that they move seldom. */
    static Span rounded(Span span) {
        double size = Math.max(span.size(), 0.05 * Math.max(Math.abs(span.low), Math.abs(span.high)));
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(size, 1e-6))));
        double step = size / power > 5 ? power : size / power > 2 ? power / 2 : power / 4;
        return span.toSteps(step);
    }
}
