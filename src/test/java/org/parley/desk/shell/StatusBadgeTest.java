package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxToolkit;

/** The status line says how many assumptions are not the file's. */
@NeedsSystemText
class StatusBadgeTest {

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void countsWhatDiffersFromTheFile() throws Exception {
        FxToolkit.setupFixture(() -> {
            Desk desk = new Desk(Runnable::run, Runnable::run);
            desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
            Label badge = (Label) new StatusLine(desk)
                    .getRightItems().stream()
                            .filter(item -> item.getStyleClass().contains("status-badge"))
                            .findFirst()
                            .orElseThrow();
            assertFalse(badge.isVisible());
            desk.setAssumption(AssumptionKey.DELIVERED, 57.0);
            assertTrue(badge.isVisible());
            assertEquals("1 assumption changed", badge.getText());
            desk.setAssumption(AssumptionKey.RIVALS, "pause");
            assertEquals("2 assumptions changed", badge.getText());
            desk.rates().set("VN", 35);
            assertEquals(
                    "What other suppliers pay after the deadline: My schedule, from the 90-day pause (own rates: Vietnam"
                            + " 35%);\nShare of a purchase promise that is delivered: 57%.\nThe offer, no deal and"
                            + " before the tariffs are all computed under the same assumptions.",
                    Hint.getText(badge));
            desk.resetAssumptions();
            assertFalse(badge.isVisible());
        });
    }
}
