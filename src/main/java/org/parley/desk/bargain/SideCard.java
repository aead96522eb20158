package org.parley.desk.bargain;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.SideScores;
import org.parley.chart.ScoreWords;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** What the offer is worth to one side beside walking away: figures, a line of them, and the gamble in sentences. */
final class SideCard extends VBox {

    private static final PseudoClass LOSING = PseudoClass.getPseudoClass("losing");

    private final Lever.Side side;
    private final Label name = new Label();
    private final Label verdict = new Label();
    private final Label offer = new Label();
    private final Label walkAway = new Label();
    private final Label gain = new Label();
    private final HBox figures;
    private final ScoreBar bar = new ScoreBar();
    private final Label words = new Label();

    SideCard(Lever.Side side) {
        this.side = side;
        getStyleClass().add("worth-card");
        setId("worth-" + side.name().toLowerCase(java.util.Locale.ROOT));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        name.getStyleClass().add("worth-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        verdict.getStyleClass().add("worth-verdict");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(name, gap, verdict);
        top.getStyleClass().add("worth-top");
        figures = new HBox(
                figure(offer, Texts.get("worth.offer")),
                figure(walkAway, Texts.get("worth.walkAway")),
                figure(gain, Texts.get("worth.gain")));
        figures.getStyleClass().add("worth-figures");
        Hint.setText(bar, Texts.get("worth.bar.hint"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("worth-words");
        for (Node each : new Node[] {verdict, figures, bar}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        getChildren().addAll(top, figures, bar, words);
    }

    private static Node figure(Label value, String of) {
        value.getStyleClass().add("worth-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(of);
        name.getStyleClass().add("worth-of");
        VBox box = new VBox(name, value);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    void show(Beliefs.Worth worth) {
        String party = BeliefWords.party(worth.scenario(), side).name();
        Optional<SideScores> found =
                side == Lever.Side.HOME ? worth.scores().home() : worth.scores().partner();
        name.setText(party);
        found.ifPresentOrElse(scores -> show(scores, worth.offer().hasAgreement()), () -> {
            words.setText(Texts.get("worth.unknown", BeliefWords.party(worth.scenario(), side).inText()));
        });
        boolean known = found.isPresent();
        figures.setVisible(known);
        bar.setVisible(known);
        verdict.setVisible(known && worth.offer().hasAgreement());
        String read = known
                ? String.join(
                        ". ",
                        party,
                        Texts.get("worth.offer") + " " + offer.getText(),
                        Texts.get("worth.walkAway") + " " + walkAway.getText(),
                        Texts.get("worth.gain") + " " + gain.getText(),
                        verdict.isVisible() ? verdict.getText() : "",
                        words.getText())
                : party + ". " + words.getText();
        setAccessibleText(read);
    }

    private void show(SideScores scores, boolean agreement) {
        offer.setText(BeliefWords.points(scores.score()));
        walkAway.setText(BeliefWords.points(scores.walkAway()));
        gain.setText(BeliefWords.gain(scores.score() - scores.walkAway()));
        boolean losing = !scores.accepts();
        verdict.setText(Texts.get(losing ? "worth.walks" : "worth.accepts"));
        pseudoClassStateChanged(LOSING, losing);
        bar.show(scores);
        words.setText(ScoreWords.gamble(scores)
                + " "
                + (agreement ? ScoreWords.flip(scores) : Texts.get("worth.noAgreement")));
    }
}
