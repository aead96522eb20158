package org.parley.chart;

import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.plot.Plot;

/** What the charts of a debrief share: they are private, on screen too, and carry the source of the case. */
final class DebriefChart {

    private DebriefChart() {}

    static Chart of(
            String word,
            String title,
            String subtitle,
            DebriefPicture picture,
            Plot plot,
            ChartStyle style,
            Supplier<ChartTable> numbers) {
        String footer = Wording.footer(picture.scenario(), picture.offers()) + " " + DebriefWords.privacy();
        return new Chart(
                ChartKind.BALANCE,
                word,
                title,
                subtitle,
                subtitle,
                footer,
                PlotBase.chart(
                        title, subtitle, plot, style.withFooter(), style.footer() ? footer : DebriefWords.privacy()),
                List.of(),
                numbers);
    }
}
