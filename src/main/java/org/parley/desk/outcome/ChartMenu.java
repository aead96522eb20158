package org.parley.desk.outcome;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFormat;
import org.parley.simulate.Comparison;

/** What can be done with one chart or table: copied as image or data, saved, put into the briefing pack. */
public final class ChartMenu {

    private final Desk desk;
    private final Dialogs dialogs;
    private final ChartKind kind;
    private final Source source;

    /** What the menu is about, as it is now. */
    public interface Source {

        /** Empty when there is none yet. */
        Optional<Chart> chart(ChartStyle style);

        /** The offers that the chart shows, the one that it speaks of first. */
        List<Comparison> offers();

        /** Puts it into the briefing pack. */
        void addToPack();
    }

    public ChartMenu(ChartKind kind, Desk desk, Dialogs dialogs, Source source) {
        this.kind = kind;
        this.desk = desk;
        this.dialogs = dialogs;
        this.source = source;
    }

    /** For a chart of the desk's present picture. */
    public static ChartMenu of(ChartKind kind, Desk desk, Dialogs dialogs) {
        return new ChartMenu(kind, desk, dialogs, new Source() {
            @Override
            public Optional<Chart> chart(ChartStyle style) {
                return Optional.ofNullable(desk.pictureProperty().get())
                        .map(picture -> Chart.of(kind, picture.scene(), style));
            }

            @Override
            public List<Comparison> offers() {
                return desk.pictureProperty().get().scene().offers();
            }

            @Override
            public void addToPack() {
                desk.pack().addShown(kind);
            }
        });
    }

    public ContextMenu menu() {
        MenuItem pack = new MenuItem(Texts.get("chart.addToPack"));
        pack.setOnAction(event -> source.addToPack());
        ContextMenu menu = new ChartActions(
                        Texts.get("chart.name." + kind.word()),
                        kind.word(),
                        List.of(ExportFormat.values()),
                        desk,
                        dialogs,
                        source::chart,
                        source::offers)
                .menu();
        menu.getItems().addAll(new SeparatorMenuItem(), pack);
        return menu;
    }
}
