package org.parley.desk.assumptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.FakeDialogs;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.shell.View;
import org.parley.desk.state.Desk;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxToolkit;

/** The tab's controls: what each of them does to the desk, and what they show of it. */
@NeedsSystemText
class AssumptionsViewTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private final Desk desk = new Desk(Runnable::run, Runnable::run);
    private StackPane tab;
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void show() throws Exception {
        FxToolkit.setupFixture(() -> {
            desk.open(CASE);
            tab = new StackPane(View.ASSUMPTIONS.load(
                    new AssumptionsController(new Assuming(desk), desk, new FakeDialogs(), why -> {})));
            stage = new Stage();
            stage.setScene(new Scene(tab, 900, 500));
            stage.show();
        });
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    private void does(Runnable action) throws Exception {
        FxToolkit.setupFixture(action::run);
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String selector) {
        return (T) tab.lookup(selector);
    }

    private Map<String, Object> changed() {
        return desk.state().assumptions();
    }

    @Test
    void aSliderMovesInItsStepsAndItsFieldFollows() throws Exception {
        does(() -> this.<Slider>find("#slide-deliveredPct").setValue(57.3));
        assertEquals(Map.of("deliveredPct", 57.0), changed());
        assertEquals("57", this.<TextField>find("#value-deliveredPct").getText());
    }

    /** What others delivered is one click away and one step to take back; it is not offered where it holds. */
    @Test
    void theRecordOfPromisesIsOneClickAway() throws Exception {
        Hyperlink record = link("#assume-deliveredPct", "Set the record: 57%");
        assertTrue(record.isVisible());
        assertEquals(1, find("#assume-deliveredPct").lookupAll(".tick").size());
        does(record::fire);
        assertEquals(Map.of("deliveredPct", 57.0), changed());
        assertEquals(57, this.<Slider>find("#slide-deliveredPct").getValue());
        assertFalse(record.isVisible());
        does(desk::undo);
        assertEquals(Map.of(), changed());
        assertTrue(record.isVisible());
        assertEquals(0, find("#assume-growthPct").lookupAll(".tick").size());
    }

    private Hyperlink link(String row, String text) {
        return ((TextFlow) find(row).lookup("TextFlow")).getChildren().stream()
                .filter(part -> part instanceof Hyperlink link && link.getText().equals(text))
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The factors on elasticities by the keyboard, to the ends of the slider; the field takes what lies beyond. */
    @Test
    void factorsOnElasticitiesMoveByTheKeyboard() throws Exception {
        press("#slide-substitution", KeyCode.RIGHT);
        press("#slide-demand", KeyCode.PAGE_DOWN);
        assertEquals(Map.of("substitution", 1.01, "demand", 0.9), changed());
        press("#slide-substitution", KeyCode.END);
        press("#slide-demand", KeyCode.HOME);
        assertEquals(Map.of("substitution", 1.57, "demand", 0.77), changed());
        assertEquals("1.57", this.<TextField>find("#value-substitution").getText());
        enter("#value-substitution", "2.5");
        assertEquals(2.5, changed().get("substitution"));
        assertEquals("times", ((Label) find("#assume-substitution").lookup(".assume-unit")).getText());
        String facts = words("#assume-substitution");
        for (String part : List.of("Changed; in the file: 1 times", "plausible: 0.64 to 1.57", "Quality: assumption",
                "Source: an assumption of this case", "Eight in ten draws")) {
            assertTrue(facts.contains(part), facts);
        }
        does(desk::undo);
        assertEquals(1.57, this.<Slider>find("#slide-substitution").getValue());
    }

    private void press(String slider, KeyCode code) throws Exception {
        does(() -> find(slider).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** All that a row says below its controls. */
    private String words(String row) {
        StringBuilder words = new StringBuilder();
        for (Node part : ((TextFlow) find(row).lookup("TextFlow")).getChildren()) {
            words.append(part instanceof Text text ? text.getText() : ((Hyperlink) part).getText());
        }
        return words.toString();
    }

    @Test
    void aFieldTakesAnyValueThatMakesSense() throws Exception {
        TextField field = find("#value-orderLagDays");
        does(() -> {
            field.setText("400"); // beyond the slider's end
            field.fireEvent(new ActionEvent());
        });
        assertEquals(Map.of("orderLagDays", 400.0), changed());
        assertEquals(180, this.<Slider>find("#slide-orderLagDays").getValue());
        does(() -> {
            field.setText("soon");
            field.fireEvent(new ActionEvent());
        });
        assertEquals(Map.of("orderLagDays", 400.0), changed());
        assertEquals("400", field.getText());
        assertTrue(desk.messageProperty().get().contains("'soon' is not a number"), desk.messageProperty().get());
    }

    @Test
    void switchAndBothChoicesOfTheRivalsScheduleWork() throws Exception {
        does(() -> this.<ToggleSwitch>find("#switch-frontLoading-on").setSelected(false));
        does(() -> this.<ComboBox<String>>find("#rivals").setValue("april-2025"));
        assertEquals(Map.of("rivals", "april-2025", "frontLoading.on", false), changed());
        assertEquals("april-2025", this.<ComboBox<String>>find("#choice-rivals").getValue());
        does(desk::undo);
        assertEquals("august-2025", this.<ComboBox<String>>find("#rivals").getValue());
        assertEquals("august-2025", this.<ComboBox<String>>find("#choice-rivals").getValue());
    }

    @Test
    void theBadgeCountsAndTheResetClears() throws Exception {
        Label badge = find(".assume-badge");
        Button reset = find("#reset");
        assertFalse(badge.isVisible());
        assertTrue(reset.isDisabled());
        does(() -> this.<Slider>find("#slide-deliveredPct").setValue(57));
        does(() -> this.<Slider>find("#slide-passThroughPct").setValue(70));
        assertEquals("2 changed", badge.getText());
        assertTrue(badge.isVisible());
        does(reset::fire);
        assertEquals(Map.of(), changed());
        assertFalse(badge.isVisible());
        does(desk::undo);
        assertEquals("2 changed", badge.getText());
    }

    @Test
    void aSourceLeadsToItsPlaceInTheList() throws Exception {
        Hyperlink link = (Hyperlink) find("#assume-rivals").lookup(".assume-link");
        assertEquals("Rates: Executive orders 14257, 14266, 14298 and 14326", link.getText());
        does(link::fire);
        assertTrue(this.<ToggleButton>find("#sourcesPage").isSelected());
        TableView<WordTable.Line> sources = find("#sources");
        assertEquals(
                "Executive orders 14257, 14266, 14298 and 14326",
                sources.getSelectionModel().getSelectedItem().cells().get(0));
    }

    /** The tab's pane turns invisible when another tab is chosen: nothing is computed then. */
    @Test
    void figuresAreThoseOfTheOfferAndAreDimmedWhileTheyAreNot() throws Exception {
        Node page = find(".assume-page");
        assertTrue(page.isVisible());
        assertEquals(1.0, page.getOpacity());
        Label title = (Label) page.lookup(".assume-title");
        assertTrue(title.getText().contains("Crude oil and soybeans under each schedule"), title.getText());
        does(() -> tab.setVisible(false));
        does(() -> desk.offers().pick(CASE.offer("everything").orElseThrow()));
        assertTrue(title.getText().contains("Crude oil and soybeans under"), "nobody looks");
        does(() -> tab.setVisible(true));
        String name = CASE.offer("everything").orElseThrow().name();
        assertTrue(title.getText().contains(name), title.getText());
    }

    // --- Rates of the user's own

    private void enter(String field, String text) throws Exception {
        does(() -> {
            TextField input = find(field);
            input.setText(text);
            input.fireEvent(new ActionEvent());
        });
    }

    @Test
    void aRateIsEditedIntoAScheduleOfTheUsersOwn() throws Exception {
        ToggleButton edit = find("#ratesPage");
        assertFalse(find("#ratesScroll").isVisible());
        does(edit::fire);
        assertTrue(find("#ratesScroll").isVisible());
        assertFalse(find("#rates-delete").getParent().isVisible(), "the case's schedule is not the user's to delete");
        enter("#rate-VN", "35");
        String title = "My schedule, from the rates of August 2025";
        assertEquals(Map.of("rivals", "own-1"), changed());
        for (String choice : new String[] {"#rivals", "#choice-rivals"}) {
            ComboBox<String> box = find(choice);
            assertEquals("own-1", box.getValue(), choice);
            assertEquals(title, box.getConverter().toString(box.getValue()), choice);
            assertTrue(box.getItems().contains("own-1"), choice);
        }
        assertFalse(this.<ComboBox<String>>find("#choice-pause").getItems().contains("own-1"), "of rivals alone");
        assertEquals("1 changed", this.<Label>find(".assume-badge").getText());
        Label head = (Label) find("#ratesScroll").lookup(".assume-title");
        assertEquals("Your own assumption: " + title, head.getText());
        Hyperlink source = (Hyperlink) find("#assume-rivals").lookup(".assume-link");
        assertEquals("Your own rates: " + title + " (own rates: Vietnam 35%)", source.getText());
        assertFalse(source.isDisabled());
        assertTrue(find("#rate-back-VN").isVisible());
        assertFalse(find("#rate-back-CN").isVisible());
        does(() -> this.<Hyperlink>find("#rate-back-VN").fire());
        assertEquals("20", this.<TextField>find("#rate-VN").getText());
        does(desk::undo);
        does(desk::undo);
        assertEquals("august-2025", this.<ComboBox<String>>find("#rivals").getValue());
        assertEquals("20", this.<TextField>find("#rate-VN").getText());
        assertFalse(this.<ComboBox<String>>find("#rivals").getItems().contains("own-1"));
    }

    @Test
    void whatIsNoRateIsSaidAndTheOldOneStays() throws Exception {
        enter("#rate-VN", "35");
        var before = desk.state();
        for (String wrong : new String[] {"many", "-5", "1001", "1,5", ""}) {
            enter("#rate-VN", wrong);
            assertTrue(desk.messageProperty().get().startsWith("Vietnam: "), desk.messageProperty().get());
            assertEquals(before, desk.state());
            assertEquals("35", this.<TextField>find("#rate-VN").getText());
        }
        enter("#rate-VN", "145 %");
        assertEquals(145.0, desk.rates().shown().editedPct().get("VN"));
        assertEquals("", desk.messageProperty().get());
    }

    /** A ceiling and rates by product have no one number to show; typing one puts it in their place. */
    @Test
    void whereTheCaseHasNoOneRateTheFieldIsEmptyAndSaysWhy() throws Exception {
        assertEquals("", this.<TextField>find("#rate-EU").getText());
        assertEquals("ceiling", this.<TextField>find("#rate-EU").getPromptText());
        assertEquals("varies", this.<TextField>find("#rate-ROW").getPromptText());
        enter("#rate-ROW", "12");
        assertEquals(Map.of("ROW", 12.0), desk.rates().shown().editedPct());
    }

    @Test
    void aScheduleIsNamedCopiedAndDeleted() throws Exception {
        enter("#rate-VN", "35");
        enter("#rates-name", "A hard year");
        ComboBox<String> rivals = find("#rivals");
        Node face = ((ComboBoxListViewSkin<?>) rivals.getSkin()).getDisplayNode();
        assertEquals("A hard year", ((Labeled) face).getText(), "the choice has the new name at once");
        enter("#rates-name", "");
        assertEquals("A hard year", this.<TextField>find("#rates-name").getText());
        does(() -> this.<Button>find("#rates-copy").fire());
        assertEquals("own-2", rivals.getValue());
        does(() -> this.<Button>find("#rates-delete").fire());
        assertEquals("august-2025", rivals.getValue());
        does(() -> rivals.setValue("own-1"));
        assertEquals("35", this.<TextField>find("#rate-VN").getText());
        assertEquals("A hard year", this.<TextField>find("#rates-name").getText());
    }

    /** In the long run it stands beside the case's. */
    @Test
    void theLongRunShowsItBesideTheOthers() throws Exception {
        enter("#rate-VN", "35");
        enter("#rates-name", "A hard year");
        does(() -> this.<ToggleButton>find("#schedulesPage").setSelected(true));
        TableView<WordTable.Line> table = (TableView<WordTable.Line>) find("#schedulesScroll").lookup(".table-view");
        assertEquals(CASE.schedules().size() + 1, table.getItems().size());
        WordTable.Line last = table.getItems().get(CASE.schedules().size());
        assertEquals("A hard year (chosen)", last.cells().get(0));
        assertTrue(last.stress());
        does(() -> desk.rates().set("VN", 0));
        assertFalse(last.cells().equals(table.getItems().get(CASE.schedules().size()).cells()), "and follows its rates");
    }

    /** Rush orders, delivery, use of preferences and growth: value, range, source, quality, and a slider or switch each. */
    @Test
    void everyAssumptionThatResultsRestOnHasItsRow() {
        for (AssumptionKey key : List.of(
                AssumptionKey.RUSH_ON,
                AssumptionKey.RUSH_BETA,
                AssumptionKey.RUSH_RISK,
                AssumptionKey.RUSH_WINDOW,
                AssumptionKey.RUSH_REPAY,
                AssumptionKey.DELIVERED,
                AssumptionKey.PREFERENCE_USE,
                AssumptionKey.GROWTH)) {
            String id = key.key().replace('.', '-');
            Node row = find("#assume-" + id);
            StringBuilder told = new StringBuilder();
            row.lookupAll(".assume-fact").forEach(text -> told.append(((Text) text).getText()));
            assertTrue(told.toString().contains("In the file: "), id + ": " + told);
            assertTrue(told.toString().contains("Quality: assumption"), id + ": " + told);
            Hyperlink source = (Hyperlink) row.lookup(".assume-link");
            assertTrue(source.getText().startsWith("Source: ") && !source.isDisabled(), source.getText());
            if (key == AssumptionKey.RUSH_ON) {
                assertTrue(this.<ToggleSwitch>find("#switch-" + id).isSelected());
                continue;
            }
            assertTrue(
                    told.toString().contains(" \u00b7 plausible: ") || told.toString().contains(" \u00b7 eight in ten draws: "),
                    id + " has a range: " + told);
            double value = ((Number) key.get(CASE.assumptions())).doubleValue();
            assertEquals(value, this.<Slider>find("#slide-" + id).getValue(), 1e-12, id);
            assertEquals(value, Double.parseDouble(this.<TextField>find("#value-" + id).getText()), 1e-12, id);
        }
        StringBuilder record = new StringBuilder();
        find("#assume-deliveredPct").lookupAll(".assume-fact").forEach(text -> record.append(((Text) text).getText()));
        assertTrue(record.toString().contains("China delivered 57 percent"), record.toString());
    }

    /** Whatever the keyboard reaches can be spoken of. */
    @Test
    void everyControlHasAName() {
        Set<String> nameless = new TreeSet<>();
        int[] reached = new int[1];
        tab.lookupAll("*").forEach(node -> {
            boolean frame = node instanceof ScrollPane || node.getParent() instanceof ComboBox;
            if (!(node instanceof Control) || !node.isFocusTraversable() || frame) {
                return;
            }
            reached[0]++;
            String text = node instanceof Labeled labeled ? labeled.getText() : null;
            if (node.getAccessibleText() == null && (text == null || text.isBlank())) {
                nameless.add(node.getClass().getSimpleName() + " " + node.getId());
            }
        });
        assertTrue(reached[0] > 40, "looks at the controls: " + reached[0]);
        assertEquals(Set.of(), nameless);
    }

    @Test
    void whatCannotBeComputedIsSaidInItsPlace() throws Exception {
        does(() -> this.<ToggleButton>find("#methodsPage").setSelected(true));
        does(() -> {
            TextField beta = find("#value-frontLoading-beta");
            beta.setText("1");
            beta.fireEvent(new ActionEvent());
        });
        Label problem = find("#problem");
        assertTrue(problem.isVisible() && problem.getText().contains("rush"), problem.getText());
        assertFalse(find(".assume-page").isVisible());
        does(desk::undo);
        assertFalse(problem.isVisible());
    }
}
