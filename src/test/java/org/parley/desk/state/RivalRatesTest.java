package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;
import org.parley.simulate.Simulator;

/** Rates of the user's own at the desk: one named step each, for every figure, and never a change of the case. */
class RivalRatesTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final String MINE = "My schedule, from the rates of August 2025";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
    }

    private RivalRates rates() {
        return desk.rates();
    }

    private List<OwnSchedule> own() {
        return desk.state().schedules();
    }

    private String message() {
        return desk.messageProperty().get();
    }

    private String undo() {
        return desk.undoNameProperty().get();
    }

    private double exports() {
        return desk.pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).exports();
    }

    @Test
    void theFirstRateMakesAScheduleOfTheUsersOwnAndChoosesIt() {
        double before = exports();
        rates().set("VN", 35);
        assertEquals(List.of(new OwnSchedule("own-1", MINE, "august-2025", Map.of("VN", 35.0))), own());
        assertEquals(Map.of("rivals", "own-1"), desk.state().assumptions());
        assertEquals(Set.of(AssumptionKey.RIVALS), ChangedAssumptions.of(desk.scenario(), desk.state()));
        assertTrue(rates().shown().isOwn());
        assertEquals("Vietnam pays 35% extra after the deadline", undo());
        assertTrue(exports() > before, "a dearer rival is home's gain");
        assertSame(CASE, desk.scenarioProperty().get(), "the case stays as it is");
        assertFalse(CASE.schedules().containsKey("own-1"));
    }

    /** Every figure is that of a case whose file has the rates. */
    @Test
    void everyFigureFollows() {
        rates().set("VN", 35);
        rates().set("BD", 40);
        Scenario file = Tree.shipped("pakistan-us-2025")
                .set("/schedules/august-2025/rates/VN", "35")
                .set("/schedules/august-2025/rates/BD", "40")
                .scenario();
        Picture picture = desk.pictureProperty().get();
        var world = file.assumptions();
        Simulator simulator = new Simulator(file);
        for (Basis basis : Basis.values()) {
            assertEquals(
                    simulator.run(desk.state().offer(), world).on(basis), picture.offer().outcome().on(basis));
            assertEquals(
                    simulator.run(desk.state().pinned().get(0), world).on(basis),
                    picture.pins().get(0).outcome().on(basis));
            assertEquals(
                    simulator.compare(desk.state().offer(), world).noDeal().on(basis), picture.offer().noDeal().on(basis));
        }
    }

    @Test
    void everyEditIsOneStepByName() {
        rates().set("VN", 35);
        rates().set("CN", 60);
        double both = exports();
        assertEquals("China pays 60% extra after the deadline", undo());
        desk.undo();
        assertEquals(Map.of("VN", 35.0), own().get(0).ratesPct());
        assertNotEquals(both, exports());
        desk.undo();
        assertEquals(List.of(), own());
        assertEquals(Map.of(), desk.state().assumptions());
        assertNull(undo());
        assertFalse(desk.dirtyProperty().get());
        desk.redo();
        desk.redo();
        assertEquals(both, exports());
        assertTrue(desk.dirtyProperty().get());
    }

    @Test
    void whatIsNoChangeMakesNoSchedule() {
        rates().set("VN", 20);
        assertEquals(List.of(), own());
        assertNull(undo());
        rates().set("ROW", 12);
        assertEquals(Map.of("ROW", 12.0), own().get(0).ratesPct(), "one rate for all products is a change");
        desk.undo();
        rates().set("EU", 15);
        assertEquals(Map.of("EU", 15.0), own().get(0).ratesPct(), "and so is a rate instead of a ceiling");
        rates().set("VN", 30);
        rates().set("VN", 20);
        assertEquals(Map.of("EU", 15.0), own().get(0).ratesPct(), "the case's rate is none of the user's");
        rates().back("EU");
        assertEquals(Map.of(), own().get(0).ratesPct());
        assertEquals("European Union as in The rates of August 2025", undo());
    }

    @Test
    void whatMakesNoSenseIsSaidAndNothingIsLost() {
        rates().set("VN", 35);
        DeskState before = desk.state();
        for (double wrong : new double[] {-1, 1001}) {
            rates().set("VN", wrong);
            assertTrue(message().startsWith("Vietnam: a rate is from 0 to 1,000%;"), message());
            assertEquals(before, desk.state());
        }
        rates().rename("  ");
        assertTrue(message().contains("1 to 60 letters"), message());
        rates().rename("x".repeat(61));
        assertTrue(message().contains("1 to 60 letters"), message());
        rates().rename("The 90-day pause");
        assertTrue(message().startsWith("Another schedule is called The 90-day pause"), message());
        assertEquals(before, desk.state());
        rates().set("VN", 36);
        assertEquals("", message());
    }

    @Test
    void aResetBringsTheFilesScheduleBackAndLosesNothing() {
        double before = exports();
        rates().set("VN", 35);
        desk.resetAssumptions();
        assertEquals("august-2025", rates().shown().id());
        assertEquals(before, exports());
        assertEquals(1, own().size());
        desk.setAssumption(AssumptionKey.RIVALS, "own-1");
        assertEquals("What other suppliers pay after the deadline: " + MINE, undo());
        assertEquals(35, rates().shown().editedPct().get("VN"));
    }

    @Test
    void namesAreTheUsersAndTellSchedulesApart() {
        rates().set("VN", 35);
        rates().rename(" A hard year ");
        assertEquals("A hard year", own().get(0).title());
        assertEquals(MINE + " is now called A hard year", undo());
        desk.setAssumption(AssumptionKey.RIVALS, "august-2025");
        rates().set("VN", 40);
        assertEquals(List.of("A hard year", MINE), own().stream().map(OwnSchedule::title).toList());
        desk.setAssumption(AssumptionKey.RIVALS, "august-2025");
        rates().set("VN", 45);
        assertEquals("My schedule 2, from the rates of August 2025", own().get(2).title());
        assertEquals(List.of("own-1", "own-2", "own-3"), own().stream().map(OwnSchedule::id).toList());
    }

    @Test
    void aCopyGoesItsOwnWay() {
        rates().set("VN", 35);
        rates().copy();
        rates().set("VN", 5);
        assertEquals(Map.of("VN", 35.0), own().get(0).ratesPct());
        assertEquals(Map.of("VN", 5.0), own().get(1).ratesPct());
        assertEquals(Map.of("rivals", "own-2"), desk.state().assumptions());
    }

    @Test
    void aDeletedScheduleGivesWayToTheOneItCameFrom() {
        desk.setAssumption(AssumptionKey.RIVALS, "april-2025");
        rates().set("VN", 35);
        rates().delete();
        assertEquals(List.of(), own());
        assertEquals("april-2025", rates().shown().id());
        assertEquals("delete My schedule, from the April 2025 country rates", undo());
        desk.undo();
        assertEquals("own-1", rates().shown().id());
        rates().delete();
        rates().delete(); // the case's own cannot be
        assertEquals(CASE.schedules().keySet(), desk.scenario().schedules().keySet());
    }

    @Test
    void thereAreNotMoreThanCanBeToldApart() {
        rates().set("VN", 35);
        for (int i = 1; i < OwnSchedule.MOST; i++) {
            rates().copy();
        }
        assertEquals(OwnSchedule.MOST, own().size());
        rates().copy();
        assertEquals(OwnSchedule.MOST, own().size());
        assertTrue(message().contains("12 schedules of your own"), message());
    }

    @Test
    void aSessionKeepsThem() {
        rates().set("VN", 35.5);
        rates().rename("A hard year");
        double exports = exports();
        String text = SessionFile.write(desk.session());
        Session session = SessionFile.read("w.parley", text.getBytes(StandardCharsets.UTF_8), CASE).value();
        Desk other = new Desk(Runnable::run, Runnable::run);
        other.open(CASE, session);
        assertEquals("A hard year", other.rates().shown().title());
        assertEquals(exports, other.pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).exports());
        assertEquals(text, SessionFile.write(other.session()), "the same bytes");
        other.open(CASE);
        assertEquals(List.of(), other.state().schedules());
        assertSame(CASE, other.scenario(), "another piece of work has none of them");
    }

    /** Views that follow the case must not take an edited rate for another case. */
    @Test
    void anEditIsNotAnotherCase() {
        List<Scenario> opened = new ArrayList<>();
        desk.scenarioProperty().addListener((property, was, is) -> opened.add(is));
        rates().set("VN", 35);
        Scenario first = desk.scenario();
        assertNotSame(CASE, first);
        assertTrue(first.isSameCase(CASE));
        desk.offers().setTerm(CASE.partnerRate().orElseThrow(), 7);
        assertSame(first, desk.scenario(), "only the user's schedules make it another one");
        assertEquals(List.of(), opened);
        assertFalse(first.isSameCase(Tree.shipped("pakistan-us-2025").scenario()));
    }

    @Test
    void rivalsAreAllThatSellButHomeLargestFirst() {
        List<String> countries = RivalRates.countries(CASE);
        assertEquals("CN", countries.get(0));
        assertEquals("ROW", countries.get(countries.size() - 1));
        assertFalse(countries.contains("PK"));
        assertTrue(countries.containsAll(List.of("VN", "BD", "IN", "EU")));
    }
}
