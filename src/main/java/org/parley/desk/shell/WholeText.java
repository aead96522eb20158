package org.parley.desk.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.parley.desk.state.Hint;
import org.parley.desk.state.HintBox;

/** Names from files may be of any length: those that a cell has too little room for are told whole beside the mouse. */
final class WholeText {

    private final HintBox hint = new HintBox();
    private Labeled told;

    private WholeText() {}

    static void on(Scene scene) {
        WholeText whole = new WholeText();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            if (event.getTarget() instanceof Node node) {
                whole.over(node);
            }
        });
    }

    private void over(Node node) {
        IndexedCell<?> cell = null;
        for (Node at = node; at != null && cell == null; at = at.getParent()) {
            cell = at instanceof IndexedCell<?> found && isCut(found) ? found : null;
        }
        if (told != null && told != cell && told.getTooltip() == hint) {
            told.setTooltip(null);
        }
        told = cell;
        if (cell != null && Hint.getText(cell).isEmpty()) {
            hint.setText(cell.getText());
            cell.setTooltip(hint);
        }
    }

    /** Whether a text is shown with dots for what there is no room for. */
    static boolean isCut(Labeled labeled) {
        return labeled.getText() != null
                && labeled.lookup(".text") instanceof Text shown
                && shown.getText().endsWith(labeled.getEllipsisString())
                && !labeled.getText().endsWith(labeled.getEllipsisString());
    }
}
