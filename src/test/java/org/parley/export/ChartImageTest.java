package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Palette;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;

class ChartImageTest {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final PageSize SIZE = new PageSize(WIDTH, HEIGHT);

    private static byte[] png(ChartKind kind, ChartStyle style) {
        return png(Chart.of(kind, Scenes.opening(), style));
    }

    private static byte[] png(Chart chart) {
        return ChartImage.png(chart, SIZE, Resolution.DOUBLE);
    }

    /** A table is as high as its rows. */
    private static int height(Chart chart) {
        return chart.kind().isTable() ? (int) chart.heightFor(WIDTH) : HEIGHT;
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colors;
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void hasTheRightSizeAndSomethingOnIt(ChartKind kind) throws IOException {
        BufferedImage image = image(png(kind, ChartStyle.PRINT));
        assertEquals(2 * WIDTH, image.getWidth());
        assertEquals(2 * height(Chart.of(kind, Scenes.opening(), ChartStyle.PRINT)), image.getHeight());
        Set<Integer> colors = colors(image);
        // The pure colours, not their smoothed edges: text, the offer's line, no deal's or the pin's.
        assertTrue(colors.contains(0xFFFFFF), "white ground");
        boolean lines = !kind.isTable();
        assertTrue(!lines || colors.contains(Palette.Role.OFFER.color().getRGB() & 0xFFFFFF), "the offer");
        assertTrue(!lines || colors.contains(Palette.Role.PIN_1.color().getRGB() & 0xFFFFFF), "the pin");
        assertTrue(colors.contains(ChartStyle.PRINT.text().getRGB() & 0xFFFFFF), "text");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theSameBytesTwice(ChartKind kind) {
        assertArrayEquals(png(kind, ChartStyle.PRINT), png(kind, ChartStyle.PRINT));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void lightDarkAndPrintDiffer(ChartKind kind) throws IOException {
        byte[] light = png(kind, ChartStyle.LIGHT);
        byte[] dark = png(kind, ChartStyle.DARK);
        byte[] print = png(kind, ChartStyle.PRINT);
        assertFalse(Arrays.equals(light, dark));
        assertFalse(Arrays.equals(light, print), "on paper the source stands below");
        assertEquals(ChartStyle.DARK.background().getRGB(), image(dark).getRGB(0, 0) | 0xFF000000);
    }

    @Test
    void anotherOfferIsAnotherPicture() {
        Scene other = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), Scenes.offer("zero-tariff"));
        for (ChartKind kind : ChartKind.values()) {
            byte[] drawn = png(Chart.of(kind, other, ChartStyle.PRINT));
            assertFalse(Arrays.equals(drawn, png(kind, ChartStyle.PRINT)), kind.word());
        }
    }

    /** What the window shows is what the file holds, to the pixel. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void screenAndFileShowTheSame(ChartKind kind) throws IOException {
        Chart chart = Chart.of(kind, Scenes.opening(), ChartStyle.LIGHT);
        int height = height(chart);
        int[] pixels = new int[2 * WIDTH * 2 * height];
        Arrays.fill(pixels, 0x12345678); // what an earlier, other picture left behind
        ChartImage.draw(chart.drawing(), WIDTH, height, 2, pixels);
        BufferedImage file = image(png(kind, ChartStyle.LIGHT));
        int[] other = file.getRGB(0, 0, 2 * WIDTH, 2 * height, null, 0, 2 * WIDTH);
        int different = 0;
        for (int i = 0; i < pixels.length; i++) {
            Color a = new Color(pixels[i], true);
            Color b = new Color(other[i]);
            assertEquals(255, a.getAlpha(), "pixel " + i + " can be seen through");
            // Two levels of 255: the two images blend smoothed edges with different rounding.
            if (Math.abs(a.getRed() - b.getRed()) > 2
                    || Math.abs(a.getGreen() - b.getGreen()) > 2
                    || Math.abs(a.getBlue() - b.getBlue()) > 2) {
                different++;
            }
        }
        assertEquals(0, different);
    }

    /** The size that is asked for is the size in pixels at 96 dots per inch, and the file says how many dots it has. */
    @ParameterizedTest
    @EnumSource(Resolution.class)
    void saysHowLargeItIsOnPaper(Resolution resolution) throws IOException {
        Chart chart = Chart.of(ChartKind.EXPORTS, Scenes.opening(), ChartStyle.SLIDE);
        byte[] png = ChartImage.png(chart, new PageSize(1600, 900), resolution);
        BufferedImage image = image(png);
        assertEquals(Math.round(1600 * resolution.dpi() / 96.0), image.getWidth());
        assertEquals(Math.round(900 * resolution.dpi() / 96.0), image.getHeight());
        // The chunk 'pHYs': pixels for each metre both ways, then the unit. 2 per mille: a metre is no whole number of inches.
        int at = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        java.nio.ByteBuffer chunk = java.nio.ByteBuffer.wrap(png, at, 9);
        assertEquals(resolution.dpi(), chunk.getInt() * 0.0254, 0.002 * resolution.dpi());
        assertEquals(resolution.dpi(), chunk.getInt() * 0.0254, 0.002 * resolution.dpi());
        assertEquals(1, chunk.get(), "the unit is the metre");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void withoutGroundItCanBeSeenThrough(ChartKind kind) throws IOException {
        BufferedImage clear = image(png(kind, ChartStyle.SLIDE.transparent()));
        BufferedImage white = image(png(kind, ChartStyle.SLIDE));
        assertEquals(0, clear.getRGB(0, 0) >>> 24);
        assertEquals(0, clear.getRGB(clear.getWidth() / 2, clear.getHeight() - 2) >>> 24);
        assertFalse(white.getColorModel().hasAlpha());
        long inked = 0;
        for (int y = 0; y < clear.getHeight(); y++) {
            for (int x = 0; x < clear.getWidth(); x++) {
                inked += clear.getRGB(x, y) >>> 24 == 255 ? 1 : 0;
            }
        }
        assertTrue(inked > 1000, "something is drawn");
    }

    @Test
    void pixelsAreRoundedUpAndNeverNone() {
        assertEquals(3, ChartImage.pixels(2.1, 1));
        assertEquals(4, ChartImage.pixels(2, 2));
        assertEquals(1, ChartImage.pixels(0, 1));
    }
}
