package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Offer;

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
        for (ChartStyle style : new ChartStyle[] {ChartStyle.DARK, ChartStyle.HIGH_CONTRAST}) {
            for (Color ground : new Color[] {style.background(), style.tint()}) {
                double contrast = Palette.contrast(style.line(role), ground);
                assertTrue(contrast >= LINES, role + ": " + contrast);
            }
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
        for (ChartStyle style : new ChartStyle[] {
            ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.HIGH_CONTRAST, ChartStyle.PRINT
        }) {
            double contrast = Palette.contrast(style.label(role.color()), style.background());
            assertTrue(contrast >= TEXT, role + ": " + contrast);
        }
    }

    @Test
    void allOtherTextCanBeRead() {
        for (ChartStyle style : new ChartStyle[] {
            ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.HIGH_CONTRAST, ChartStyle.PRINT
        }) {
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

    // --- Without colour

    /** Difference in lightness (CIE L*, 0 to 100) by which thin lines in two greys are told apart on a copy. */
    private static final double GREY_STEP = 20;

    /** Difference of dashes, in points, that the eye sees: between their longest strokes, or between their longest gaps. */
    private static final float DASH_STEP = 1;

    private static double lightness(Color color) {
        double y = Palette.luminance(color);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : 24389.0 / 27 * y;
    }

    private static boolean dashesDiffer(float[] a, float[] b) {
        if (a == null || b == null || a.length != b.length) {
            return a != b;
        }
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) >= DASH_STEP) {
                return true;
            }
        }
        return false;
    }

    @Test
    void lightnessIsThatOfTheStandard() {
        assertEquals(100, lightness(Color.WHITE), 1e-6);
        assertEquals(0, lightness(Color.BLACK), 1e-6);
        assertEquals(53.585, lightness(new Color(128, 128, 128)), 1e-3);
    }

    /** On a copy without colour, any two lines of a chart differ in their dash or else clearly in their grey. */
    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void linesAreToldApartWithoutColour(ChartKind kind) {
        int pairs = 0;
        for (int pins = 0; pins <= 4; pins++) {
            Offer[] pinned = Scenes.PAKISTAN.offers().subList(0, pins).toArray(new Offer[0]);
            Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), pinned);
            for (ChartStyle style : new ChartStyle[] {
            ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.HIGH_CONTRAST, ChartStyle.PRINT
        }) {
                List<Panel.Series> series = Chart.of(kind, scene, style).panels().get(0).series();
                for (Panel.Series a : series) {
                    for (Panel.Series b : series) {
                        if (a.column() >= b.column()) {
                            continue;
                        }
                        double grey = Math.abs(lightness(a.color()) - lightness(b.color()));
                        boolean dash = dashesDiffer(a.stroke().getDashArray(), b.stroke().getDashArray());
                        assertTrue(dash || grey >= GREY_STEP, a.name() + " and " + b.name() + " with " + pins + " pins: " + grey);
                        pairs++;
                    }
                }
            }
        }
        assertTrue(pairs > 40, pairs + " pairs");
    }

    /** The fixed colours and dashes of all roles, whether or not they ever meet. */
    @Test
    void everyRoleHasItsOwnDash() {
        for (Palette.Role a : Palette.Role.values()) {
            for (Palette.Role b : Palette.Role.values()) {
                assertTrue(a == b || dashesDiffer(a.stroke().getDashArray(), b.stroke().getDashArray()), a + " and " + b);
            }
        }
    }
}
