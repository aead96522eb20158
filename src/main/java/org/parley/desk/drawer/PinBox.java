package org.parley.desk.drawer;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parley.chart.Figures;
import org.parley.desk.outcome.IconButton;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.simulate.Comparison;

/** One pinned offer: its name, what can be done with it, what it comes to, and in what it differs from the desk's. */
final class PinBox extends VBox {

    private final Desk desk;
    private final int place;
    private final IconButton rename = new IconButton(Feather.EDIT_2, "");
    private final IconButton put = new IconButton(Feather.CORNER_UP_LEFT, "");
    private final IconButton remove = new IconButton(Feather.X, "");
    private final PinTitle title;
    private final DrawerText figures = new DrawerText();
    private final ToggleButton differences = new ToggleButton(Texts.get("drawer.differences"));
    private final VBox difference = new VBox();
    private String name = "";
    private Picture shown;

    /** @param place the pin's place, from 0, which it keeps for as long as it is pinned */
    PinBox(Desk desk, int place) {
        this.desk = desk;
        this.place = place;
        title = new PinTitle(place, this::rename, rename::requestFocus);
        HBox.setHgrow(title, Priority.ALWAYS);
        rename.setOnAction(event -> title.edit());
        put.setOnAction(event -> {
            if (index() >= 0) {
                desk.offers().pick(desk.state().pinned().get(index()));
            }
        });
        remove.setOnAction(event -> {
            if (index() >= 0) {
                desk.pins().unpin(index());
            }
        });
        HBox top = new HBox(title, rename, put, remove);
        top.setMinHeight(Region.USE_PREF_SIZE);
        differences.getStyleClass().addAll("flat", "small", "pin-differences");
        differences.selectedProperty().addListener((property, before, now) -> showDifference());
        HBox line = new HBox(differences);
        line.setAlignment(Pos.CENTER_LEFT);
        difference.getStyleClass().add("pin-difference");
        difference.visibleProperty().bind(differences.selectedProperty());
        difference.managedProperty().bind(difference.visibleProperty());
        getChildren().addAll(top, figures, line, difference);
        getStyleClass().add("pinned");
    }

    /** Where the pin stands among those of the desk, which may be ahead of the picture; -1 when it is gone there. */
    private int index() {
        return desk.state().places().indexOf(place);
    }

    private boolean rename(String typed) {
        return index() < 0 || desk.pins().rename(index(), typed);
    }

    /** Takes over a name that is being typed. */
    void typed() {
        title.typed();
    }

    /** @param picture in which this pin is */
    void show(Picture picture) {
        shown = picture;
        Comparison pin = pin();
        String now = pin.outcome().offer().name();
        if (!now.equals(name)) {
            name = now;
            title.show(name);
            rename.describe(Texts.get("drawer.rename", name));
            put.describe(Texts.get("drawer.put", name));
            remove.describe(Texts.get("drawer.unpin", name));
            Hint.setText(differences, Texts.get("drawer.differences.hint", name));
            differences.setAccessibleText(Texts.get("drawer.differencesOf", name));
        }
        figures.setText(Texts.get(
                "drawer.pinFigures",
                Figures.change(pin.exportsVsNoDeal(Basis.FIRST_YEAR)),
                Figures.change(pin.importsVsNoDeal(Basis.FIRST_YEAR))));
        showDifference();
    }

    private Comparison pin() {
        return shown.pins().get(shown.state().places().indexOf(place));
    }

    private void showDifference() {
        if (!differences.isSelected()) {
            difference.getChildren().clear();
            return;
        }
        List<String> words = PinDifference.of(shown.scene().scenario(), shown.offer(), pin());
        difference.getChildren().setAll(new DrawerText(Texts.get("drawer.differenceHead", name)));
        words.forEach(each -> difference.getChildren().add(new DrawerText(each)));
    }
}
