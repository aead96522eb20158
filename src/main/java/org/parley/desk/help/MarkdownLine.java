package org.parley.desk.help;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Shows what stands in one line of Markdown: words, emphasis, code and links. */
final class MarkdownLine {

    private final Consumer<String> link;

    /** @param link what happens to a link that is chosen */
    MarkdownLine(Consumer<String> link) {
        this.link = link;
    }

    /** The words in a node, which break into lines as they need. */
    TextFlow flow(Node parent, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll("help-flow", style);
        add(flow, parent, "");
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(PlainText.of(parent));
        return flow;
    }

    private void add(TextFlow flow, Node parent, String style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Text words) {
                flow.getChildren().add(text(words.getLiteral(), style));
            } else if (node instanceof SoftLineBreak) {
                flow.getChildren().add(text(" ", style));
            } else if (node instanceof HardLineBreak) {
                flow.getChildren().add(text("\n", style));
            } else if (node instanceof Code code) {
                flow.getChildren().add(text(code.getLiteral(), "help-letters"));
            } else if (node instanceof Emphasis) {
                add(flow, node, "help-emphasis");
            } else if (node instanceof StrongEmphasis) {
                add(flow, node, "help-strong");
            } else if (node instanceof Link to) {
                flow.getChildren().add(link(to));
            } else {
                throw new IllegalArgumentException(
                        "the help does not know how to show " + node.getClass().getSimpleName());
            }
        }
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("help-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    /** Where a link leads out of the help its address is to be read, as nothing here opens it. */
    private Hyperlink link(Link to) {
        String words = PlainText.of(to);
        String address = to.getDestination();
        boolean shown = !HelpBook.leadsOut(address) || words.equals(address);
        Hyperlink hyperlink = new Hyperlink(shown ? words : words + " (" + address + ")");
        hyperlink.getStyleClass().add("help-link");
        hyperlink.setOnAction(event -> {
            hyperlink.setVisited(false);
            link.accept(address);
        });
        return hyperlink;
    }
}
