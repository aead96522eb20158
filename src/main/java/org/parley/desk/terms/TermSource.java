package org.parley.desk.terms;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;

/** Where a term's figures come from: a link to the list of sources, or a word that they are an assumption. */
final class TermSource extends VBox {

    private final Hyperlink link = new Hyperlink();
    private final Label words = new Label();

    /** @param showSource shows a source in the case's list, by its id */
    TermSource(Scenario scenario, Lever lever, Consumer<String> showSource) {
        Source source = scenario.sources().get(lever.source());
        boolean listed = source != null && !lever.source().equals(Source.ASSUMPTION);
        link.setId("source-" + lever.id());
        link.getStyleClass().add("term-source");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setText(listed ? Texts.get("term.source", source.title() + ", " + source.publisher()) : "");
        Hint.setText(link, Texts.get("term.source.hint"));
        link.setAccessibleHelp(Texts.get("term.source.hint"));
        link.setOnAction(event -> {
            link.setVisited(false);
            showSource.accept(lever.source());
        });
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("term-note");
        words.setText(
                lever.source().equals(Source.ASSUMPTION)
                        ? Texts.get("term.assumption")
                        : Texts.get("term.source", lever.source()));
        if (listed) {
            getChildren().add(link);
        } else if (!lever.source().isEmpty()) {
            getChildren().add(words);
        }
    }
}
