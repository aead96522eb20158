package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.parley.desk.FakeDialogs;
import org.parley.desk.OnFx;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A walk through all that the desk shows: every page of every tab, with the drawer open and limits broken, terms unfolded, an enlarged chart, a rehearsal to its
 * debrief, the cover between two people, then every window beside it, a chart by itself and the whole screen among them, and every
 * kind of dialog.
 */
final class DeskWalk {

    /** What the pages of a rehearsal are called. */
    static final List<String> TALKS = List.of("Brief", "Round", "Debrief");

    /** Sizes of a window that differ from the usual one in what they show: two charts and a switch; the drawer beside the charts. */
    static final String SMALL = "1100, 720";

    static final String WIDE = "1560, 960";

    private static final String ENLARGED = "Enlarged chart";
    private static final String COVER = "Cover";
    private static final String TERM = "Term: ";

    /** Pages of a tab that are not the first: what turns to them, and what is there once they are worked out. */
    private static final Map<String, String> BARGAIN = Map.of("#bargain-ask", ".yes-card", "#bargain-care", ".worth-card");

    private static final Map<String, String> ASSUMPTIONS = Map.of(
            "#ratesPage", ".rates-table",
            "#schedulesPage", ".words-cell",
            "#methodsPage", ".words-cell",
            "#sourcesPage", ".words-cell");

    private static final double DIMMED = 0.45;
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> WINDOWS = List.of(
            "action.compare",
            "action.prices",
            "action.moves",
            "action.making",
            "action.explain",
            "action.export",
            "action.briefing",
            "action.help",
            "action.about",
            "action.present");

    private DeskWalk() {}

    /**
     * Opens the desk with these settings, hands over what it shows, and closes it.
     *
     * @param look is given what is looked at (a tab's name, or a window's title) and the root of its scene, on the window's
     *     thread, styled and laid out
     */
    static void walk(Settings settings, BiConsumer<String, Parent> look) throws Exception {
        walk(settings, look, true);
    }

    /** Goes through the desk's own window at another size: small, with two charts and a switch, or with room for the drawer. */
    static void desk(Settings settings, double width, double height, BiConsumer<String, Parent> look) throws Exception {
        settings.width = width;
        settings.height = height;
        walk(settings, look, false);
    }

    private static void walk(Settings settings, BiConsumer<String, Parent> look, boolean everything) throws Exception {
        Stage stage = onFx(Stage::new);
        FakeDialogs dialogs = new FakeDialogs();
        dialogs.confirm.add(true); // to walk away from the talks
        dialogs.confirm.add(true); // and not to begin those of two people
        AtomicReference<Desk> window = new AtomicReference<>();
        FxToolkit.setupFixture(() -> {
            DeskWindow opened = new DeskWindow(stage, settings, dialogs); // with the cards for a first visit
            opened.show();
            ((ToggleButton) stage.getScene().lookup("#drawerToggle")).setSelected(true);
            breakLimits(opened.desk());
            window.set(opened.desk());
        });
        WaitForAsyncUtils.waitForFxEvents();
        Parent root = onFx(() -> stage.getScene().getRoot());
        try {
            tabs(root, look);
            pages(root, "tab.bargain", BARGAIN, "#bargain-deal", look);
            pages(root, "tab.assumptions", ASSUMPTIONS, "#listPage", look);
            terms(root, window.get(), look);
            enlarge(root, look);
            rehearse(root, look);
            cover(root, look);
            if (everything) {
                windows(stage, root, look);
                dialogs(stage, look);
            }
        } finally {
            FxToolkit.setupFixture(stage::hide);
        }
    }

    /** All that shows only sometimes: limits near and broken, a pin, a message. */
    private static void breakLimits(Desk desk) {
        desk.offers().setTerm(desk.scenario().lever("crude-oil").orElseThrow(), 99_999);
        desk.pins().pin();
    }

    private static void tabs(Parent root, BiConsumer<String, Parent> look) throws Exception {
        TabPane tabs = onFx(() -> (TabPane) root.lookup(".tab-pane"));
        for (Tab tab : onFx(() -> List.copyOf(tabs.getTabs()))) {
            onFx(() -> {
                tabs.getSelectionModel().select(tab);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
            // What is being worked out is dimmed on purpose, and the hint of the drawer is not there yet.
            OnFx.until(PATIENCE_SECONDS, () -> !isDimmed(root) && hintShows(root));
            show(tab.getText(), root, look);
        }
    }

    /** Turns to each page of a tab, and back to the first, which is seen already. */
    private static void pages(
            Parent root, String tab, Map<String, String> pages, String first, BiConsumer<String, Parent> look) throws Exception {
        select(root, tab);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = turn(root, page.getKey());
            OnFx.until(
                    PATIENCE_SECONDS,
                    () -> !isDimmed(root) && hintShows(root) && root.lookupAll(page.getValue()).stream().anyMatch(DeskWalk::isSeen));
            show(name, root, look);
        }
        turn(root, first);
    }

    /** Presses what turns to a page, and tells what that is called. */
    private static String turn(Parent root, String id) throws Exception {
        String name = onFx(() -> {
            ToggleButton page = (ToggleButton) root.lookup(id);
            page.fire();
            return page.getText();
        });
        WaitForAsyncUtils.waitForFxEvents();
        return name;
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static void select(Parent root, String text) throws Exception {
        onFx(() -> {
            TabPane tabs = (TabPane) root.lookup(".tab-pane");
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals(Texts.get(text)))
                    .forEach(tabs.getSelectionModel()::select);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What there is to know of terms: one that is locked, one of which all is an assumption, and one while nothing is to be signed. */
    private static void terms(Parent root, Desk desk, BiConsumer<String, Parent> look) throws Exception {
        List<Lever> all = desk.scenario().levers();
        Lever locked = desk.scenario().lever("crude-oil").orElseThrow(); // with a source, and names for parts of its range
        Integer day = onFx(() -> desk.state().offer().agreementDay());
        onFx(() -> {
            desk.offers().setLocked(locked, true);
            return null;
        });
        for (Lever lever : List.of(locked, desk.scenario().lever("inspections").orElseThrow())) {
            unfold(root, lever);
            show(TERM + lever.name(), root, look);
        }
        onFx(() -> {
            desk.offers().setLocked(locked, false);
            desk.offers().setAgreementDay(null);
            return null;
        });
        unfold(root, all.get(0)); // with nothing scrolled away below the words above the terms
        show(TERM + all.get(0).name() + ", nothing to sign", root, look);
        onFx(() -> {
            desk.offers().setAgreementDay(day);
            return null;
        });
        OnFx.until(PATIENCE_SECONDS, () -> !isDimmed(root) && hintShows(root));
    }

    private static void unfold(Parent root, Lever lever) throws Exception {
        onFx(() -> {
            root.lookup("#slider-" + lever.id()).requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        OnFx.until(PATIENCE_SECONDS, () -> !isDimmed(root) && root.lookup("#lock-" + lever.id()) != null);
    }

    /** One chart in the place of all. */
    private static void enlarge(Parent root, BiConsumer<String, Parent> look) throws Exception {
        onFx(() -> {
            ((TabPane) root.lookup(".tab-pane")).getSelectionModel().select(0);
            return null;
        });
        fire(root, "chart.enlarge");
        OnFx.until(PATIENCE_SECONDS, () -> !isDimmed(root));
        show(ENLARGED, root, look);
        fire(root, "chart.enlarge"); // and back
    }

    /** Does what the menu of a chart offers. */
    private static void fire(Parent root, String action) throws Exception {
        onFx(() -> {
            MoreButton.serving(root.lookup("#chart-exports")).orElseThrow().menu().getItems().stream()
                    .filter(item -> Texts.get(action).equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What two people see who change places. */
    private static void cover(Parent root, BiConsumer<String, Parent> look) throws Exception {
        press(root, "#rehearse-another");
        onFx(() -> {
            ComboBox<?> opponents = (ComboBox<?>) root.lookup("#rehearse-opponent");
            opponents.getSelectionModel().selectLast();
            return null;
        });
        press(root, "#rehearse-prepare");
        // Two people are not told what is better for both: the hint goes with the next picture.
        OnFx.until(PATIENCE_SECONDS, () -> root.lookup("#rehearse-cover").isVisible() && !hintShows(root));
        show(COVER, root, look);
        press(root, "#rehearse-sit");
        press(root, "#rehearse-brief-leave");
    }

    /** The pages of a rehearsal, from the brief to the debrief. */
    private static void rehearse(Parent root, BiConsumer<String, Parent> look) throws Exception {
        select(root, "tab.rehearse");
        press(root, "#rehearse-prepare");
        ready(root, "#rehearse-onward");
        show(TALKS.get(0), root, look);
        press(root, "#rehearse-onward");
        press(root, "#rehearse-table");
        ready(root, "#rehearse-table"); // the other side has answered
        show(TALKS.get(1), root, look);
        press(root, "#rehearse-walk");
        OnFx.until(PATIENCE_SECONDS, () -> root.lookup("#rehearse-another") != null);
        show(TALKS.get(2), root, look);
    }

    private static void ready(Parent root, String button) throws Exception {
        OnFx.until(
                PATIENCE_SECONDS,
                () -> root.lookup(button) instanceof Button found && !found.isDisabled() && found.isVisible());
    }

    private static void press(Parent root, String button) throws Exception {
        ready(root, button);
        onFx(() -> {
            ((Button) root.lookup(button)).fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void windows(Stage desk, Parent root, BiConsumer<String, Parent> look) throws Exception {
        for (String action : WINDOWS) {
            onFx(() -> {
                item(root, Texts.get(action)).fire();
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        fire(root, "chart.popOut");
        List<Stage> beside = onFx(() -> beside(desk));
        assertEquals(WINDOWS.size() + 1, beside.size()); // and a chart by itself
        for (Stage each : beside) {
            onFx(() -> {
                each.toFront();
                each.requestFocus();
                return null;
            });
            OnFx.until(PATIENCE_SECONDS, () -> each.isFocused() && !isDimmed(each.getScene().getRoot()));
            show(each.getTitle(), onFx(() -> each.getScene().getRoot()), look);
        }
    }

    private static List<Stage> beside(Stage desk) {
        List<Stage> found = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage
                    && stage != desk
                    && stage.isShowing()
                    && stage.getScene().getRoot() instanceof ZoomPane) {
                found.add(stage);
            }
        }
        return found;
    }

    /** All that the desk asks and tells in a window over its own. */
    private static void dialogs(Stage desk, BiConsumer<String, Parent> look) throws Exception {
        FxDialogs asks = new FxDialogs(desk);
        Path file = Path.of("talks.parley");
        List<String> items = List.of("/exports/3/dutyPct: 'a' is no number", "/exports/4/suppliers: none is there");
        Map<String, Runnable> dialogs = new LinkedHashMap<>();
        dialogs.put("Asks to save", () -> asks.askSave(file.toString()));
        dialogs.put("Asks to replace", () -> asks.mayReplace(List.of(file)));
        dialogs.put("Asks to go on", () -> asks.confirm(
                Texts.get("dialog.openElsewhere", file), List.of(Texts.get("dialog.openElsewhere.detail")), Texts.get("dialog.openAnyway")));
        dialogs.put("Lets choose", () -> asks.choose(
                Texts.get("recover.question"),
                Texts.get("recover.file", file),
                List.of(Texts.get("recover.recover"), Texts.get("recover.discard"), Texts.get("recover.later"))));
        dialogs.put("Warns", () -> asks.warn(Texts.get("recover.question"), Texts.get("recover.unknown")));
        dialogs.put("Lists", () -> asks.list(
                Texts.get("recover.damaged", file), Texts.get("recover.stays", file), items));
        dialogs.put("Tells of an error", () -> new MishapDialog(desk, () -> Texts.get("mishap.saved")).open("", () -> {}));
        for (Map.Entry<String, Runnable> each : dialogs.entrySet()) {
            Platform.runLater(each.getValue());
            OnFx.until(PATIENCE_SECONDS, () -> dialog().filter(pane -> pane.getWidth() > 0).isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            DialogPane pane = onFx(() -> dialog().orElseThrow());
            show(each.getKey(), pane, look);
            onFx(() -> {
                pane.getScene().getWindow().hide();
                return null;
            });
            OnFx.until(PATIENCE_SECONDS, () -> dialog().isEmpty());
        }
    }

    private static Optional<DialogPane> dialog() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene().getRoot() instanceof DialogPane)
                .map(window -> (DialogPane) window.getScene().getRoot())
                .findFirst();
    }

    private static void show(String name, Parent root, BiConsumer<String, Parent> look) {
        onFx(() -> {
            root.applyCss();
            root.layout();
            look.accept(name, root);
            return null;
        });
    }

    private static MenuItem item(Parent root, String text) {
        return ((MenuBar) root.lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(each -> text.equals(each.getText()))
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean hintShows(Parent root) {
        Node hint = root.lookup("#drawer-better");
        return hint != null && hint.isVisible() && hint.getParent().isVisible();
    }

    /** Whether something that is seen waits for figures that are not there yet. */
    private static boolean isDimmed(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        boolean ofControl = node.getStyleClass().contains("corner"); // between two scroll bars
        boolean waits = node instanceof Region && !ofControl && node.getOpacity() > 0 && node.getOpacity() <= DIMMED;
        return waits || node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(DeskWalk::isDimmed);
    }
}
