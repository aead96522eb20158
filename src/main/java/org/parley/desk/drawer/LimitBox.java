package org.parley.desk.drawer;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.outcome.ExplainedBox;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Limit;
import org.parley.scenario.Scenario;
import org.parley.simulate.LimitResult;
import org.parley.simulate.OtherFigure;

/** One limit: its name, whether it is kept, how much of it is used, and a sentence with the figures. */
final class LimitBox extends VBox {

    /** What tells one limit from another: capacities have one for each line. */
    record Key(String id, String line) {

        static Key of(LimitResult result) {
            return new Key(result.id(), result.line());
        }
    }

    private final Label name = new Label();
    private final Label verdict = new Label();
    private final LimitGauge gauge = new LimitGauge();
    private final DrawerText sentence = new DrawerText();
    private LimitResult result;

    /** @param explain shows where the limit's figure comes from */
    LimitBox(Consumer<Why> explain) {
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.getStyleClass().add("limit-name");
        verdict.setMinWidth(Region.USE_PREF_SIZE); // the name may take another line, the verdict never gives way
        HBox top = new HBox(name, verdict);
        top.getStyleClass().add("limit-top");
        top.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(top, gauge, sentence);
        getStyleClass().add("limit");
        ExplainedBox.make(this, () -> {
            if (isTold()) {
                explain.accept(Why.of(OtherFigure.of(result)));
            }
        });
    }

    private boolean isTold() {
        return !Double.isNaN(result.value());
    }

    void show(LimitResult now, Scenario scenario) {
        result = now;
        name.setText(Wording.limitName(now, scenario));
        verdict.setText(Texts.get("limit." + now.state().word()));
        verdict.getStyleClass().setAll("label", "limit-state", "limit-" + now.state().word());
        gauge.show(now);
        sentence.setText(Wording.limitSentence(now, scenario));
        // A hover away: in the open it would push the pins out of sight.
        String note = note(scenario).orElse(null);
        if (!Objects.equals(note, getAccessibleHelp())) {
            Hint.setText(name, note);
            Hint.setText(sentence, note);
            setAccessibleHelp(note);
        }
        ExplainedBox.offer(this, isTold());
        setAccessibleText(sentence.getText());
    }

    /** Why there is such a limit, in the words of the case. */
    private Optional<String> note(Scenario scenario) {
        return scenario.limits().stream()
                .filter(limit -> limit.line().equals(result.line()) && limit.id().equals(result.id()))
                .map(Limit::note)
                .filter(note -> !note.isEmpty())
                .findFirst();
    }
}
