package org.parley.desk.bargain;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.chart.Figures;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.SliderRange;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;

/** One thing a side cares for: its weight with a lock, its worst and best, and a warning when no offer moves it. */
final class CareRow extends VBox {

    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final double PCT = 100;
    private static final SliderRange RANGE = new SliderRange(0, PCT, 1);
    private static final double SLIDER = 100;

    private final Beliefs model;
    private final Lever.Side side;
    private final int index;
    private final Slider slider = new Slider(0, PCT, 0);
    private final ToggleButton lock = new ToggleButton();
    private final NumberField weight;
    private final NumberField worst;
    private final NumberField best;
    private final Label warning = new Label();
    private Beliefs.Care shown;
    private boolean showing;

    CareRow(Beliefs model, Desk desk, Beliefs.Side of, int index) {
        this.model = model;
        this.side = of.side();
        this.index = index;
        Beliefs.Care care = of.cares().get(index);
        String party = BeliefWords.party(of.scenario(), side).name();
        String name = BeliefWords.name(of.scenario(), side, care.attribute());
        String unit = BeliefWords.unit(of.scenario(), care.attribute(), care.basis());
        String id = (side == Lever.Side.HOME ? "home-" : "partner-")
                + care.attribute().word()
                + (care.basis() == Basis.LONG_RUN ? "" : "-" + care.basis().key());
        setId("care-" + id);
        getStyleClass().add("belief-row");

        Label title = new Label(name);
        title.getStyleClass().add("belief-name");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setLabelFor(slider);
        Hint.setText(title, name + ", " + unit);
        HBox.setHgrow(title, Priority.ALWAYS);
        buildSlider("weigh-" + id, Texts.get("belief.weightOf", party, name));
        weight = new NumberField(
                "weight-" + id,
                Texts.get("belief.weightField", party, name),
                pct -> model.setWeight(side, index, pct / PCT),
                text -> desk.refuse(Texts.get("message.typed", name, text)));
        buildLock("lock-" + id, Texts.get("belief.lockOf", party, name));
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setId("remove-" + id);
        remove.getStyleClass().addAll("button-icon", "flat", "small", "belief-tool");
        remove.setAccessibleText(Texts.get("belief.removeOf", party, name));
        Hint.setText(remove, Texts.get("belief.remove.hint"));
        remove.setOnAction(event -> model.remove(side, index));
        Label percent = new Label("%");
        percent.getStyleClass().add("belief-unit");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(title, slider, weight, percent, lock, remove);
        top.getStyleClass().add("belief-line");

        worst = scale("worst-" + id, Texts.get("belief.worstOf", party, name, unit), desk, name);
        best = scale("best-" + id, Texts.get("belief.bestOf", party, name, unit), desk, name);
        Label units = new Label(unit);
        units.getStyleClass().add("belief-unit");
        units.setWrapText(true);
        units.setMinHeight(Region.USE_PREF_SIZE);
        HBox scale = new HBox(small("belief.worst"), worst, small("belief.best"), best, units);
        scale.getStyleClass().add("belief-line");
        warning.getStyleClass().add("belief-warning");
        warning.setId("warn-" + id);
        warning.setText(Texts.get("belief.unmoved", name));
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.managedProperty().bind(warning.visibleProperty());
        getChildren().addAll(top, scale, warning);
        show(care);
    }

    private static Label small(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("belief-unit");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private NumberField scale(String id, String name, Desk desk, String of) {
        boolean isWorst = id.startsWith("worst");
        NumberField field = new NumberField(
                id,
                name,
                value -> {
                    if (isWorst) {
                        model.setWorst(side, index, value);
                    } else {
                        model.setBest(side, index, value);
                    }
                },
                text -> desk.refuse(Texts.get("message.typed", of, text)));
        field.getStyleClass().add("belief-scale");
        return field;
    }

    private void buildSlider(String id, String name) {
        slider.setId(id);
        slider.getStyleClass().add("assume-slider");
        slider.setBlockIncrement(1);
        slider.setMinWidth(SLIDER);
        slider.setMaxWidth(SLIDER);
        slider.setAccessibleText(name);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.setWeight(side, index, Math.rint(now.doubleValue()) / PCT);
                show(shown); // at its place when nothing could give way
            }
        });
        // From press to release is one gesture, and one step to take back.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.beginDrag(side));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> model.endDrag());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        RANGE.target(event, slider, shown.preference().weight() * PCT).ifPresent(target -> {
            model.setWeight(side, index, target / PCT);
            event.consume();
        });
    }

    private void buildLock(String id, String name) {
        lock.setId(id);
        lock.getStyleClass().addAll("button-icon", "flat", "small", "belief-tool");
        lock.setAccessibleText(name);
        Hint.setText(lock, Texts.get("belief.lock.hint"));
        lock.selectedProperty().addListener((property, before, now) -> {
            lock.setGraphic(new FontIcon(now ? Feather.LOCK : Feather.UNLOCK));
            if (!showing) {
                model.setLocked(side, index, now);
            }
        });
        lock.setGraphic(new FontIcon(Feather.UNLOCK));
    }

    /** Takes over what was typed. */
    void typed() {
        weight.typed();
        worst.typed();
        best.typed();
    }

    void show(Beliefs.Care care) {
        shown = care;
        showing = true;
        double pct = care.preference().weight() * PCT;
        slider.setValue(pct);
        lock.setSelected(care.locked());
        showing = false;
        weight.show(Figures.plain(Math.rint(pct * 10) / 10));
        worst.show(NumberField.exact(care.preference().worst()));
        best.show(NumberField.exact(care.preference().best()));
        warning.setVisible(care.isUnmoved());
        pseudoClassStateChanged(MOVED, care.isChanged());
    }
}
