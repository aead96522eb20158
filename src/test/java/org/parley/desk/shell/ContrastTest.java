package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.chart.Palette;
import org.parley.desk.NeedsSystemText;
import org.testfx.api.FxToolkit;

/**
 * Every word of the desk and of the windows beside it can be read, and every mark, icon and control be seen: its colour against
 * what it really stands on, in every theme.
 */
@NeedsSystemText
@Tag("long")
class ContrastTest {

    /** WCAG 2.2, for text of usual size and for large text. */
    private static final double TEXT = 4.5;

    private static final double LARGE_TEXT = 3;
    private static final double LARGE_SIZE = 24;
    private static final double LARGE_BOLD_SIZE = 18.6;
    private static final int LEAST_TEXTS = 200;
    /** WCAG 2.2, 1.4.11: what a control is known by, and what a mark says. */
    private static final double GRAPHIC = 3;

    private static final int LEAST_GRAPHICS = 60;
    /** Parts that say something by themselves, by their style class; of a scroll bar that is the thumb. */
    private static final Set<String> GRAPHICS = Set.of(
            "track", "thumb", "thumb-area", "box", "gauge-fill", "gauge-limit-mark", "tick", "tick-base", "span-bar",
            "scrubber-line", "scrubber-round", "scrubber-event", "scrubber-today", "handle", "band-here");

    @TempDir
    Path folder;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyWordCanBeRead(Theme theme) throws Exception {
        Settings settings = Settings.load(folder);
        settings.theme = theme;
        Set<String> faint = new TreeSet<>();
        int[] seen = {0, 0};
        DeskWalk.walk(settings, (name, root) -> look(root, Color.TRANSPARENT, 1, faint, seen));
        assertEquals("", String.join("\n", faint));
        assertTrue(seen[0] >= LEAST_TEXTS, "only " + seen[0] + " texts were seen");
        assertTrue(seen[1] >= LEAST_GRAPHICS, "only " + seen[1] + " graphics were seen");
    }

    @ParameterizedTest
    @CsvSource({DeskWalk.SMALL, DeskWalk.WIDE})
    void everyWordOfAnotherSizeCanBeRead(double width, double height) throws Exception {
        Set<String> faint = new TreeSet<>();
        DeskWalk.desk(
                Settings.load(folder),
                width,
                height,
                (name, root) -> look(root, Color.TRANSPARENT, 1, faint, new int[2]));
        assertEquals("", String.join("\n", faint));
    }

    /**
     * @param ground what the node stands on, everything below it blended
     * @param veil opacity of all that it is part of
     * @param seen how many words, and how many graphics
     */
    private static void look(Node node, Color ground, double veil, Set<String> faint, int[] seen) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        double opacity = veil * node.getOpacity();
        Color below = ground;
        if (node instanceof Region region) {
            List<Color> painted = painted(region);
            boolean ofBar = region.getParent() instanceof ScrollBar && region.getStyleClass().contains("track");
            boolean graphic = !ofBar && region.getStyleClass().stream().anyMatch(GRAPHICS::contains);
            if (graphic && !painted.isEmpty()) {
                // A part may stand out by its border alone.
                double best = painted.stream()
                        .mapToDouble(color -> contrast(over(color, ground, opacity), ground))
                        .max()
                        .orElseThrow();
                seen[1]++;
                boolean empty = region.getWidth() < 1 || region.getHeight() < 1; // its colour alone shows nothing
                tell(empty && region.getParent() instanceof Slider ? 1 : best, GRAPHIC, painted.get(0), ground, node, faint);
            }
            for (Color color : fills(region)) {
                below = over(color, below, opacity);
            }
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            boolean icon = node instanceof FontIcon;
            seen[icon ? 1 : 0]++;
            tell(contrast(over(fill, below, opacity), below), icon ? GRAPHIC : wanted(text), fill, below, node, faint);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(child, below, opacity, faint, seen);
            }
        }
    }

    private static void tell(double contrast, double wanted, Color color, Color ground, Node node, Set<String> faint) {
        if (contrast < wanted) {
            faint.add(String.format("%.2f %s on %s in %s", contrast, hex(color), hex(ground), where(node)));
        }
    }

    private static List<Color> fills(Region region) {
        List<Color> colors = new ArrayList<>();
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color color) {
                    colors.add(color);
                }
            }
        }
        return colors;
    }

    /** Fills and borders. */
    private static List<Color> painted(Region region) {
        List<Color> colors = fills(region);
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                if (stroke.getTopStroke() instanceof Color color) {
                    colors.add(color);
                }
            }
        }
        return colors;
    }

    private static double wanted(Text text) {
        boolean bold = text.getFont().getName().contains("Bold");
        return text.getFont().getSize() >= (bold ? LARGE_BOLD_SIZE : LARGE_SIZE) ? LARGE_TEXT : TEXT;
    }

    private static Color over(Color color, Color below, double opacity) {
        double share = color.getOpacity() * opacity;
        return new Color(
                color.getRed() * share + below.getRed() * (1 - share),
                color.getGreen() * share + below.getGreen() * (1 - share),
                color.getBlue() * share + below.getBlue() * (1 - share),
                1);
    }

    private static double contrast(Color a, Color b) {
        return Palette.contrast(awt(a), awt(b));
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }

    private static String hex(Paint paint) {
        return paint.toString();
    }

    /** The style classes around a text, so that its rule is found. */
    private static String where(Node text) {
        List<String> names = new ArrayList<>();
        for (Node node = text; node != null && names.size() < 4; node = node.getParent()) {
            names.add(String.join(".", node.getStyleClass()));
        }
        return names.toString();
    }
}
