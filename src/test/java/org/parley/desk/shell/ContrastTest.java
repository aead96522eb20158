package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
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
    private static final int LEAST_POPUPS = 20;
    /**
     * Parts that say something by themselves, by their style class: what can be set is known by its edge or its fill; of a scroll bar
     * that is the thumb.
     */
    private static final Set<String> GRAPHICS = Set.of(
            "mark", "arrow", "track", "thumb", "thumb-area", "box", "radio", "text-input", "combo-box", "gauge-fill",
            "gauge-limit-mark", "tick", "tick-base", "span-bar", "score-track", "score-gamble", "score-end", "score-walk",
            "score-offer", "term-stretch", "scrubber-line", "scrubber-round", "scrubber-event", "scrubber-today", "handle");

    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

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
        Seen seen = new Seen();
        DeskWalk.walk(settings, (name, root) -> look(root, Color.TRANSPARENT, 1, seen));
        assertEquals("", String.join("\n", seen.faint));
        assertTrue(seen.texts >= LEAST_TEXTS, "only " + seen.texts + " texts were seen");
        assertTrue(seen.graphics >= LEAST_GRAPHICS, "only " + seen.graphics + " graphics were seen");
        assertEquals(new TreeSet<>(GRAPHICS), seen.kinds);
    }

    /** Menus, lists to choose from, and rows that are chosen. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyWordOfWhatOpensCanBeRead(Theme theme) throws Exception {
        Settings settings = Settings.load(folder);
        settings.theme = theme;
        Seen seen = new Seen();
        int popups = PopupWalk.walk(settings, (name, root) -> look(root, Color.TRANSPARENT, 1, seen));
        assertEquals("", String.join("\n", seen.faint));
        assertTrue(popups >= LEAST_POPUPS, "only " + popups + " have opened");
    }

    @ParameterizedTest
    @CsvSource({DeskWalk.SMALL, DeskWalk.WIDE})
    void everyWordOfAnotherSizeCanBeRead(double width, double height) throws Exception {
        Seen seen = new Seen();
        DeskWalk.desk(Settings.load(folder), width, height, (name, root) -> look(root, Color.TRANSPARENT, 1, seen));
        assertEquals("", String.join("\n", seen.faint));
    }

    /**
     * @param ground what the node stands on, everything below it blended
     * @param veil opacity of all that it is part of
     */
    private static void look(Node node, Color ground, double veil, Seen seen) {
        boolean rests = node.isDisabled() || node.getPseudoClassStates().contains(DISABLED); // items of menus know it as a look only
        if (!node.isVisible() || rests || node.getOpacity() == 0) {
            return;
        }
        double opacity = veil * node.getOpacity();
        Color below = ground;
        if (node instanceof Region region) {
            List<Color> painted = painted(region);
            boolean ofBar = region.getParent() instanceof ScrollBar && region.getStyleClass().contains("track");
            if (!ofBar && !painted.isEmpty() && seen.isGraphic(region)) {
                // A part may stand out by its border alone.
                double best = painted.stream()
                        .mapToDouble(color -> contrast(over(color, ground, opacity), ground))
                        .max()
                        .orElseThrow();
                boolean empty = region.getWidth() < 1 || region.getHeight() < 1; // its colour alone shows nothing
                seen.tell(empty && region.getParent() instanceof Slider ? 1 : best, GRAPHIC, painted.get(0), ground, node);
            }
            for (Color color : fills(region)) {
                below = over(color, below, opacity);
            }
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            boolean icon = node instanceof FontIcon;
            if (icon) {
                seen.graphics++;
            } else {
                seen.texts++;
            }
            seen.tell(contrast(over(fill, below, opacity), below), icon ? GRAPHIC : wanted(text), fill, below, node);
        } else if (node instanceof Shape shape && shape.getFill() instanceof Color fill && seen.isGraphic(shape)) {
            seen.tell(contrast(over(fill, below, opacity), below), GRAPHIC, fill, below, node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(child, below, opacity, seen);
            }
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

    /** What a walk came across. */
    private static final class Seen {

        private final Set<String> faint = new TreeSet<>();
        /** Of graphics. */
        private final Set<String> kinds = new TreeSet<>();

        private int texts;
        private int graphics;

        private boolean isGraphic(Node node) {
            List<String> of = node.getStyleClass().stream()
                    .filter(GRAPHICS::contains)
                    .filter(kind -> !kind.equals("mark") || isChosen(node.getParent()))
                    .filter(kind -> !kind.equals("arrow") || hasArrow((Region) node))
                    .toList();
            kinds.addAll(of);
            graphics += of.isEmpty() ? 0 : 1;
            return !of.isEmpty();
        }

        /** Else the mark is not there. */
        private static boolean isChosen(Node box) {
            for (Node node = box; node != null; node = node.getParent()) {
                if (node instanceof CheckBox check) {
                    return check.isSelected();
                }
            }
            return false;
        }

        /** Scroll bars and the menus of the menu bar have none here. */
        private static boolean hasArrow(Region arrow) {
            boolean ofBar = arrow.getParent().getParent() instanceof MenuButton button && button.getStyleClass().contains("menu");
            return arrow.getWidth() >= 1 && !ofBar;
        }

        private void tell(double contrast, double wanted, Color color, Color ground, Node node) {
            if (contrast < wanted) {
                faint.add(String.format("%.2f %s on %s in %s", contrast, hex(color), hex(ground), where(node)));
            }
        }
    }
}
