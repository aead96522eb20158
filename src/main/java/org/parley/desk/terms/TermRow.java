package org.parley.desk.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TypedNumber;
import org.parley.desk.state.TypedText;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;

/** One term: name, slider, value with unit; the row that has the focus unfolds what there is to know about it. */
final class TermRow extends VBox {

    private static final int PAGE_STEPS = 10;
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    /** All of a state that a row shows. */
    private record Shown(double value, boolean agreement, List<TickBar.Pin> pins, Lever.Political political) {}

    private final Desk desk;
    private final Lever lever;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private final Label band = new Label();
    private final Label facts = new Label();
    private final TickBar ticks;
    private final Button reset = new Button(Texts.get("term.reset"));
    private final VBox detail = new VBox();
    /** Whether the slider is being set from the state, so that it does not answer with a move. */
    private boolean showing;

    private Shown shown;

    TermRow(Desk desk, Lever lever) {
        this.desk = desk;
        this.lever = lever;
        getStyleClass().add("term");
        setId("term-" + lever.id());
        ticks = new TickBar(slider, lever);
        Label name = new Label(lever.name());
        name.getStyleClass().add("term-name");
        name.setLabelFor(slider);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(tooltip());
        HBox.setHgrow(name, Priority.ALWAYS);
        buildSlider();
        buildField();
        Label unit = new Label(shortUnit());
        unit.getStyleClass().add("term-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        VBox track = new VBox(slider, ticks);
        track.getStyleClass().add("term-track");
        HBox row = new HBox(name, track, field, unit);
        row.getStyleClass().add("term-row");
        buildDetail();
        getChildren().addAll(row, detail);
        detail.managedProperty().bind(detail.visibleProperty());
        detail.setVisible(false);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                desk.setTerm(lever, lever.base());
            } else {
                slider.requestFocus();
            }
        });
    }

    /** Shows or hides what there is to know about the term. */
    void unfold(boolean open) {
        detail.setVisible(open);
    }

    Lever lever() {
        return lever;
    }

    private String shortUnit() {
        return switch (lever.kind()) {
            case PARTNER_RATE -> "%";
            case PARTNER_DUTY_CUT, DUTY_CUT, BARRIER_CUT -> Texts.get("unit.cut");
            case PURCHASE -> Texts.get("unit.purchase");
            case INVESTMENT -> Texts.get("unit.investment");
        };
    }

    private Tooltip tooltip() {
        Tooltip tooltip = new Hint(explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(340);
        return tooltip;
    }

    private String explanation() {
        return lever.explanation().isEmpty()
                ? Texts.get(
                        "term.explanation." + lever.kind().word(),
                        desk.scenario().home().inText(),
                        desk.scenario().partner().inText())
                : lever.explanation();
    }

    private void buildSlider() {
        slider.setId("slider-" + lever.id());
        slider.setMin(lever.min());
        slider.setMax(lever.max());
        slider.setBlockIncrement(lever.step());
        slider.setMinWidth(96);
        slider.setPrefWidth(96);
        slider.setMaxWidth(96);
        slider.setAccessibleText(lever.name() + ", " + lever.unit());
        slider.setAccessibleHelp(explanation());
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                desk.setTerm(lever, stepped(now.doubleValue()));
            }
        });
        // From press to release is one gesture, wherever on the slider it began.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> desk.beginDrag());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> desk.endDrag());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        slider.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                desk.setTerm(lever, lever.base());
                event.consume();
            }
        });
    }

    private void keyPressed(KeyEvent event) {
        double value = desk.state().offer().value(lever);
        double step = lever.step();
        Double target =
                switch (event.getCode()) {
                    case LEFT, DOWN -> value - step;
                    case RIGHT, UP -> value + step;
                    case PAGE_DOWN -> value - PAGE_STEPS * step;
                    case PAGE_UP -> value + PAGE_STEPS * step;
                    case HOME -> lever.min();
                    case END -> lever.max();
                    default -> null;
                };
        if (target != null && !event.isShortcutDown() && !event.isAltDown()) {
            desk.setTerm(lever, Math.max(lever.min(), Math.min(lever.max(), stepped(target))));
            event.consume();
        }
    }

    /** The nearest whole step from the slider's lower end; the ends themselves are always reached. */
    private double stepped(double value) {
        if (value <= lever.min() || value >= lever.max()) {
            return Math.max(lever.min(), Math.min(lever.max(), value));
        }
        double steps = Math.rint((value - lever.min()) / lever.step());
        // Ten digits are enough for any step, and keep 0.1 + 0.2 from showing.
        return Math.min(lever.max(), Math.rint((lever.min() + steps * lever.step()) * 1e10) / 1e10);
    }

    private void buildField() {
        field.setId("field-" + lever.id());
        field.getStyleClass().add("term-field");
        field.setAccessibleText(Texts.get("term.fieldOf", lever.name(), lever.unit()));
        TypedText.onTyped(field, this::typed);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(shown);
                slider.requestFocus();
            }
        });
    }

    /** Takes over what stands in the field, if anything new does. */
    void typed() {
        if (!desk.scenarioProperty().get().levers().contains(lever)) {
            return; // the row of a case that is no longer open
        }
        String text = field.getText().strip();
        double now = desk.state().offer().value(lever);
        if (text.equals(plain(now))) {
            return;
        }
        OptionalDouble value = TypedNumber.read(text);
        if (value.isPresent()) {
            desk.setTerm(lever, value.getAsDouble());
        } else {
            desk.refuse(Texts.get("message.typed", lever.name(), text));
        }
        show(shown); // what was typed gives way to what was taken over
    }

    private static String plain(double value) {
        return Figures.plain(value).replace("\u2212", "-").replace(",", "");
    }

    private void buildDetail() {
        detail.getStyleClass().add("term-detail");
        Label text = new Label(explanation());
        text.setWrapText(true);
        band.getStyleClass().add("term-band");
        band.managedProperty().bind(band.visibleProperty());
        reset.getStyleClass().addAll("flat", "small");
        reset.setOnAction(event -> desk.setTerm(lever, lever.base()));
        reset.setFocusTraversable(true);
        Label range = new Label(Texts.get(
                "term.range", Figures.plain(lever.min()), Figures.plain(lever.max()), lever.unit(), Figures.plain(lever.base())));
        range.setWrapText(true);
        range.getStyleClass().add("term-note");
        facts.setWrapText(true);
        facts.getStyleClass().add("term-note");
        detail.getChildren().addAll(band, text, range, facts, reset);
        detail.setFillWidth(true);
        for (Label label : new Label[] {text, range, facts}) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
    }

    /** Shows a state; while one term is dragged, the rows of the others have nothing to do. */
    void show(DeskState state) {
        Offer offer = state.offer();
        List<TickBar.Pin> pins = new ArrayList<>();
        for (int i = 0; i < state.pinned().size(); i++) {
            pins.add(new TickBar.Pin(state.pinned().get(i).value(lever), state.places().get(i)));
        }
        Shown now = new Shown(offer.value(lever), offer.hasAgreement(), pins, state.preferences().of(lever));
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    private void show(Shown now) {
        double value = now.value;
        showing = true;
        slider.setValue(value);
        showing = false;
        if (!field.getText().equals(plain(value))) {
            field.setText(plain(value));
        }
        field.setUserData(plain(value)); // what is taken over; the window's undo looks at it
        boolean moved = value != lever.base();
        reset.setDisable(!moved);
        pseudoClassStateChanged(MOVED, moved && now.agreement);
        pseudoClassStateChanged(IDLE, !now.agreement);
        String bandName = TermFacts.band(lever, value);
        band.setVisible(!bandName.isEmpty());
        band.setText(Texts.get("term.band", bandName));
        ticks.show(now.pins);
        facts.setText(TermFacts.of(desk.scenario(), lever.withPolitical(now.political)));
    }
}
