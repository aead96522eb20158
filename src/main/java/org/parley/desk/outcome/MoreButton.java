package org.parley.desk.outcome;

import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.chart.ChartKind;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;

/** Opens what can be done with a chart or a table. The same menu opens over the part itself, by right click and by the menu key. */
public final class MoreButton extends Button {

    /** What a part is told its button by. */
    private static final Object SERVED = new Object();

    private final ContextMenu menu;

    public MoreButton(ChartKind kind, ContextMenu menu) {
        this(Texts.get("chart.name." + kind.word()), menu);
    }

    /** @param name what the chart is called */
    public MoreButton(String name, ContextMenu menu) {
        super(null, new FontIcon(Feather.MORE_HORIZONTAL));
        this.menu = menu;
        getStyleClass().addAll("flat", "chart-more");
        Hint.setText(this, Texts.get("chart.menu"));
        setAccessibleText(Texts.get("chart.menuOf", name));
        setOnAction(event -> open());
    }

    public void open() {
        menu.show(this, Side.BOTTOM, 0, 0);
    }

    /** Opens the menu over a part of the window, too. */
    public MoreButton serve(Node part) {
        part.getProperties().put(SERVED, this);
        part.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                open();
            } else {
                menu.show(part, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        return this;
    }

    /** The button that serves a part, or one that the part is in; empty when none does. */
    public static Optional<MoreButton> serving(Node part) {
        for (Node node = part; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(SERVED) instanceof MoreButton button) {
                return Optional.of(button);
            }
        }
        return Optional.empty();
    }

    /** What it opens. */
    public ContextMenu menu() {
        return menu;
    }
}
