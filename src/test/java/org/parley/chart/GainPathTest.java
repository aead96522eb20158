package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The day of the title about gains is the day of the dot. */
class GainPathTest {

    private static final Pattern TURN = Pattern.compile("(?:until|from) (\\d+ \\w+)(?: on|,)");

    @Test
    void theTitleNamesTheDayOfTheDot() {
        Random random = new Random(32);
        int dots = 0;
        for (int i = 0; i < 500; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, 0, i % 4 > 1);
            Chart chart = Chart.of(ChartKind.GAIN, scene, ChartStyle.LIGHT);
            List<BreakEvenDot> drawn = ((List<?>) chart.drawing().getXYPlot().getAnnotations())
                    .stream()
                            .filter(BreakEvenDot.class::isInstance)
                            .map(BreakEvenDot.class::cast)
                            .toList();
            Matcher named = TURN.matcher(chart.title());
            assertEquals(named.find(), drawn.size() == 1, chart.title() + ": " + drawn.size() + " dots");
            if (drawn.isEmpty()) {
                continue;
            }
            int day = drawn.get(0).day();
            assertEquals(named.group(1), Figures.day(scene.clock().date(day)), chart.title());
            // And it is where the line crosses zero, not the later day on which that can be noticed.
            assertTrue(gained(scene, day) * gained(scene, day - 1) <= 0, chart.title() + ", day " + day);
            dots++;
        }
        assertTrue(dots > 30, "too few to tell: " + dots);
    }

    private static double gained(Scene scene, int lastDay) {
        double sum = 0;
        for (int d = 0; d <= lastDay; d++) {
            sum += (scene.outcome().exports(d) - scene.offer().noDeal().exports(d)) / 365;
        }
        return sum;
    }
}
