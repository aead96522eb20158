package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Picture;

/** Limits and pinned offers in the drawer, by mouse and by key. */
@NeedsSystemText
class DrawerJourneyTest extends DeskJourney {

    @BeforeEach
    void open() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> stage.getScene().lookup(".limit") != null);
        settle();
    }

    private Node focused() {
        return onFx(() -> stage.getScene().getFocusOwner());
    }

    private Button button(Node within, String words) {
        return onFx(() -> within.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText() != null
                        && button.getAccessibleText().startsWith(words))
                .findFirst()
                .orElseThrow());
    }

    // --- The focus stays

    @Test
    void aFocusedLimitKeepsItsFocusOverANewPicture() throws Exception {
        Node limit = node(".limit");
        Label sentence = (Label) onFx(() -> limit.lookup(".drawer-text"));
        String before = onFx(sentence::getText);
        focus(limit);
        Picture old = onFx(() -> desk().pictureProperty().get());
        term("farm-duties", 100);
        assertNotEquals(old, onFx(() -> desk().pictureProperty().get()));
        assertSame(limit, focused());
        assertTrue(onFx(limit::isFocused));
        assertNotEquals(before, onFx(sentence::getText), "it says what is so now");
    }

    /** Limits of capacity come and go with what is promised; those that stay are not touched by it. */
    @Test
    void limitsThatComeAndGoLeaveTheOthersAlone() throws Exception {
        term("cotton", 300);
        int more = onFx(() -> stage.getScene().getRoot().lookupAll(".limit").size());
        List<Node> before = onFx(() -> List.copyOf(stage.getScene().getRoot().lookupAll(".limit")));
        Node last = before.get(before.size() - 1);
        focus(last);
        term("cotton", 0);
        assertEquals(more - 1, (int) onFx(() -> stage.getScene().getRoot().lookupAll(".limit").size()));
        assertSame(last, focused());
        term("cotton", 300);
        assertEquals(more, (int) onFx(() -> stage.getScene().getRoot().lookupAll(".limit").size()));
        assertSame(last, focused());
        List<String> names = onFx(() -> stage.getScene().getRoot().lookupAll(".limit-name").stream()
                .map(name -> ((Label) name).getText())
                .toList());
        assertEquals(names.stream().distinct().toList(), names, "each limit once");
    }

    @Test
    void aPinsButtonKeepsItsFocusOverANewPicture() throws Exception {
        Button put = button(node(".pinned"), "Put on the desk");
        focus(put);
        term("cotton", 200);
        assertSame(put, focused());
        robot.push(KeyCode.SPACE);
        settle();
        assertEquals("zero-tariff", onFx(() -> desk().state().offer().id()));
    }

    @Test
    void theKeyboardStaysWithThePinsWhenOneGoes() throws Exception {
        onFx(() -> {
            desk().pins().pin();
            return null;
        });
        settle();
        Button remove = button(node(".pinned"), "Remove");
        focus(remove);
        robot.push(KeyCode.SPACE);
        settle();
        assertEquals(1, onFx(() -> desk().state().pinned().size()));
        assertSame(button(node(".pinned"), "Remove"), focused(), "the next one's");
        robot.push(KeyCode.SPACE);
        settle();
        assertTrue(onFx(() -> inDrawer(focused())), () -> "the drawer, not " + focused());
    }

    private boolean inDrawer(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getStyleClass().contains("drawer")) {
                return true;
            }
        }
        return false;
    }

    // --- Names and differences

    @Test
    void aPinIsRenamedInItsPlace() throws Exception {
        robot.clickOn(button(node(".pinned"), "Rename"));
        assertTrue(onFx(() -> node("#pin-name-1").isFocused()));
        // A picture that comes meanwhile takes nothing of what is typed.
        robot.write("Free");
        term("cotton", 100);
        robot.write(" trade").push(KeyCode.ENTER);
        settle();
        assertEquals("Free trade", onFx(() -> desk().state().pinned().get(0).name()));
        assertSame(button(node(".pinned"), "Rename: Free trade"), focused());
        assertEquals("Put on the desk: Free trade", onFx(() -> button(node(".pinned"), "Put").getAccessibleText()));

        robot.push(KeyCode.SPACE).write("Other").push(KeyCode.ESCAPE);
        settle();
        assertEquals("Free trade", onFx(() -> desk().state().pinned().get(0).name()));
        assertSame(button(node(".pinned"), "Rename: Free trade"), focused());
    }

    @Test
    void aRefusedNameCanBeMended() throws Exception {
        robot.clickOn(button(node(".pinned"), "Rename")).write("No deal").push(KeyCode.ENTER);
        assertTrue(onFx(() -> desk().messageProperty().get()).contains("No deal already"));
        assertTrue(onFx(() -> node("#pin-name-1").isFocused()));
        robot.write(" at all").push(KeyCode.ENTER);
        settle();
        assertEquals("No deal at all", onFx(() -> desk().state().pinned().get(0).name()));
    }

    /** Somebody who sees that the name is refused may first click elsewhere, and still has what was typed. */
    @Test
    void aRefusedNameStaysWhenItIsLeft() throws Exception {
        robot.clickOn(button(node(".pinned"), "Rename")).write("No deal");
        focus(node("#slider-cotton"));
        TextField field = node("#pin-name-1");
        assertTrue(onFx(field::isVisible));
        assertEquals("No deal", onFx(field::getText));
        assertTrue(onFx(() -> desk().messageProperty().get()).contains("No deal already"));
        focus(field);
        robot.push(KeyCode.END).write(" at all");
        focus(node("#slider-cotton"));
        assertFalse(onFx(field::isVisible));
        assertEquals("No deal at all", onFx(() -> desk().state().pinned().get(0).name()));
    }

    @Test
    void aNameThatIsEmptiedIsGivenUp() throws Exception {
        String before = onFx(() -> desk().state().pinned().get(0).name());
        robot.clickOn(button(node(".pinned"), "Rename")).push(KeyCode.DELETE);
        focus(node("#slider-cotton"));
        assertFalse(onFx(() -> node("#pin-name-1").isVisible()));
        assertEquals(before, onFx(() -> desk().state().pinned().get(0).name()));
    }

    private List<String> difference() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".pin-difference .drawer-text").stream()
                .map(each -> ((Label) each).getText())
                .toList());
    }

    @Test
    void differencesUnfoldAndFollowTheDesk() throws Exception {
        assertEquals(List.of(), difference());
        robot.clickOn(this.<Node>node(".pin-differences"));
        until(() -> !difference().isEmpty());
        assertEquals("Zero-tariff agreement, against the offer on the desk:", difference().get(0));
        term("cotton", 50);
        assertTrue(difference().contains("Cotton \u2212US$ 50 m a year"), difference().toString());
        term("cotton", 120);
        assertTrue(difference().contains("Cotton \u2212US$ 120 m a year"), difference().toString());
        robot.clickOn(this.<Node>node(".pin-differences"));
        assertEquals(List.of(), difference());
    }
}
