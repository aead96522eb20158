package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** A page is closed by whoever opened it, and not when the last that drew on it is forgotten. */
class PassingGraphicsTest {

    /** Counts how often it is closed. */
    private static final class Page extends PassingGraphics {
        private int closed;

        Page() {
            super(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB).createGraphics());
        }

        @Override
        public Graphics create() {
            return this;
        }

        @Override
        public FontMetrics getFontMetrics(Font font) {
            return page.getFontMetrics(font);
        }

        @Override
        public void dispose() {
            closed++;
        }
    }

    @Test
    @SuppressWarnings({"deprecation", "removal"})
    void whatIsForgottenClosesNothing() {
        Page page = new Page();
        ChartGraphics drawing = ChartGraphics.writing(page);
        drawing.finalize(); // as Java does with what is forgotten
        assertEquals(0, page.closed);
        drawing.dispose();
        assertEquals(1, page.closed);
    }
}
