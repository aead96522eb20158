package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.NeedsSystemText;
import org.testfx.api.FxToolkit;

/** Every hint that the mouse can wait for is told to the keyboard at some stop of its view. */
@NeedsSystemText
@Tag("long")
class HintsTest {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int LEAST_HINTS = 60;

    @TempDir
    Path folder;

    /** Hints by view and text, and where they are. */
    private final Map<String, String> untold = new TreeMap<>();

    private final Set<String> told = new HashSet<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyHintIsTold() throws Exception {
        DeskWalk.walk(Settings.load(folder), this::look);
        assertEquals("", String.join("\n", untold.values()));
        assertTrue(told.size() >= LEAST_HINTS, "only " + told.size() + " hints were told");
    }

    /** The net above has no holes. */
    @Test
    void aHintForTheMouseAloneIsCaught() {
        onFx(() -> {
            Button button = new Button("stop");
            button.setTooltip(new Tooltip("told"));
            Label label = new Label("no stop");
            label.setTooltip(new Tooltip("for the mouse alone"));
            HBox row = new HBox(label);
            VBox root = new VBox(new HBox(button), new VBox(row));
            new Scene(root, 300, 200);
            root.applyCss();
            root.layout();
            look("test", root);
            return null;
        });
        assertEquals(1, untold.size(), untold.toString());
        assertTrue(untold.values().iterator().next().contains("for the mouse alone"));
    }

    private void look(String view, Parent root) {
        Set<String> here = new HashSet<>();
        Map<String, String> shown = new TreeMap<>();
        Node first = Stops.in(root).get(0);
        first.requestFocus();
        Node at = first;
        do {
            at = Stops.tab(at, false);
            if (at instanceof TableView<?> table && !table.getItems().isEmpty()) {
                hearColumns(table, here);
            } else {
                HintKey.of(at).ifPresent(here::add);
            }
            gather(root, shown); // a row may have unfolded
        } while (at != first);
        shown.keySet().removeIf(hint -> here.stream().anyMatch(each -> ("\n" + each + "\n").contains("\n" + hint + "\n")));
        shown.forEach((hint, where) -> untold.put(view + hint, view + ": '" + hint + "' at " + where));
        told.addAll(here);
    }

    private static <T> void hearColumns(TableView<T> table, Set<String> here) {
        for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
            table.getFocusModel().focus(0, column);
            HintKey.of(table).ifPresent(here::add);
        }
    }

    private static void gather(Node node, Map<String, String> shown) {
        // Of the tabs the one that is chosen tells its own, and each is chosen once on this walk.
        boolean tab = node.getStyleClass().contains("tab") && !node.getPseudoClassStates().contains(SELECTED);
        if (!node.isVisible() || node.isDisabled() || tab) {
            return;
        }
        HintKey.own(node).ifPresent(hint -> shown.put(hint, Stops.name(node)));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, shown));
        }
    }
}
