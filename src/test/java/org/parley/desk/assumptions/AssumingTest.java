package org.parley.desk.assumptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.state.Desk;
import org.parley.desk.state.SliderRange;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Source;
import org.parley.simulate.MethodComparison;
import org.parley.simulate.ScheduleComparison;
import org.parley.simulate.Simulator;

/** The assumptions without a window: what stands in the rows, what follows, and when it is computed. */
class AssumingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();

    /** Long work waits here until it is let run. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private Desk desk;
    private Assuming model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, waiting::add);
        desk.open(CASE);
        model = new Assuming(desk);
    }

    private AssumptionRow row(AssumptionKey key) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private Assuming.Found found() {
        return model.foundProperty().get();
    }

    private boolean upToDate() {
        return model.upToDateProperty().get();
    }

    // --- Rows

    @Test
    void everyAssumptionHasARowWithTheFilesValueAndRemark() {
        assertEquals(
                Arrays.asList(AssumptionKey.values()),
                model.rowsProperty().get().stream().map(AssumptionRow::key).toList());
        for (AssumptionRow row : model.rowsProperty().get()) {
            assertEquals(row.key().get(CASE.assumptions()), row.value());
            assertEquals(row.value(), row.fileValue());
            assertFalse(row.isChanged(), row.name());
            assertFalse(row.note().isEmpty(), row.name() + " has a remark in the shipped case");
        }
        assertEquals("80%", row(AssumptionKey.DELIVERED).fileWords());
        assertEquals("0.017", row(AssumptionKey.RUSH_BETA).typed());
        assertTrue(row(AssumptionKey.DELIVERED).note().contains("57 percent"));
        assertEquals(0, model.changedProperty().get());
        assertFalse(model.resettableProperty().get());
    }

    @Test
    void aChangeShowsInItsRowAndIsTakenBack() {
        model.set(AssumptionKey.DELIVERED, 57.0);
        assertEquals(57.0, row(AssumptionKey.DELIVERED).value());
        assertEquals("80%", row(AssumptionKey.DELIVERED).fileWords());
        assertTrue(row(AssumptionKey.DELIVERED).isChanged());
        assertFalse(row(AssumptionKey.RIVALS).isChanged());
        model.set(AssumptionKey.RUSH_ON, false);
        assertEquals(2, model.changedProperty().get());
        assertTrue(model.resettableProperty().get());
        model.back(AssumptionKey.RUSH_ON);
        assertEquals(1, model.changedProperty().get());
        model.reset();
        assertEquals(0, model.changedProperty().get());
        assertFalse(model.resettableProperty().get());
        desk.undo();
        assertEquals(1, model.changedProperty().get());
    }

    /** Files need not name the factors: their row says all the same what they are, and where they come from. */
    @Test
    void factorsOnElasticitiesAreAssumptionsLikeAnyOther() {
        for (AssumptionKey key : new AssumptionKey[] {AssumptionKey.SUBSTITUTION, AssumptionKey.DEMAND}) {
            AssumptionRow row = row(key);
            assertEquals(1, row.number());
            assertEquals("1 times the case's elasticities", row.fileWords());
            assertEquals(Source.ASSUMPTION, row.sourceId());
            SliderRange range = AssumptionRanges.of(key);
            assertTrue(row.note().contains("between " + range.min() + " and " + range.max()), row.note());
            model.set(key, 1.2);
            assertTrue(row(key).isChanged());
            assertEquals("1.2", row(key).typed());
        }
        assertEquals(2, model.changedProperty().get());
        desk.undo();
        assertEquals(1, row(AssumptionKey.DEMAND).number());
        assertEquals(1.2, row(AssumptionKey.SUBSTITUTION).number());
        model.back(AssumptionKey.SUBSTITUTION);
        assertEquals(0, model.changedProperty().get());
        assertTrue(row(AssumptionKey.PASS_THROUGH).note().contains("gives no supply of its own"));
    }

    @Test
    void everySliderHoldsTheFilesValueWithinWhatMakesSense() {
        for (AssumptionRow row : model.rowsProperty().get()) {
            if (row.isNumber()) {
                SliderRange range = AssumptionRanges.of(row.key());
                assertTrue(range.min() >= row.key().min() && range.max() <= row.key().max(), row.name());
                assertEquals(row.number(), range.stepped(row.number()), row.name());
                assertEquals(range.max(), range.stepped(range.max() - range.step() / 10), 1e-12, row.name());
            }
        }
    }

    // --- Sources

    @Test
    void everyRowsSourceIsInTheList() {
        for (AssumptionRow row : model.rowsProperty().get()) {
            int index = model.sourceIndex(row.sourceId());
            assertTrue(index >= 0, row.name());
            String first = model.sourcesProperty().get().rows().get(index).cells().get(0);
            boolean judged = row.sourceId().equals(Source.ASSUMPTION);
            assertEquals(judged ? "Assumptions of the case (no source)" : model.sourceName(row.sourceId()), first);
        }
        assertEquals("executive-orders-2025", row(AssumptionKey.RIVALS).sourceId());
        assertEquals(Source.ASSUMPTION, row(AssumptionKey.DELIVERED).sourceId());
        assertEquals(-1, model.sourceIndex("nowhere"));
    }

    // --- What follows

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        model.set(AssumptionKey.DELIVERED, 57.0);
        assertTrue(waiting.isEmpty());
        assertNull(found());
    }

    @Test
    void whatFollowsIsWhatTheProgramSaysOfThisOfferInThisWorld() {
        model.set(AssumptionKey.PASS_THROUGH, 70.0);
        model.watch(true);
        waiting.remove().run();
        var world = CASE.assumptions().with(desk.state().assumptions());
        assertEquals(70.0, world.passThroughPct());
        assertEquals(ScheduleComparison.of(new Simulator(CASE), desk.state().offer(), world), found().schedules());
        assertEquals(MethodComparison.of(CASE, desk.state().offer(), world), found().methods());
        assertTrue(upToDate());
    }

    @Test
    void oldFiguresAreDimmedUntilTheNewOnesAreThere() {
        model.watch(true);
        waiting.remove().run();
        assertTrue(upToDate());
        ScheduleComparison before = found().schedules();
        desk.offers().setTerm(CASE.partnerRate().orElseThrow(), 3);
        desk.offers().setTerm(CASE.partnerRate().orElseThrow(), 5);
        assertFalse(upToDate());
        assertEquals(before, found().schedules());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertTrue(upToDate());
        assertEquals(5, found().offer().value(CASE.partnerRate().orElseThrow()));
        assertTrue(found().offer().name().endsWith("(changed)"), found().offer().name());
    }

    @Test
    void pinningAnOfferComputesNothingAnew() {
        model.watch(true);
        waiting.remove().run();
        desk.pins().unpin(0);
        assertTrue(waiting.isEmpty());
        assertTrue(upToDate());
    }

    @Test
    void aWorldWithoutAResultIsSaidAndNothingStaysInItsPlace() {
        model.watch(true);
        waiting.remove().run();
        model.set(AssumptionKey.RUSH_BETA, 1.0);
        waiting.remove().run();
        assertNull(found());
        assertTrue(model.problemProperty().get().contains("rush"), model.problemProperty().get());
        desk.undo();
        waiting.remove().run();
        assertNotNull(found());
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void whatComesTooLateForItsCaseIsNotShownInAnother() {
        Deque<Runnable> toShow = new ArrayDeque<>();
        Desk slow = new Desk(Runnable::run, toShow::add, Runnable::run);
        slow.open(CASE);
        Assuming late = new Assuming(slow);
        late.watch(true);
        slow.open(CLASSROOM);
        int shown = 0;
        while (!toShow.isEmpty()) {
            toShow.remove().run();
            Assuming.Found found = late.foundProperty().get();
            assertTrue(found == null || found.scenario() == CLASSROOM);
            shown += found == null ? 0 : 1;
        }
        assertTrue(shown > 0 && late.upToDateProperty().get());
        assertEquals(AssumptionKey.values().length, late.rowsProperty().get().size());
    }

    /** Another case whose work begins as this one's is: no state changes, and still every row is there. */
    @Test
    void aCaseThatBeginsInTheSameStateHasItsRows() {
        desk.open(CASE.withLines(CASE.exports().subList(0, 2), CASE.imports()));
        assertEquals(AssumptionKey.values().length, model.rowsProperty().get().size());
    }
}
