package org.parley.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/**
 * One chart or table, ready to be drawn anywhere. All that the screen and the exports show comes from here, so that neither the
 * numbers nor the look can drift apart.
 *
 * @param kind which it is of the charts of a scene; for any other, the one whose shape it has
 * @param word its name in files
 * @param title the finding
 * @param subtitle measure, place and unit
 * @param measure the subtitle without what it says of marks that only the drawing has
 * @param footer source and assumptions, for use away from the desk
 * @param drawing draws itself with Java2D at any size
 * @param panels data and look of its axes, for formats that draw their own charts; none for a table
 * @param numbers makes the rows of what it shows, which a slider's move has no need of
 */
public record Chart(
        ChartKind kind,
        String word,
        String title,
        String subtitle,
        String measure,
        String footer,
        JFreeChart drawing,
        List<Panel> panels,
        Supplier<ChartTable> numbers) {

    /** Where the drawing keeps its words: title, subtitle, footer. */
    private static final int SUBTITLE = 1;

    private static final int FOOTER = 2;

    public Chart {
        panels = List.copyOf(panels);
    }

    /** One of the charts of a scene. */
    Chart(
            ChartKind kind,
            String title,
            String subtitle,
            String measure,
            String footer,
            JFreeChart drawing,
            List<Panel> panels,
            Supplier<ChartTable> numbers) {
        this(kind, kind.word(), title, subtitle, measure, footer, drawing, panels, numbers);
    }

    /** The numbers it shows, headed by its words. */
    public ChartTable table() {
        ChartTable own = numbers.get();
        // A table may have another unit than the lines drawn from it, and says so itself.
        return own.withNotes(List.of(title, own.notes().isEmpty() ? measure : own.notes().get(0), footer));
    }

    /** The chart of this kind for a scene. */
    public static Chart of(ChartKind kind, Scene scene, ChartStyle style) {
        return switch (kind) {
            case OUTCOMES -> OutcomesChart.of(scene, style, Spans.of(scene));
            case EXPORTS, IMPORTS, BALANCE -> FlowChart.of(kind, scene, style, Spans.of(scene));
            case GAIN -> GainChart.of(scene, style, Spans.of(scene));
            case COMPARISON -> OffersTable.of(scene).chart(scene, style);
            case LIMITS -> LimitsTable.of(scene, style);
        };
    }

    /** The same under a title of the user's own. */
    public Chart withTitle(String words) {
        ((TextTitle) drawing.getSubtitle(0)).setText(words);
        return new Chart(kind, word, words, subtitle, measure, footer, drawing, panels, numbers);
    }

    /** The same with more to say below it, where it has a footer at all. */
    public Chart withFooter(String more) {
        String words = footer + " " + more;
        if (drawing.getSubtitleCount() > FOOTER) {
            ((TextTitle) drawing.getSubtitle(FOOTER)).setText(words);
        }
        return new Chart(kind, word, title, subtitle, measure, words, drawing, panels, numbers);
    }

    /**
     * The same, said to be of one part of its case alone.
     *
     * @param name its name in files
     * @param part what it is of; stands before the measure
     */
    public Chart about(String name, String part) {
        String words = Wording.get("chart.about", part, subtitle);
        ((TextTitle) drawing.getSubtitle(SUBTITLE)).setText(words);
        return new Chart(
                kind, name, title, words, Wording.get("chart.about", part, measure), footer, drawing, panels, () -> {
                    ChartTable own = numbers.get();
                    return own.withNotes(own.notes().stream()
                            .map(note -> Wording.get("chart.about", part, note))
                            .toList());
                });
    }

    /** A table as its reader sees it; empty for what has axes. */
    public Optional<ShownTable> shown() {
        return drawing.getPlot() instanceof TablePlot plot ? Optional.of(plot.table()) : Optional.empty();
    }

    /** Whether it is as high as its rows, whatever height anybody asks for. */
    public boolean isAsHighAsItsRows() {
        return drawing.getPlot() instanceof RowsPlot;
    }

    /** Height that suits a width, in the same unit: a table is as high as its rows. */
    public double heightFor(double width) {
        return drawing.getPlot() instanceof RowsPlot rows
                ? rows.height(width - PlotBase.MARGINS) + PlotBase.WORDS_HEIGHT + moreFooter(width)
                : Math.rint(width * kind.heightShare());
    }

    private double moreFooter(double width) {
        return drawing.getSubtitleCount() > FOOTER
                ? PlotBase.moreFooter((TextTitle) drawing.getSubtitle(FOOTER), width)
                : 0;
    }
}
