package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;

/** A chart that stands alone tells whether its assumptions are those of the case's file. */
class ChangedAssumptionsTest {

    private static final Map<String, Object> APRIL = Map.of("rivals", "april-2025");

    private static Scene scene(Map<String, Object> changed) {
        return Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), List.of(Scenes.offer("zero-tariff")), changed);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theFooterNamesWhatIsChanged(ChartKind kind) {
        String title = Scenes.PAKISTAN.schedules().get("april-2025").title();
        String words = "Changed from the case's file: What other suppliers pay after the deadline: " + title + "."
                + (kind == ChartKind.COMPARISON ? " Differences are taken before rounding." : "");
        Chart chart = Chart.of(kind, scene(APRIL), ChartStyle.SLIDE);
        assertTrue(chart.footer().endsWith(words), chart.footer());
        assertEquals(chart.footer(), ((TextTitle) chart.drawing().getSubtitle(2)).getText());
        assertTrue(chart.table().notes().get(2).endsWith(words), "the data has it too");
        assertFalse(Chart.of(kind, scene(Map.of()), ChartStyle.SLIDE).footer().contains("Changed"));
    }

    /** Rates of the user's own are named as such, whatever the schedule is called. */
    @Test
    void theFooterNamesRatesOfTheUsersOwn() {
        Map<String, Double> two = Map.of("VN", 35.0, "CN", 60.5);
        assertTrue(
                ownFooter("A hard year", two)
                        .endsWith("What other suppliers pay after the deadline: A hard year (own rates: China 60.5%,"
                                + " Vietnam 35%; else the rates of August 2025)."),
                ownFooter("A hard year", two));
        String named = ownFooter("Mine, from the rates of August 2025", Map.of("VN", 1.0, "CN", 2.0, "BD", 3.0, "IN", 4.0));
        assertTrue(
                named.endsWith("Mine, from the rates of August 2025 (own rates: Bangladesh 3%, China 2%, India 4% and 1 more)."),
                named);
        String same = ownFooter("A copy", Map.of());
        assertTrue(same.endsWith("A copy (own schedule, with the rates of August 2025)."), same);
    }

    private static String ownFooter(String title, Map<String, Double> rates) {
        Scenario whole = Scenes.PAKISTAN.withOwnSchedules(
                List.of(new OwnSchedule("own-1", title, "august-2025", rates)));
        Scene scene = Scenes.of(whole, Scenes.offer("everything"), List.of(), Map.of("rivals", "own-1"));
        return Chart.of(ChartKind.EXPORTS, scene, ChartStyle.SLIDE).footer();
    }

    /** Growth moves the time before the tariffs too, which then says so wherever a chart shows it. */
    @Test
    void beforeTheTariffsIsLabelledWhenItIsComputedAnew() {
        for (ChartKind kind : List.of(ChartKind.OUTCOMES, ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE)) {
            assertTrue(names(kind, Map.of()).contains("Before the tariffs"), kind + ": " + names(kind, Map.of()));
            String grown = names(kind, Map.of("growthPct", 2.5));
            assertTrue(grown.contains("Before the tariffs, growth +2.5%"), kind + ": " + grown);
            assertFalse(names(kind, APRIL).contains("growth"), "what does not move it is not told of it");
        }
    }

    private static String names(ChartKind kind, Map<String, Object> changed) {
        ChartTable table = Chart.of(kind, scene(changed), ChartStyle.SLIDE).table();
        return table.header() + " " + table.rows().stream().map(row -> row.get(0)).toList();
    }

    @Test
    void threeAreNamedAndTheOthersCounted() {
        Map<String, Object> changed = Map.of(
                "growthPct", 2.5, "deliveredPct", 50.0, "effectiveDays", 9.0, "jobsPerMusd", 300.0, "orderLagDays", 20.0);
        String sentence = ChangedAssumptions.sentence(Scenes.PAKISTAN, scene(changed).offers());
        assertEquals(
                "Changed from the case's file: Orders follow a new duty over: 20 days; Trend of all trade: 2.5% a year;"
                        + " From signing to the new rate: 9 days; and 2 more.",
                sentence);
    }

    @Test
    void aFactorOnElasticitiesIsNamed() {
        String sentence = ChangedAssumptions.sentence(Scenes.PAKISTAN, scene(Map.of("substitution", 1.2)).offers());
        assertEquals(
                "Changed from the case's file: How easily buyers change their supplier: 1.2 times the case's elasticities.",
                sentence);
    }

    /** Where the offers differ there is no one value to name. */
    @Test
    void offersInWorldsOfTheirOwn() {
        Offer offer = Scenes.offer("everything");
        Scene scene = Scene.of(
                Scenes.PAKISTAN,
                Scenes.compare(Scenes.PAKISTAN, offer, Map.of()),
                List.of(Scenes.compare(Scenes.PAKISTAN, offer, APRIL)));
        String footer = Chart.of(ChartKind.EXPORTS, scene, ChartStyle.SLIDE).footer();
        assertTrue(footer.endsWith("Changed from the case's file: What other suppliers pay after the deadline."), footer);
    }

    /** A table grows by the lines that its source takes. */
    @Test
    void aTableHasRoomForALongFooter() {
        Chart chart = Chart.of(ChartKind.LIMITS, scene(Map.of()), ChartStyle.SLIDE);
        double plain = chart.heightFor(960);
        double more = chart.withFooter("The same source again, to fill a line. ".repeat(20).strip()).heightFor(960);
        assertTrue(more > plain + 20, plain + " and " + more);
    }
}
