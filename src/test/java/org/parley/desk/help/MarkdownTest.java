package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.testfx.api.FxToolkit;

/** Every piece of Markdown that pages use becomes nodes, and what is not known is refused. */
@NeedsSystemText
class MarkdownTest {

    private final List<String> followed = new ArrayList<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** The first block after a title. */
    private Markdown.Block block(String markdown) {
        HelpPage page = HelpPage.read(HelpTopic.START, "# T\n\n" + markdown);
        return onFx(() -> new Markdown(followed::add).show(page.blocks().get(1)));
    }

    private static String style(Node node, int from) {
        return String.join(" ", node.getStyleClass().subList(from, node.getStyleClass().size()));
    }

    @Test
    void headings() {
        TextFlow flow = assertInstanceOf(TextFlow.class, block("## Two *words*").node());
        assertTrue(flow.getStyleClass().contains("help-heading-2"));
        assertEquals("Two words", flow.getAccessibleText());
    }

    @Test
    void wordsEmphasisCodeAndBreaks() {
        TextFlow flow = assertInstanceOf(
                TextFlow.class, block("plain *soft* **loud** `code`\nnext  \nline").node());
        List<String> words = new ArrayList<>();
        flow.getChildren().forEach(node -> words.add(((Text) node).getText() + "|" + style(node, 1)));
        assertEquals(
                List.of(
                        "plain |", "soft|help-emphasis", " |", "loud|help-strong", " |", "code|help-letters", " |",
                        "next|", "\n|", "line|"),
                words);
    }

    @Test
    void linksBetweenPages() {
        TextFlow flow = (TextFlow) block("see [the keys](keys.md)").node();
        Hyperlink link = assertInstanceOf(Hyperlink.class, flow.getChildren().get(1));
        assertEquals("the keys", link.getText());
        onFx(() -> {
            link.fire();
            return null;
        });
        assertEquals(List.of("keys.md"), followed);
    }

    /** Nothing opens it, so its address is to be read. */
    @Test
    void linksThatLeadOut() {
        TextFlow flow = (TextFlow) block("[site](https://example.org) <https://example.org>").node();
        assertEquals("site (https://example.org)", ((Hyperlink) flow.getChildren().get(0)).getText());
        assertEquals("https://example.org", ((Hyperlink) flow.getChildren().get(2)).getText());
    }

    @Test
    void codeBlocks() {
        assertEquals("a = 1\nb = 2", ((Label) block("```\na = 1\nb = 2\n```").node()).getText());
        assertEquals("a = 1", ((Label) block("    a = 1").node()).getText());
    }

    @Test
    void lists() {
        Markdown.Block dots = block("- one\n- two\n  - inner");
        assertEquals(2, dots.rows().size());
        HBox second = (HBox) dots.rows().get(1).get(0);
        assertEquals("\u2022", ((Label) second.getChildren().get(0)).getText());
        assertEquals(2, ((VBox) second.getChildren().get(1)).getChildren().size());
        Markdown.Block numbers = block("4. one\n5. two");
        assertEquals("5.", ((Label) ((HBox) numbers.rows().get(1).get(0)).getChildren().get(0)).getText());
    }

    @Test
    void tables() {
        Markdown.Block table = block("| a | b |\n|---|---:|\n| **c** | 1 |\n| e | [k](keys.md) |");
        GridPane grid = assertInstanceOf(GridPane.class, table.node());
        assertEquals(3, table.rows().size());
        assertEquals(6, grid.getChildren().size());
        assertEquals(grid.getChildren().subList(4, 6), table.rows().get(2));
        assertEquals(2, grid.getColumnConstraints().size());
        assertEquals(
                100,
                grid.getColumnConstraints().stream().mapToDouble(width -> width.getPercentWidth()).sum(),
                1e-9);
        TextFlow head = (TextFlow) grid.getChildren().get(0);
        assertTrue(head.getStyleClass().contains("help-head"));
        TextFlow figure = (TextFlow) grid.getChildren().get(3);
        assertEquals(TextAlignment.RIGHT, figure.getTextAlignment());
        assertEquals("1", figure.getAccessibleText());
        assertEquals(2, GridPane.getRowIndex(grid.getChildren().get(4)));
    }

    @Test
    void quotesAndRules() {
        assertEquals("help-quote", style(block("> words").node(), 1));
        assertInstanceOf(Separator.class, block("---").node());
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertRefused("<div>html</div>");
        assertRefused("words <b>html</b>");
        assertRefused("![picture](x.png)");
    }

    private void assertRefused(String markdown) {
        HelpPage page = HelpPage.read(HelpTopic.START, "# T\n\n" + markdown);
        String message = onFx(() -> assertThrows(
                        IllegalArgumentException.class,
                        () -> new Markdown(followed::add).show(page.blocks().get(1)))
                .getMessage());
        assertTrue(message.startsWith("the help does not know how to show"), message);
    }

    /** Each page that travels with the program can be shown, and each place in it has its node. */
    @Test
    void everyPageIsShown() {
        for (HelpPage page : HelpBook.load().pages()) {
            List<Markdown.Block> blocks = onFx(() -> {
                Markdown markdown = new Markdown(followed::add);
                return page.blocks().stream().map(markdown::show).toList();
            });
            for (HelpPage.Passage passage : page.passages()) {
                int rows = blocks.get(passage.place().block()).rows().size();
                assertTrue(passage.place().row() < rows || rows == 0, passage.toString());
            }
        }
    }
}
