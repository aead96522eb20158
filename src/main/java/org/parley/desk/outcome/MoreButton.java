package org.parley.desk.outcome;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.chart.ChartKind;
import org.parley.desk.state.Texts;

/** Opens what can be done with a chart or a table. */
public final class MoreButton extends Button {

    private final ContextMenu menu;

    public MoreButton(ChartKind kind, ContextMenu menu) {
        this(Texts.get("chart.name." + kind.word()), menu);
    }

    /** @param name what the chart is called */
    public MoreButton(String name, ContextMenu menu) {
        super(null, new FontIcon(Feather.MORE_HORIZONTAL));
        this.menu = menu;
        getStyleClass().addAll("flat", "chart-more");
        setTooltip(new Tooltip(Texts.get("chart.menu")));
        setAccessibleText(Texts.get("chart.menuOf", name));
        setOnAction(event -> open());
    }

    public void open() {
        menu.show(this, Side.BOTTOM, 0, 0);
    }
}
