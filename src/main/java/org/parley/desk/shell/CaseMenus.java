package org.parley.desk.shell;

import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.parley.desk.state.Texts;
import org.parley.scenario.ShippedScenarios;

/** What can be opened without looking for it: the program's own cases and the files that were used last. */
final class CaseMenus {

    private final Menu shipped;
    private final Menu recentMenu;
    private final Documents documents;
    private final RecentFiles recent;

    private CaseMenus(Menu shipped, Menu recentMenu, Documents documents, RecentFiles recent) {
        this.shipped = shipped;
        this.recentMenu = recentMenu;
        this.documents = documents;
        this.recent = recent;
    }

    /** Fills both whenever the menu shows that they stand in: a start has no time to read every case for its title. */
    static void fill(Menu shipped, Menu recentMenu, Documents documents, RecentFiles recent) {
        CaseMenus menus = new CaseMenus(shipped, recentMenu, documents, recent);
        shipped.getParentMenu().setOnShowing(event -> {
            menus.listShipped();
            menus.listRecent();
        });
    }

    private void listShipped() {
        if (shipped.getItems().isEmpty()) {
            for (String id : ShippedScenarios.IDS) {
                String title = ShippedScenarios.find(id).orElseThrow().value().title();
                shipped.getItems().add(item(title, event -> documents.openShipped(id)));
            }
        }
    }

    private void listRecent() {
        recentMenu.getItems().clear();
        for (Path file : recent.all()) {
            String name = Texts.get("recent.file", Incoming.name(file), file.getParent());
            recentMenu.getItems().add(item(name, event -> recent.open(file)));
        }
        recentMenu.setDisable(recentMenu.getItems().isEmpty());
        MenuItem clear = new MenuItem(Texts.get("recent.clear"));
        clear.setOnAction(event -> recent.clear());
        recentMenu.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    /** A name keeps its underscores. */
    private static MenuItem item(String name, EventHandler<ActionEvent> action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(action);
        return item;
    }
}
