package org.parley.desk.terms;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** The named stretches of a term's range: drawn to scale, and each by its name; the one that the term stands in is marked. */
final class BandList extends VBox {

    private static final double HEIGHT = 7;
    private static final double GAP = 1;
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private final Lever lever;
    private final List<Region> stretches = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();

    BandList(Lever lever) {
        this.lever = lever;
        getStyleClass().add("term-bands");
        Pane bar = new Bar();
        for (int i = 0; i < lever.bands().size(); i++) {
            Region stretch = new Region();
            stretch.getStyleClass().add("term-stretch");
            stretch.setManaged(false);
            stretches.add(stretch);
            Label name = new Label();
            name.getStyleClass().add("term-band");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            names.add(name);
        }
        bar.getChildren().addAll(stretches);
        getChildren().add(bar);
        getChildren().addAll(names);
        setVisible(!names.isEmpty());
        managedProperty().bind(visibleProperty());
    }

    void show(double value) {
        int present = TermFacts.bandAt(lever, value);
        for (int i = 0; i < names.size(); i++) {
            Lever.Band band = lever.bands().get(i);
            double from = i == 0 ? lever.min() : lever.bands().get(i - 1).to();
            String words = Texts.get("term.bandRange", Figures.plain(from), Figures.plain(band.to()), band.name());
            names.get(i).setText(i == present ? Texts.get("term.bandHere", words) : words);
            names.get(i).pseudoClassStateChanged(PRESENT, i == present);
            stretches.get(i).pseudoClassStateChanged(PRESENT, i == present);
        }
    }

    /** All stretches side by side, as wide as they are long. */
    private final class Bar extends Pane {

        Bar() {
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            double unit = getWidth() / (lever.max() - lever.min());
            double from = lever.min();
            for (int i = 0; i < stretches.size(); i++) {
                double to = Math.min(lever.max(), lever.bands().get(i).to());
                stretches.get(i).resizeRelocate(
                        (from - lever.min()) * unit, 0, Math.max(0, (to - from) * unit - GAP), HEIGHT);
                from = to;
            }
        }
    }
}
