package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.desk.NeedsSystemText;
import org.testfx.api.FxToolkit;

/** By Tab the keyboard comes to everything, in the order in which it is read, and leaves it again. */
@NeedsSystemText
@Tag("long")
class TabOrderTest {

    private static final List<String> PANES =
            List.of("desk-toolbar", "terms", "first-picture", "desk-tabs", "drawer", "try-this", "scrubber");

    private static final int LEAST_STOPS = 400;
    /** Of two stops in one row, in points. */
    private static final double SLACK = 2;

    @TempDir
    Path folder;

    private final Set<String> wrong = new TreeSet<>();
    private int stops;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theKeyboardComesToEverythingInOrder() throws Exception {
        DeskWalk.walk(Settings.load(folder), this::look);
        assertEquals("", String.join("\n", wrong));
        assertTrue(stops >= LEAST_STOPS, "only " + stops + " stops were made");
    }

    @ParameterizedTest
    @CsvSource({DeskWalk.SMALL, DeskWalk.WIDE})
    void theKeyboardComesToEverythingInAnotherSize(double width, double height) throws Exception {
        DeskWalk.desk(Settings.load(folder), width, height, this::look);
        assertEquals("", String.join("\n", wrong));
    }

    private void look(String view, Parent root) {
        List<Node> there = around(view, root, false);
        List<Node> back = around(view, root, true);
        differsAt(withoutDetails(there), withoutDetails(back))
                .ifPresent(at -> wrong.add(view + ": Shift+Tab takes another way, to " + Stops.name(at)));
        reachable(view, root);
    }

    /** What unfolds below a term when the keyboard comes to it: on the way back, too, the term itself comes first. */
    private static List<Node> withoutDetails(List<Node> stops) {
        return stops.stream().filter(stop -> !isWithin(stop, "term-detail")).toList();
    }

    private static boolean isWithin(Node node, String style) {
        Node at = node;
        while (at != null && !at.getStyleClass().contains(style)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** What the second, which goes the other way round from the same beginning, comes to where it should come to another. */
    private static Optional<Node> differsAt(List<Node> there, List<Node> back) {
        for (int i = 1; i < Math.max(there.size(), back.size()); i++) {
            Node awaited = i < there.size() ? there.get(there.size() - i) : null;
            Node come = i < back.size() ? back.get(i) : back.get(0);
            if (come != awaited) {
                return Optional.of(come);
            }
        }
        return Optional.empty();
    }

    /** Goes around a view once, and says what was passed. */
    private List<Node> around(String view, Parent root, boolean back) {
        Set<Node> all = new LinkedHashSet<>(Stops.in(root));
        // A dialog has its buttons before its text in the tree, and they have the keyboard first; the circle is the same.
        Node first = root instanceof DialogPane
                ? Collections.min(all, Comparator.comparingDouble(node -> place(node).getMinY()))
                : all.iterator().next();
        first.requestFocus();
        List<Node> passed = new ArrayList<>();
        Node at = first;
        do {
            if (passed.contains(at)) {
                wrong.add(view + ": comes to " + Stops.name(at) + " again and not to the first");
                return passed;
            }
            passed.add(at);
            Map<Node, Bounds> places = new HashMap<>(); // before a row folds and another unfolds
            Stops.in(root).forEach(node -> places.put(node, place(node)));
            Node next = Stops.tab(at, back);
            Bounds from = places.get(at);
            Bounds to = places.getOrDefault(next, place(next));
            if (next != first && !back && pane(at) == pane(next) && goesBack(from, to)) {
                wrong.add(view + ": from " + Stops.name(at) + " at " + from + " back to " + Stops.name(next) + " at " + to);
            }
            if (next != first && !back && pane(next) < pane(at)) {
                wrong.add(view + ": from " + Stops.name(at) + " to the pane before, " + Stops.name(next));
            }
            at = next;
        } while (at != first);
        stops += passed.size();
        Set<Node> missed = new LinkedHashSet<>(Stops.in(root));
        missed.retainAll(all);
        passed.forEach(missed::remove);
        // The arrow keys go through the buttons of a group, of which one is chosen.
        missed.removeIf(node -> node instanceof RadioButton radio && radio.getToggleGroup() != null && !radio.isSelected());
        missed.forEach(node -> wrong.add(view + ": never comes to " + Stops.name(node)));
        return passed;
    }

    /** Neither down, nor to the right in the same row, nor up to the top of what stands further right. */
    private static boolean goesBack(Bounds from, Bounds to) {
        boolean down = to.getMinY() > from.getMinY() + SLACK;
        boolean row = to.getMaxY() > from.getMinY() + SLACK;
        boolean right = to.getMinX() >= (row ? from.getMinX() : from.getMaxX()) - SLACK;
        return !down && !right;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** The place of the pane that a node stands in from the top; the drawer may lie over others. */
    private static int pane(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (String style : at.getStyleClass()) {
                // A chart that is enlarged stands in the place of the tabs, and so does what covers them all.
                boolean instead = style.equals("outcome") || style.equals("rehearse-cover");
                int place = PANES.indexOf(instead ? "desk-tabs" : style);
                if (place >= 0) {
                    return place;
                }
            }
        }
        return PANES.size(); // a window that has none
    }

    /** What the mouse can use, the keyboard can come to. */
    private void reachable(String view, Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        // On a whole screen the keys 1 to 6 are those of the charts wherever the keyboard is.
        boolean ownKey = isWithin(node, "present-switch");
        if (isUsed(node) && !node.isFocusTraversable() && !ownKey || isClicked(node) && !hasStop(node)) {
            wrong.add(view + ": the keyboard cannot come to " + Stops.name(node));
        }
        // What a control is made of is the control's own affair.
        boolean made = node instanceof Control
                && !(node instanceof ScrollPane || node instanceof SplitPane || node instanceof TabPane);
        if (node instanceof Parent parent && !made) {
            parent.getChildrenUnmodifiable().forEach(child -> reachable(view, child));
        }
    }

    private static boolean isUsed(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider
                || node instanceof TextInputControl
                || node instanceof TableView<?>
                || node instanceof ListView<?>
                || node instanceof TreeView<?>
                || node instanceof Spinner<?>;
    }

    /** A border between panes has a key of its own to come to it; where content is scrolled, a click does nothing else. */
    private static boolean isClicked(Node node) {
        if (node.getStyleClass().contains("split-pane-divider") || node.getStyleClass().contains("viewport")) {
            return false;
        }
        return node.getOnMouseClicked() != null || node.getOnMousePressed() != null;
    }

    /** Whether the keyboard stops at it or in it, as a click on it goes to what is in it; or at what it is a part of. */
    private static boolean hasStop(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.isFocusTraversable()) {
                return true;
            }
        }
        return !Stops.in(node).isEmpty();
    }

    /** The nets above have no holes. */
    @Test
    void aTrapIsCaught() {
        check(new VBox(new Button("one"), new TextArea("keeps Tab for itself"), new Button("three")));
        assertTrue(wrong.stream().anyMatch(each -> each.contains("again and not to the first")), wrong.toString());
    }

    @Test
    void aWrongOrderIsCaught() {
        Button lower = new Button("second");
        Button upper = new Button("first");
        lower.setLayoutY(60);
        Button begin = new Button("begin");
        begin.setLayoutX(0);
        check(new Pane(begin, lower, upper));
        assertEquals(1, wrong.size(), wrong.toString());
        assertTrue(wrong.iterator().next().contains("back to"), wrong.toString());
    }

    @Test
    void anotherWayBackIsCaught() {
        Node one = new Button();
        Node two = new Button();
        Node three = new Button();
        assertEquals(Optional.empty(), differsAt(List.of(one, two, three), List.of(one, three, two)));
        assertEquals(Optional.of(two), differsAt(List.of(one, two, three), List.of(one, two, three)));
        assertEquals(Optional.of(one), differsAt(List.of(one, two, three), List.of(one, three)));
    }

    @Test
    void aButtonForTheMouseAloneIsCaught() {
        Button mouse = new Button("mouse");
        mouse.setFocusTraversable(false);
        check(new HBox(new Button("one"), mouse));
        assertEquals(1, wrong.size(), wrong.toString());
        assertFalse(wrong.iterator().next().contains("back to"));
    }

    @Test
    void aPictureForTheMouseAloneIsCaught() {
        Pane picture = new Pane();
        picture.setOnMouseClicked(event -> picture.setOpacity(1));
        check(new HBox(new Button("one"), picture));
        assertEquals(1, wrong.size(), wrong.toString());
    }

    private void check(Parent root) {
        onFx(() -> {
            new Scene(root, 300, 200);
            root.applyCss();
            root.layout();
            around("test", root, false);
            reachable("test", root);
            return null;
        });
    }
}
