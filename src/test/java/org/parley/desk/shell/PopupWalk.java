package org.parley.desk.shell;

import static org.parley.desk.OnFx.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.parley.desk.FakeDialogs;
import org.parley.desk.outcome.MoreButton;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What opens over the desk for a moment: menus and their menus, lists to choose from, menus of charts, hints; and rows that are chosen. */
final class PopupWalk {

    private final Parent root;
    private final BiConsumer<String, Parent> look;
    private int seen;

    private PopupWalk(Parent root, BiConsumer<String, Parent> look) {
        this.root = root;
        this.look = look;
    }

    /**
     * Opens the desk and hands over each of them, on the window's thread, styled and laid out.
     *
     * @return how many there were
     */
    static int walk(Settings settings, BiConsumer<String, Parent> look) throws Exception {
        Stage stage = onFx(Stage::new);
        FxToolkit.setupFixture(() -> new DeskWindow(stage, settings, new FakeDialogs()).show());
        WaitForAsyncUtils.waitForFxEvents();
        try {
            PopupWalk walk = new PopupWalk(onFx(() -> stage.getScene().getRoot()), look);
            walk.menus();
            walk.tabs();
            return walk.seen;
        } finally {
            FxToolkit.setupFixture(stage::hide);
        }
    }

    private void menus() throws Exception {
        MenuBar bar = onFx(() -> (MenuBar) root.lookup(".menu-bar"));
        for (Menu menu : onFx(() -> List.copyOf(bar.getMenus()))) {
            open(menu.getText(), menu::show, () -> {});
            for (MenuItem item : onFx(() -> List.copyOf(menu.getItems()))) {
                if (item instanceof Menu more && !more.getItems().isEmpty()) {
                    open(menu.getText() + " > " + more.getText(), more::show, menu::hide);
                }
            }
            onFx(() -> {
                menu.hide();
                return null;
            });
        }
    }

    private void tabs() throws Exception {
        TabPane tabs = onFx(() -> (TabPane) root.lookup(".tab-pane"));
        for (Tab tab : onFx(() -> List.copyOf(tabs.getTabs()))) {
            onFx(() -> {
                tabs.getSelectionModel().select(tab);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
            for (Node node : shown(".combo-box")) {
                if (node instanceof ComboBox<?> box && !box.getItems().isEmpty()) {
                    open(tab.getText() + ": " + box.getAccessibleText(), box::show, box::hide);
                }
            }
            for (Node node : shown(".table-view")) {
                choose(tab.getText(), (TableView<?>) node);
            }
        }
        MoreButton more = onFx(() -> MoreButton.serving(root.lookup("#chart-exports")).orElseThrow());
        onFx(() -> {
            tabs.getSelectionModel().select(0);
            return null;
        });
        open("Menu of a chart", () -> more.menu().show(more, javafx.geometry.Side.BOTTOM, 0, 0), more.menu()::hide);
    }

    private List<Node> shown(String selector) {
        return onFx(() -> root.lookupAll(selector).stream()
                .filter(node -> node.getScene() != null && !node.isDisabled() && KeyStops.isThere(node))
                .toList());
    }

    private <T> void choose(String tab, TableView<T> table) {
        onFx(() -> {
            if (!table.getItems().isEmpty()) {
                table.requestFocus();
                table.getSelectionModel().select(0, table.getColumns().get(0));
                root.applyCss();
                root.layout();
                look.accept(tab + ": a chosen row", root);
                seen++;
            }
            return null;
        });
    }

    private void open(String name, Runnable show, Runnable hide) {
        onFx(() -> {
            show.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            List<Window> popups = new ArrayList<>(Window.getWindows());
            for (Window popup : popups) {
                if (popup instanceof PopupWindow && popup.isShowing()) {
                    Parent content = popup.getScene().getRoot();
                    content.applyCss();
                    content.layout();
                    look.accept(name, content);
                    seen++;
                }
            }
            hide.run();
            return null;
        });
    }
}
