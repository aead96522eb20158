package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters that travel with the program. */
class FontsTest {

    /** A point for each unit of the font. */
    private static final float UNITS = 2816;
    /** Rounding of outlines to whole units. */
    private static final double SLACK = 4;

    private static final int LEAST_LETTERS = 1000;

    /** Where strokes lie over each other, large letters have holes on some systems: a plus sign there reads as another sign. */
    @ParameterizedTest
    @ValueSource(strings = {"Inter-Regular.ttf", "Inter-SemiBold.ttf"})
    void noStrokesLieOverEachOther(String file) {
        Font font = BundledFonts.load(file).deriveFont(UNITS);
        FontRenderContext exact = new FontRenderContext(null, true, true);
        int seen = 0;
        List<String> holes = new ArrayList<>();
        for (int letter = ' '; letter <= 0x22ff; letter++) {
            if (font.canDisplay(letter)) {
                seen++;
                Path2D outline = new Path2D.Double(
                        font.createGlyphVector(exact, Character.toString(letter)).getOutline());
                if (isHollowed(outline)) {
                    holes.add(Character.toString(letter));
                }
            }
        }
        assertEquals(List.of(), holes);
        assertTrue(seen > LEAST_LETTERS, "only " + seen + " letters were seen");
    }

    private static boolean isHollowed(Path2D outline) {
        outline.setWindingRule(Path2D.WIND_NON_ZERO);
        Area whole = new Area(outline);
        outline.setWindingRule(Path2D.WIND_EVEN_ODD);
        whole.exclusiveOr(new Area(outline));
        Rectangle2D blank = whole.getBounds2D();
        return blank.getWidth() > SLACK && blank.getHeight() > SLACK;
    }
}
