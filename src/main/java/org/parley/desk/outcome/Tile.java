package org.parley.desk.outcome;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Hint;

/** One figure with its name, its date basis and what it is compared with. */
final class Tile extends VBox {

    private final Label name = new Label();
    private final Label value = new Label();
    private final Label basis = new Label();

    Tile() {
        getStyleClass().add("tile");
        name.getStyleClass().add("tile-name");
        value.getStyleClass().add("tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        basis.getStyleClass().add("tile-basis");
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(name, gap, value);
        top.getStyleClass().add("tile-top");
        getChildren().addAll(top, basis);
        setMinWidth(214);
        setFocusTraversable(true);
    }

    /** By a click or a key it tells where its figure comes from. */
    void setOnExplain(Runnable explain) {
        setAccessibleRole(AccessibleRole.BUTTON);
        setCursor(Cursor.HAND);
        setOnMouseClicked(event -> explain.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                explain.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && getOnMouseClicked() != null) {
            getOnMouseClicked().handle(null);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    void explain(String title, String hint) {
        name.setText(title);
        Hint.setText(this, hint);
    }

    void show(String figure, String onBasis) {
        value.setText(figure);
        basis.setText(onBasis);
        setAccessibleText(name.getText() + ": " + figure + ", " + onBasis);
    }
}
