package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right-hand ends of lines, moved apart where the lines end close together. */
final class EndLabels extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double GAP = 7;
    /** A name that is hardly wider is not cut. */
    private static final double SLACK = 12;

    private final transient Font font;
    private final double mostWidth;
    private final transient List<String> names = new ArrayList<>();
    private final transient List<Label> labels = new ArrayList<>();

    private record Label(List<String> lines, Color color, double value) {}

    /** One label's place: the middle of its text and of the line's end, and its height. */
    private record Place(Label label, double wanted, double height) {}

    EndLabels(Font font, double mostWidth) {
        this.font = font;
        this.mostWidth = mostWidth;
    }

    void add(String text, Color color, double value) {
        names.add(text);
        labels.add(new Label(List.of(text), color, value));
        // Where a name is cut depends on the others.
        List<List<String>> lines = NameLines.apart(names, mostWidth + SLACK, 2, this::measure);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            labels.set(i, new Label(lines.get(i), label.color, label.value));
        }
    }

    /** Room needed right of the plot. */
    double width() {
        double width = 0;
        for (Label label : labels) {
            for (String line : label.lines) {
                width = Math.max(width, measure(line));
            }
        }
        return GAP + width + 4;
    }

    private double measure(String text) {
        return Writing.width(text, font);
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        g2.setFont(font);
        double lineHeight = lineHeight();
        List<Place> places = new ArrayList<>();
        for (Label label : labels) {
            places.add(new Place(label, frame.y(label.value), label.lines.size() * lineHeight));
        }
        places.sort(Comparator.comparingDouble(Place::wanted));
        Rectangle2D area = frame.area();
        double[] middles = Spread.apart(
                places.stream().mapToDouble(Place::wanted).toArray(),
                places.stream().mapToDouble(Place::height).toArray(),
                area.getMinY(),
                area.getMaxY());
        double right = frame.area().getMaxX();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            g2.setColor(place.label.color);
            if (Math.abs(middles[i] - place.wanted) > 3) {
                g2.setStroke(new BasicStroke(0.8f));
                g2.draw(new Line2D.Double(right + 1, place.wanted, right + GAP - 2, middles[i]));
            }
            double y = middles[i] - place.height / 2 + lineHeight * 0.78;
            for (String line : place.label.lines) {
                g2.drawString(line, (float) (right + GAP), (float) y);
                y += lineHeight;
            }
        }
    }

    private double lineHeight() {
        return font.getSize2D() * 1.2;
    }
}
