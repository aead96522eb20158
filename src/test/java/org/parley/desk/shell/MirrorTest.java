package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.NeedsSystemText;
import org.parley.scenario.TextBundle;
import org.testfx.api.FxToolkit;

/**
 * In a language that is read from right to left every view is the mirror image of what it is in one with the same words that is
 * read from left to right: all but the charts and the calendar, in which time runs to the right.
 */
@NeedsSystemText
@Tag("long")
class MirrorTest {

    private static final int LEAST_PARTS = 1000;
    /** Rounding to whole pixels, once for the part and once for what it stands in. */
    private static final double SLACK = 2;

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

    /** Where a part stands across its window. */
    private record Place(double from, double to, double width) {

        Place mirrored() {
            return new Place(width - to, width - from, width);
        }

        boolean isAt(Place other) {
            return Math.abs(from - other.from) <= SLACK && Math.abs(to - other.to) <= SLACK;
        }
    }

    @Test
    void everyViewIsMirrored() throws Exception {
        Map<String, Place> left = places("en-XA");
        Map<String, Place> right = places("en-XB");
        assertEquals(left.keySet(), right.keySet());
        List<String> wrong = new ArrayList<>();
        left.forEach((part, place) -> {
            if (!right.get(part).isAt(place.mirrored())) {
                wrong.add(part + ": " + place.mirrored() + " became " + right.get(part));
            }
        });
        assertEquals("", String.join("\n", wrong));
        assertTrue(left.size() >= LEAST_PARTS, "only " + left.size() + " parts were seen");
        assertTrue(left.values().stream().filter(place -> !place.isAt(place.mirrored())).count() > LEAST_PARTS / 2);
    }

    private Map<String, Place> places(String language) throws Exception {
        TextBundle.use(Locale.forLanguageTag(language));
        Map<String, Place> found = new LinkedHashMap<>();
        DeskWalk.walk(Settings.load(folder.resolve(language)), (name, root) -> {
            // While a rehearsal goes on the terms move; of the desk around it the other views have told.
            Node part = DeskWalk.TALKS.contains(name) ? root.lookup(".rehearse") : root;
            look(name, part, root, found);
        });
        return found;
    }

    private static void look(String path, Node node, Parent root, Map<String, Place> found) {
        // Cells of a list are used again for other rows, in no order; the status says how long the computer took.
        if (!node.isVisible()
                || node.getStyleClass().contains("sheet")
                || node.getStyleClass().contains("status-bar")) {
            return;
        }
        if (node instanceof Region region && region.getWidth() > 0) {
            Bounds at = node.localToScene(node.getLayoutBounds());
            found.put(path, new Place(at.getMinX(), at.getMaxX(), root.getLayoutBounds().getWidth()));
        }
        // Words in a flow run as their letters do, and these are Latin ones.
        boolean keeps = node != root && node.getNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT || node instanceof TextFlow;
        if (node instanceof Parent parent && !keeps) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = 0; i < children.size(); i++) {
                String name = children.get(i).getStyleClass().stream().findFirst().orElse("");
                look(path + "/" + i + name, children.get(i), root, found);
            }
        }
    }
}
