package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Palette;
import org.parley.desk.NeedsSystemText;
import org.testfx.api.FxToolkit;

/** Whatever has the keyboard is seen to have it, in every theme: an outline goes around it that stands out from what it lies on. */
@NeedsSystemText
@Tag("long")
class FocusSeenTest {

    /** WCAG 2.2, 2.4.13: between the same pixels in the two states. */
    private static final double CONTRAST = 3;
    /** An outline of one pixel around the smallest button. */
    private static final int LEAST_PIXELS = 48;

    private static final int LEAST_STOPS = 150;
    /** Around a node, in points: room for the outline and no more. */
    private static final double MARGIN = 4;

    @TempDir
    Path folder;

    private final Set<String> unseen = new TreeSet<>();
    private final Set<Node> looked = new HashSet<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void focusIsSeen(Theme theme) throws Exception {
        DeskWalk.walk(settings(theme), this::look);
        assertEquals("", String.join("\n", unseen));
        assertTrue(looked.size() >= LEAST_STOPS, "only " + looked.size() + " stops were seen");
    }

    @ParameterizedTest
    @CsvSource({DeskWalk.SMALL, DeskWalk.WIDE})
    void focusIsSeenInAnotherSize(double width, double height) throws Exception {
        DeskWalk.desk(settings(Theme.LIGHT), width, height, this::look);
        assertEquals("", String.join("\n", unseen));
    }

    /** The net above has no holes: an outline in the colour of the ground is none. */
    @Test
    void anOutlineThatIsNotSeenIsCaught() throws Exception {
        DeskWalk.walk(settings(Theme.LIGHT), (view, root) -> {
            Node ring = root.lookup(".focus-ring");
            if (ring != null && unseen.isEmpty()) {
                ring.setStyle("-fx-border-color: -color-bg-default;");
                look(view, root);
            }
        });
        assertFalse(unseen.isEmpty());
    }

    /** Nor does a drawer that stays where it is hide anything unnoticed. */
    @Test
    void whatLiesUnderTheDrawerIsCaught() throws Exception {
        DeskWalk.walk(settings(Theme.LIGHT), (view, root) -> {
            Node drawer = root.lookup(".drawer-over");
            if (drawer != null && unseen.isEmpty()) {
                drawer.translateXProperty().addListener((property, before, now) -> drawer.setTranslateX(0));
                look(view, root);
            }
        });
        assertTrue(unseen.stream().anyMatch(each -> each.contains("under the drawer")), unseen.toString());
    }

    private Settings settings(Theme theme) {
        Settings settings = Settings.load(folder);
        settings.theme = theme;
        return settings;
    }

    private void look(String view, Parent root) {
        Node first = Stops.in(root).get(0);
        first.requestFocus();
        Node at = first;
        do {
            at = Stops.tab(at, false);
            if (looked.add(at)) {
                int changed = outlined(root, at);
                if (changed < LEAST_PIXELS) {
                    unseen.add(view + ": " + changed + " pixels of " + Stops.name(at));
                }
                if (isUnderTheDrawer(root, at)) {
                    unseen.add(view + ": under the drawer, " + Stops.name(at));
                }
            }
        } while (at != first);
    }

    /** Whether a drawer that lies over the charts hides some of it. */
    private static boolean isUnderTheDrawer(Parent root, Node stop) {
        Node over = root.lookup(".drawer-over");
        for (Node at = stop; at != null; at = at.getParent()) {
            if (at == over) {
                return false;
            }
        }
        Node ringed = stop instanceof TabPane tabs ? FocusRing.selected(tabs) : stop;
        return over != null && inside(over, 0).intersects(inside(ringed, MARGIN));
    }

    private static Bounds inside(Node node, double edge) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(
                at.getMinX() + edge, at.getMinY() + edge, at.getWidth() - 2 * edge, at.getHeight() - 2 * edge);
    }

    /** How many pixels around a node stand out because of its outline. */
    private static int outlined(Parent root, Node stop) {
        Node ring = root.lookup(".focus-ring");
        if (root instanceof DialogPane) {
            return ownMark(root, stop);
        }
        if (!ring.isVisible()) {
            return 0;
        }
        Node ringed = stop instanceof TabPane tabs ? FocusRing.selected(tabs) : stop;
        WritableImage with = picture(root, ringed);
        ring.setVisible(false);
        WritableImage without = picture(root, ringed);
        ring.setVisible(true);
        return standingOut(with, without);
    }

    /** A dialog's controls tell by their own look which of them has the keyboard. */
    private static int ownMark(Parent root, Node stop) {
        WritableImage with = picture(root, stop);
        root.requestFocus();
        WritableImage without = picture(root, stop);
        stop.requestFocus();
        return standingOut(with, without);
    }

    private static int standingOut(WritableImage with, WritableImage without) {
        int changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                int before = without.getPixelReader().getArgb(x, y);
                int after = with.getPixelReader().getArgb(x, y);
                if (before != after
                        && Palette.contrast(new java.awt.Color(before), new java.awt.Color(after)) >= CONTRAST) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static WritableImage picture(Parent root, Node stop) {
        Bounds at = stop.localToScene(stop.getLayoutBounds());
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.WHITE);
        how.setViewport(new Rectangle2D(
                at.getMinX() - MARGIN, at.getMinY() - MARGIN, at.getWidth() + 2 * MARGIN, at.getHeight() + 2 * MARGIN));
        return root.snapshot(how, null);
    }
}
