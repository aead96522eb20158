package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.state.Hint;
import org.parley.scenario.Basis;
import org.parley.simulate.Quantity;
import org.testfx.util.WaitForAsyncUtils;

/** The tab of ranges in the whole window: opened by key, worked, and its charts taken away. */
@NeedsSystemText
@Tag("long")
class UncertaintyTabTest extends DeskJourney {

    /** Longer than usual: thousands of draws are made. */
    @Override
    int patienceSeconds() {
        return 120;
    }

    private String title(String chart) {
        ChartPane pane = node(chart);
        return pane == null || pane.chart() == null ? "" : pane.chart().title();
    }

    private String draws() {
        return this.<Label>node(".range-draws").getText();
    }

    private void show() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> !title("#chart-range").isEmpty() && !title("#chart-matters").isEmpty());
    }

    @Test
    void opensByKeyAndShowsRangesOddsAndWhatMatters() throws Exception {
        show();
        TabPane tabs = onFx(() -> node(".desk-tabs"));
        Tab shown = onFx(() -> tabs.getSelectionModel().getSelectedItem());
        assertEquals("Uncertainty", shown.getText());
        assertTrue(onFx(() -> title("#chart-range")).startsWith("Year-one exports US$ "));
        assertTrue(onFx(() -> title("#chart-matters")).contains(" matters most: "));
        until(() -> draws().equals("4096 draws"));
        Label odds = onFx(() -> node(".range-odds"));
        assertTrue(odds.getText().startsWith("Better than no deal for Pakistan in "), odds.getText());
        assertTrue(odds.getText().endsWith("by your beliefs."), odds.getText());
        assertTrue(Hint.getText(odds).contains("belief"), Hint.getText(odds));
    }

    @Test
    void anotherRangeAndAnotherFigure() throws Exception {
        show();
        String before = onFx(() -> title("#chart-matters"));
        onFx(() -> {
            node(".range-switch").lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("Balance"))
                    .forEach(ToggleButton::fire);
            this.<ComboBox<Quantity.Field>>node("#figure").setValue(Quantity.Field.IMPORTS);
            this.<ComboBox<Basis>>node("#basis").setValue(Basis.LONG_RUN);
            return null;
        });
        until(() -> title("#chart-range").startsWith("Year-one surplus"));
        until(() -> !title("#chart-matters").equals(before));
        assertTrue(onFx(() -> this.<ChartPane>node("#chart-matters").chart().subtitle())
                .startsWith("Imports from the United States, US$ bn, long run"));
    }

    /** Dimmed at once, and full again with the first draws of the new terms. */
    @Test
    void aMoveDimsTheRanges() throws Exception {
        show();
        String before = onFx(() -> title("#chart-range"));
        double dimmed = onFx(() -> {
            desk().offers().setTerm(desk().scenario().partnerRate().orElseThrow(), 40);
            return node("#chart-range").getParent().getParent().getOpacity();
        });
        assertEquals(0.4, dimmed);
        until(() -> node("#chart-range").getParent().getParent().getOpacity() == 1);
        assertNotEquals(before, onFx(() -> title("#chart-range")));
    }

    @Test
    void chartsAreSavedAsPictureAndAsData() throws Exception {
        show();
        Path png = folder.resolve("range.png");
        Path csv = folder.resolve("matters.csv");
        save("#chart-range", png);
        save("#chart-matters", csv);
        assertEquals((byte) 0x89, Files.readAllBytes(png)[0]);
        assertTrue(Files.readString(csv).contains("Lowest at"), Files.readString(csv));
        assertTrue(dialogs.suggested.get(0).contains("range"), dialogs.suggested.toString());
        assertTrue(dialogs.suggested.get(1).contains("what-matters-most"), dialogs.suggested.toString());
    }

    private void save(String chart, Path file) throws Exception {
        dialogs.save.add(Optional.of(file));
        Button more = onFx(() -> (Button) ((StackPane) node(chart).getParent()).lookup(".chart-more"));
        robot.clickOn(more);
        robot.clickOn("Save as image, page or data\u2026");
        WaitForAsyncUtils.waitFor(patienceSeconds(), TimeUnit.SECONDS, () -> Files.exists(file));
    }

    /** One chart at a time where there is room for one; the choice of the figure comes with the ranking. */
    @Test
    void aSmallWindowShowsOneAtATime() throws Exception {
        hide();
        start(960, 660);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> !title("#chart-range").isEmpty());
        assertEquals(null, onFx(() -> node("#chart-matters")));
        assertFalse(onFx(() -> node("#figure").getParent().isVisible()));
        onFx(() -> {
            node(".range-switch").lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("What matters most"))
                    .forEach(ToggleButton::fire);
            return null;
        });
        until(() -> !title("#chart-matters").isEmpty());
        assertTrue(onFx(() -> node("#figure").getParent().isVisible()));
        assertEquals(null, onFx(() -> node("#chart-range")));
    }
}
