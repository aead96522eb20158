package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

/** Names of the diamonds stand clear of all other words and marks. */
class ArrivalsTest {

    static <T> T overlay(XYPlot plot, Class<T> type) {
        return ((List<?>) plot.getAnnotations())
                .stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    @Test
    void namesTouchNothing() {
        Random random = new Random(34);
        int names = 0;
        for (int i = 0; i < 200; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 4, false);
            int[][] sizes = {{960, 540}, {430, 200}};
            int[] size = sizes[i / 4 % 2];
            Chart chart = Chart.of(ChartKind.IMPORTS, scene, ChartStyle.LIGHT);
            ChartRenderingInfo info = new ChartRenderingInfo();
            Graphics2D g2 = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB).createGraphics();
            chart.drawing().draw(g2, new Rectangle2D.Double(0, 0, size[0], size[1]), info);
            XYPlot plot = chart.drawing().getXYPlot();
            Overlay.Frame frame = new Overlay.Frame(
                    info.getPlotInfo().getDataArea(), plot.getDomainAxis(), plot.getRangeAxis(), plot.getDataset());
            Arrivals arrivals = overlay(plot, Arrivals.class);
            List<Arrivals.Name> placed = arrivals.names(g2, frame);
            DeadlineMarks marks = overlay(plot, DeadlineMarks.class);
            List<Rectangle2D> others = new ArrayList<>(marks.taken(g2, frame));
            arrivals.days().forEach(day -> others.add(arrivals.diamond(frame, day)));
            others.addAll(frame.lines().ends());
            for (Arrivals.Name name : placed) {
                assertTrue(frame.area().contains(name.place()), "scene " + i + ": " + name);
                assertFalse(others.stream().anyMatch(name.place()::intersects), "scene " + i + ": " + name);
                assertEquals(0, frame.lines().through(name.place()), "scene " + i + ": " + name);
                others.add(name.place());
                for (Arrivals.Name other : placed) {
                    boolean onLine = other.leader() != null && other.leader().intersects(name.place());
                    assertFalse(other != name && onLine, "scene " + i + ": " + name + " on the line of " + other);
                }
            }
            names += placed.size();
            g2.dispose();
        }
        assertTrue(names > 50, "too few to tell: " + names);
    }

    /** Eight purchases and equipment on loans: each diamond has its terms' names, and the hatch has words. */
    @Test
    void everyDiamondThatHasRoomIsNamed() {
        for (int[] size : new int[][] {{960, 540}, {620, 330}}) {
            List<Arrivals.Name> names = names(Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything")), size);
            String words = names.stream().map(Arrivals.Name::words).toList().toString();
            assertEquals(5, names.size() - 1, words);
            assertTrue(words.contains("Steel scrap") && !words.contains("Iron"), "as in the list of terms: " + words);
            assertEquals("hatched: equipment on loans", names.get(names.size() - 1).words());
        }
        assertEquals(
                List.of("Crude oil", "Soybeans"),
                names(Scenes.opening(), new int[] {960, 540}).stream().map(Arrivals.Name::words).toList());
    }

    private static List<Arrivals.Name> names(Scene scene, int[] size) {
        Chart chart = Chart.of(ChartKind.IMPORTS, scene, ChartStyle.LIGHT);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 =
                ChartGraphics.drawing(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB).createGraphics());
        chart.drawing().draw(g2, new Rectangle2D.Double(0, 0, size[0], size[1]), info);
        XYPlot plot = chart.drawing().getXYPlot();
        return overlay(plot, Arrivals.class)
                .names(g2, new Overlay.Frame(
                        info.getPlotInfo().getDataArea(), plot.getDomainAxis(), plot.getRangeAxis(), plot.getDataset()));
    }

    /** The diamonds are on the days of {@link ArrivalDays}, of which the first is the one in the title. */
    @Test
    void diamondsAreOnTheDaysOfArrival() {
        Scene scene = Scenes.opening();
        Arrivals arrivals = overlay(
                Chart.of(ChartKind.IMPORTS, scene, ChartStyle.LIGHT).drawing().getXYPlot(), Arrivals.class);
        int first = arrivals.days().iterator().next();
        assertEquals(first, ArrivalDays.first(scene.scenario(), scene.outcome()).getAsInt());
        String title = Wording.importsTitle(scene.scenario(), scene.offer(), scene.lastDay());
        assertTrue(title.contains(" " + Figures.day(scene.clock().date(first)) + ","), title);
    }
}
