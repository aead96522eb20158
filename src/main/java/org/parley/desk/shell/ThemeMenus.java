package org.parley.desk.shell;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.parley.desk.state.Texts;

/** All themes, the present one marked, first in several menus that say the same. */
final class ThemeMenus {

    private final List<ObservableList<MenuItem>> menus;
    private final Settings settings;
    private final Runnable changed;

    /** @param changed applies the theme of the settings */
    ThemeMenus(List<ObservableList<MenuItem>> menus, Settings settings, Runnable changed) {
        this.menus = menus;
        this.settings = settings;
        this.changed = changed;
        menus.forEach(this::offer);
    }

    private void offer(List<MenuItem> items) {
        ToggleGroup one = new ToggleGroup();
        for (Theme each : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("theme." + each.word()));
            item.setUserData(each);
            item.setToggleGroup(one);
            item.setSelected(each == settings.theme);
            item.setOnAction(event -> use(each));
            items.add(each.ordinal(), item);
        }
    }

    /** The theme after the present one. */
    void next() {
        use(settings.theme.next());
    }

    private void use(Theme wanted) {
        settings.theme = wanted;
        for (List<MenuItem> items : menus) {
            for (MenuItem item : items) {
                if (item instanceof RadioMenuItem choice) {
                    choice.setSelected(choice.getUserData() == wanted);
                }
            }
        }
        changed.run();
    }
}
