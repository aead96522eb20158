package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Names at the ends of lines: read back from a drawing as SVG, where every text has its place. */
class EndLabelsTest {

    private static final float SIZE = 11f;
    /** Lines of one label stand 1.2 font sizes apart, and so must lines of two labels; less 0.1 points of rounding. */
    private static final double LINE = 1.2 * SIZE - 0.1;

    private record Text(String words, double x, double y) {}

    private static List<Text> texts(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        NodeList found = document.getElementsByTagName("text");
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element text = (Element) found.item(i);
            assertTrue(!text.hasAttribute("transform"), "turned text is not expected here");
            texts.add(new Text(
                    text.getTextContent(),
                    Double.parseDouble(text.getAttribute("x")),
                    Double.parseDouble(text.getAttribute("y"))));
        }
        return texts;
    }

    /** The texts right of the plot: those that start furthest to the right, all at one place. */
    private static List<Text> endLabels(Chart chart, int width, int height) throws Exception {
        SVGGraphics2D g2 = page();
        chart.drawing().draw(g2, new Rectangle2D.Double(0, 0, width, height));
        List<Text> all = texts(text(g2));
        List<String> words = new ArrayList<>();
        var data = chart.drawing().getXYPlot().getDataset();
        for (int i = 0; i < data.getSeriesCount(); i++) {
            words.add(data.getSeriesKey(i).toString().replaceFirst("^\\d+ ", ""));
        }
        double right = all.stream()
                .filter(text -> words.stream().anyMatch(name -> name.startsWith(text.words.replace("\u2026", "").strip())))
                .mapToDouble(Text::x)
                .max()
                .orElseThrow();
        return all.stream().filter(text -> Math.abs(text.x - right) < 0.01).toList();
    }

    @Test
    void labelsDoNotOverlap() throws Exception {
        Random random = new Random(21);
        for (int i = 0; i < 200; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, 4, false);
            ChartKind kind = List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN).get(i / 2 % 4);
            // On paper, and as small as in the window of 1280 by 800.
            int[][] sizes = {{960, 540}, {430, 200}};
            int[] size = sizes[i / 8 % 2];
            List<Text> labels = endLabels(Chart.of(kind, scene, ChartStyle.LIGHT), size[0], size[1]);
            int lines = Chart.of(kind, scene, ChartStyle.LIGHT).drawing().getXYPlot().getDataset().getSeriesCount();
            assertTrue(lines >= 3 && labels.size() >= lines, "scene " + i + ": " + labels);
            List<Double> ys = labels.stream().map(Text::y).sorted().toList();
            for (int k = 1; k < ys.size(); k++) {
                assertTrue(ys.get(k) - ys.get(k - 1) >= LINE, "scene " + i + ", " + kind + ": " + labels);
            }
            for (Text label : labels) {
                assertTrue(label.y > SIZE && label.y < size[1], "outside the picture, scene " + i + ": " + label);
            }
        }
    }

    /** Each line's label is at the line's end where there is room, and in the lines' order in any case. */
    @Test
    void labelsStandAtTheirLinesInTheirOrder() throws Exception {
        EndLabels labels = new EndLabels(ChartStyle.LIGHT.font(SIZE), 100);
        labels.add("low", java.awt.Color.BLACK, 10);
        labels.add("high", java.awt.Color.BLACK, 90);
        labels.add("close", java.awt.Color.BLACK, 88);
        List<Text> drawn = draw(labels, 200);
        assertEquals(List.of("high", "close", "low"), drawn.stream().map(Text::words).toList());
        // The value 10 of 100 lies at 180 of 200 points; a text's line stands a third of its size below its middle.
        assertEquals(180, drawn.get(2).y, SIZE / 2);
        assertTrue(drawn.get(1).y - drawn.get(0).y >= LINE);
    }

    /** All at one value, at the very edge: spread away from it, not over it. */
    @Test
    void labelsAtTheEdgeStayWithin() throws Exception {
        for (double value : new double[] {0, 100}) {
            EndLabels labels = new EndLabels(ChartStyle.LIGHT.font(SIZE), 100);
            for (int i = 0; i < 5; i++) {
                labels.add("label " + i, java.awt.Color.BLACK, value);
            }
            List<Text> drawn = draw(labels, 200);
            assertEquals(5, drawn.size());
            for (int i = 0; i < 5; i++) {
                assertTrue(drawn.get(i).y > SIZE * 0.5 && drawn.get(i).y <= 200, drawn.toString());
                assertTrue(i == 0 || drawn.get(i).y - drawn.get(i - 1).y >= LINE, drawn.toString());
            }
        }
    }

    private static List<Text> draw(EndLabels labels, double height) throws Exception {
        SVGGraphics2D g2 = page();
        labels.paint(g2, new Overlay.Frame(new Rectangle2D.Double(0, 0, 100, height), axis(), axis(), null));
        return texts(text(g2));
    }

    private static SVGGraphics2D page() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null);
        return new SVGGraphics2D(document);
    }

    private static String text(SVGGraphics2D g2) throws Exception {
        java.io.StringWriter text = new java.io.StringWriter();
        g2.stream(text, true);
        return text.toString().replaceFirst("<!DOCTYPE[^>]*>", "");
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, 100);
        return axis;
    }

    /** A name as long as a sentence gets two lines and ends in dots; the plot keeps its room. */
    @Test
    void longNamesAreShortened() throws Exception {
        for (String name : List.of(
                "What was agreed in July 2025 between the two governments after long talks",
                "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabkommen",
                "W".repeat(500))) {
            EndLabels labels = new EndLabels(ChartStyle.LIGHT.font(SIZE), 100);
            labels.add(name, java.awt.Color.BLACK, 50);
            assertTrue(labels.width() <= 130, name + ": " + labels.width());
            List<Text> drawn = draw(labels, 200);
            assertTrue(drawn.size() <= 2, drawn.toString());
            assertTrue(drawn.get(drawn.size() - 1).words.endsWith("\u2026"), drawn.toString());
        }
    }

    @Test
    void labelsFitTheRoomTheyAskFor() {
        EndLabels labels = new EndLabels(ChartStyle.LIGHT.font(SIZE), 100);
        labels.add("Crude oil and soybeans (changed)", java.awt.Color.BLACK, 50);
        Graphics2D g2 = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        double widest = g2.getFontMetrics(ChartStyle.LIGHT.font(SIZE)).stringWidth("Crude oil and");
        g2.dispose();
        assertTrue(labels.width() >= widest, labels.width() + " for " + widest);
    }
}
