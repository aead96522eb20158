package org.parley.export;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/** Charts as SVG with real text. */
public final class ChartSvg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private ChartSvg() {}

    /** The chart as an SVG document; the same chart gives the same text. */
    public static String of(JFreeChart chart, int width, int height) {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        SVGGraphics2D g2 = new SVGGraphics2D(context, false);
        g2.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        StringWriter text = new StringWriter();
        try {
            g2.stream(text, true);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("the chart cannot be written as SVG", e);
        }
        // Without the document type, which would have readers look for a file on the network.
        return text.toString().replace("\r\n", "\n").replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
