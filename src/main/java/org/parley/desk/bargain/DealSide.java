package org.parley.desk.bargain;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.SideScores;
import org.parley.desk.state.Texts;

/** What the offer is worth to one side, in two lines beside the deal space. */
final class DealSide extends VBox {

    private static final PseudoClass LOSING = PseudoClass.getPseudoClass("losing");

    private final Label name = new Label();
    private final Label verdict = new Label();
    private final Label figures = new Label();

    DealSide(String id) {
        setId(id);
        getStyleClass().addAll("worth-card", "deal-side");
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
        figures.setWrapText(true);
        figures.setMinHeight(Region.USE_PREF_SIZE);
        figures.getStyleClass().add("deal-figures");
        getChildren().addAll(top, figures);
    }

    /** @param agreement whether the offer is an agreement at all, to be taken or not */
    void show(String party, SideScores scores, boolean agreement) {
        name.setText(party);
        boolean losing = !scores.accepts();
        verdict.setText(Texts.get(losing ? "deal.verdict.walks" : "deal.verdict.stays"));
        verdict.setVisible(agreement);
        pseudoClassStateChanged(LOSING, losing);
        figures.setText(Texts.get(
                agreement ? "deal.side" : "deal.side.none",
                BeliefWords.points(scores.score()),
                BeliefWords.points(scores.walkAway()),
                BeliefWords.gain(scores.score() - scores.walkAway())));
        setAccessibleText(String.join(". ", party, figures.getText(), agreement ? verdict.getText() : ""));
    }
}
