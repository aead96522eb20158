package org.parley.desk.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFormat;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** The menu of a chart or table of the offer on the desk that is none of the desk's own charts: copied, or saved. */
public final class TakeMenu {

    /** Slides are made of the charts of the pack alone. */
    public static final List<ExportFormat> FORMATS = List.of(
            ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF, ExportFormat.XLSX, ExportFormat.CSV);

    private final Desk desk;
    private final Dialogs dialogs;

    public TakeMenu(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
    }

    /**
     * The button of a menu, which opens over the part too.
     *
     * @param part what it is the menu of
     * @param word its name in files
     * @param source the chart or table as it is now; empty while it is of another offer than the one on the desk
     */
    public MoreButton of(Node part, String word, Function<ChartStyle, Optional<Chart>> source) {
        return of(part, word, source, () -> List.of(desk.pictureProperty().get().offer()));
    }

    /** @param offers the offers that it shows, the one that it speaks of first */
    public MoreButton of(
            Node part,
            String word,
            Function<ChartStyle, Optional<Chart>> source,
            Supplier<List<Comparison>> offers) {
        return of(part, word, look -> isShown() ? source.apply(look) : Optional.empty(), desk::scenario, offers);
    }

    /**
     * The same for what is of another case than the one on the desk, as of one after the events of a rehearsal.
     *
     * @param source the chart or table as it is now; empty when there is none yet
     * @param scenario its case; asked for only while there is a chart
     */
    public MoreButton of(
            Node part,
            String word,
            Function<ChartStyle, Optional<Chart>> source,
            Supplier<Scenario> scenario,
            Supplier<List<Comparison>> offers) {
        String name = Texts.get("chart.name." + word);
        ChartActions actions = new ChartActions(name, word, FORMATS, desk, dialogs, source, scenario, offers);
        MoreButton button = new MoreButton(name, actions.menu()).serve(part);
        button.setId("more-" + word);
        if (part instanceof ChartPane) {
            part.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    button.open();
                    event.consume();
                }
            });
        }
        return button;
    }

    /** Whether what is shown is of the offer on the desk: else it does not leave it under that offer's name. */
    private boolean isShown() {
        Picture picture = desk.pictureProperty().get();
        return picture != null
                && picture.scene().scenario() == desk.scenario()
                && picture.isOf(desk.state())
                && !desk.staleProperty().get();
    }
}
