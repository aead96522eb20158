package org.parley.desk.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.parley.chart.Figures;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Hint;
import org.parley.desk.state.SliderRange;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TickBar;
import org.parley.desk.state.TypedNumber;
import org.parley.desk.state.TypedText;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;

/** One term: name, slider, value with unit; the row that has the focus unfolds what there is to know about it. */
final class TermRow extends VBox {

    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    /** All of a state that a row shows. */
    private record Shown(
            double value,
            boolean locked,
            List<TickBar.Tick> ticks,
            Lever.Political political,
            TermWorld world) {}

    /** As the style sheet has it. */
    private static final double UNIT_SIZE = 11;

    private final Desk desk;
    private final Lever lever;
    private final SliderRange range;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private final Consumer<String> showSource;
    private final TickBar ticks;
    private final LockMark lockMark;
    /** Made when it is first asked for: most rows are never unfolded, and a start has no time for them. */
    private TermDetail detail;
    /** Whether the slider is being set from the state, so that it does not answer with a move. */
    private boolean showing;

    private Shown shown;

    /** @param showSource shows a source in the case's list, by its id */
    TermRow(Desk desk, Lever lever, Consumer<String> showSource) {
        this.desk = desk;
        this.lever = lever;
        range = new SliderRange(lever.min(), lever.max(), lever.step());
        this.showSource = showSource;
        getStyleClass().add("term");
        setId("term-" + lever.id());
        ticks = new TickBar(slider);
        lockMark = new LockMark(lever);
        Label name = new Label(lever.name());
        name.getStyleClass().add("term-name");
        name.setLabelFor(slider);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        Hint.setText(name, lever.name() + ". " + explanation());
        HBox.setHgrow(name, Priority.ALWAYS);
        buildSlider();
        buildField();
        Label unit = new Label(shortUnit());
        unit.getStyleClass().add("term-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.setPrefWidth(unitWidth()); // the sliders of all terms are equally long
        VBox track = new VBox(slider, ticks);
        track.getStyleClass().add("term-track");
        HBox row = new HBox(name, lockMark, track, field, unit);
        row.getStyleClass().add("term-row");
        getChildren().add(row);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                move(lever.base());
            } else {
                slider.requestFocus();
            }
        });
    }

    /** Shows or hides what there is to know about the term. */
    void unfold(boolean open) {
        if (open && detail == null) {
            detail = new TermDetail(desk, lever, explanation(), () -> move(lever.base()), showSource);
            getChildren().add(detail);
            if (shown != null) {
                show(shown);
            }
        }
        if (detail != null) {
            detail.setVisible(open);
        }
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

    /** Of the longest unit there is. */
    private static double unitWidth() {
        return Stream.of(Texts.get("unit.cut"), Texts.get("unit.purchase"), Texts.get("unit.investment"))
                .mapToDouble(unit -> {
                    Text text = new Text(unit);
                    text.setFont(Font.font("Inter", UNIT_SIZE));
                    return Math.ceil(text.getLayoutBounds().getWidth());
                })
                .max()
                .orElseThrow();
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
                move(range.stepped(now.doubleValue()));
            }
        });
        // From press to release is one gesture, wherever on the slider it began.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> desk.beginDrag());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> desk.endDrag());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        slider.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                move(lever.base());
                event.consume();
            }
        });
    }

    /** A slider that has gone ahead of a term that stays comes back. */
    private void move(double value) {
        desk.offers().setTerm(lever, value);
        if (desk.state().isLocked(lever)) {
            show(shown);
        }
    }

    private void keyPressed(KeyEvent event) {
        range.target(event, slider, desk.state().offer().value(lever)).ifPresent(target -> {
            move(target);
            event.consume();
        });
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
            desk.offers().setTerm(lever, value.getAsDouble());
        } else {
            desk.refuse(Texts.get("message.typed", lever.name(), text));
        }
        show(shown); // what was typed gives way to what was taken over
    }

    private static String plain(double value) {
        return Figures.plain(value).replace("\u2212", "-").replace(",", "");
    }

    /** Shows a state; while one term is dragged, the rows of the others have nothing to do. */
    void show(DeskState state, TermWorld world) {
        Offer offer = state.offer();
        List<TickBar.Tick> marks = new ArrayList<>();
        marks.add(new TickBar.Tick(lever.base(), "tick-base"));
        for (int i = 0; i < state.pinned().size(); i++) {
            double value = state.pinned().get(i).value(lever);
            marks.add(new TickBar.Tick(value, "tick-pin-" + (state.places().get(i) + 1)));
        }
        Shown now = new Shown(
                offer.value(lever), state.isLocked(lever), marks, state.preferences().of(lever), world);
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
        lockMark.setVisible(now.locked);
        pseudoClassStateChanged(MOVED, moved && now.world.agreement());
        pseudoClassStateChanged(IDLE, !now.world.agreement());
        ticks.show(now.ticks);
        String marked = ticksOf(now);
        ticks.describe(marked);
        String idle = TermFacts.whyIdle(desk.scenario(), lever, now.world);
        slider.setAccessibleHelp((explanation() + " " + marked + " " + idle).strip());
        if (detail != null) {
            String facts = TermFacts.of(desk.scenario(), lever.withPolitical(now.political), value, now.world);
            detail.show(value, now.locked, idle, facts);
        }
    }

    /** What each tick stands for, and where it is. */
    private String ticksOf(Shown now) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < now.ticks.size(); i++) {
            String name = i == 0 ? Texts.get("term.tick.base") : now.world.pins().get(i - 1);
            named.add(Texts.get("term.tick", name, Figures.plain(now.ticks.get(i).value())));
        }
        return Texts.get("term.ticks", String.join("; ", named));
    }
}
