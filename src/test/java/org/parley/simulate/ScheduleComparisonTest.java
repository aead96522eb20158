package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;

class ScheduleComparisonTest {

    private static final Offer OFFER = Cases.offer("crude-and-soybeans");

    private static ScheduleComparison compare(Map<String, Object> changed) {
        return ScheduleComparison.of(
                new Simulator(Cases.PAKISTAN), OFFER, Cases.world(Cases.PAKISTAN, OFFER, changed));
    }

    @Test
    void everyScheduleOfTheCaseIsThereWithWhatTheProgramSaysUnderIt() {
        List<String> ids = new ArrayList<>();
        for (ScheduleComparison.Row row : compare(Map.of()).rows()) {
            String id = row.schedule().id();
            ids.add(id);
            Map<String, Object> rivals = Map.of("rivals", id);
            assertEquals(Cases.run(OFFER, rivals).on(Basis.LONG_RUN), row.offer(), id);
            assertEquals(Cases.run(Offer.NO_DEAL, rivals).on(Basis.LONG_RUN), row.noDeal(), id);
        }
        assertEquals(List.copyOf(Cases.PAKISTAN.schedules().keySet()), ids);
    }

    /** At the break-even rate itself, exports are those before the tariffs. */
    @Test
    void theBreakEvenRateBreaksEven() {
        int found = 0;
        for (ScheduleComparison.Row row : compare(Map.of()).rows()) {
            OptionalDouble rate = row.breakEvenRatePct();
            if (rate.isPresent()) {
                Offer there = OFFER.withTerm(Cases.PAKISTAN.partnerRate().orElseThrow(), rate.getAsDouble());
                Readout longRun = Cases.run(there, Map.of("rivals", row.schedule().id())).on(Basis.LONG_RUN);
                assertEquals(longRun.exportsBefore(), longRun.exports(), 1e-6, row.schedule().id());
                found++;
            }
        }
        assertTrue(found >= 2, "else this test shows nothing");
    }

    @Test
    void theRestOfTheWorldOfAssumptionsStays() {
        for (ScheduleComparison.Row row : compare(Map.of("passThroughPct", 60.0)).rows()) {
            Map<String, Object> world = Map.of("rivals", row.schedule().id(), "passThroughPct", 60.0);
            assertEquals(Cases.run(OFFER, world).on(Basis.LONG_RUN), row.offer());
        }
    }
}
