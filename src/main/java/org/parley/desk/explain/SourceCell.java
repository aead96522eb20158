package org.parley.desk.explain;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import org.parley.chart.Explanation;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;

/** The source of an input: a link where the case's list of sources has it. */
final class SourceCell extends TableCell<Explanation.Input, String> {

    private final Hyperlink link = new Hyperlink();

    SourceCell(Consumer<String> toSource) {
        link.getStyleClass().add("assume-link");
        link.setOnAction(event -> {
            link.setVisited(false); // the list is always worth another look
            toSource.accept(getTableRow().getItem().sourceId());
        });
    }

    @Override
    protected void updateItem(String source, boolean empty) {
        super.updateItem(source, empty);
        Explanation.Input input = getTableRow() == null ? null : getTableRow().getItem();
        boolean links = !empty && source != null && input != null && !input.sourceId().isEmpty();
        link.setText(source);
        Hint.setText(link, source + "\n" + Texts.get("explain.toSource"));
        setGraphic(links ? link : null);
        setText(empty || links ? null : source);
    }
}
