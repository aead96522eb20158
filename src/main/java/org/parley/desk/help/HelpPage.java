package org.parley.desk.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** One page of the help, read from its Markdown. */
public final class HelpPage {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /**
     * A heading.
     *
     * @param level 1 for the title of the page
     * @param anchor what a link calls it by
     */
    record Section(int level, String title, String anchor, HelpPlace place) {}

    /** A piece that is searched by itself: a paragraph, a row of a table, an item of a list. */
    record Passage(HelpPlace place, String text, boolean heading) {}

    private final HelpTopic topic;
    private final Node document;
    private final List<Node> blocks = new ArrayList<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();

    private HelpPage(HelpTopic topic, Node document) {
        this.topic = topic;
        this.document = document;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            add(block, blocks.size());
            blocks.add(block);
        }
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("the page " + topic.word() + " has no title");
        }
    }

    /** @throws IllegalArgumentException when it has no title, or two headings that a link could not tell apart */
    static HelpPage read(HelpTopic topic, String markdown) {
        return new HelpPage(topic, PARSER.parse(markdown));
    }

    private void add(Node block, int index) {
        HelpPlace whole = new HelpPlace(topic, index, HelpPlace.WHOLE);
        if (block instanceof Heading heading) {
            String title = PlainText.of(heading);
            Section section = new Section(heading.getLevel(), title, anchor(title), whole);
            if (sections.put(section.anchor(), section) != null) {
                throw new IllegalArgumentException(topic.word() + " has two headings '" + title + "'");
            }
            passages.add(new Passage(whole, title, true));
            return;
        }
        List<Node> rows = rows(block);
        for (int row = 0; row < rows.size(); row++) {
            String text = PlainText.of(rows.get(row)).replace("\t", " \u00b7 ").replaceFirst("^\u2022 ", "");
            passages.add(new Passage(new HelpPlace(topic, index, row), text, false));
        }
        if (block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock) {
            // A formula or a command is a line, whatever its full stops.
            PlainText.of(block).lines().forEach(line -> passages.add(new Passage(whole, line.strip(), false)));
        } else if (rows.isEmpty()) {
            passages.add(new Passage(whole, PlainText.of(block), false));
        }
    }

    /** The rows of a table, its head included, or the items of a list; nothing for all else. */
    static List<Node> rows(Node block) {
        List<Node> rows = new ArrayList<>();
        if (block instanceof ListBlock) {
            for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                rows.add(item);
            }
        } else if (block instanceof TableBlock) {
            block.accept(new AbstractVisitor() {
                @Override
                public void visit(CustomNode node) {
                    if (node instanceof TableRow) {
                        rows.add(node);
                    } else {
                        visitChildren(node);
                    }
                }
            });
        }
        return rows;
    }

    /** A heading as links have it: small letters, with a hyphen for all that is neither letter nor digit. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    HelpTopic topic() {
        return topic;
    }

    /** Its first heading. */
    String title() {
        return sections.values().iterator().next().title();
    }

    List<Node> blocks() {
        return List.copyOf(blocks);
    }

    List<Section> sections() {
        return List.copyOf(sections.values());
    }

    Optional<Section> section(String anchor) {
        return Optional.ofNullable(sections.get(anchor));
    }

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** The whole page for the clipboard, with tabs between the columns of tables. */
    String text() {
        return PlainText.of(document).replaceAll("\n{3,}", "\n\n") + "\n";
    }
}
