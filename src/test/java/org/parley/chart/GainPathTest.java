package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.simulate.Comparison;

/** The day of the title about gains is the day of the dot. */
class GainPathTest {

    private static final Pattern TURN = Pattern.compile("no deal.* (?:until|from) (\\d+ \\w+)(?: on|,)");

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

    /** Every course by hand: of a total of 1,000 a change counts from 5 on, and one below 0.5 is passed over. */
    @Test
    void everyCourseIsTold() {
        assertCourse(GainPath.Course.SAME, -1, 1, -2, 4.9, 0.6);
        assertCourse(GainPath.Course.AHEAD, -1, 1, 4, 9, 20);
        assertCourse(GainPath.Course.BEHIND, -1, -1, -4, -9, -20);
        assertCourse(GainPath.Course.AHEAD_THEN_EVEN, -1, 1, 9, 4, 2);
        assertCourse(GainPath.Course.BEHIND_THEN_EVEN, -1, -1, -9, -4, -2);
        assertCourse(GainPath.Course.BEHIND_UNTIL_AHEAD, 2, -9, -4, 4, 9);
        assertCourse(GainPath.Course.AHEAD_UNTIL_BEHIND, 2, 9, 4, -4, -9);
        assertCourse(GainPath.Course.BEHIND_UNTIL_EVEN, 2, -9, -4, 1, 3);
        assertCourse(GainPath.Course.AHEAD_UNTIL_EVEN, 2, 9, 4, -1, -3);
        assertCourse(GainPath.Course.AHEAD_FROM, 3, 9, -9, -4, 6, 9);
        assertCourse(GainPath.Course.BEHIND_FROM, 3, -9, 9, 4, -6, -9);
        assertCourse(GainPath.Course.EVEN, -1, -9, 9, 3);
        // A crossing is noticed only later, and dated back to the day on which it happened.
        assertCourse(GainPath.Course.BEHIND_UNTIL_AHEAD, 1, -9, 0.2, 0.4, 9);
    }

    /** An offer that makes no difference for months is not ahead throughout. */
    @Test
    void whoIsAheadLaterIsToldFromWhen() {
        double[] gained = new double[200];
        for (int d = 91; d < gained.length; d++) {
            gained[d] = 0.2 * (d - 90);
        }
        assertCourse(GainPath.Course.AHEAD_LATER, -1, gained);
        double[] level = new double[gained.length];
        Arrays.fill(level, 1000);
        assertEquals(91, new GainPath(gained, level).named().orElseThrow());
        Scene july = Scenes.of(Scenes.PAKISTAN, Scenes.offer("july-2025"));
        assertTrue(
                Wording.gainTitle(july.offer(), 365).matches("Exports as without a deal until \\d+ (Jul|Aug), then ahead"),
                Wording.gainTitle(july.offer(), 365));
    }

    /** @param turn day of the turn that is named; -1 for none */
    private static void assertCourse(GainPath.Course expected, int turn, double... gained) {
        double[] level = new double[gained.length];
        Arrays.fill(level, 1000);
        GainPath path = new GainPath(gained, level);
        assertEquals(expected, path.course(), Arrays.toString(gained));
        assertEquals(turn, path.turn().orElse(-1), Arrays.toString(gained));
    }

    /** The last day of the axis bears the same name as the first: then the year tells them apart. */
    @Test
    void aDayAfterAYearIsNamedWithItsYear() {
        Comparison offer = Scenes.compare(
                Scenes.PAKISTAN,
                Scenes.offer("ten-percent").withTerm(Scenes.PAKISTAN.partnerRate().orElseThrow(), 29),
                Map.of());
        assertEquals("Exports behind no deal, about even by 10 Apr 2026", Wording.gainTitle(offer, 365));
    }

    private static double gained(Scene scene, int lastDay) {
        double sum = 0;
        for (int d = 0; d < lastDay; d++) {
            sum += (scene.outcome().exports(d) - scene.offer().noDeal().exports(d)) / 365;
        }
        return sum;
    }
}
