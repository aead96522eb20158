package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.PseudoTexts;
import org.parley.scenario.TextBundle;
import org.testfx.api.FxToolkit;

/**
 * No word is cut short or runs out of what it stands in: however large the desk is drawn, in a language of longer words, and in
 * one that is read from right to left.
 */
@NeedsSystemText
@Tag("long")
class CutWordsTest {

    private static final int LEAST_TEXTS = 1000;
    /** Rounding of text to whole pixels, in points. */
    private static final double SLACK = 1;

    @TempDir
    Path folder;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void speakEnglish() {
        TextBundle.use(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"en, 80", "en, 100", "en, 150", "en, 200", "en-XA, 100", "en-XB, 100"})
    void everyWordIsWhole(String language, int percent) throws Exception {
        TextBundle.use(Locale.forLanguageTag(language));
        Settings settings = Settings.load(folder);
        settings.zoom = percent;
        Set<String> cut = new TreeSet<>();
        int[] seen = {0};
        DeskWalk.walk(settings, (name, root) -> look(name, root, cut, seen));
        assertEquals("", String.join("\n", cut));
        assertTrue(seen[0] >= LEAST_TEXTS, "only " + seen[0] + " texts were seen");
    }

    @ParameterizedTest
    @CsvSource({DeskWalk.SMALL, DeskWalk.WIDE})
    void everyWordIsWholeInAnotherSize(double width, double height) throws Exception {
        Set<String> cut = new TreeSet<>();
        DeskWalk.desk(
                Settings.load(folder), width, height, (name, root) -> look(name, root, cut, new int[1]));
        assertEquals("", String.join("\n", cut));
    }

    /** The net above has no holes. */
    @Test
    void aWordThatIsCutIsCaught() {
        Label narrow = new Label("A sentence that has too little room");
        narrow.setMaxWidth(60);
        Label high = new Label("It runs out below");
        high.setMinHeight(40);
        HBox low = new HBox(high);
        low.setMinHeight(10);
        low.setMaxHeight(10);
        Set<String> cut = new TreeSet<>();
        onFx(() -> {
            Label broken = new Label("Incomprehensibilities");
            broken.setWrapText(true);
            broken.setMaxWidth(60);
            StackPane root = new StackPane(narrow, low, broken);
            new Scene(root, 200, 200);
            root.applyCss();
            root.layout();
            look("test", root, cut, new int[1]);
            return null;
        });
        assertEquals(3, cut.size(), cut.toString());
    }

    private static void look(String view, Node node, Set<String> cut, int[] seen) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && WholeText.isCut(labeled) && !mayBeCut(labeled)) {
            cut.add(view + ": cut: '" + labeled.getText() + "' in " + where(node));
        }
        if (node instanceof Text text && isBroken(text)) {
            cut.add(view + ": broken: '" + text.getText() + "' in " + where(node));
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            seen[0]++;
            overflow(text).ifPresent(where -> cut.add(view + ": out: '" + text.getText() + "' " + where));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(view, child, cut, seen));
        }
    }

    /** Whether a word of it is wider than its lines, and so goes on in the next one. */
    private static boolean isBroken(Text text) {
        if (text.getWrappingWidth() <= 0) {
            return false;
        }
        return Stream.of(text.getText().split("[\\s-]+")).anyMatch(word -> {
            Text alone = new Text(word);
            alone.setFont(text.getFont());
            return alone.getLayoutBounds().getWidth() > text.getWrappingWidth() + SLACK;
        });
    }

    /** Rounding, and the space at the end of a line, which nobody sees. */
    private static double slack(Text text) {
        Text space = new Text(" ");
        space.setFont(text.getFont());
        return SLACK + space.getLayoutBounds().getWidth();
    }

    /** Names from files are of any length: they may be cut where they are told whole at the mouse. Words of the desk may not. */
    private static boolean mayBeCut(Labeled labeled) {
        boolean told = HintKey.own(labeled).filter(hint -> hint.contains(labeled.getText())).isPresent();
        return told || labeled instanceof IndexedCell<?> && !PseudoTexts.isOwn(labeled.getText()); // see WholeText
    }

    /** What a text runs out of, if it does: not what it can be scrolled in. */
    private static Optional<String> overflow(Text text) {
        boolean across = true;
        boolean down = true;
        double slack = slack(text);
        for (Parent above = text.getParent(); above != null; above = above.getParent()) {
            Parent port = above.getParent();
            if (above.getStyleClass().contains("clipped-container") // cells and heads of a table are scrolled together
                    || above.getStyleClass().contains("column-header-background")
                    || port instanceof Pane && port.getParent() instanceof ZoomPane) {
                return Optional.empty();
            }
            if (port != null && port.getStyleClass().contains("viewport")) {
                down = false;
                across = port.getParent() instanceof ScrollPane pane
                        && pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER;
            }
            // Latin letters in a flow that is read from the right end with their last space, beyond its edge.
            across &= !(above instanceof TextFlow
                    && above.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT);
            Bounds room = above.getLayoutBounds();
            Bounds at = above.sceneToLocal(text.localToScene(text.getLayoutBounds()));
            boolean beside = at.getMinX() < room.getMinX() - slack || at.getMaxX() > room.getMaxX() + slack;
            boolean below = at.getMinY() < room.getMinY() - slack || at.getMaxY() > room.getMaxY() + slack;
            if (across && beside || down && below) {
                return Optional.of(spot(at) + " of " + spot(room) + " in " + where(text) + "; that is " + where(above));
            }
        }
        return Optional.empty();
    }

    private static String spot(Bounds bounds) {
        return String.format(
                Locale.ROOT,
                "%.0f..%.0f, %.0f..%.0f",
                bounds.getMinX(),
                bounds.getMaxX(),
                bounds.getMinY(),
                bounds.getMaxY());
    }

    /** The style classes around a node, so that its rule is found. */
    private static String where(Node text) {
        StringBuilder names = new StringBuilder();
        int depth = 0;
        for (Node node = text; node != null && depth < 5; node = node.getParent(), depth++) {
            names.append(depth == 0 ? "" : " < ").append(String.join(".", node.getStyleClass()));
            names.append(node.getId() == null ? "" : "#" + node.getId());
        }
        return names.toString();
    }
}
