package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** A schedule of the user's own gives to the last bit what a case's file gives that has those rates in it. */
class OwnRatesTest {

    private static final Offer OFFER = Cases.offer("crude-and-soybeans");

    private static Outcome run(Scenario scenario, String rivals) {
        return new Simulator(scenario).run(OFFER, Cases.world(scenario, OFFER, Map.of("rivals", rivals)));
    }

    private static Outcome own(String basis, Map<String, Double> rates) {
        OwnSchedule own = new OwnSchedule("own-1", "Mine", basis, rates);
        return run(Cases.PAKISTAN.withOwnSchedules(List.of(own)), "own-1");
    }

    private static void assertSame(Outcome expected, Outcome found) {
        for (Basis basis : Basis.values()) {
            assertEquals(expected.on(basis), found.on(basis), basis.name());
        }
        for (int day = 0; day <= expected.clock().horizonDays(); day++) {
            assertEquals(expected.exports(day), found.exports(day), "day " + day);
        }
    }

    @Test
    void aCountrysRateIsThatOfAFileWithIt() {
        Scenario file = Tree.shipped("pakistan-us-2025")
                .set("/schedules/april-2025/rates/VN", "20")
                .set("/schedules/april-2025/rates/BD", "62.5")
                .scenario();
        Outcome found = own("april-2025", Map.of("VN", 20.0, "BD", 62.5));
        assertSame(run(file, "april-2025"), found);
        assertNotEquals(
                run(Cases.PAKISTAN, "april-2025").on(Basis.LONG_RUN).exports(),
                found.on(Basis.LONG_RUN).exports());
    }

    /** A rate takes the place of a ceiling. */
    @Test
    void aRateWhereTheCaseHasACeiling() {
        Scenario file = Tree.shipped("pakistan-us-2025")
                .remove("/schedules/august-2025/ceilings/EU")
                .set("/schedules/august-2025/rates/EU", "30")
                .scenario();
        assertSame(run(file, "august-2025"), own("august-2025", Map.of("EU", 30.0)));
    }

    /** And of rates by product: the rest of the world pays it on everything. */
    @Test
    void aRateWhereTheCaseHasOneForEachProduct() {
        Tree tree = Tree.shipped("pakistan-us-2025").set("/schedules/august-2025/rates/ROW", "25");
        for (int line = 0; line < Cases.PAKISTAN.exports().size(); line++) {
            for (int seller = 0; seller < Cases.PAKISTAN.exports().get(line).suppliers().size(); seller++) {
                String place = "/exports/" + line + "/suppliers/" + seller;
                if (tree.at(place).has("extraPct")) {
                    tree.remove(place + "/extraPct");
                }
            }
        }
        assertSame(run(tree.scenario(), "august-2025"), own("august-2025", Map.of("ROW", 25.0)));
    }

    /** What is not changed stays, the rates by product and the ceilings among it. */
    @Test
    void withoutAChangeItIsTheCasesOwn() {
        for (String basis : Cases.PAKISTAN.schedules().keySet()) {
            assertSame(run(Cases.PAKISTAN, basis), own(basis, Map.of()));
        }
    }

    @Test
    void itStandsBesideTheOthersInTheLongRun() {
        Scenario whole = Cases.PAKISTAN.withOwnSchedules(
                List.of(new OwnSchedule("own-1", "Mine", "april-2025", Map.of("VN", 20.0))));
        List<ScheduleComparison.Row> rows = ScheduleComparison.of(
                        new Simulator(whole), OFFER, Cases.world(whole, OFFER, Map.of()))
                .rows();
        assertEquals(Cases.PAKISTAN.schedules().size() + 1, rows.size());
        ScheduleComparison.Row last = rows.get(rows.size() - 1);
        assertEquals("Mine", last.schedule().title());
        assertEquals(
                own("april-2025", Map.of("VN", 20.0)).on(Basis.LONG_RUN), last.offer());
    }
}
