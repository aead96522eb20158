package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargain.Debrief;
import org.parley.bargain.Ended;
import org.parley.bargain.Rehearsal;
import org.parley.scenario.Lever.Side;

/** What is said and drawn of a rehearsal that is over: the debrief's own numbers, in plain words. */
class DebriefChartsTest {

    private static final double EXACT = 1e-9;

    private static final DebriefPicture AGREED = DebriefPicture.of(Ended.agreed());
    private static final DebriefPicture PEOPLE = DebriefPicture.of(Ended.agreedByPeople());
    private static final DebriefPicture WALKED = DebriefPicture.of(Ended.walkedAway());
    private static final DebriefPicture PASSED = DebriefPicture.of(Ended.deadlinePassed());
    private static final DebriefPicture SILENT = DebriefPicture.of(Ended.silent());

    static Stream<DebriefPicture> pictures() {
        return Stream.of(AGREED, PEOPLE, WALKED, PASSED, SILENT);
    }

    private static List<Chart> charts(DebriefPicture picture, ChartStyle style) {
        return List.of(
                DanceChart.of(picture, style), DistanceChart.of(picture, style), ConcessionChart.of(picture, style));
    }

    @Test
    void howItEndedInASentence() {
        assertEquals(
                "Deal in round 2, on day 20 of the talks (21 Mar 2030): Westmark accepted what Norland had put on the table.",
                new DebriefWords(PEOPLE).outcome());
        assertEquals(
                "No deal: Norland walked away in round 2, on day 20 of the talks (21 Mar 2030).",
                new DebriefWords(WALKED).outcome());
        assertEquals(
                "No deal: the talks ended on day 60 (30 Apr 2030), and nothing was accepted.",
                new DebriefWords(PASSED).outcome());
        assertTrue(new DebriefWords(AGREED).outcome().startsWith("Deal in round "), new DebriefWords(AGREED).outcome());
        assertEquals(
                "Rehearsed for Westmark; the program played Norland.", new DebriefWords(WALKED).sides());
        assertEquals(
                "Two people: one for Norland, who spoke first, and one for Westmark.", new DebriefWords(PASSED).sides());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void titlesSayTheFindingInTenWords(DebriefPicture picture) {
        DebriefTables tables = new DebriefTables(picture);
        List<String> titles = new java.util.ArrayList<>(
                charts(picture, ChartStyle.LIGHT).stream().map(Chart::title).toList());
        titles.add(tables.result().words().title());
        Stream.of(tables.left(), tables.offers(), tables.terms(), tables.replies())
                .flatMap(Optional::stream)
                .forEach(table -> titles.add(table.words().title()));
        for (String title : titles) {
            assertTrue(title.split(" ").length <= 10, title);
            assertFalse(title.contains("{"), title);
        }
    }

    @Test
    void titlesAreTrue() {
        assertEquals("No deal, though both sides could have gained", DanceTitle.of(WALKED));
        assertEquals("Deal in round 2; more was left on the table", DanceTitle.of(PEOPLE));
        assertEquals("Nobody made an offer", DistanceChart.title(SILENT));
        assertEquals("Nobody moved after the first offers", ConcessionChart.title(SILENT));
        // Every further ton of wheat costs the one who sells least and pleases the one who is promised it.
        assertEquals("Norland gave up 1.4 points, Westmark took back 7.1 points", ConcessionChart.title(PASSED));
        List<Debrief.Step> steps = DistanceChart.measured(PASSED);
        assertEquals(
                "Last offer " + ScoreWords.points(steps.get(11).distance().orElseThrow()) + " points off the frontier, first "
                        + ScoreWords.points(steps.get(0).distance().orElseThrow()),
                DistanceChart.title(PASSED));
    }

    /** The private footer stands on every chart, and the source with it once it leaves the desk. */
    @ParameterizedTest
    @MethodSource("pictures")
    void everyChartIsDrawnAndSaysThatItIsPrivate(DebriefPicture picture) {
        for (ChartStyle style : List.of(ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.SLIDE)) {
            for (Chart chart : charts(picture, style)) {
                assertTrue(chart.footer().endsWith("Scores are your beliefs. Private."), chart.footer());
                String drawn = ((org.jfree.chart.title.TextTitle) chart.drawing().getSubtitle(2)).getText();
                assertTrue(drawn.endsWith("Scores are your beliefs. Private."), drawn);
                assertEquals(style.footer(), drawn.contains(picture.scenario().title()), drawn);
                for (int width : new int[] {170, 640, 1280}) {
                    BufferedImage image = new BufferedImage(width, width * 9 / 16, BufferedImage.TYPE_INT_RGB);
                    chart.drawing()
                            .draw(image.createGraphics(), new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
                }
            }
        }
    }

    /** What the axes of the dance show, with what walking away was worth, are the scores of the debrief. */
    @Test
    void theDanceShowsTheDebriefsScores() {
        Rehearsal over = Ended.deadlinePassed();
        DebriefPicture picture = DebriefPicture.of(over);
        List<List<Object>> rows = DanceChart.of(picture, ChartStyle.LIGHT).table().rows();
        assertEquals("Walking away", rows.get(0).get(0));
        int row = 1;
        for (Debrief.Step step : picture.debrief().steps()) {
            int round = step.tabled().round();
            double home = 100 * (step.worth().orElseThrow().home() - over.world(round).walkAway(Side.HOME));
            double partner = 100 * (step.worth().orElseThrow().partner() - over.world(round).walkAway(Side.PARTNER));
            assertEquals(home, (double) rows.get(row).get(1), EXACT);
            assertEquals(partner, (double) rows.get(row).get(2), EXACT);
            row++;
        }
        Debrief debrief = picture.debrief();
        assertEquals("Nash", rows.get(row).get(0));
        assertEquals(
                100 * (debrief.result().home() + debrief.nash().orElseThrow().gain().home() - debrief.walkAway().home()),
                (double) rows.get(row).get(1),
                EXACT);
        assertEquals(row + 1 + over.world().frontier().points().size(), rows.size());
        // An event struck in between, after which walking away is worth something else.
        assertTrue(Math.abs(over.world(1).walkAway(Side.HOME) - over.world(6).walkAway(Side.HOME)) > 1e-3);
    }

    @Test
    void distancesAndConcessionsAreTheDebriefs() {
        List<List<Object>> distances = DistanceChart.of(PASSED, ChartStyle.LIGHT).table().rows();
        List<List<Object>> moves = ConcessionChart.of(PASSED, ChartStyle.LIGHT).table().rows();
        assertEquals(12, distances.size());
        for (int i = 0; i < distances.size(); i++) {
            Debrief.Step step = PASSED.debrief().steps().get(i);
            assertEquals((double) step.tabled().day(), distances.get(i).get(0));
            assertEquals(100 * step.distance().orElseThrow(), (double) distances.get(i).get(4), EXACT);
        }
        assertEquals(10, moves.size());
        for (int i = 0; i < moves.size(); i++) {
            Debrief.Concession move = PASSED.debrief().concessions().get(i);
            assertEquals(-100 * move.change().of(move.side()), (double) moves.get(i).get(2), EXACT);
        }
    }

    @Test
    void termsOfASideAddUpToItsConcessions() {
        DebriefTables.Table table = new DebriefTables(AGREED).terms().orElseThrow();
        List<List<Object>> rows = table.chart(AGREED, ChartStyle.LIGHT).table().rows();
        for (Side side : Side.values()) {
            String name = new DebriefWords(AGREED).party(side).name();
            double all = AGREED.debrief().concessions().stream()
                    .filter(move -> move.side() == side)
                    .mapToDouble(move -> 100 * move.change().of(side))
                    .sum();
            List<List<Object>> own = rows.stream().filter(row -> row.get(0).equals(name)).toList();
            assertEquals("All of it", own.get(own.size() - 1).get(1));
            assertEquals(all, (double) own.get(own.size() - 1).get(2), 1e-6);
            double parts = own.subList(0, own.size() - 1).stream().mapToDouble(row -> (double) row.get(2)).sum();
            assertEquals(all, parts, 1e-6);
        }
        assertEquals(
                "Wheat: from US$ 10 m to US$ 110 m a year (+US$ 100 m)",
                new DebriefTables(PASSED).terms().orElseThrow().shown().rows().get(1).cells().get(0));
    }

    @Test
    void whatWasGotAndLeftIsTheDebriefs() {
        Debrief debrief = PEOPLE.debrief();
        List<ShownTable.Row> got = new DebriefTables(PEOPLE).result().shown().rows();
        assertEquals(
                List.of(
                        "Norland: score, points of 100",
                        ScoreWords.points(debrief.result().home()),
                        ScoreWords.points(debrief.walkAway().home()),
                        ScoreWords.gain(debrief.result().home() - debrief.walkAway().home())),
                got.get(0).cells());
        assertEquals(
                Figures.changeNumber(debrief.result().importsMusd() - debrief.walkAway().importsMusd()),
                got.get(3).cells().get(3));
        Debrief.Missed better = debrief.betterForBoth().orElseThrow();
        List<ShownTable.Row> left = new DebriefTables(PEOPLE).left().orElseThrow().shown().rows();
        assertEquals(
                List.of(
                        "Nearest offer that is worse for neither",
                        ScoreWords.gain(better.gain().home()),
                        ScoreWords.gain(better.gain().partner()),
                        Figures.changeNumber(better.gain().exportsMusd()),
                        Figures.changeNumber(better.gain().importsMusd())),
                left.get(0).cells());
        assertEquals(2, left.size());
        String sentence = new DebriefWords(PEOPLE).left();
        assertTrue(
                sentence.contains(Figures.change(better.gain().exportsMusd()))
                        && sentence.contains(ScoreWords.gain(better.gain().home())),
                sentence);
        // The deal has wheat at 60 and the rate at 10; the moves start from there.
        String moves = new DebriefWords(PEOPLE).ways().get(0).moves();
        assertTrue(moves.startsWith("From the deal to there: ") && moves.contains("extra tariff: from 10% to "), moves);
        assertTrue(new DebriefWords(WALKED).ways().get(0).moves().startsWith("From no concession to there: "));
    }

    @Test
    void onTheFrontierNothingIsLeft() {
        Rehearsal start = Rehearsal.of(Ended.silent().world().scenario(), Ended.silent().setup()).start();
        Map<String, Double> best =
                start.world().space().offer(start.world().points().nash().get(0).choice()).terms();
        DebriefPicture picture = DebriefPicture.of(start.table(best, "").accept());
        assertEquals(
                "Nothing was left on the table: neither side could have had more without the other losing.",
                new DebriefWords(picture).left());
        assertEquals("Deal in round 1; nothing was left on the table", DanceTitle.of(picture));
        assertEquals("Its terms are those of the deal.", new DebriefWords(picture).ways().get(0).moves());
        assertEquals(0, picture.debrief().resultDistance(), 1e-8);
    }

    @Test
    void whatEachTacticWouldHaveGot() {
        List<ShownTable.Row> rows = new DebriefTables(AGREED).replies().orElseThrow().shown().rows();
        assertEquals(6, rows.size());
        assertEquals("As it was played", rows.get(0).cells().get(0));
        for (int i = 0; i < 5; i++) {
            Debrief.Reply reply = AGREED.debrief().replies().get(i);
            assertEquals(ScoreWords.points(reply.result().home()), rows.get(i + 1).cells().get(2));
            assertEquals(
                    (reply.agreed() ? "deal" : "no deal") + ", round " + reply.round(), rows.get(i + 1).cells().get(1));
        }
        assertTrue(new DebriefWords(AGREED).tactic().startsWith("Westmark was played by the program as follows. Even: "));
        assertEquals(Optional.empty(), new DebriefTables(PASSED).replies());
        assertEquals("", new DebriefWords(PASSED).tactic());
    }

    @Test
    void notesAreOneLineShortenedAndWithoutControls() {
        assertEquals(Optional.empty(), DebriefWords.note(" \n\u202e "));
        assertEquals("\u201ca b c\u201d", DebriefWords.note("a\tb\r\n\u0007c\u2028").orElseThrow());
        String long1 = DebriefWords.note("word ".repeat(100)).orElseThrow();
        assertTrue(long1.endsWith("\u2026\u201d") && long1.length() <= 242, long1);
        // A sign of two parts is not torn apart.
        String signs = DebriefWords.note("\ud83c\udf3e".repeat(300)).orElseThrow();
        assertEquals(239, signs.codePoints().filter(sign -> sign == 0x1F33E).count());
        assertTrue(signs.codePoints().noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF));
        List<ShownTable.Row> rows =
                new DebriefTables(DebriefPicture.of(Ended.deadlinePassed("=1+1\u0000"))).offers().orElseThrow().shown().rows();
        assertEquals(List.of("\u201c=1+1\u201d"), rows.get(1).cells());
    }
}
