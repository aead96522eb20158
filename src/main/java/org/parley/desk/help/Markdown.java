package org.parley.desk.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Shows Markdown as nodes of the desk. It knows what the pages use; anything else is refused, so that a page cannot lose a part
 * of itself unseen.
 */
final class Markdown {

    /** However little stands in a column, and however much, percent of the table's width. */
    private static final double LEAST_COLUMN = 7;

    private static final double MOST_LETTERS = 60;

    private static final List<String> HEADINGS = List.of("help-heading-1", "help-heading-2", "help-heading-3");

    /** A part of the page, and what each of its rows or items consists of, when it has any. */
    record Block(Node node, List<List<Node>> rows) {}

    private final MarkdownLine line;

    /** @param link what happens to a link that is chosen */
    Markdown(Consumer<String> link) {
        line = new MarkdownLine(link);
    }

    /** @throws IllegalArgumentException for what is not known here */
    Block show(org.commonmark.node.Node node) {
        if (node instanceof Heading heading && heading.getLevel() <= HEADINGS.size()) {
            TextFlow flow = line.flow(heading, HEADINGS.get(heading.getLevel() - 1));
            flow.setAccessibleRole(AccessibleRole.TEXT);
            return new Block(flow, List.of());
        } else if (node instanceof Paragraph) {
            return new Block(line.flow(node, "help-paragraph"), List.of());
        } else if (node instanceof FencedCodeBlock code) {
            return new Block(code(code.getLiteral()), List.of());
        } else if (node instanceof IndentedCodeBlock code) {
            return new Block(code(code.getLiteral()), List.of());
        } else if (node instanceof ListBlock list) {
            return list(list);
        } else if (node instanceof TableBlock) {
            return table(node);
        } else if (node instanceof BlockQuote) {
            VBox box = children(node);
            box.getStyleClass().add("help-quote");
            return new Block(box, List.of());
        } else if (node instanceof ThematicBreak) {
            return new Block(new Separator(), List.of());
        }
        throw new IllegalArgumentException(
                "the help does not know how to show " + node.getClass().getSimpleName());
    }

    private static Label code(String literal) {
        Label label = new Label(literal.stripTrailing());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("help-code");
        return label;
    }

    private VBox children(org.commonmark.node.Node parent) {
        VBox box = new VBox();
        box.getStyleClass().add("help-children");
        for (org.commonmark.node.Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            box.getChildren().add(show(child).node());
        }
        return box;
    }

    private Block list(ListBlock list) {
        VBox box = new VBox();
        box.getStyleClass().add("help-list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (org.commonmark.node.Node item : HelpPage.rows(list)) {
            Label mark = new Label(list instanceof OrderedList ? number++ + "." : "\u2022");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("help-mark");
            VBox content = children(item);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(mark, content);
            row.getStyleClass().add("help-item");
            box.getChildren().add(row);
        }
        return new Block(box, box.getChildren().stream().map(List::of).toList());
    }

    private Block table(org.commonmark.node.Node table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        List<List<Node>> rows = new ArrayList<>();
        List<Integer> letters = new ArrayList<>();
        for (org.commonmark.node.Node row : HelpPage.rows(table)) {
            boolean head = row.getParent() instanceof TableHead;
            rows.add(new ArrayList<>());
            int column = 0;
            for (org.commonmark.node.Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (column == letters.size()) {
                    letters.add(1);
                }
                letters.set(column, Math.max(letters.get(column), PlainText.of(cell).length()));
                TextFlow flow = line.flow(cell, head ? "help-head" : "help-cell");
                boolean figures = cell instanceof TableCell aligned && aligned.getAlignment() == TableCell.Alignment.RIGHT;
                if (figures) {
                    flow.setTextAlignment(TextAlignment.RIGHT);
                    GridPane.setHalignment(flow, HPos.RIGHT);
                }
                rows.get(rows.size() - 1).add(flow);
                grid.add(flow, column++, rows.size() - 1);
            }
        }
        setWidths(grid, letters);
        return new Block(grid, rows);
    }

    /** By the longest that stands in each column, without letting one sentence take all. */
    private static void setWidths(GridPane grid, List<Integer> letters) {
        double[] wish = letters.stream().mapToDouble(most -> Math.min(MOST_LETTERS, most) + 3).toArray();
        double sum = 0;
        for (double each : wish) {
            sum += each;
        }
        double rest = 100 - LEAST_COLUMN * wish.length;
        for (double each : wish) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(LEAST_COLUMN + rest * each / sum);
            grid.getColumnConstraints().add(width);
        }
    }
}
