package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.scenario.AssumptionKey;

/** What an unfolded term offers, by mouse and by key. */
@NeedsSystemText
class TermsJourneyTest extends DeskJourney {

    private static final String LOCKED = "Cotton is locked. Unlock it to move it.";

    private void refused() throws Exception {
        until(() -> LOCKED.equals(desk().messageProperty().get()));
        assertEquals(200, value("cotton"));
        Slider slider = node("#slider-cotton");
        assertEquals(200, onFx(slider::getValue), "the slider is back where the term is");
        TextField field = node("#field-cotton");
        assertEquals("200", onFx(field::getText));
        onFx(() -> {
            desk().refuse("");
            return null;
        });
    }

    @Test
    void aLockedTermStaysWhateverIsTried() throws Exception {
        onFx(() -> {
            desk().offers().setTerm(lever("cotton"), 200);
            return null;
        });
        Slider slider = node("#slider-cotton");
        focus(slider);
        ToggleButton lock = node("#lock-cotton");
        assertEquals("Lock Cotton", onFx(lock::getAccessibleText));
        assertFalse(onFx(() -> node("#locked-cotton").isVisible()));
        robot.clickOn(lock);
        assertTrue(onFx(() -> desk().state().locked().contains("cotton")));
        assertTrue(onFx(() -> node("#locked-cotton").isVisible()));
        assertTrue(onFx(lock::isSelected));

        focus(slider);
        robot.push(KeyCode.RIGHT);
        refused();
        robot.push(KeyCode.HOME);
        refused();
        robot.clickOn(onFx(() -> slider.localToScreen(slider.getWidth() / 8, slider.getHeight() / 2)));
        refused();
        robot.doubleClickOn(this.<Node>node("#term-cotton .term-name"));
        refused();
        TextField field = node("#field-cotton");
        robot.doubleClickOn(field).write("50").push(KeyCode.ENTER);
        refused();

        focus(lock);
        robot.push(KeyCode.SPACE);
        assertFalse(onFx(() -> desk().state().locked().contains("cotton")));
        focus(slider);
        robot.push(KeyCode.RIGHT);
        assertEquals(210, value("cotton"));
    }

    @Test
    void anotherOfferSaysWhichLockedTermsHaveMoved() {
        onFx(() -> {
            desk().offers().setLocked(lever("crude-oil"), true);
            desk().offers().pick(desk().scenario().offer("everything").orElseThrow());
            return null;
        });
        assertEquals(400, value("crude-oil"));
        String told = onFx(() -> desk().messageProperty().get());
        assertEquals(
                "With Everything on the table, locked terms have moved, too: Crude oil. They are locked where they stand now.",
                told);
        onFx(() -> {
            desk().offers().pick(desk().scenario().offer("everything").orElseThrow());
            return null;
        });
        assertEquals("", onFx(() -> desk().messageProperty().get()), "where nothing locked moves there is nothing to say");
    }

    private List<String> bandsHere() {
        return onFx(() -> node("#term-cotton").lookupAll(".term-band").stream()
                .map(each -> ((Label) each).getText())
                .filter(text -> text.endsWith("here"))
                .toList());
    }

    @Test
    void theDetailNamesBandsTicksAndTheSource() throws Exception {
        Slider slider = node("#slider-cotton");
        focus(slider);
        assertEquals(List.of("0 to 150: seen before, in 2023 \u2013 here"), bandsHere());
        assertEquals(3, (int) onFx(() -> node("#term-cotton").lookupAll(".term-band").size()));
        robot.push(KeyCode.END);
        assertEquals(List.of("250 to 350: very ambitious \u2013 here"), bandsHere());
        String help = onFx(slider::getAccessibleHelp);
        assertTrue(help.contains("Ticks: no concession 0; Zero-tariff agreement 0."), help);
        assertFalse(onFx(() -> node("#idle-cotton").isVisible()));
        onFx(() -> {
            desk().offers().setAgreementDay(null);
            return null;
        });
        assertTrue(onFx(() -> node("#idle-cotton").isVisible()));

        Hyperlink source = node("#source-cotton");
        focus(source);
        robot.push(KeyCode.SPACE);
        until(() -> node("#sources") instanceof TableView<?> list && list.isFocused());
        TableView<?> list = node("#sources");
        int expected = List.copyOf(desk().scenario().sources().keySet()).indexOf("fas-cotton");
        assertEquals(expected, (int) onFx(() -> list.getSelectionModel().getSelectedIndex()));
    }

    // --- The edit menu

    private MenuItem item(String start) {
        return onFx(() -> ((MenuBar) node(".menu-bar")).getMenus().get(1).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().replace("_", "").startsWith(start))
                .findFirst()
                .orElseThrow());
    }

    /** Both levels of reset are there, with mnemonics, and assumptions are reset apart from offers. */
    @Test
    void theEditMenuResetsOffersAndAssumptionsApart() throws Exception {
        assertTrue(onFx(() -> item("Reset to Crude").isDisable()));
        assertTrue(onFx(() -> item("Reset all assumptions").isDisable()));
        onFx(() -> {
            desk().offers().setTerm(lever("cotton"), 200);
            desk().setAssumption(AssumptionKey.DELIVERED, 50);
            return null;
        });
        for (String start : List.of("Reset to Crude", "Reset to no concession", "Reset all assumptions")) {
            assertTrue(item(start).getText().contains("_"), start);
            assertFalse(onFx(() -> item(start).isDisable()), start);
        }
        onFx(() -> {
            item("Reset to Crude").fire();
            return null;
        });
        assertEquals(0, value("cotton"));
        assertEquals(1, desk().state().assumptions().size(), "an offer's reset leaves assumptions alone");
        onFx(() -> {
            desk().offers().setTerm(lever("cotton"), 200);
            item("Reset all assumptions").fire();
            return null;
        });
        assertEquals(200, value("cotton"), "and the other way round");
        assertEquals(0, desk().state().assumptions().size());
    }

    @Test
    void theSecondOfTwoClicksLandsWhereTheFirstDid() throws Exception {
        focus(node("#slider-cotton"));
        until(() -> onFx(() -> unfolded("cotton")));
        TextField below = node("#field-crude-oil");
        double before = onFx(() -> below.localToScreen(0, 0).getY());
        robot.doubleClickOn(below).write("7").push(KeyCode.ENTER);
        assertEquals(7, value("crude-oil"), "both clicks were in the field");
        until(() -> onFx(() -> !unfolded("cotton") && unfolded("crude-oil")));
        assertTrue(onFx(() -> below.localToScreen(0, 0).getY()) < before, "what folds above moves it up in the end");
    }

    private boolean unfolded(String term) {
        Node detail = node("#term-" + term + " .term-detail");
        return detail != null && detail.isVisible();
    }
}
