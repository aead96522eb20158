package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.DeskState;
import org.parley.scenario.RehearsalRecord.Status;
import org.testfx.util.WaitForAsyncUtils;

/** A rehearsal in the whole window: played to its debrief; left, closed with the program, and taken up again; by two people. */
@NeedsSystemText
class RehearseJourneyTest extends DeskJourney {

    @BeforeEach
    void rehearse() throws Exception {
        press("#toolbar-rehearse");
        until(() -> node("#rehearse-prepare") != null);
        settle();
    }

    private void press(String button) throws Exception {
        until(() -> node(button) != null && !node(button).isDisabled());
        onFx(() -> {
            this.<Button>node(button).fire();
            return null;
        });
        settle();
    }

    private void choose(int opponent) throws Exception {
        onFx(() -> {
            this.<ComboBox<?>>node("#rehearse-opponent").getSelectionModel().select(opponent);
            return null;
        });
    }

    /** All that the tab says now. */
    private String words() {
        return onFx(() -> node(".rehearse").lookupAll(".label").stream()
                .filter(RehearseJourneyTest::isShown)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private Status status(int place) {
        return onFx(() -> desk().rehearsals().all().get(place).status());
    }

    private int turns() {
        return onFx(() -> desk().rehearsals().all().get(0).tabled().size());
    }

    /** From the setup through the brief and a few rounds by the keyboard and the mouse to the debrief, and that to files. */
    @Test
    void playsToTheDebrief() throws Exception {
        choose(2); // the conceding one
        press("#rehearse-prepare");
        until(() -> words().contains("What matters to you"));
        assertTrue(words().contains("Brief for Pakistan"), words());
        press("#rehearse-onward");
        assertEquals(Status.RUNNING, status(0));
        assertTrue(words().contains("Round 1 of 6"), words());
        onFx(() -> {
            this.<TextField>node("#rehearse-words").setText("A beginning.");
            return null;
        });
        // The proposal is what lies on the desk, moved by its own slider.
        onFx(() -> {
            node("#slider-cotton").requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        settle();
        press("#rehearse-table");
        until(() -> turns() == 2);
        settle();
        assertEquals(10.0, onFx(() -> desk().rehearsals().all().get(0).tabled().get(0).terms().get("cotton")));
        assertEquals(null, onFx(() -> desk().undoNameProperty().get()), "undo is not offered for a tabled offer");
        assertTrue(words().contains("Round 2 of 6"), words());
        assertTrue(words().contains("Day 26"), "an event has struck: " + words());
        press("#rehearse-table");
        until(() -> turns() == 4);
        for (int round = 3; round <= 6 && !onFx(() -> node("#rehearse-accept").isDisabled() ? false : true); round++) {
            int before = turns();
            press("#rehearse-pass");
            until(() -> turns() == before + 2 || status(0).isOver());
        }
        press("#rehearse-accept");
        assertEquals(Status.AGREED, status(0));
        until(() -> node("#rehearse-another") != null && words().contains("Value left on the table"));
        String told = words();
        for (String part : List.of("Deal in round", "The dance of offers", "Distance to the frontier", "Turning points")) {
            assertTrue(told.contains(part), part + " in " + told);
        }
        Path json = folder.resolve("debrief.json");
        dialogs.save.add(Optional.of(json));
        onFx(() -> {
            this.<Button>node("#debrief-json").fire();
            return null;
        });
        until(() -> Files.exists(json));
        JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(json));
        assertTrue(tree.path("format").asText().startsWith("parley-debrief/"), tree.path("format").asText());
        press("#rehearse-put-deal");
        assertFalse(onFx(() -> desk().undoNameProperty().get()).isEmpty());
        press("#rehearse-another");
        assertTrue(words().contains("Agreed in round"), words());
    }

    /** Each button goes away once it is pressed, or rests; the next key is not to change the proposal. */
    @Test
    void theKeyboardStaysAtTheTable() throws Exception {
        choose(2);
        for (String button : List.of("#rehearse-prepare", "#rehearse-onward", "#rehearse-table")) {
            until(() -> node(button) != null && isShown(node(button)) && !node(button).isDisabled());
            focus(node(button));
            robot.push(KeyCode.SPACE);
            settle();
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(onFx(() -> isIn(stage.getScene().getFocusOwner(), node(".rehearse"))), () -> button + ": " + focusName());
        }
        until(() -> turns() == 2);
        settle();
        assertTrue(onFx(() -> isIn(stage.getScene().getFocusOwner(), node(".rehearse"))), () -> "answered: " + focusName());
    }

    private String focusName() {
        return onFx(() -> Stops.name(stage.getScene().getFocusOwner()));
    }

    private static boolean isIn(Node node, Node pane) {
        return node != null && (node == pane || isIn(node.getParent(), pane));
    }

    /** Saved, closed with the program, opened again: the talks go on in the same round, and the machine answers. */
    @Test
    void resumesAfterARestart() throws Exception {
        choose(0);
        press("#rehearse-prepare");
        until(() -> words().contains("What matters to you"));
        press("#rehearse-onward");
        press("#rehearse-table");
        until(() -> turns() == 2);
        press("#rehearse-leave");
        assertEquals(Status.PAUSED, status(0));
        assertTrue(onFx(() -> desk().dirtyProperty().get()));
        Path file = folder.resolve("talks.parley");
        dialogs.save.add(Optional.of(file));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> Files.exists(file));
        settle();
        hide();

        start(1280, 800);
        rehearse();
        dialogs.open.add(Optional.of(file));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        until(() -> node("#rehearse-open-0") != null);
        settle();
        assertTrue(words().contains("Paused in round 2"), words());
        press("#rehearse-open-0");
        assertTrue(words().contains("Paused. Round 2 of 6"), words());
        press("#rehearse-pause"); // which says 'Go on'
        assertEquals(Status.RUNNING, status(0));
        press("#rehearse-table");
        until(() -> turns() == 4);
        settle();
        assertTrue(words().contains("Round 3 of 6"), words());
        dialogs.confirm.add(true);
        press("#rehearse-walk");
        assertEquals(Status.WALKED_AWAY, status(0));
        until(() -> words().contains("walked away in round 3"));
    }

    /** Two people: the window is covered between them, and what shows both sides is hidden. */
    @Test
    void twoPeopleAreKeptApart() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> node(".drawer") != null);
        choose(5);
        press("#rehearse-prepare");
        until(() -> node("#rehearse-cover").isVisible());
        nothingIsSeenOrMoved();
        press("#rehearse-sit");
        until(() -> words().contains("Brief for Pakistan"));
        press("#rehearse-onward");
        until(() -> node("#rehearse-cover").isVisible());
        press("#rehearse-sit");
        until(() -> words().contains("Brief for the United States"));
        assertFalse(words().contains("Brief for Pakistan"));
        press("#rehearse-onward");
        press("#rehearse-sit");
        press("#rehearse-table");
        assertTrue(onFx(() -> node("#rehearse-cover").isVisible()));
        press("#rehearse-sit");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> node(".bargain") != null && !node(".bargain").isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        press("#rehearse-accept");
        assertEquals(Status.AGREED, status(0));
        until(() -> words().contains("Value left on the table"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> node(".bargain").isVisible());
    }

    /** While the cover is up nothing else of the window can be seen, come to, or called by its key. */
    private void nothingIsSeenOrMoved() throws Exception {
        Node cover = node("#rehearse-cover");
        for (String part : List.of(".menu-bar", ".desk-toolbar", ".terms", ".drawer", ".desk-tabs", ".scrubber", ".status-bar")) {
            assertTrue(onFx(() -> node(part).isDisabled()), part);
            assertTrue(onFx(() -> isOver(cover, node(part))), part);
        }
        DeskState before = desk().state();
        for (KeyCode key : List.of(KeyCode.M, KeyCode.I, KeyCode.L, KeyCode.E, KeyCode.B, KeyCode.Z, KeyCode.P, KeyCode.R)) {
            robot.push(KeyCode.SHORTCUT, key);
        }
        robot.push(KeyCode.F11);
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), onFx(() -> others().map(Stage::getTitle).toList()));
        assertEquals(before, desk().state());
    }

    private static boolean isOver(Node cover, Node part) {
        Node other = part;
        while (other.getParent() != cover.getParent()) {
            other = other.getParent();
        }
        List<Node> all = cover.getParent().getChildrenUnmodifiable();
        return all.indexOf(cover) > all.indexOf(other)
                && cover.localToScene(cover.getLayoutBounds()).contains(other.localToScene(other.getLayoutBounds()));
    }

    /** No word is cut in the smallest window, and everything that takes the keyboard has a name. */
    @Test
    void fitsTheSmallestWindowAndIsNamed() throws Exception {
        hide();
        start(960, 660);
        rehearse();
        fits();
        press("#rehearse-prepare");
        until(() -> words().contains("What matters to you"));
        fits();
        press("#rehearse-onward");
        press("#rehearse-table");
        until(() -> turns() == 2);
        settle();
        fits();
    }

    private void fits() throws Exception {
        settle();
        List<String> cut = onFx(() -> node(".rehearse").lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .filter(label -> isShown(label) && label.lookup(".text") instanceof Text shown
                        && shown.getText().contains("..."))
                .map(Labeled::getText)
                .toList());
        assertEquals(List.of(), cut);
        List<Node> stops = new ArrayList<>();
        onFx(() -> {
            collect(node(".rehearse"), stops);
            return null;
        });
        assertEquals(
                List.of(),
                stops.stream()
                        .filter(stop -> stop.getAccessibleText() == null
                                && !(stop instanceof Labeled labeled
                                        && labeled.getText() != null
                                        && !labeled.getText().isEmpty()))
                        .map(Node::toString)
                        .toList());
    }

    private static void collect(Node node, List<Node> stops) {
        boolean stop = node.isFocusTraversable() && !(node instanceof javafx.scene.control.ScrollPane);
        if (stop) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    /** A key pressed twice does once what it says, and nothing that stands where the button was. */
    @Test
    void twoPressesOfLeaveLoseNothing() throws Exception {
        press("#rehearse-prepare");
        press("#rehearse-onward");
        until(() -> node("#rehearse-words") != null);
        focus(node("#rehearse-words"));
        robot.write("A begin");
        focus(node("#rehearse-leave"));
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        settle();
        assertEquals(Status.PAUSED, status(0));
        assertFalse(onFx(() -> stage.getScene().getFocusOwner() instanceof Button), "a third press would do something");
        press("#rehearse-open-0");
        until(() -> node("#rehearse-words") != null);
        assertEquals("A begin", onFx(() -> this.<TextField>node("#rehearse-words").getText()));
    }

    @Test
    void theKeyboardDoesNotFallOnWhatCannotBeTakenBack() throws Exception {
        focus(node("#rehearse-prepare"));
        robot.push(KeyCode.SPACE);
        until(() -> node("#rehearse-onward") != null && node("#rehearse-onward").isVisible());
        settle();
        assertFalse(onFx(() -> stage.getScene().getFocusOwner() instanceof Button));
        focus(node("#rehearse-onward"));
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        settle();
        assertEquals(0, turns(), "the second press has tabled nothing");
        focus(node("#rehearse-table"));
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        until(() -> turns() == 2);
        settle();
        assertFalse(onFx(() -> stage.getScene().getFocusOwner() instanceof Button));
    }
}
