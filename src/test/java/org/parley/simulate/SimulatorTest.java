package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** Whole runs: the built-in situations, the same result every time, and what must hold for any offer. */
class SimulatorTest {

    private static final double EXACT = 0;
    private static final double MUSD = 1e-9;

    private static final long SEED = 20250709;
    private static final int RANDOM_OFFERS = 2000;

    private static final Scenario CASE = Cases.PAKISTAN;
    private static final int HORIZON = 730;

    @Test
    void beforeTheTariffsEverythingIsAtItsBaseToTheLastBit() {
        Outcome before = Cases.run(Offer.BEFORE);
        for (int d = 0; d <= HORIZON; d++) {
            assertEquals(before.exportsBefore(0), before.exports(d), EXACT);
            assertEquals(before.importsBefore(0), before.imports(d), EXACT);
            assertEquals(before.exportsBefore(0), before.exportsBefore(d), EXACT);
        }
        for (LineResult line : before.lines()) {
            assertEquals(line.base(), line.shortRun(), EXACT);
            assertEquals(line.base(), line.longRun(), EXACT);
            assertEquals(line.base(), line.horizon(), EXACT);
            assertEquals(0, line.priceChangePct(), EXACT);
            assertEquals(0, line.quantityChangeMusd(), EXACT);
        }
        Readout longRun = before.on(Basis.LONG_RUN);
        assertEquals(CASE.exportsMusd(), longRun.exports(), MUSD);
        assertEquals(0, longRun.exportsVsBefore(), EXACT);
        assertEquals(0, longRun.homeDutyRevenueChange(), EXACT);
        assertEquals(0, longRun.netForeignExchange(), EXACT);
        assertEquals(new Surplus(0, 0, 0, 0), before.surplus());
        assertEquals(0, before.jobs(), EXACT);
        assertFalse(before.hasAgreement());
    }

    @Test
    void ratesOfNobodyMoveNothing() {
        Map<String, Object> nobody = Map.of("pause", "none", "snapback", "none", "rivals", "none");
        Outcome none = Cases.run(Offer.NO_DEAL, nobody);
        for (int d = 0; d <= HORIZON; d++) {
            assertEquals(none.exportsBefore(d), none.exports(d), EXACT);
            assertEquals(none.importsBefore(d), none.imports(d), EXACT);
        }
    }

    @Test
    void noDealHasNothingOfAnyOffer() {
        Outcome none = Cases.run(Offer.NO_DEAL);
        for (int d = 0; d <= HORIZON; d++) {
            assertEquals(none.importsBefore(d), none.imports(d), EXACT, "home lays no new duties of its own");
        }
        assertTrue(none.on(Basis.LONG_RUN).exports() < none.on(Basis.LONG_RUN).exportsBefore());
        assertEquals(90, none.end());
        assertFalse(none.hasAgreement());
        assertEquals(-1, Math.signum(none.jobs()));
    }

    @Test
    void thePauseThatGoesOnKnowsNoDeadlineAndNoRush() {
        Outcome paused = Cases.run(Offer.PAUSE_PERSISTS);
        Outcome talks = Cases.run(Offer.NO_DEAL, Map.of("frontLoading.on", false));
        Outcome rivalsPaused = Cases.run(
                Offer.NO_DEAL, Map.of("frontLoading.on", false, "rivals", "pause", "snapback", "pause"));
        for (int d = 0; d <= HORIZON; d++) {
            if (d <= 90) {
                assertEquals(talks.exports(d), paused.exports(d), MUSD, "day " + d);
            }
            assertEquals(rivalsPaused.exports(d), paused.exports(d), MUSD, "day " + d);
        }
    }

    @Test
    void comparedWithNoDealInTheSameWorld() {
        Simulator simulator = new Simulator(CASE);
        Offer offer = new Offer(
                "own-world", "", "", Offer.Situation.TALKS, 75, 20, false, Cases.offer("everything").terms(),
                Map.of("rivals", "april-2025", "growthPct", 3), Map.of());
        Map<String, Object> user = Map.of("growthPct", 2);
        var world = simulator.assumptions(offer, user);
        assertEquals("april-2025", world.rivals(), "the offer's own assumption");
        assertEquals(2, world.growthPct(), EXACT, "the user's wins");
        Comparison comparison = simulator.compare(offer, world);
        assertEquals(90, comparison.noDeal().end(), "no extension");
        Outcome alone = simulator.run(Offer.NO_DEAL, world);
        for (Basis basis : Basis.values()) {
            assertEquals(alone.on(basis), comparison.noDeal().on(basis));
            assertEquals(
                    comparison.outcome().on(basis).exports() - alone.on(basis).exports(),
                    comparison.exportsVsNoDeal(basis),
                    EXACT);
            assertEquals(
                    comparison.outcome().on(basis).imports() - alone.on(basis).imports(),
                    comparison.importsVsNoDeal(basis),
                    EXACT);
        }
        assertTrue(comparison.exportsVsNoDeal(Basis.LONG_RUN) > 0);
    }

    @Test
    void readoutsHangTogether() {
        for (Offer offer : CASE.offers()) {
            Outcome outcome = Cases.run(offer);
            assertEquals(offer, outcome.offer());
            assertTrue(outcome.hasAgreement());
            assertEquals(offer.agreementDay() + 7, outcome.inForceDay());
            assertEquals(90 + offer.extensionDays(), outcome.end());
            assertEquals(CASE.clock(), outcome.clock());
            for (Basis basis : Basis.values()) {
                Readout r = outcome.on(basis);
                assertEquals(basis, r.basis());
                assertEquals(r.exports() - r.imports(), r.balance(), EXACT);
                assertEquals(r.exports() - r.exportsBefore(), r.exportsVsBefore(), EXACT);
                assertEquals(100 * r.partnerDutyOnHome() / r.exports(), r.partnerDutyOnHomePct(), EXACT);
                assertEquals(
                        Math.max(10, 50 * (r.exports() - r.imports()) / r.exports()), r.impliedRatePct(), MUSD);
            }
            // lines add up to the whole
            double afterExports = 0;
            double afterImports = 0;
            double longExports = 0;
            double longImports = 0;
            for (LineResult line : outcome.lines()) {
                boolean export = line.line().direction() == Line.Direction.EXPORT;
                afterExports += export ? line.afterDeadline() : 0;
                afterImports += export ? 0 : line.afterDeadline();
                longExports += export ? line.longRun() : 0;
                longImports += export ? 0 : line.longRun();
            }
            Readout after = outcome.on(Basis.AFTER_DEADLINE);
            assertEquals(after.exports(), afterExports, 1e-8);
            assertEquals(after.imports() - after.financedImports(), afterImports, 1e-8);
            assertEquals(outcome.on(Basis.LONG_RUN).exports(), longExports, 1e-8);
            assertEquals(outcome.on(Basis.LONG_RUN).imports(), longImports, 1e-8);
        }
    }

    /** The date bases once more, from the daily series alone. */
    @Test
    void basesAreWhatTheirNamesSay() {
        for (int horizon : new int[] {730, 120, 90, 364, 365}) {
            Scenario scenario = Cases.pakistan()
                    .remove("/clock/rounds")
                    .set("/clock/horizonDays", Integer.toString(horizon))
                    .scenario();
            Offer offer = scenario.offer("everything").orElseThrow().withExtensionDays(40);
            Outcome outcome = Cases.run(scenario, offer, Map.of("growthPct", 3));
            double toDeadline = Cases.sum(outcome::exports, 0, 90) / 365;
            assertEquals(toDeadline, outcome.on(Basis.TO_DEADLINE).exports(), MUSD, "the case's deadline, extended or not");
            int last = Math.min(179, horizon);
            double after = Cases.sum(outcome::exports, 90, last + 1) / (last - 89);
            assertEquals(after, outcome.on(Basis.AFTER_DEADLINE).exports(), MUSD, "cut at the horizon " + horizon);
            int year = Math.min(364, horizon);
            assertEquals(
                    Cases.sum(outcome::imports, 0, year + 1) / (year + 1),
                    outcome.on(Basis.FIRST_YEAR).imports(),
                    MUSD);
            assertEquals(outcome.exports(horizon), outcome.on(Basis.HORIZON).exports(), EXACT);
            assertEquals(outcome.importsBefore(horizon), outcome.on(Basis.HORIZON).importsBefore(), EXACT);
            assertEquals(scenario.importsMusd(), outcome.on(Basis.LONG_RUN).importsBefore(), MUSD, "no growth");
        }
    }

    @Test
    void pricesQuantitiesDutiesAndGainsOfALine() {
        Outcome outcome = Cases.run(Cases.offer("ten-percent"));
        LineResult rest = Cases.result(outcome, "other-exports");
        // one supplier of a good with a world price: the buyers pay all of ten points, demand is -1
        double tau = 1.1305 / 1.0305;
        assertEquals(3.05, rest.dutyBasePct(), MUSD);
        assertEquals(13.05, rest.dutyPct(), MUSD);
        assertEquals(0, rest.priceChangePct(), EXACT);
        assertEquals(587.86 / tau, rest.longRun(), MUSD);
        assertEquals(587.86 / tau - 587.86, rest.quantityChangeMusd(), MUSD);
        assertEquals(-587.86 * 1.0305 * Math.log(tau), rest.consumerSurplus(), MUSD);
        assertEquals(0, rest.producerSurplus(), EXACT);
        // its market knows no rivals' switch, so the short run is that of demand -0.5
        assertEquals(587.86 * Math.pow(tau, -0.5), rest.shortRun(), MUSD);

        double jobs = 0;
        Surplus sum = outcome.surplus();
        double partnerConsumers = 0;
        double homeProducers = 0;
        double homeConsumers = 0;
        double partnerProducers = 0;
        for (LineResult line : outcome.lines()) {
            if (line.line().direction() == Line.Direction.EXPORT) {
                jobs += 350 * line.quantityChangeMusd();
                partnerConsumers += line.consumerSurplus();
                homeProducers += line.producerSurplus();
            } else {
                homeConsumers += line.consumerSurplus();
                partnerProducers += line.producerSurplus();
            }
        }
        assertEquals(jobs, outcome.jobs(), 1e-6);
        assertEquals(new Surplus(homeConsumers, homeProducers, partnerConsumers, partnerProducers), sum);
        assertTrue(sum.partnerConsumers() < 0, "the partner's buyers pay its tariffs");
    }

    @Test
    void whoGainsFromHomesCuts() {
        Surplus cut = Cases.run(Cases.offer("zero-tariff")).surplus();
        assertTrue(cut.homeConsumers() > 0);
        assertTrue(cut.partnerProducers() > 0);
        Surplus none = Cases.run(Offer.NO_DEAL).surplus();
        assertEquals(0, none.homeConsumers(), EXACT);
        assertTrue(none.homeProducers() < cut.homeProducers());
    }

    @Test
    void withoutExportsThereIsNoRate() {
        Tree tree = Cases.pakistan().set("/exports", "[" + Cases.pakistan().at("/exports/0") + "]");
        Scenario nothing = tree.set("/exports/0/suppliers/0/valueMusd", "0").scenario();
        Outcome outcome = Cases.run(nothing, Offer.NO_DEAL, Map.of());
        Readout readout = outcome.on(Basis.LONG_RUN);
        assertEquals(0, readout.exports(), EXACT);
        assertTrue(Double.isNaN(readout.impliedRatePct()));
        assertTrue(Double.isNaN(readout.uncappedRatePct()));
        assertTrue(Double.isNaN(readout.partnerDutyOnHomePct()));
    }

    @Test
    void theSameTwiceAndFromManyThreadsToTheLastBit() throws Exception {
        Simulator simulator = new Simulator(CASE);
        Offer offer = Cases.offer("everything").withExtensionDays(13);
        var world = simulator.assumptions(offer, Map.of("growthPct", 1.7));
        Outcome first = simulator.run(offer, world);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome>> runs = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                // other offers in between, which share the simulator
                Offer other = n % 2 == 0 ? offer : CASE.offers().get(n % 7);
                runs.add(() -> simulator.run(other, world));
            }
            int n = 0;
            for (Future<Outcome> run : threads.invokeAll(runs)) {
                Outcome again = run.get();
                if (n++ % 2 == 0) {
                    same(first, again);
                }
            }
        } finally {
            threads.shutdown();
        }
        same(first, new Simulator(Cases.pakistan().scenario()).run(offer, world));
    }

    private static void same(Outcome first, Outcome again) {
        for (int d = 0; d <= HORIZON; d++) {
            assertEquals(first.exports(d), again.exports(d), EXACT);
            assertEquals(first.imports(d), again.imports(d), EXACT);
            assertEquals(first.financedImports(d), again.financedImports(d), EXACT);
        }
        for (Basis basis : Basis.values()) {
            assertEquals(first.on(basis), again.on(basis));
        }
        assertEquals(first.surplus(), again.surplus());
        assertEquals(first.limits(), again.limits());
        assertEquals(first.notices(), again.notices());
    }

    /** The case in which all but home pay so many points more after the deadline. */
    private static Tree harderOnRivals(double points) {
        Tree tree = Cases.pakistan();
        String schedule = "/schedules/august-2025";
        tree.at(schedule + "/rates").fieldNames().forEachRemaining(country -> {
            if (!country.equals("PK")) {
                raise(tree, schedule + "/rates/" + country, points);
            }
        });
        raise(tree, schedule + "/ceilings/EU", points);
        for (int i = 0; i < 15; i++) {
            raise(tree, "/exports/" + i + "/suppliers/11/extraPct/august-2025", points);
        }
        return tree;
    }

    private static Tree shortened(Tree tree) {
        return tree.set("/clock/horizonDays", "90");
    }

    private static void raise(Tree tree, String place, double points) {
        tree.set(place, Double.toString(tree.at(place).asDouble() + points));
    }

    @Tag("sweep")
    @Test
    void anyOfferGivesSoundNumbersAndRespondsTheRightWay() {
        Random random = new Random(SEED);
        // The long run does not hang on the horizon; a short one saves most of the work of the comparisons.
        Scenario harder = shortened(harderOnRivals(5)).scenario();
        Scenario brief = shortened(Cases.pakistan()).scenario();
        Lever rate = CASE.partnerRate().orElseThrow();
        int signed = 0;
        for (int n = 0; n < RANDOM_OFFERS; n++) {
            Offer offer = Cases.random(CASE, random);
            Outcome outcome = Cases.run(offer);
            sound(outcome, offer);
            double exports = outcome.on(Basis.LONG_RUN).exports();
            double rivalsPayMore = Cases.run(harder, offer, Map.of()).on(Basis.LONG_RUN).exports();
            assertTrue(rivalsPayMore > exports, "rivals pay more, home sells more: " + offer);
            if (offer.hasAgreement()) {
                signed++;
                Offer dearer = offer.withTerm(rate, offer.value(rate) + 3);
                assertTrue(
                        Cases.run(brief, dearer, Map.of()).on(Basis.LONG_RUN).exports() < exports, "home pays more, sells less: " + offer);
            }
        }
        assertTrue(signed > RANDOM_OFFERS / 2, signed + " were signed");
    }

    @Test
    void aHarderThreatLowersExportsWithoutADeal() {
        Scenario harder = Cases.pakistan().set("/schedules/april-2025/rates/PK", "32").scenario();
        assertTrue(Cases.run(harder, Offer.NO_DEAL, Map.of()).on(Basis.LONG_RUN).exports()
                < Cases.run(Offer.NO_DEAL).on(Basis.LONG_RUN).exports());
    }

    @Test
    void anyOfferInAnyWorldGivesSoundNumbers() {
        Random random = new Random(SEED + 1);
        for (int n = 0; n < 300; n++) {
            Scenario scenario = random.nextBoolean() ? CASE : Cases.CLASSROOM;
            Offer offer = Cases.random(scenario, random);
            Map<String, Object> world = new HashMap<>(Cases.randomWorld(scenario, random));
            world.put("frontLoading.repayDays", 180); // a shorter one may be refused, which has its own test
            sound(Cases.run(scenario, offer, world), offer);
        }
    }

    private static void sound(Outcome outcome, Offer offer) {
        for (int d = 0; d <= outcome.clock().horizonDays(); d++) {
            sound(outcome.exports(d), offer);
            sound(outcome.imports(d), offer);
            sound(outcome.financedImports(d), offer);
            assertTrue(outcome.imports(d) >= outcome.financedImports(d));
        }
        for (Basis basis : Basis.values()) {
            Readout r = outcome.on(basis);
            sound(r.exports(), offer);
            sound(r.imports(), offer);
            sound(r.partnerDutyOnHome(), offer);
            sound(r.purchaseCost(), offer);
            assertTrue(Double.isFinite(r.homeDutyRevenueChange()) && Double.isFinite(r.netForeignExchange()), offer::toString);
            assertTrue(r.impliedRatePct() >= 10 && r.impliedRatePct() <= 50, offer::toString);
        }
        for (LineResult line : outcome.lines()) {
            sound(line.shortRun(), offer);
            sound(line.longRun(), offer);
            sound(line.afterDeadline(), offer);
            sound(line.horizon(), offer);
            assertTrue(Double.isFinite(line.consumerSurplus()) && Double.isFinite(line.producerSurplus()));
        }
    }

    private static void sound(double flow, Offer offer) {
        assertTrue(flow >= 0 && Double.isFinite(flow), () -> flow + " in " + offer);
    }
}
