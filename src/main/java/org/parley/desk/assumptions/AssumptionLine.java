package org.parley.desk.assumptions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.ToggleSwitch;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.SliderRange;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TickBar;
import org.parley.desk.state.TypedNumber;
import org.parley.desk.state.TypedText;
import org.parley.scenario.AssumptionKey;
import org.parley.uncertainty.Parameter;

/** One assumption: name, slider and field, or switch, or choice; below it the file's value, range, source, quality and remark. */
final class AssumptionLine extends VBox {

    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    /** The same for all, so that their sliders end in one line; a longer unit has more. */
    private static final double UNIT_WIDTH = 106;

    private final Assuming model;
    private final Desk desk;
    private final AssumptionKey key;
    private final String name;
    private final Text facts = new Text();
    private final Text remark = new Text();
    private final Hyperlink source = new Hyperlink();
    private final Hyperlink back = new Hyperlink(Texts.get("assume.back"));
    private final Hyperlink record = new Hyperlink();

    private Slider slider;
    private TextField field;
    private ToggleSwitch toggle;
    private ComboBox<String> choice;
    private AssumptionRow shown;
    /** Whether a control is being set from the state, so that it does not answer with a move. */
    private boolean showing;

    /** @param toSource told the source that somebody wants to see; empty for the user's own rates */
    AssumptionLine(Assuming model, Desk desk, AssumptionRow row, Consumer<String> toSource) {
        this.model = model;
        this.desk = desk;
        key = row.key();
        name = row.name();
        getStyleClass().add("assume-item");
        String id = key.key().replace('.', '-'); // a dot in an id cannot be looked up
        setId("assume-" + id);
        Label title = new Label(name);
        title.getStyleClass().add("assume-name");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox top = new HBox(title);
        top.getStyleClass().add("assume-controls");
        switch (key.type()) {
            case SCHEDULE -> top.getChildren().add(choice(id));
            case SWITCH -> top.getChildren().add(toggle(id));
            case NUMBER, WHOLE -> top.getChildren().addAll(slider(id), field(id), unit());
        }
        title.setLabelFor(slider != null ? slider : top.getChildren().get(1));
        facts.getStyleClass().add("assume-fact");
        remark.getStyleClass().add("assume-fact");
        source.getStyleClass().add("assume-link");
        source.setOnAction(event -> toSource.accept(shown.sourceId()));
        back.getStyleClass().add("assume-link");
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(event -> model.back(key));
        TextFlow below = new TextFlow(facts, source, remark);
        key.record().ifPresent(value -> below.getChildren().add(recordLink(value)));
        below.getChildren().add(back);
        getChildren().addAll(top, below);
        show(row);
    }

    /** What has been seen elsewhere is one click away, and a tick on the slider. */
    private Hyperlink recordLink(double value) {
        String words = Texts.get("assume.recordOf", name, Figures.exact(value), InputWords.unit(key.key()));
        record.getStyleClass().add("assume-link");
        record.managedProperty().bind(record.visibleProperty());
        record.setText(Texts.get("assume.record." + key.key(), Figures.exact(value)));
        record.setAccessibleText(words);
        Hint.setText(record, words);
        record.setOnAction(event -> model.set(key, value));
        return record;
    }

    /** What is plausible: where Uncertainty draws it, the middle of its draws; else the ends of the slider. */
    private String range(AssumptionRow row) {
        Optional<double[]> draws = key.isFactor()
                ? Optional.empty()
                : Parameter.named(key.key()).map(parameter -> parameter.eightInTen(row.number()));
        SliderRange slider = AssumptionRanges.of(key);
        return draws.map(ends -> Texts.get("assume.draws", rounded(ends[0]), rounded(ends[1])))
                .orElseGet(() -> Texts.get("assume.range", Figures.exact(slider.min()), Figures.exact(slider.max())));
    }

    /** To three digits, as much as is known of them. */
    private static String rounded(double value) {
        return Figures.exact(new BigDecimal(value).round(new MathContext(3)).doubleValue());
    }

    AssumptionRow shown() {
        return shown;
    }

    private Node choice(String id) {
        choice = new ComboBox<>();
        choice.setId("choice-" + id);
        choice.setConverter(new ScheduleNames(model));
        choice.setPrefWidth(230);
        choice.setMinWidth(150);
        choice.setAccessibleText(name);
        choice.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.set(key, now);
            }
        });
        return choice;
    }

    private Node toggle(String id) {
        toggle = new ToggleSwitch();
        toggle.setId("switch-" + id);
        toggle.setAccessibleText(name);
        toggle.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.set(key, now);
            }
        });
        return toggle;
    }

    private Node slider(String id) {
        slider = bareSlider(id);
        if (key.record().isEmpty()) {
            return slider;
        }
        TickBar ticks = new TickBar(slider);
        ticks.show(List.of(new TickBar.Tick(key.record().getAsDouble(), "tick-base")));
        VBox track = new VBox(slider, ticks);
        return track;
    }

    private Slider bareSlider(String id) {
        SliderRange range = AssumptionRanges.of(key);
        Slider bare = new Slider(range.min(), range.max(), range.min());
        bare.setId("slide-" + id);
        bare.getStyleClass().add("assume-slider");
        bare.setBlockIncrement(range.step());
        bare.setMinWidth(90);
        bare.setPrefWidth(120);
        bare.setAccessibleText(name + ", " + InputWords.unit(key.key()));
        bare.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.set(key, range.stepped(now.doubleValue()));
            }
        });
        // From press to release is one gesture, and one step to take back.
        bare.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> desk.beginDrag());
        bare.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> desk.endDrag());
        bare.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, bare, range));
        return bare;
    }

    private void keyPressed(KeyEvent event, Slider bar, SliderRange range) {
        range.target(event, bar, shown.number()).ifPresent(target -> {
            model.set(key, target);
            event.consume();
        });
    }

    private Node field(String id) {
        field = new TextField();
        field.setId("value-" + id);
        field.getStyleClass().addAll("term-field", "assume-field");
        field.setAccessibleText(Texts.get("assume.fieldOf", name, InputWords.unit(key.key())));
        Hint.setText(field, Texts.get("assume.typed", Figures.exact(key.min()), Figures.exact(key.max())));
        TypedText.onTyped(field, this::typed);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(shown);
                slider.requestFocus();
            }
        });
        return field;
    }

    private Node unit() {
        // What a factor multiplies is told below, where there is room for it.
        Label unit = new Label(key.isFactor() ? Texts.get("assume.times") : InputWords.unit(key.key()));
        unit.getStyleClass().add("assume-unit");
        unit.setMinWidth(Math.max(UNIT_WIDTH, new Text(unit.getText()).getLayoutBounds().getWidth()));
        return unit;
    }

    /** Takes over what stands in the field, if anything new does. */
    void typed() {
        if (field == null || getScene() == null) {
            return; // of a case that is no longer open
        }
        String text = field.getText().strip();
        if (text.equals(shown.typed())) {
            return;
        }
        OptionalDouble value = TypedNumber.read(text);
        if (value.isPresent()) {
            model.set(key, value.getAsDouble());
        } else {
            desk.refuse(Texts.get("message.typed", name, text));
        }
        show(shown); // what was typed gives way to what was taken over
    }

    void show(AssumptionRow row) {
        shown = row;
        showing = true;
        if (choice != null) {
            ScheduleNames.show(choice, model.scenario(), key == AssumptionKey.RIVALS, (String) row.value());
        } else if (toggle != null) {
            toggle.setSelected((Boolean) row.value());
        } else {
            slider.setValue(row.number());
            if (!field.getText().equals(row.typed())) {
                field.setText(row.typed());
            }
            field.setUserData(row.typed()); // what is taken over; the window's undo looks at it
        }
        showing = false;
        pseudoClassStateChanged(MOVED, row.isChanged());
        String file = row.isOffers() ? "assume.byOffer" : row.isChanged() ? "assume.changed" : "assume.file";
        String words = Texts.get(file, row.fileWords());
        if (row.isNumber()) {
            words += " \u00b7 " + range(row);
        }
        facts.setText(words + " \u00b7 " + Texts.get("assume.quality") + " \u00b7 ");
        if (row.isOwnSchedule()) {
            source.setText(Texts.get("assume.ownRates", row.words()));
            source.setDisable(false);
        } else {
            String sourceName = model.sourceName(row.sourceId());
            source.setText(
                    Texts.get(key.type() == AssumptionKey.Type.SCHEDULE ? "assume.rates" : "assume.source", sourceName));
            source.setDisable(model.sourceIndex(row.sourceId()) < 0);
        }
        remark.setText(row.note().isEmpty() ? " " : " \u00b7 " + row.note() + " ");
        record.setVisible(key.record().isPresent() && row.number() != key.record().getAsDouble());
        back.setVisible(row.isChanged() && !row.isOffers());
        back.setAccessibleText(Texts.get("assume.backOf", name, row.fileWords()));
    }
}
