package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Debrief.TurningPoint.Kind;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** What is worked out from a rehearsal that is over; on the tiny case by hand. */
class DebriefTest {

    private static final double SCORE = 1e-9;
    private static final double MUSD = 1e-9;

    private static Scenario tiny() {
        return Cases.tree().set("/clock/rounds", "[10, 30, 50]").scenario();
    }

    private static Rehearsal two(Scenario scenario) {
        return Rehearsal.of(scenario, RehearsalTest.setup(scenario, Side.HOME, Optional.empty(), true, 1))
                .start();
    }

    /** Home asks for no extra duty and then gives a full cut of its duty on cars; the partner comes down from 20 to 10. */
    private static Rehearsal played(Scenario scenario) {
        return two(scenario)
                .table(Map.of("rate", 0.0), "first")
                .table(Map.of("rate", 20.0, "cars", 100.0), "")
                .table(Map.of("rate", 0.0, "cars", 100.0), "")
                .table(Map.of("rate", 10.0, "cars", 100.0), "")
                .pass("")
                .table(Map.of("rate", 15.0, "cars", 100.0), "");
    }

    @Test
    void onlyOneThatIsOverHasADebrief() {
        Rehearsal now = played(tiny());
        assertThrows(IllegalStateException.class, () -> Debrief.of(now));
    }

    /** In the long run cloth is worth 100 / (1 + rate), and cars 90 a year, 90 x 1.5 / 1.1 with the whole cut. */
    @Test
    void stepsByHand() {
        Debrief debrief = Debrief.of(played(tiny()).accept());
        assertEquals(6, debrief.steps().size());
        Debrief.Step first = debrief.steps().get(0);
        assertEquals(100, first.worth().orElseThrow().exportsMusd(), MUSD);
        assertEquals(90, first.worth().orElseThrow().importsMusd(), MUSD);
        // Exports up by 20 of 40 at half the weight, revenue as it was, no political cost.
        assertEquals(0.25 + 0.3 + 0.2, first.worth().orElseThrow().home(), SCORE);
        assertEquals(100 / 1.2, debrief.steps().get(1).worth().orElseThrow().exportsMusd(), MUSD);
        assertEquals(Cases.CARS_CUT, debrief.steps().get(1).worth().orElseThrow().importsMusd(), MUSD);
        assertTrue(debrief.steps().get(4).worth().isEmpty());
        assertTrue(debrief.steps().get(4).distance().isEmpty());
        assertEquals(100 / 1.15, debrief.result().exportsMusd(), MUSD);
        RehearsalWorld world = played(tiny()).world();
        assertEquals(
                world.frontier().distance(
                        first.worth().orElseThrow().home(), first.worth().orElseThrow().partner()),
                first.distance().orElseThrow(),
                SCORE);
    }

    @Test
    void concessionsByHand() {
        Debrief debrief = Debrief.of(played(tiny()).accept());
        assertEquals(3, debrief.concessions().size());
        Debrief.Concession home = debrief.concessions().get(0);
        assertEquals(Side.HOME, home.side());
        assertEquals(2, home.round());
        assertEquals(Cases.CARS_CUT - 90, home.change().importsMusd(), MUSD);
        // Revenue falls from 45 to a tenth of the new imports, of a worst of 60; four points of ten of political cost.
        double expected = -0.3 * (45 - 0.1 * Cases.CARS_CUT) / 60 - 0.2 * 4 / 10;
        assertEquals(expected, home.change().home(), SCORE);
        Debrief.Concession partner = debrief.concessions().get(1);
        assertEquals(100 / 1.1 - 100 / 1.2, partner.change().exportsMusd(), MUSD);
        assertTrue(partner.change().partner() < 0);
        assertTrue(debrief.concessions().get(2).change().partner() > 0);
        assertEquals(
                List.of("cars 0.0 100.0", "rate 20.0 10.0", "rate 10.0 15.0"),
                debrief.levers().stream()
                        .map(step -> step.lever().id() + " " + step.from() + " " + step.to())
                        .toList());
        assertEquals(expected, debrief.levers().get(0).change().home(), SCORE);
    }

    /** However many terms move at once, and whatever struck in between. */
    @Test
    void partsOfAConcessionAddUpToTheWhole() {
        Scenario scenario = Cases.CLASSROOM;
        Rehearsal now = two(scenario);
        java.util.Random random = new java.util.Random(11);
        while (!now.isLastAnswer()) {
            now = now.table(CounterpartTest.terms(now, random), "");
        }
        Debrief debrief = Debrief.of(now.letDeadlinePass());
        assertEquals(10, debrief.concessions().size());
        for (Debrief.Concession whole : debrief.concessions()) {
            List<Debrief.LeverConcession> parts = debrief.levers().stream()
                    .filter(part -> part.turn() == whole.turn())
                    .toList();
            assertTrue(parts.size() > 1);
            assertEquals(whole.change().home(), parts.stream().mapToDouble(part -> part.change().home()).sum(), SCORE);
            assertEquals(
                    whole.change().importsMusd(), parts.stream().mapToDouble(part -> part.change().importsMusd()).sum(), 1e-6);
        }
    }

    /** The same offer tabled before and after an event is no concession, though it is worth something else then. */
    @Test
    void whatAnEventDoesIsNobodysConcession() {
        Rehearsal now = two(Cases.CLASSROOM);
        Map<String, Double> same = Map.of("partner-rate", 12.0, "wheat", 50.0);
        while (now.round() < 3) {
            now = now.table(same, "");
        }
        Debrief debrief = Debrief.of(now.table(same, "").accept());
        debrief.concessions().forEach(move -> assertEquals(0, move.change().home(), SCORE));
        assertEquals(List.of(), debrief.levers());
        assertTrue(Math.abs(debrief.steps().get(0).worth().orElseThrow().home()
                        - debrief.steps().get(4).worth().orElseThrow().home())
                > 1e-3);
        assertEquals(List.of(Kind.EVENT), debrief.turningPoints().stream().map(Debrief.TurningPoint::kind).toList());
        assertEquals(3, debrief.turningPoints().get(0).round());
        assertEquals("eastvale-deal", debrief.turningPoints().get(0).event());
        assertTrue(debrief.questions().get(2).contains("Eastvale settles for 5 percent"), debrief.questions().get(2));
    }

    @Test
    void whatIsLeftOnTheTableIsBetterForBothAndOnTheFrontier() {
        Rehearsal end = played(tiny()).accept();
        Debrief debrief = Debrief.of(end);
        Debrief.Missed better = debrief.betterForBoth().orElseThrow();
        assertTrue(better.gain().home() >= -SCORE && better.gain().partner() >= -SCORE);
        assertTrue(better.gain().home() + better.gain().partner() > 0);
        double home = debrief.result().home() + better.gain().home();
        double partner = debrief.result().partner() + better.gain().partner();
        assertEquals(0, end.world().frontier().distance(home, partner), 1e-8);
        double distance = Math.hypot(better.gain().home(), better.gain().partner());
        for (FrontierPoint point : end.world().frontier().points()) {
            boolean forBoth = point.first() >= debrief.result().home() && point.second() >= debrief.result().partner();
            assertTrue(
                    !forBoth
                            || Math.hypot(
                                            point.first() - debrief.result().home(),
                                            point.second() - debrief.result().partner())
                                    >= distance - 1e-8);
        }
        FrontierPoint nash = end.world().points().nash().get(0);
        assertEquals(nash.first(), debrief.result().home() + debrief.nash().orElseThrow().gain().home(), 1e-8);
        // Money of the same two outcomes.
        double exports = end.world().worth(better.terms()).exportsMusd();
        assertEquals(exports - debrief.result().exportsMusd(), better.gain().exportsMusd(), MUSD);
    }

    @Test
    void onTheFrontierNothingIsLeft() {
        Scenario scenario = tiny();
        Rehearsal start = two(scenario);
        int[] nash = start.world().points().nash().get(0).choice();
        Debrief debrief = Debrief.of(
                start.table(start.world().space().offer(nash).terms(), "").accept());
        assertEquals(Optional.empty(), debrief.betterForBoth());
        assertEquals(0, debrief.resultDistance(), 1e-8);
        assertEquals(0, debrief.nash().orElseThrow().gain().home(), 1e-8);
        assertTrue(debrief.questions().get(1).startsWith("Nothing was left on the table"), debrief.questions().get(1));
    }

    @Test
    void turningPointsAreTheLargestStepsAndChangesOfDirection() {
        Debrief debrief = Debrief.of(played(tiny()).accept());
        List<String> points = debrief.turningPoints().stream()
                .map(point -> point.round() + " " + point.kind().word() + " " + point.side())
                .toList();
        assertEquals(List.of("2 largest-step home", "2 largest-step partner", "3 changed-direction partner"), points);
        assertEquals(
                "Round 3: Partner stepped back, after it had come closer.",
                debrief.turningPoints().get(2).text());
    }

    @Test
    void withoutADealTheResultIsWhatWalkingAwayIsWorth() {
        Debrief debrief = Debrief.of(played(tiny()).walkAway());
        assertEquals(debrief.walkAway(), debrief.result());
        assertEquals(0.25 * Cases.CLOTH_NO_DEAL + 0.75 * Cases.CLOTH_PAUSED, debrief.result().exportsMusd(), MUSD);
        assertTrue(debrief.questions().get(1).startsWith("No deal, although there are offers"), debrief.questions().get(1));
    }

    /** Held again by hand, step by step. */
    @Test
    void theBestReplyIsTheBestOfFiveTalksHeldAgain() {
        Scenario scenario = Cases.CLASSROOM;
        Rehearsal begun = Rehearsal.of(scenario, RehearsalTest.setup(scenario, Side.HOME, Optional.of("hard"), true, 4))
                .start();
        Debrief debrief = Debrief.of(begun.walkAway());
        assertEquals(Optional.of(Tactic.HARD), debrief.tactic());
        List<Tactic> tactics = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (Debrief.Reply reply : debrief.replies()) {
            tactics.add(reply.tactic());
            Rehearsal again = begun;
            while (!again.status().isOver()) {
                again = (again.turn() == Side.HOME
                                ? Counterpart.answer(again, reply.tactic())
                                : Counterpart.answer(again))
                        .in(again);
            }
            assertEquals(again.status() == Status.AGREED, reply.agreed());
            assertEquals(again.round(), reply.round());
            if (reply.agreed()) {
                assertEquals(again.world().worth(again.deal().orElseThrow().terms()), reply.result());
            }
            most = Math.max(most, reply.result().home());
        }
        assertEquals(List.of(Tactic.values()), tactics);
        Debrief.Reply best = BestReply.best(debrief.replies(), Side.HOME);
        assertEquals(most, best.result().home());
        assertTrue(best.agreed());
        assertEquals(
                "The other side bargained hard: it gave up next to nothing until the end. Of five ways to bargain in your place,"
                        + " one gets you most: " + Phrases.get("lesson.reply." + best.tactic().word()) + ", with a deal in round "
                        + best.round() + ".",
                debrief.lesson());
    }

    @Test
    void twoPeopleHaveNoTacticToReveal() {
        Debrief debrief = Debrief.of(played(tiny()).accept());
        assertEquals(Optional.empty(), debrief.tactic());
        assertEquals(List.of(), debrief.replies());
        assertEquals("", debrief.lesson());
    }

    @Test
    void threeQuestionsAreFilledFromWhatHappened() {
        Debrief debrief = Debrief.of(played(tiny()).accept());
        assertEquals(
                "In round 2, the costliest step was one of Home: cars from 0% cut to 100% cut. What did it get in return?",
                debrief.questions().get(0));
        assertTrue(debrief.questions().get(1).startsWith("An offer would have been better for both: "));
        assertEquals(
                "The first offers were furthest apart on one term, cars: 0% cut against 100% cut. Would another opening have"
                        + " led elsewhere?",
                debrief.questions().get(2));
        Debrief silent = Debrief.of(two(tiny()).walkAway());
        assertEquals(3, silent.questions().size());
        silent.questions().forEach(question -> assertFalse(question.contains("{"), question));
    }

    @Test
    void asJson() {
        Rehearsal end = played(tiny()).accept();
        Tree tree = Tree.of(DebriefJson.write(Debrief.of(end)));
        assertEquals("parley-debrief/1", tree.at("/format").asText());
        assertEquals("tiny", tree.at("/scenario/id").asText());
        assertEquals("person", tree.at("/counterpart").asText());
        assertEquals("agreed", tree.at("/status").asText());
        assertEquals("home", tree.at("/endedBy").asText());
        assertEquals(100 / 1.15, tree.at("/result/exportsMusdAYearLongRun").asDouble(), MUSD);
        assertEquals(6, tree.at("/steps").size());
        assertEquals(15, tree.at("/steps/5/levers/rate").asDouble());
        assertTrue(tree.at("/steps/4/passed").asBoolean());
        assertFalse(tree.at("/steps/4").has("homeScore"));
        assertTrue(tree.at("/steps/0/distanceToFrontier").isNumber());
        assertEquals("cars", tree.at("/concessionsByLever/0/lever").asText());
        assertTrue(tree.at("/concessions/0/ownScoreChange").asDouble() < 0);
        assertTrue(tree.at("/leftOnTable/betterForBoth/exportsChangeMusdAYearLongRun").isNumber());
        assertTrue(tree.at("/leftOnTable/nash/levers/rate").isNumber());
        assertEquals("changed-direction", tree.at("/turningPoints/2/kind").asText());
        assertEquals(3, tree.at("/questions").size());
        assertEquals(DebriefJson.write(Debrief.of(end)), DebriefJson.write(Debrief.of(played(tiny()).accept())));
    }

    @Test
    void asTables() {
        Debrief debrief = Debrief.of(played(tiny()).accept());
        List<String> offers = DebriefCsv.offers(debrief).lines().toList();
        assertEquals(
                "turn,round,day,side,passed,homeScore,partnerScore,distanceToFrontier,exportsMusdAYearLongRun,"
                        + "importsMusdAYearLongRun,lever.rate,lever.cars,lever.gas,lever.loan",
                offers.get(0));
        assertEquals(7, offers.size());
        offers.forEach(line -> assertEquals(14, line.split(",", -1).length, line));
        assertTrue(offers.get(1).startsWith("1,1,10,home,false,0.75"), offers.get(1));
        assertEquals("5,3,50,home,true,,,,,,,,,", offers.get(5));
        assertTrue(offers.get(6).endsWith(",15,100,0,0"), offers.get(6));
        List<String> moves = DebriefCsv.concessions(debrief).lines().toList();
        assertEquals(4, moves.size());
        assertTrue(moves.get(1).startsWith("3,2,home,cars,0,100,-0.2"), moves.get(1));
        Map<String, String> first = new LinkedHashMap<>();
        String[] names = moves.get(0).split(",");
        String[] cells = moves.get(1).split(",");
        for (int n = 0; n < names.length; n++) {
            first.put(names[n], cells[n]);
        }
        assertEquals(Cases.CARS_CUT - 90, Double.parseDouble(first.get("importsChangeMusdAYearLongRun")), MUSD);
    }
}
