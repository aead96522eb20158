package org.parley.desk.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Ended;
import org.parley.chart.ChartStyle;
import org.parley.chart.DebriefPicture;
import org.parley.chart.DebriefTables;
import org.parley.chart.DebriefWords;
import org.parley.chart.ShownTable;
import org.parley.desk.FakeDialogs;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.shell.View;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxToolkit;

/** The debrief on screen shows the numbers of the debrief, and saves them as those of its own case. */
@NeedsSystemText
class DebriefViewTest {

    private final FakeDialogs dialogs = new FakeDialogs();
    private final Desk desk = new Desk(Runnable::run, Runnable::run);
    private final Debriefing model = new Debriefing(desk, dialogs);
    private final DebriefController view = new DebriefController(model, desk, dialogs, () -> ChartStyle.LIGHT);

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private Parent load() {
        desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        Parent root = View.DEBRIEF.load(view);
        new Scene(root, 900, 800);
        root.applyCss(); // what can be scrolled is in the scene from then on
        root.layout();
        return root;
    }

    private static Node find(Parent root, String id) {
        return root.lookup("#" + id);
    }

    private static String text(Parent root, String id) {
        return ((Label) find(root, id)).getText();
    }

    private static List<String> words(Parent grid) {
        return grid.getChildrenUnmodifiable().stream().map(node -> ((Label) node).getText()).toList();
    }

    @Test
    void showsTheNumbersOfTheDebrief() {
        onFx(() -> {
            Parent root = load();
            assertTrue(find(root, "debrief-json").isDisabled());
            model.show(Ended.agreed());
            DebriefPicture picture = model.pictureProperty().get();
            assertFalse(find(root, "debrief-json").isDisabled());
            DebriefWords said = new DebriefWords(picture);
            assertEquals(said.outcome(), text(root, "debrief-outcome"));
            assertEquals(said.left(), text(root, "debrief-left"));
            assertEquals(said.tactic(), text(root, "debrief-tactic"));
            ShownTable got = new DebriefTables(picture).result().shown();
            List<String> cells = words((Parent) find(root, DebriefTables.RESULT));
            assertEquals(got.header(), cells.subList(0, 4));
            assertEquals(got.rows().get(0).cells(), cells.subList(4, 8));
            assertEquals(3, ((Parent) find(root, "debrief-questions")).getChildrenUnmodifiable().size());
            return null;
        });
    }

    @Test
    void twoPeopleHaveNoTactic() {
        onFx(() -> {
            Parent root = load();
            model.show(Ended.silent());
            assertFalse(find(root, "debrief-tactic").isManaged());
            assertFalse(find(root, DebriefTables.REPLIES).isManaged());
            assertFalse(find(root, DebriefTables.TERMS).isManaged());
            model.show(Ended.walkedAway());
            assertTrue(find(root, "debrief-tactic").isManaged());
            assertTrue(find(root, DebriefTables.REPLIES).isManaged());
            return null;
        });
    }

    /** The case on the desk is another one than that of the rehearsal. */
    @Test
    void aChartIsSavedAsOneOfItsOwnCase() {
        onFx(() -> {
            Parent root = load();
            model.show(Ended.agreedByPeople());
            dialogs.save.add(Optional.empty());
            MoreButton more = (MoreButton) find(root, "more-debrief-dance");
            more.menu().getItems().stream()
                    .filter(item -> item.getText().equals(Texts.get("chart.save")))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertEquals(List.of("classroom-rehearsal-deal-debrief-dance.png"), dialogs.suggested);
            return null;
        });
    }

    @Test
    void takesTheButtonsOfWhoShowsIt() {
        onFx(() -> {
            Parent root = load();
            Button again = new Button("Again");
            again.setId("again");
            view.setActions(again);
            assertEquals(again, find(root, "again"));
            return null;
        });
    }
}
