package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/** Colours and dashes by role (Okabe and Ito 2008), so that colour is never the only cue. */
public final class Palette {

    private Palette() {}

    /** What a line or a row of a chart stands for. */
    public enum Role {
        BEFORE(0x999999, 1.4f, 6f, 4f),
        NO_DEAL(0xD55E00, 2f, 9f, 3f, 2f, 3f),
        OFFER(0x0072B2, 2.6f),
        PIN_1(0xE69F00, 2f, 12f, 4f),
        PIN_2(0xCC79A7, 2f, 2f, 3f),
        PIN_3(0x56B4E9, 2f, 7f, 3f),
        PIN_4(0x009E73, 2f, 12f, 3f, 2f, 3f, 2f, 3f);

        private final Color color;
        private final float width;
        private final float[] dash;

        Role(int rgb, float width, float... dash) {
            this.color = new Color(rgb);
            this.width = width;
            this.dash = dash;
        }

        public Color color() {
            return color;
        }

        /** On and off lengths of the dash; empty for a solid line. */
        public float[] dash() {
            return dash.clone();
        }

        BasicStroke stroke() {
            return dash.length == 0
                    ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
        }

        /** Role of a pinned offer by its place, from 0. */
        public static Role pin(int place) {
            return values()[PIN_1.ordinal() + place];
        }
    }

    /** Contrast of two colours (WCAG 2.2), 1 to 21. */
    public static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Relative luminance (WCAG 2.2), 0 to 1. */
    public static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The colour, moved towards black or white until text in it can be read on the background. */
    public static Color readable(Color color, Color background, double wanted) {
        Color towards =
                contrast(Color.BLACK, background) > contrast(Color.WHITE, background) ? Color.BLACK : Color.WHITE;
        for (double mix = 0; mix <= 1; mix += 0.05) {
            Color candidate = mix(color, towards, mix);
            if (contrast(candidate, background) >= wanted) {
                return candidate;
            }
        }
        return towards;
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }
}
