package org.parley.chart;

import java.awt.Color;
import java.util.List;

/**
 * What a chart of lines marks beside its lines: the deadline and the steps of the duty, days on which something happens, and
 * stretches of days.
 */
public record PanelMarks(List<Upright> uprights, List<Dot> dots, List<Stretch> stretches) {

    /** Nothing is marked. */
    static final PanelMarks NONE = new PanelMarks(List.of(), List.of(), List.of());

    /**
     * A dotted line from the bottom to the top.
     *
     * @param strong whether it is a deadline
     */
    public record Upright(int day, String words, Color color, boolean strong) {}

    /**
     * A mark on a line.
     *
     * @param value where on the value axis, in the table's unit
     */
    public record Dot(int day, double value, String words, Color color) {}

    /** A bracket along the bottom, both days included. */
    public record Stretch(int from, int to, String words, Color color) {}

    public PanelMarks {
        uprights = List.copyOf(uprights);
        dots = List.copyOf(dots);
        stretches = List.copyOf(stretches);
    }

    PanelMarks withDots(List<Dot> more) {
        return new PanelMarks(uprights, more, stretches);
    }

    PanelMarks withStretches(List<Stretch> more) {
        return new PanelMarks(uprights, dots, more);
    }
}
