package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Offer;
import org.parley.scenario.TextBundle;

/** In a language of longer words, too, nothing that a chart says runs out of it. */
class LongerLanguageTest {

    /** Around the chart, where nothing of it may be drawn. */
    private static final int MARGIN = 200;

    private static final Locale LONGER = Locale.forLanguageTag("en-XA");

    @AfterEach
    void speakEnglish() {
        TextBundle.use(Locale.ENGLISH);
    }

    static Stream<Arguments> charts() {
        return ChartKind.charts().stream()
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, ChartStyle.LIGHT, 480, 250),
                        Arguments.of(kind, ChartStyle.LIGHT, 620, 270),
                        Arguments.of(kind, ChartStyle.SLIDE, 960, 540)));
    }

    static List<Scene> scenes() {
        Offer long1 = Scenes.offer("everything");
        return List.of(
                Scenes.opening(),
                Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL),
                Scenes.of(Scenes.PAKISTAN, Scenes.offer("july-2025"), long1, Scenes.offer("zero-tariff-mfn")),
                Scenes.of(Scenes.CLASSROOM, Scenes.CLASSROOM.offers().get(0)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothingRunsOut(ChartKind kind, ChartStyle style, int width, int height) {
        for (Locale language : List.of(Locale.ENGLISH, LONGER)) {
            TextBundle.use(language);
            List<Scene> scenes = scenes();
            for (int i = 0; i < scenes.size(); i++) {
                BufferedImage drawn = drawn(Chart.of(kind, scenes.get(i), style), width, height);
                assertEquals("", outside(drawn, width, height), kind + ", scene " + i + ", " + language);
            }
        }
    }

    /** The net above has no holes. */
    @Test
    void whatRunsOutIsSeen() {
        BufferedImage image = drawn(Chart.of(ChartKind.EXPORTS, Scenes.opening(), ChartStyle.LIGHT), 480, 250);
        Graphics2D g2 = image.createGraphics();
        g2.setColor(Color.BLACK);
        g2.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g2.drawString("beyond", MARGIN + 470, MARGIN + 100);
        g2.dispose();
        assertTrue(outside(image, 480, 250).startsWith("right"), outside(image, 480, 250));
    }

    private static BufferedImage drawn(Chart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setColor(Color.MAGENTA);
        g2.fillRect(0, 0, image.getWidth(), image.getHeight());
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        chart.drawing().draw(g2, new Rectangle2D.Double(MARGIN, MARGIN, width, height));
        g2.dispose();
        return image;
    }

    /** The side at which something was drawn outside, and where; empty for none. */
    private static String outside(BufferedImage image, int width, int height) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inside = x >= MARGIN && x < MARGIN + width && y >= MARGIN && y < MARGIN + height;
                if (!inside && image.getRGB(x, y) != Color.MAGENTA.getRGB()) {
                    String side = x >= MARGIN + width ? "right" : x < MARGIN ? "left" : y < MARGIN ? "above" : "below";
                    return side + " at " + (x - MARGIN) + ", " + (y - MARGIN);
                }
            }
        }
        return "";
    }
}
