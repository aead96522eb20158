package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.scenario.Offer;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What would they need to say yes, in the whole window: asked, put on the desk, pinned, taken back, printed. */
@NeedsSystemText
@Tag("long")
class AskingJourneyTest extends DeskJourney {

    @BeforeEach
    void open() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        FxToolkit.setupFixture(() -> this.<ToggleButton>node("#bargain-ask").fire());
        answered();
    }

    /** Until the cards are there and bright. */
    private void answered() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> node("#yes-a") != null && node(".yes-cards").getOpacity() == 1);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String read(String card) {
        return onFx(() -> node(card).getAccessibleText());
    }

    private void press(String button) {
        onFx(() -> {
            node(button).requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE);
    }

    @Test
    void aWayIsPutOnTheDeskAndTakenBack() throws Exception {
        Offer before = desk().state().offer();
        String answer = onFx(() -> this.<Label>node("#asking-answer").getText());
        assertTrue(answer.startsWith("The United States would accept this offer as it is"), answer);
        String first = read("#yes-a");
        assertTrue(first.contains("Pakistan takes back. Soybeans: from US$ 250 m to US$ 0 m a year (\u2212US$ 250 m)"), first);
        assertTrue(first.contains("You, against this offer +"), first);
        assertTrue(first.contains("Imports, change a year, long run \u2212US$ "), first);
        assertNotEquals(first, read("#yes-b"));
        assertNotEquals(read("#yes-b"), read("#yes-c"));
        press("#put-a");
        answered();
        until(() -> node("#put-a").isDisabled());
        assertEquals("5 terms, as the United States would need to say yes", undoName());
        assertNotEquals(before, desk().state().offer());
        assertEquals(0, desk().state().offer().value(lever("soybeans")));
        assertTrue(read("#yes-a").contains("Nothing: the offer as it is"), read("#yes-a"));
        assertTrue(onFx(() -> node("#yes-a").isFocused()), "the keyboard stays with the cards");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        answered();
        until(() -> first.equals(node("#yes-a").getAccessibleText()));
        assertEquals(before, desk().state().offer());
        assertNull(undoName());
        press("#pin-b");
        answered();
        assertEquals("pin Crude oil and soybeans (B)", undoName());
        assertEquals(before, desk().state().offer());
    }

    @Test
    void theRoomCardIsPrinted() throws Exception {
        Path file = folder.resolve("card.pdf");
        dialogs.save.add(Optional.of(file));
        press("#room-card");
        until(() -> Files.exists(file) && !this.<Button>node("#room-card").isDisabled());
        assertTrue(new String(Files.readAllBytes(file), 0, 5).startsWith("%PDF"));
        assertEquals("Room card saved: " + file, onFx(() -> desk().notices().textProperty().get()));
    }

    /** No word is cut in the smallest window, where the cards stand one under the other. */
    @Test
    void fitsTheSmallestWindow() throws Exception {
        double beside = onFx(() -> node("#yes-b").localToScene(0, 0).getX());
        resize(960, 660);
        answered();
        assertTrue(beside > onFx(() -> node("#yes-a").localToScene(0, 0).getX()) + 50);
        assertEquals(
                onFx(() -> node("#yes-a").localToScene(0, 0).getX()), onFx(() -> node("#yes-b").localToScene(0, 0).getX()), 1);
        assertEquals(List.of(), cut("#asking"));
        assertFalse(onFx(() -> node("#asking").lookupAll(".yes-card").isEmpty()));
    }
}
