package org.parley.desk.help;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What stands in a piece of Markdown, without its marks: for the search and the clipboard. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private int number;

    private PlainText() {}

    /** All that stands in a node; parts of a table are apart by tabs and line breaks. */
    static String of(Node node) {
        PlainText plain = new PlainText();
        node.accept(plain);
        return plain.text.toString().strip();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(Heading node) {
        visitChildren(node);
        text.append("\n\n");
    }

    @Override
    public void visit(Paragraph node) {
        visitChildren(node);
        text.append(node.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(OrderedList node) {
        number = node.getMarkerStartNumber() == null ? 1 : node.getMarkerStartNumber();
        super.visit(node);
    }

    @Override
    public void visit(ListItem node) {
        text.append(node.getParent() instanceof OrderedList ? number++ + ". " : "\u2022 ");
        visitChildren(node);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            text.append(node.getNext() == null ? "" : "\t");
        } else if (node instanceof TableRow) {
            text.append('\n');
        }
    }

    @Override
    public void visit(org.commonmark.node.CustomBlock node) {
        visitChildren(node);
        if (node instanceof TableBlock) {
            text.append('\n');
        }
    }
}
