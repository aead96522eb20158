package org.parley.desk.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.parley.desk.help.HelpKey;
import org.parley.desk.state.Hint;
import org.parley.desk.state.HintBox;
import org.parley.desk.state.Texts;

/** What the mouse is told by waiting, the keyboard is told by a key: the hint of what it is at, until the next key or click. */
final class HintKey {

    private static final double GAP = 6;
    /** How many panes stand between a control and the row that has its name. */
    private static final int ROW = 2;

    private final Scene scene;
    private final HintBox told = new HintBox();

    private HintKey(Scene scene) {
        this.scene = scene;
    }

    static void on(Scene scene) {
        HintKey key = new HintKey(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> key.told.hide());
        scene.focusOwnerProperty().addListener((property, before, now) -> key.told.hide());
        // It would stand over the window that one has gone to.
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((property, before, now) -> key.told.hide());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return; // the first half of a combination
        }
        boolean shows = told.isShowing();
        told.hide();
        Node at = scene.getFocusOwner();
        if (HelpKey.HINT.combination().match(event) && at != null) {
            event.consume();
            if (!shows) {
                show(at instanceof TabPane tabs ? FocusRing.selected(tabs) : at, of(at));
            }
        }
    }

    private void show(Node at, Optional<String> text) {
        told.setText(text.orElseGet(() -> Texts.get("hint.none")));
        Bounds place = at.localToScreen(at.getLayoutBounds());
        told.show(at, place.getMinX(), place.getMaxY() + GAP);
    }

    /** The hints of a node itself, of what names it, and of its parts; else of what it is a part of. */
    static Optional<String> of(Node node) {
        if (node instanceof TabPane tabs) {
            return text(tabs.getSelectionModel().getSelectedItem().getTooltip());
        }
        Set<String> found = new LinkedHashSet<>();
        if (node instanceof TableView<?> table) {
            ofCell(table, found);
        } else {
            own(node).ifPresent(found::add);
            names(node).flatMap(name -> own(name).stream()).forEach(found::add);
            ofParts(node, found);
            ofBeside(node, found);
        }
        for (Node above = node.getParent(); found.isEmpty() && above != null; above = above.getParent()) {
            own(above).ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
    }

    /** What the head of the column says that the keyboard is in, and a cell's text that there is too little room for. */
    private static void ofCell(TableView<?> table, Set<String> found) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at.getTableColumn() == null) {
            return;
        }
        table.lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && cell.getIndex() == at.getRow()
                        && cell.getTableColumn() == at.getTableColumn()
                        && WholeText.isCut(cell))
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .forEach(found::add);
        if (at.getTableColumn().getGraphic() != null) {
            own(at.getTableColumn().getGraphic()).ifPresent(found::add);
        }
    }

    /** Labels that name a node, or, in a row of two controls, the one beside it. */
    private static Stream<Node> names(Node node) {
        Node part = node;
        for (int depth = 0; depth < ROW && part.getParent() != null; depth++) {
            Parent row = part.getParent();
            List<Node> names = row.getChildrenUnmodifiable().stream()
                    .filter(child -> child instanceof Label label && label.getLabelFor() != null)
                    .toList();
            if (!names.isEmpty()) {
                return names.size() == 1
                        ? names.stream()
                        : names.stream().filter(name -> ((Label) name).getLabelFor() == node);
            }
            part = row;
        }
        return Stream.empty();
    }

    private static void ofParts(Node node, Set<String> found) {
        if (node instanceof Parent parent) {
            for (Node part : parent.getChildrenUnmodifiable()) {
                // What the keyboard comes to by itself has its own hint.
                if (part.isVisible() && !part.isFocusTraversable()) {
                    own(part).ifPresent(found::add);
                    ofParts(part, found);
                }
            }
        }
    }

    /** What stands beside the only stop of a row, as ticks under a slider do. */
    private static void ofBeside(Node node, Set<String> found) {
        List<Node> row = node.getParent() == null ? List.of() : node.getParent().getChildrenUnmodifiable();
        if (row.stream().filter(Node::isFocusTraversable).count() == 1) {
            row.stream().filter(beside -> beside != node && beside.isVisible()).forEach(beside -> own(beside).ifPresent(found::add));
        }
    }

    /** The hint that the mouse is shown at a node. */
    static Optional<String> own(Node node) {
        return Hint.find(node).or(() -> node instanceof Control control ? text(control.getTooltip()) : Optional.empty());
    }

    private static Optional<String> text(Tooltip tooltip) {
        return Optional.ofNullable(tooltip).map(Tooltip::getText).filter(text -> !text.isBlank());
    }
}
