package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /** WCAG 2.2, 1.4.11: lines and marks. */
    private static final double LINES = 3;
    /** WCAG 2.2, 1.4.3: text. */
    private static final double TEXT = 4.5;

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Palette.contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(1, Palette.contrast(Color.RED, Color.RED), 1e-9);
        // The grey that just passes for text on white.
        assertEquals(4.54, Palette.contrast(new Color(0x767676), Color.WHITE), 0.005);
        assertEquals(Palette.contrast(Color.BLUE, Color.WHITE), Palette.contrast(Color.WHITE, Color.BLUE), 0);
    }

    @ParameterizedTest
    @EnumSource(Palette.Role.class)
    void linesStandOutOnDark(Palette.Role role) {
        for (Color ground : new Color[] {ChartStyle.DARK.background(), ChartStyle.DARK.tint()}) {
            double contrast = Palette.contrast(ChartStyle.DARK.line(role), ground);
            assertTrue(contrast >= LINES, role + ": " + contrast);
        }
    }

    /** On light ground the palette stays what Okabe and Ito made it, with a dash for each line. */
    @ParameterizedTest
    @EnumSource(Palette.Role.class)
    void linesKeepTheirColourOnLight(Palette.Role role) {
        assertEquals(role.color(), ChartStyle.LIGHT.line(role));
        assertEquals(role.color(), ChartStyle.PRINT.line(role));
    }

    @ParameterizedTest
    @EnumSource(Palette.Role.class)
    void labelsCanBeRead(Palette.Role role) {
        for (ChartStyle style : new ChartStyle[] {ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.PRINT}) {
            double contrast = Palette.contrast(style.label(role.color()), style.background());
            assertTrue(contrast >= TEXT, role + ": " + contrast);
        }
    }

    @Test
    void allOtherTextCanBeRead() {
        for (ChartStyle style : new ChartStyle[] {ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.PRINT}) {
            for (Color ground : new Color[] {style.background(), style.tint()}) {
                assertTrue(Palette.contrast(style.text(), ground) >= TEXT);
                assertTrue(Palette.contrast(style.muted(), ground) >= TEXT);
            }
        }
    }

    /** Whatever the colour and the ground, the answer can be read; and what can be read already is left alone. */
    @Test
    void readableIsReadable() {
        for (int ground = 0; ground <= 255; ground += 15) {
            Color background = new Color(ground, ground, ground);
            double best = Math.max(
                    Palette.contrast(Color.BLACK, background), Palette.contrast(Color.WHITE, background));
            for (Palette.Role role : Palette.Role.values()) {
                Color color = Palette.readable(role.color(), background, LINES);
                assertTrue(
                        Palette.contrast(color, background) >= Math.min(LINES, best),
                        role + " on " + background + ": " + Palette.contrast(color, background));
            }
        }
        assertEquals(Color.BLACK, Palette.readable(Color.BLACK, Color.WHITE, TEXT));
    }

    @Test
    void pinsHaveTheirFixedColours() {
        assertEquals(Palette.Role.PIN_1, Palette.Role.pin(0));
        assertEquals(Palette.Role.PIN_4, Palette.Role.pin(3));
    }
}
