package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.desk.NeedsSystemText;
import org.testfx.api.FxToolkit;

/** A screen reader has a name to say for every control of every view, and for all that the keyboard can stop at. */
@NeedsSystemText
@Tag("long")
class NamesTest {

    private static final int LEAST_CONTROLS = 600;

    @TempDir
    Path folder;

    private final Set<String> nameless = new TreeSet<>();
    private final Set<Node> named = new HashSet<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyControlHasAName() throws Exception {
        DeskWalk.walk(Settings.load(folder), this::look);
        assertEquals("", String.join("\n", nameless));
        assertTrue(named.size() >= LEAST_CONTROLS, "only " + named.size() + " controls were looked at");
    }

    @ParameterizedTest
    @CsvSource({DeskWalk.SMALL, DeskWalk.WIDE})
    void everyControlOfAnotherSizeHasAName(double width, double height) throws Exception {
        DeskWalk.desk(Settings.load(folder), width, height, this::look);
        assertEquals("", String.join("\n", nameless));
    }

    /** The net above has no holes. */
    @Test
    void aNamelessControlIsCaught() {
        onFx(() -> {
            Label label = new Label("Rate, percent");
            Slider labelled = new Slider();
            label.setLabelFor(labelled);
            Button image = new Button();
            image.setGraphic(new Label("x"));
            HBox box = new HBox();
            box.setFocusTraversable(true);
            look("test", new HBox(label, labelled, new Button("said"), new Slider(), image, new TextField("5"), box));
            return null;
        });
        assertEquals(4, nameless.size(), nameless.toString());
    }

    private void look(String view, Parent root) {
        Set<Node> labelled = new HashSet<>();
        labelled(root, labelled);
        look(view, root, labelled);
    }

    private static void labelled(Node node, Set<Node> found) {
        if (node instanceof Label label && label.isVisible() && label.getLabelFor() != null && !label.getText().isBlank()) {
            found.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labelled(child, found));
        }
    }

    private void look(String view, Node node, Set<Node> labelled) {
        if (!node.isVisible()) {
            return;
        }
        if (speaks(node) && named.add(node) && !isNamed(node) && !labelled.contains(node)) {
            nameless.add(view + ": " + Stops.name(node));
        }
        // What a box to choose from or a field with arrows is made of is spoken for by it.
        boolean whole = node instanceof ComboBoxBase<?> || node instanceof Spinner<?>;
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> look(view, child, labelled));
        }
    }

    /** Whether a screen reader has something to say at a node: not at what only arranges others, nor at an empty label. */
    private static boolean speaks(Node node) {
        boolean arranges = node instanceof ScrollPane
                || node instanceof SplitPane
                || node instanceof ScrollBar
                || node instanceof MenuBar
                || node instanceof ButtonBar
                || node instanceof StatusBar
                || node instanceof TabPane
                || node instanceof Cell<?>;
        if (node.isFocusTraversable()) {
            return !(node instanceof MenuBar || node instanceof TabPane);
        }
        boolean empty = node instanceof Label label && (label.getText() == null || label.getText().isBlank());
        return node instanceof Control && !arranges && !empty;
    }

    /** A field's text is what it holds, not what it is called. */
    private static boolean isNamed(Node node) {
        String text = node.getAccessibleText();
        if (text == null && node instanceof Labeled labeled) {
            text = labeled.getText();
        }
        return text != null && !text.isBlank();
    }
}
