package org.parley.desk.terms;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** What there is to know about a term and to do with it, below its slider: bands, explanation, range, facts, source, reset, lock. */
final class TermDetail extends VBox {

    private final Lever lever;
    private final BandList bands;
    private final Label idle = new Label();
    private final Label facts = new Label();
    private final Button reset = new Button(Texts.get("term.reset"));
    private final TermLock lock;

    /**
     * @param toBase takes the term back to no concession
     * @param showSource shows a source in the case's list, by its id
     */
    TermDetail(Desk desk, Lever lever, String explanation, Runnable toBase, Consumer<String> showSource) {
        this.lever = lever;
        getStyleClass().add("term-detail");
        managedProperty().bind(visibleProperty());
        setFillWidth(true);
        bands = new BandList(lever);
        lock = new TermLock(desk, lever);
        Label text = new Label(explanation);
        idle.setId("idle-" + lever.id());
        idle.getStyleClass().add("term-idle");
        idle.managedProperty().bind(idle.visibleProperty());
        reset.getStyleClass().addAll("flat", "small");
        reset.setOnAction(event -> toBase.run());
        Label range = new Label(Texts.get(
                "term.range", Figures.plain(lever.min()), TermWords.value(lever, lever.max()), Figures.plain(lever.base())));
        range.getStyleClass().add("term-note");
        facts.getStyleClass().add("term-note");
        HBox actions = new HBox(reset, lock);
        actions.getStyleClass().add("term-actions");
        getChildren()
                .addAll(bands, idle, text, range, facts, new TermSource(desk.scenario(), lever, showSource), actions);
        Stream.of(text, range, facts, idle).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        });
    }

    /**
     * @param whyIdle why the term does nothing as things stand; empty when it does something
     * @param known what is known of it at this value
     */
    void show(double value, boolean locked, String whyIdle, String known) {
        reset.setDisable(value == lever.base());
        lock.show(locked);
        bands.show(value);
        idle.setText(whyIdle);
        idle.setVisible(!whyIdle.isEmpty());
        facts.setText(known);
    }
}
