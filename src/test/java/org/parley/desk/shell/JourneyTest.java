package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartStyle;
import org.parley.desk.CssWarnings;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs.Choice;
import org.parley.desk.state.Hint;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, worked with mouse and keyboard, with a user whose answers to dialogs are known beforehand. */
@NeedsSystemText
class JourneyTest extends DeskJourney {

    private static final List<String> CHARTS =
            List.of("outcomes", "exports", "imports", "balance", "gained-or-lost");

    /** Most journeys are not a first visit, and the file says so: a test that deletes it is one. */
    @BeforeEach
    @Override
    void openDesk() throws Exception {
        super.loadSettings().save();
        start();
    }

    /** As the file says, and nothing else. */
    @Override
    Settings loadSettings() {
        return Settings.load(home());
    }

    /** And every chart is of it. */
    @Override
    boolean isSettled() {
        return super.isSettled() && CHARTS.stream().map(this::pane).allMatch(pane -> pane == null || pane.chart() != null);
    }

    private void restart() throws Exception {
        hide();
        start();
    }

    private DeskState state() {
        return onFx(() -> desk().state());
    }

    /** A part of the window inside another: some ids, like the pin's, occur in the toolbar and in the drawer. */
    private <T extends Node> T node(String outer, String inner) {
        return onFx(() -> {
            @SuppressWarnings("unchecked")
            T found = (T) stage.getScene().lookup(outer).lookup(inner);
            return found;
        });
    }

    private String status() {
        StatusBar bar = node(".status-bar");
        return onFx(bar::getText);
    }

    private void shortcut(KeyCode... keys) throws Exception {
        KeyCode[] all = new KeyCode[keys.length + 1];
        all[0] = KeyCode.SHORTCUT;
        System.arraycopy(keys, 0, all, 1, keys.length);
        robot.push(all);
        settle();
    }

    private void focusSlider(String lever) throws Exception {
        Slider slider = node("#slider-" + lever);
        onFx(() -> {
            slider.requestFocus();
            return null;
        });
        until(slider::isFocused);
    }

    private void type(String field, String text) throws Exception {
        robot.clickOn(this.<Node>node(field));
        TextField input = node(field);
        until(input::isFocused);
        onFx(() -> {
            input.selectAll();
            return null;
        });
        robot.write(text).push(KeyCode.ENTER);
        settle();
    }

    // --- Opening

    @Test
    void opensWithEveryChartPainted() {
        for (String chart : CHARTS) {
            ChartPane pane = onFx(() -> pane(chart));
            assertTrue(pane.chart() != null, chart);
            assertTrue(pane.getWidth() > 160 && pane.getHeight() > 90, chart + ": " + pane);
            assertEquals(pane.chart().title(), pane.getAccessibleText());
        }
        assertEquals(4, this.<GridPane>node("#grid").getChildren().size(), "four live charts");
        assertTrue(onFx(stage::getTitle).contains("Parley"));
        assertTrue(status().contains("outcomes"), status());
        assertTrue(this.<Node>node(".try-this") == null, "no cards on a later visit");
        ComboBox<?> offers = node("#offers");
        assertTrue(offers.getValue().toString().contains("Crude oil and soybeans"));
    }

    // --- Terms

    @Test
    void dragsATerm() throws Exception {
        double before = value("crude-oil");
        Node thumb = node("#slider-crude-oil", ".thumb");
        robot.moveTo(thumb).press(MouseButton.PRIMARY);
        // In many small moves, as a hand makes them.
        for (int i = 0; i < 12; i++) {
            robot.moveBy(-2, 0);
        }
        robot.release(MouseButton.PRIMARY);
        settle();
        assertTrue(value("crude-oil") < before, "dragged to the left");
        assertEquals(0, value("crude-oil") % lever("crude-oil").step(), 1e-9, "on a whole step");
        TextField field = node("#field-crude-oil");
        assertEquals(value("crude-oil"), Double.parseDouble(field.getText()));
        assertTrue(undoName().startsWith("Crude oil to "), undoName());
        shortcut(KeyCode.Z);
        assertEquals(before, value("crude-oil"), "one drag is one step");
        assertNull(undoName());
        Slider slider = node("#slider-crude-oil");
        assertEquals(before, slider.getValue(), "the thumb goes back too");
    }

    @Test
    void theChartsFollowTheThumb() throws Exception {
        var before = onFx(() -> pane("imports").chart().table());
        focusSlider("crude-oil");
        robot.push(KeyCode.HOME);
        settle();
        assertNotEquals(before, onFx(() -> pane("imports").chart().table()));
    }

    @Test
    void typesAValue() throws Exception {
        type("#field-partner-rate", "12.5");
        assertEquals(12.5, value("partner-rate"));
        Slider slider = node("#slider-partner-rate");
        assertEquals(12.5, slider.getValue());
        assertEquals("US extra tariff to 12.5%", undoName());
        assertTrue(status().contains("outcomes"), status());
    }

    @Test
    void typesTooMuch() throws Exception {
        type("#field-partner-rate", "60");
        assertEquals(50, value("partner-rate"));
        assertTrue(status().contains("50") && status().contains("60") && status().contains("most"), status());
        TextField field = node("#field-partner-rate");
        assertEquals("50", field.getText());
        // The message stays until the next move, also when the field is left.
        robot.push(KeyCode.TAB);
        settle();
        assertTrue(status().contains("most"), status());
    }

    @Test
    void typesWhatIsNoNumber() throws Exception {
        for (String text : new String[] {"abc", "NaN", "Infinity", "1.2.3", "--5", "", "-", ".", "15f", "0x1p3", "1e1", "12,5", "1,00"}) {
            DeskState before = state();
            TextField field = node("#field-partner-rate");
            robot.clickOn(field);
            onFx(() -> {
                field.setText(text);
                return null;
            });
            robot.push(KeyCode.ENTER);
            settle();
            assertEquals(before, state(), "'" + text + "'");
            assertTrue(status().contains("is not a number"), "'" + text + "': " + status());
            assertEquals("15", field.getText(), "the field shows what counts");
            assertNull(undoName());
        }
    }

    /** The comma of a minister's thousands is understood, a sign and a typeset minus too. */
    @Test
    void typesThousandsAndSigns() throws Exception {
        type("#field-reko-diq", "1,250");
        assertEquals(1250, value("reko-diq"));
        type("#field-reko-diq", "+300.5");
        assertEquals(300.5, value("reko-diq"), "an exact value may lie between two steps");
        type("#field-reko-diq", " 40 ");
        assertEquals(40, value("reko-diq"));
        type("#field-reko-diq", "-1");
        assertEquals(0, value("reko-diq"));
        assertTrue(status().contains("least"), status());
    }

    /** Who has typed a value and wants it back presses the same keys as everywhere, with the field still focused. */
    @Test
    void undoesWhatWasTypedFromWithinTheField() throws Exception {
        type("#field-partner-rate", "12");
        shortcut(KeyCode.Z);
        assertEquals(15, value("partner-rate"));
        assertEquals("15", this.<TextField>node("#field-partner-rate").getText());
        shortcut(KeyCode.SHIFT, KeyCode.Z);
        assertEquals(12, value("partner-rate"));
    }

    /** But what has not been entered yet is the field's own to take back. */
    @Test
    void undoesTypingBeforeItIsEntered() throws Exception {
        focusSlider("cotton");
        robot.push(KeyCode.RIGHT);
        TextField field = node("#field-partner-rate");
        robot.clickOn(field);
        onFx(() -> {
            field.selectAll();
            return null;
        });
        robot.write("9");
        shortcut(KeyCode.Z);
        assertEquals(10, value("cotton"), "the move before is not taken back");
        assertEquals("15", field.getText());
    }

    @Test
    void escapeTakesBackWhatIsBeingTyped() throws Exception {
        TextField field = node("#field-partner-rate");
        robot.clickOn(field).write("7").push(KeyCode.ESCAPE);
        settle();
        assertEquals(15, value("partner-rate"));
        assertEquals("15", field.getText());
        assertNull(undoName());
    }

    @Test
    void movesATermByKeyboard() throws Exception {
        focusSlider("soybeans");
        record Press(KeyCode key, double expected) {}
        for (Press press : List.of(
                new Press(KeyCode.RIGHT, 260),
                new Press(KeyCode.LEFT, 250),
                new Press(KeyCode.UP, 260),
                new Press(KeyCode.DOWN, 250),
                new Press(KeyCode.PAGE_UP, 350),
                new Press(KeyCode.PAGE_DOWN, 250),
                new Press(KeyCode.END, 600),
                new Press(KeyCode.RIGHT, 600),
                new Press(KeyCode.HOME, 0),
                new Press(KeyCode.LEFT, 0))) {
            robot.push(press.key);
            settle();
            assertEquals(press.expected, value("soybeans"), press.key.getName());
            assertTrue(status().contains("outcomes"), "an end reached by keys is no mistake: " + status());
        }
    }

    /** A step that is no whole number adds up without crumbs. */
    @Test
    void halfStepsAddUp() throws Exception {
        focusSlider("partner-rate");
        for (int i = 1; i <= 6; i++) {
            robot.push(KeyCode.RIGHT);
            settle();
            assertEquals(15 + i * 0.5, value("partner-rate"));
        }
    }

    @Test
    void aDoubleClickOnTheNameResets() throws Exception {
        robot.doubleClickOn(this.<Node>node("#term-crude-oil", ".term-name"));
        settle();
        assertEquals(0, value("crude-oil"));
        shortcut(KeyCode.Z);
        assertEquals(600, value("crude-oil"));
    }

    @Test
    void onlyTheFocusedTermUnfolds() throws Exception {
        focusSlider("soybeans");
        until(() -> isUnfolded("soybeans"));
        assertFalse(onFx(() -> isUnfolded("cotton")));
        focusSlider("cotton");
        until(() -> isUnfolded("cotton"));
        until(() -> !isUnfolded("soybeans"));
    }

    private boolean isUnfolded(String term) {
        Node detail = stage.getScene().lookup("#term-" + term).lookup(".term-detail");
        return detail != null && detail.isVisible();
    }

    // --- Offers

    @Test
    void picksAnotherOffer() throws Exception {
        pickOffer("Everything on the table");
        assertEquals("everything", state().offer().id());
        assertEquals("put Everything on the table on the desk", undoName());
        assertTrue(onFx(() -> pane("exports").chart().table().header().toString()).contains("Everything on the table"));
    }

    private void pickOffer(String name) throws Exception {
        ComboBox<?> offers = node("#offers");
        robot.clickOn(offers);
        until(offers::isShowing);
        robot.clickOn(name);
        settle();
    }

    /** No deal is in the list too, and then the window says that the terms do nothing. */
    @Test
    void picksNoDealAndSigns() throws Exception {
        pickOffer("No deal");
        assertFalse(state().offer().hasAgreement());
        Button sign = node("#sign");
        assertTrue(sign.isVisible() && sign.getParent().isVisible());
        robot.clickOn(sign);
        settle();
        assertEquals(88, state().offer().agreementDay(), "the last round before the deadline");
        assertFalse(sign.getParent().isVisible());
    }

    @Test
    void pinsAndUnpins() throws Exception {
        focusSlider("cotton");
        robot.push(KeyCode.PAGE_UP);
        settle();
        robot.clickOn(this.<Node>node(".desk-toolbar", "#pin"));
        settle();
        assertEquals(2, state().pinned().size());
        assertEquals("Crude oil and soybeans (B)", state().pinned().get(1).name());
        shortcut(KeyCode.D);
        until(() -> stage.getScene().getRoot().lookupAll(".pinned").size() == 2);
        shortcut(KeyCode.Z);
        assertEquals(1, state().pinned().size());
        shortcut(KeyCode.SHIFT, KeyCode.Z);
        assertEquals(2, state().pinned().size());
    }

    /** The colour of a pin stays its own in the drawer and on the sliders when another pin goes. */
    @Test
    void aPinKeepsItsColourWhenAnotherGoes() throws Exception {
        focusSlider("cotton");
        robot.push(KeyCode.PAGE_UP);
        settle();
        shortcut(KeyCode.P);
        shortcut(KeyCode.D);
        until(() -> stage.getScene().getRoot().lookupAll(".pinned").size() == 2);
        Node first = onFx(() -> stage.getScene().getRoot().lookup(".pinned"));
        Button remove = onFx(() -> first.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Remove"))
                .findFirst()
                .orElseThrow());
        robot.clickOn(remove);
        until(() -> stage.getScene().getRoot().lookupAll(".pinned").size() == 1);
        until(() -> stage.getScene().getRoot().lookup(".pinned").lookupAll(".tick-pin-2").size() == 1);
        Node cotton = node("#term-cotton");
        assertEquals(1, onFx(() -> cotton.lookupAll(".tick-pin-2").size()));
        assertEquals(0, onFx(() -> cotton.lookupAll(".tick-pin-1").size()));
    }

    @Test
    void thePinShortcut() throws Exception {
        shortcut(KeyCode.P);
        assertEquals(2, state().pinned().size());
        shortcut(KeyCode.P);
        assertEquals(2, state().pinned().size());
        assertTrue(status().contains("already"), status());
    }

    @Test
    void undoAndRedoByShortcut() throws Exception {
        focusSlider("cotton");
        robot.push(KeyCode.RIGHT);
        settle();
        Button undo = node("#undo");
        assertFalse(undo.isDisabled());
        assertTrue(onFx(() -> Hint.getText(undo)).contains("Cotton"), "undo says what it undoes");
        shortcut(KeyCode.Z);
        assertEquals(0, value("cotton"));
        assertTrue(undo.isDisabled());
        shortcut(KeyCode.SHIFT, KeyCode.Z);
        assertEquals(10, value("cotton"));
    }

    // --- Calendar

    @Test
    void dragsTheSigning() throws Exception {
        Node handle = node("#handle-signed");
        robot.moveTo(handle).press(MouseButton.PRIMARY);
        for (int i = 0; i < 10; i++) {
            robot.moveBy(-4, 0);
        }
        robot.release(MouseButton.PRIMARY);
        settle();
        int day = state().offer().agreementDay();
        assertTrue(day < 75 && day >= 0, "day " + day);
        assertEquals("signed on day " + day, undoName());
        assertEquals(Integer.toString(day), this.<TextField>node("#signedField").getText());
        shortcut(KeyCode.Z);
        assertEquals(75, state().offer().agreementDay(), "one drag is one step");
        assertNull(undoName());
    }

    @Test
    void movesTheHandlesByKeyboard() throws Exception {
        Node signed = node("#handle-signed");
        Node deadline = node("#handle-deadline");
        onFx(() -> {
            signed.requestFocus();
            return null;
        });
        robot.push(KeyCode.LEFT);
        settle();
        assertEquals(74, state().offer().agreementDay());
        robot.push(KeyCode.PAGE_UP);
        settle();
        assertEquals(84, state().offer().agreementDay());
        onFx(() -> {
            deadline.requestFocus();
            return null;
        });
        robot.push(KeyCode.PAGE_UP);
        settle();
        assertEquals(10, state().offer().extensionDays());
        assertTrue(signed.getAccessibleText().contains("84"), signed.getAccessibleText());
        assertTrue(deadline.getAccessibleText().contains("100"), deadline.getAccessibleText());
    }

    @Test
    void typesDays() throws Exception {
        type("#signedField", "60");
        assertEquals(60, state().offer().agreementDay());
        type("#signedField", "300");
        assertEquals(90, state().offer().agreementDay());
        assertTrue(status().contains("90"), status());
        type("#signedField", "soon");
        assertEquals(90, state().offer().agreementDay());
        assertTrue(status().contains("'soon' is not a number"), status());
        type("#extensionField", "12");
        assertEquals(12, state().offer().extensionDays());
        type("#extensionField", "-1");
        assertEquals(0, state().offer().extensionDays());
    }

    @Test
    void noAgreementByTheBox() throws Exception {
        CheckBox agreement = node("#agreement");
        robot.clickOn(agreement);
        settle();
        assertFalse(state().offer().hasAgreement());
        assertTrue(this.<TextField>node("#signedField").isDisabled());
        robot.clickOn(agreement);
        settle();
        assertEquals(75, state().offer().agreementDay(), "the day of the chosen offer");
    }

    // --- Documents

    @Test
    void savesAndReopens() throws Exception {
        Path file = folder.resolve("talks.parley");
        focusSlider("cotton");
        robot.push(KeyCode.PAGE_UP);
        settle();
        assertTrue(onFx(stage::getTitle).startsWith("* "), onFx(stage::getTitle));
        dialogs.save.add(Optional.of(file));
        shortcut(KeyCode.S);
        assertTrue(Files.exists(file));
        assertTrue(onFx(stage::getTitle).startsWith("talks.parley"), onFx(stage::getTitle));
        DeskState saved = state();
        robot.push(KeyCode.PAGE_UP);
        settle();
        assertNotEquals(saved, state());
        dialogs.open.add(Optional.of(file));
        dialogs.choices.add(Choice.DISCARD);
        shortcut(KeyCode.O);
        assertEquals(saved, state());
        assertEquals(List.of("talks.parley"), dialogs.asked);
        assertFalse(onFx(stage::getTitle).startsWith("*"));
    }

    /** Save and every way to leave take over what stands in a field, Enter or not. */
    @Test
    void aDayThatIsTypedIsSavedWithTheRest() throws Exception {
        for (String field : List.of("#signedField", "#extensionField")) {
            robot.clickOn(this.<TextField>node(field));
            shortcut(KeyCode.A);
            robot.write("61");
            Path file = folder.resolve(field.substring(1) + ".parley");
            dialogs.save.add(Optional.of(file));
            shortcut(KeyCode.SHIFT, KeyCode.S);
            assertTrue(Files.readString(file).contains(field.equals("#signedField") ? "\"agreementDay\": 61" : "\"extensionDays\": 61"));
        }
    }

    /** So does the end of the program by the system. */
    @Test
    void whatIsTypedIsKeptWhenTheSystemEndsTheProgram() throws Exception {
        robot.clickOn(this.<TextField>node("#signedField"));
        shortcut(KeyCode.A);
        robot.write("61");
        window.keepAtEnd();
        settle();
        assertEquals(61, state().offer().agreementDay());
        assertTrue(isKept("\"agreementDay\": 61"));
    }

    private boolean isKept(String words) throws Exception {
        try (Stream<Path> kept = Files.walk(home().resolve("recovery"))) {
            for (Path file : kept.filter(path -> path.toString().endsWith(".parley")).toList()) {
                if (Files.readString(file).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aBadFileIsListedAndTheWindowStays() throws Exception {
        focusSlider("cotton");
        robot.push(KeyCode.RIGHT);
        settle();
        DeskState before = state();
        dialogs.open.add(Optional.of(Files.writeString(folder.resolve("bad.json"), "{")));
        shortcut(KeyCode.O);
        assertEquals(before, state());
        assertEquals(1, dialogs.listed.size());
    }

    @Test
    void anotherCaseRebuildsTheWindow() throws Exception {
        onFx(() -> {
            window.documents().openShipped("classroom");
            return null;
        });
        settle();
        assertTrue(this.<Node>node("#slider-crude-oil") == null, "terms of the other case are gone");
        Set<String> shown = new HashSet<>();
        onFx(() -> {
            stage.getScene().getRoot().lookupAll(".term").forEach(term -> shown.add(term.getId()));
            return null;
        });
        Set<String> expected = new HashSet<>();
        desk().scenario().levers().forEach(lever -> expected.add("term-" + lever.id()));
        assertEquals(expected, shown);
        String rate = desk().scenario().partnerRate().orElseThrow().id();
        focusSlider(rate);
        robot.push(KeyCode.HOME);
        settle();
        assertEquals(0, value(rate));
        assertTrue(onFx(stage::getTitle).contains("Norland"));
    }

    @Test
    void closingAsksForUnsavedWork() throws Exception {
        focusSlider("cotton");
        robot.push(KeyCode.RIGHT);
        settle();
        dialogs.choices.add(Choice.CANCEL);
        shortcut(KeyCode.Q);
        assertTrue(onFx(stage::isShowing));
        dialogs.choices.add(Choice.DISCARD);
        robot.push(KeyCode.SHORTCUT, KeyCode.Q);
        until(() -> !stage.isShowing());
        assertEquals(2, dialogs.asked.size());
    }

    // --- Looks

    private Theme chosenTheme() {
        return onFx(() -> this.<MenuButton>node("#theme").getItems().stream()
                .filter(item -> item instanceof RadioMenuItem choice && choice.isSelected())
                .map(item -> (Theme) item.getUserData())
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(), chosen -> chosen.size() == 1 ? chosen.get(0) : null)));
    }

    private void untilChartsAre(ChartStyle style) throws Exception {
        until(() -> CHARTS.stream()
                .allMatch(chart -> pane(chart).chart().drawing().getBackgroundPaint().equals(style.background())));
    }

    @Test
    void theThemeReachesTheCharts() throws Exception {
        assertEquals(ChartStyle.LIGHT.background(), onFx(() -> pane("exports").chart().drawing().getBackgroundPaint()));
        robot.clickOn(this.<Node>node("#theme")).clickOn("Dark");
        untilChartsAre(ChartStyle.DARK);
        assertEquals(Theme.DARK, chosenTheme());
        robot.clickOn(this.<Node>node("#theme")).clickOn("High contrast");
        untilChartsAre(ChartStyle.HIGH_CONTRAST);
        restart();
        assertEquals(Theme.HIGH_CONTRAST, chosenTheme());
        assertEquals(
                ChartStyle.HIGH_CONTRAST.background(),
                onFx(() -> pane("exports").chart().drawing().getBackgroundPaint()),
                "remembered at the next start");
        shortcut(KeyCode.T);
        untilChartsAre(ChartStyle.LIGHT);
        assertEquals(Theme.LIGHT, chosenTheme());
    }

    @Test
    void theDrawerListsLimits() throws Exception {
        assertTrue(this.<Node>node(".limit") == null);
        robot.clickOn(this.<Node>node("#drawerToggle"));
        until(() -> stage.getScene().lookup(".limit") != null);
        Set<String> limits = new TreeSet<>();
        onFx(() -> {
            stage.getScene().getRoot().lookupAll(".limit-name").forEach(name -> limits.add(((Label) name).getText()));
            return null;
        });
        assertTrue(
                limits.containsAll(List.of("Customs revenue", "Foreign exchange", "Package of purchases", "US formula rate")),
                limits.toString());
        // Why there is such a limit is a hover away, and told to a screen reader, in the words of the case.
        Label customs = onFx(() -> stage.getScene().getRoot().lookupAll(".limit-name").stream()
                .map(Label.class::cast)
                .filter(name -> name.getText().equals("Customs revenue"))
                .findFirst()
                .orElseThrow());
        String why = onFx(() -> Hint.getText(customs));
        assertTrue(why.contains("under its IMF programme of 37 months"), why);
        assertEquals(why, onFx(() -> customs.getParent().getParent().getAccessibleHelp()));
        // A package that nobody ever delivered is marked as such.
        for (String lever : List.of("cotton", "soybeans", "crude-oil", "aircraft")) {
            focusSlider(lever);
            robot.push(KeyCode.END);
            settle();
        }
        until(() -> stage.getScene().lookup(".limit-broken") != null);
        robot.clickOn(this.<Node>node("#drawerToggle"));
        until(() -> stage.getScene().lookup(".limit") == null);
    }

    private static boolean isCut(Node label) {
        return !((Labeled) label).getText().equals(((Text) label.lookup(".text")).getText());
    }

    /** Long names of products take a second line, and the verdict beside them stays whole. */
    @Test
    void noNameInTheDrawerIsCut() throws Exception {
        onFx(() -> {
            desk().offers().pick(desk().scenario().offer("everything").orElseThrow());
            return null;
        });
        settle();
        shortcut(KeyCode.D);
        until(() -> stage.getScene().lookup(".limit") != null);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> cut = onFx(() -> {
            List<String> found = new ArrayList<>();
            for (String part : List.of(".limit-name", ".limit-state", ".drawer-text")) {
                Set<Node> labels = stage.getScene().lookup(".drawer").lookupAll(part);
                assertFalse(labels.isEmpty(), part);
                labels.stream().filter(JourneyTest::isCut).map(label -> ((Labeled) label).getText()).forEach(found::add);
            }
            return found;
        });
        assertEquals(List.of(), cut);
    }

    /** On the narrowest window the sources give way, not the status; what gives way has a hint with all of it. */
    @Test
    void theStatusIsWholeOnANarrowWindow() throws Exception {
        resize(960, 660);
        settle();
        StatusBar bar = node(".status-bar");
        assertFalse(onFx(() -> isCut(bar.lookup(".status-label"))), status());
        assertEquals(status(), onFx(() -> Hint.getText(bar)));
        Label source = node(".status-source");
        assertEquals(onFx(source::getText), onFx(() -> Hint.getText(source)));
        assertTrue(onFx(() -> source.localToScene(source.getLayoutBounds()).getMaxX()) <= 960, "within the window");
        resize(1280, 800);
    }

    @Test
    void resetSaysWhatItDoes() {
        Control reset = node("#reset");
        String hint = onFx(() -> Hint.getText(reset));
        assertTrue(hint.contains("chosen offer") && hint.contains("no concession") && hint.contains("Undo"), hint);
    }

    @Test
    void theDrawerStandsOpenOnAWideWindow() throws Exception {
        // The screen of the tests is no wider than 1280 points; so the content is told to be, not the window.
        Region root = node(".desk");
        ToggleButton drawer = node("#drawerToggle");
        onFx(() -> {
            root.resize(1600, 800);
            return null;
        });
        assertTrue(drawer.isSelected());
        onFx(() -> {
            root.resize(1280, 800);
            return null;
        });
        assertFalse(drawer.isSelected());
    }

    @Test
    void aSmallWindowShowsTwoChartsAndASwitch() throws Exception {
        hide();
        Settings settings = Settings.load(home());
        settings.width = 900;
        settings.height = 600;
        settings.save();
        start();
        GridPane grid = node("#grid");
        until(() -> grid.getChildren().size() == 2);
        assertTrue(this.<Node>node("#chartSwitch").isVisible());
        assertTrue(onFx(() -> pane("exports") != null && pane("imports") != null && pane("balance") == null));
        robot.clickOn(this.<Node>node("#secondPair"));
        until(() -> pane("balance") != null && pane("balance").chart() != null && pane("exports") == null);
        settle();
        for (String chart : List.of("outcomes", "balance", "gained-or-lost")) {
            ChartPane pane = onFx(() -> pane(chart));
            assertTrue(pane.getHeight() >= 90 && pane.getWidth() >= 160, chart + " can be seen: " + pane.getHeight());
        }
        // A second click on the chosen pair leaves it chosen.
        robot.clickOn(this.<Node>node("#secondPair"));
        settle();
        assertTrue(onFx(() -> pane("balance") != null));
        resize(1280, 800);
        until(() -> grid.getChildren().size() == 4);
        assertFalse(this.<Node>node("#chartSwitch").isVisible());
    }

    @Test
    void theWindowsSizeIsRemembered() throws Exception {
        resize(1111, 777);
        until(() -> Math.abs(stage.getScene().getWidth() - 1111) < 30);
        onFx(() -> {
            window.close();
            return null;
        });
        double width = Settings.load(home()).width;
        restart();
        assertEquals(width, onFx(() -> stage.getScene().getWidth()), 1);
        assertTrue(Math.abs(width - 1111) < 30, "about what was set, less a frame: " + width);
    }

    @Test
    void aWindowThatTakesTheWholeScreenDoesSoAgain() throws Exception {
        maximize(true);
        until(() -> stage.getScene().getWidth() > 1285 || stage.getScene().getHeight() > 805);
        closeAndStart();
        assertTrue(Settings.load(home()).maximized);
        assertEquals(1280, Settings.load(home()).width, 1, "what it goes back to");
        assertTrue(onFx(() -> stage.isMaximized()));
        maximize(false);
        closeAndStart();
        assertFalse(Settings.load(home()).maximized);
        assertFalse(onFx(() -> stage.isMaximized()));
    }

    @Test
    void aWindowThatWasResizedFirstGoesBackToThatSize() throws Exception {
        resize(1190, 780);
        until(() -> Math.abs(stage.getScene().getWidth() - 1190) < 30);
        double width = onFx(() -> stage.getScene().getWidth());
        maximize(true);
        until(() -> stage.getScene().getWidth() > 1285);
        closeAndStart();
        assertTrue(Settings.load(home()).maximized);
        assertEquals(width, Settings.load(home()).width, 1);
    }

    private void maximize(boolean whole) throws Exception {
        hide();
        FxToolkit.setupFixture(() -> {
            stage.setMaximized(whole);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void closeAndStart() throws Exception {
        onFx(() -> {
            window.close();
            return null;
        });
        restart();
    }

    // --- First visit

    @Test
    void theCardsOfAFirstVisit() throws Exception {
        hide();
        Files.delete(home().resolve("settings.json"));
        start();
        assertTrue(this.<Node>node(".try-this") != null);
        Label guess = node("#guessText");
        String question = guess.getText();
        robot.clickOn(this.<Node>node("#guess"));
        settle();
        assertNotEquals(question, guess.getText());
        assertTrue(guess.getText().contains("US$"), guess.getText());
        robot.clickOn(this.<Node>node("#move"));
        settle();
        assertEquals(10, value("partner-rate"), "ten steps of half a point down from 15");
        Label why = node("#whyText");
        String hint = why.getText();
        robot.clickOn(this.<Node>node("#why"));
        settle();
        assertNotEquals(hint, why.getText());
        assertTrue(why.getText().contains("no deal"), why.getText());
        robot.clickOn(this.<Node>node("#done"));
        until(() -> stage.getScene().lookup(".try-this") == null);
        restart();
        assertTrue(this.<Node>node(".try-this") == null, "they stay away");
    }

    /** The cards lie over part of the window and do not block the rest. */
    @Test
    void behindTheCardsTheDeskWorks() throws Exception {
        hide();
        Files.delete(home().resolve("settings.json"));
        start();
        type("#field-partner-rate", "20");
        assertEquals(20, value("partner-rate"));
    }

    // --- For everybody

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> every(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> every(child, into));
        }
        return into;
    }

    /** A tab's key leads to that tab: the menu's order is the tabs' own. */
    @Test
    void theKeyOfTheAssumptionsOpensTheirTab() throws Exception {
        shortcut(KeyCode.DIGIT6);
        until(() -> stage.getScene().lookup(".assume") != null);
        assertTrue(onFx(() -> visible(stage.getScene().lookup(".assume"))));
        shortcut(KeyCode.DIGIT1);
        until(() -> !visible(stage.getScene().lookup(".assume")));
    }

    /** The whole window in use, menus and lists and hints open, in both themes: no rule fails to find its colour. */
    @Test
    void theStylesHaveNothingToSay() throws Exception {
        try (CssWarnings warnings = new CssWarnings()) {
            Files.delete(home().resolve("settings.json"));
            restart();
            shortcut(KeyCode.T);
            shortcut(KeyCode.T);
            robot.clickOn(this.<Node>node("#done"));
            until(() -> stage.getScene().lookup(".try-this") == null);
            for (int i = 0; i < 2; i++) {
                ComboBox<?> offers = node("#offers");
                robot.clickOn(offers);
                until(offers::isShowing);
                robot.push(KeyCode.ESCAPE);
                robot.clickOn("File");
                robot.push(KeyCode.ESCAPE);
                robot.clickOn(this.<Node>node(".chart-more"));
                robot.push(KeyCode.ESCAPE);
                robot.clickOn(this.<Node>node("#reset"));
                robot.push(KeyCode.ESCAPE);
                robot.moveTo(this.<Node>node("#term-cotton", ".term-name"));
                focusSlider("cotton");
                robot.push(KeyCode.END);
                settle();
                type("#field-cotton", "x");
                pickOffer("No deal");
                shortcut(KeyCode.Z);
                shortcut(KeyCode.D);
                shortcut(KeyCode.D);
                shortcut(KeyCode.T);
                onFx(() -> {
                    desk().markSaved();
                    window.documents().openShipped("classroom");
                    desk().open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
                    return null;
                });
                settle();
            }
            assertEquals(List.of(), warnings.found());
        }
    }
}
