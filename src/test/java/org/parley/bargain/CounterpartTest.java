package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Counterpart.Answer;
import org.parley.bargain.Counterpart.Kind;
import org.parley.scenario.Lever;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Pack;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.Sessions;
import org.parley.scenario.SessionFile;
import org.parley.scenario.Tabled;

/** The machine across the table: what it accepts and offers, and what it says. */
class CounterpartTest {

    private static final Scenario CASE = Cases.CLASSROOM;
    private static final int MANY = 2000;
    private static final int RESUMED = 200;

    /** Scores of the grid are sums over its parts; the simulator's differ in their last digits. */
    private static final double SCORE = 1e-8;

    /** One rehearsal for each pair, from which others are begun again: their worlds are the same. */
    private final Map<Side, Rehearsal> bases = new EnumMap<>(Side.class);

    private Rehearsal start(Side side, Tactic tactic, int seed) {
        Rehearsal base = bases.computeIfAbsent(
                side, key -> Rehearsal.of(CASE, RehearsalTest.setup(CASE, key, Optional.of("even"), true, 1)));
        return base.again(RehearsalTest.setup(CASE, side, Optional.of(tactic.word()), true, seed)).start();
    }

    /** Somewhere in the ranges, off the grid as a person may be, now and then near what the machine asked for. */
    static Map<String, Double> terms(Rehearsal now, Random random) {
        while (true) {
            Map<String, Double> terms = new LinkedHashMap<>();
            Map<String, Double> asked = now.standing().map(Tabled::terms).orElse(Map.of());
            double towards = random.nextDouble();
            for (Lever lever : now.world().scenario().levers()) {
                double own = lever.min() + random.nextDouble() * (lever.max() - lever.min());
                double other = asked.getOrDefault(lever.id(), lever.base());
                terms.put(lever.id(), random.nextInt(4) == 0 ? lever.base() : towards * other + (1 - towards) * own);
            }
            if (OfferCheck.problems("", "", now.world().scenario(), now.offer(terms)).isEmpty()) {
                return terms;
            }
        }
    }

    /** A rehearsal against a machine, played at random to its end. */
    private static Rehearsal play(Rehearsal start, Random random, UnaryOperator<Rehearsal> between) {
        Rehearsal now = start;
        while (!now.status().isOver()) {
            now = between.apply(now);
            if (now.isMachinesTurn()) {
                now = Counterpart.answer(now).in(now);
            } else if (now.isLastAnswer()) {
                boolean takes = now.standing().isPresent() && random.nextBoolean();
                now = takes ? now.accept() : now.letDeadlinePass();
            } else if (now.standing().isPresent() && random.nextInt(12) == 0) {
                now = now.accept();
            } else {
                now = random.nextInt(8) == 0 ? now.pass("") : now.table(terms(now, random), "");
            }
        }
        return now;
    }

    @Tag("sweep")
    @Test
    void aMachineNeverAcceptsOrOffersBelowItsWalkAway() {
        Random random = new Random(5);
        Tactic[] tactics = Tactic.values();
        int accepted = 0;
        int agreed = 0;
        for (int n = 0; n < MANY; n++) {
            Side person = n % 2 == 0 ? Side.HOME : Side.PARTNER;
            Rehearsal end = play(start(person, tactics[n % tactics.length], n), random, now -> now);
            Side machine = end.setup().otherSide();
            for (Tabled turn : end.tabled()) {
                if (turn.side() == machine && !turn.passed()) {
                    RehearsalWorld world = end.world(turn.round());
                    double worth = world.proposal(turn.terms()).worth(machine == Side.HOME);
                    assertTrue(worth >= world.walkAway(machine) - SideScores.SAME, end.record().toString());
                }
            }
            if (end.status() == Status.AGREED) {
                agreed++;
                // By the simulator itself, on the exact terms.
                double worth = end.world().worth(end.deal().orElseThrow().terms()).of(machine);
                assertTrue(worth >= end.world().walkAway(machine) - SCORE, end.record().toString());
                accepted += end.endedBy().equals(Optional.of(machine)) ? 1 : 0;
            }
            assertTrue(end.status() != Status.WALKED_AWAY || end.endedBy().equals(Optional.of(machine)));
        }
        assertTrue(accepted > MANY / 20, "the machine accepted only " + accepted);
        assertTrue(agreed > accepted && agreed < MANY, agreed + " agreed");
    }

    /** Saved, read and taken up again before one turn in three. */
    @Tag("sweep")
    @Test
    void aRehearsalThatIsTakenUpAgainGoesOnJustTheSame() {
        Tactic[] tactics = Tactic.values();
        for (int n = 0; n < RESUMED; n++) {
            Side person = n % 2 == 0 ? Side.HOME : Side.PARTNER;
            Rehearsal start = start(person, tactics[n % tactics.length], n);
            Rehearsal whole = play(start, new Random(n), now -> now);
            Random breaks = new Random(-n);
            Rehearsal broken = play(start, new Random(n), now -> {
                if (breaks.nextInt(3) > 0) {
                    return now;
                }
                RehearsalRecord saved = throughFile(now.pause().record());
                assertEquals(now.pause().record(), saved);
                // The worlds that have been computed are all that is shared.
                return now.again(saved).resume();
            });
            assertEquals(whole.record(), broken.record());
        }
    }

    static RehearsalRecord throughFile(RehearsalRecord record) {
        Session session = Sessions.of(
                CASE.id(), CASE.sha256(), CASE.offers().get(0), "", List.of(), List.of(), List.of(), Map.of(),
                OwnPreferences.NONE, List.of(), Pack.EMPTY, List.of(record), Map.of());
        String text = SessionFile.write(session);
        Session again = SessionFile.read("x.parley", text.getBytes(StandardCharsets.UTF_8), CASE).value();
        assertEquals(text, SessionFile.write(again));
        return again.rehearsals().get(0);
    }

    /** Also without anything that was computed before. */
    @Test
    void aRehearsalReadInANewProgramGoesOnJustTheSame() {
        Rehearsal start = start(Side.HOME, Tactic.TIT_FOR_TAT, 3);
        Rehearsal whole = play(start, new Random(3), now -> now);
        Rehearsal fresh = play(start, new Random(3), now -> Rehearsal.of(CASE, now.record()));
        assertEquals(whole.record(), fresh.record());
    }

    /** Every number in a sentence is the value of a term on the table, and nothing else. */
    @Test
    void sentencesNameTermsAndTheirValuesAndNoScore() {
        Random random = new Random(8);
        Tactic[] tactics = Tactic.values();
        Set<String> said = new TreeSet<>();
        for (int n = 0; n < 60; n++) {
            Side person = n % 2 == 0 ? Side.HOME : Side.PARTNER;
            Rehearsal end = play(start(person, tactics[n % tactics.length], n), random, now -> now);
            for (Tabled turn : end.tabled()) {
                if (turn.side() != person && !turn.passed()) {
                    assertFalse(turn.note().isEmpty());
                    String left = turn.note();
                    for (Lever lever : CASE.levers()) {
                        double value = turn.terms().getOrDefault(lever.id(), lever.base());
                        left = left.replace(lever.name() + " to at least " + Asks.value(lever, value), "")
                                .replace(lever.name() + " to at most " + Asks.value(lever, value), "")
                                .replace(lever.name() + " to " + Asks.value(lever, value), "");
                    }
                    assertFalse(left.matches("(?s).*\\d.*"), turn.note());
                    assertFalse(left.matches("(?s).*(score|weight|points).*"), turn.note());
                    assertTrue(turn.note().split(" to at ").length <= 3, turn.note());
                    said.add(turn.note().substring(0, turn.note().indexOf('.')));
                }
            }
        }
        assertTrue(
                said.containsAll(Set.of(
                        "Here is our first offer", "We come a step towards you", "This is the last round, and our last offer")),
                said.toString());
    }

    private static Rehearsal turns(Rehearsal start, List<Map<String, Double>> offers) {
        Rehearsal now = start;
        for (Map<String, Double> terms : offers) {
            now = now.table(terms, "");
            now = Counterpart.answer(now).in(now);
        }
        return now;
    }

    /** The partner asks for more of what home gives, and for a higher rate; never the other way round. */
    @Test
    void whatItWantsMovedIsInItsOwnInterest() {
        Rehearsal now = start(Side.HOME, Tactic.HARD, 1).table(Map.of("partner-rate", 0.0), "");
        Answer answer = Counterpart.answer(now);
        assertEquals(Kind.OFFER, answer.kind());
        List<String> asked = new ArrayList<>();
        for (Lever lever : CASE.levers()) {
            double own = answer.terms().getOrDefault(lever.id(), lever.base());
            double heard = lever.id().equals("partner-rate") ? 0 : lever.base();
            if (answer.sentence().contains(lever.name())) {
                boolean most = own == lever.max();
                String words = lever.name() + (most ? " to " : " to at least ") + Asks.value(lever, own);
                assertTrue(own > heard && answer.sentence().contains(words), answer.sentence());
                asked.add(lever.id());
            }
        }
        assertEquals(2, asked.size(), answer.sentence());
    }

    /** It goes down its list, and does not begin again at the top because it is asked anew at every turn. */
    @Test
    void microGoesOnBehindTheOffersThatItHasMade() {
        Random random = new Random(21);
        for (int n = 0; n < 20; n++) {
            Rehearsal now = Rehearsal.of(CASE, RehearsalTest.setup(CASE, Side.HOME, Optional.of("micro"), false, n))
                    .start();
            int made = 0;
            while (!now.isLastRound() && !now.status().isOver()) {
                now = now.table(terms(now, random), "");
                Answer answer = Counterpart.answer(now);
                if (answer.kind() == Kind.OFFER) {
                    double worth = now.world().proposal(answer.terms()).second();
                    double most = now.world().best(Side.PARTNER) - Math.max(0, made - 1) * OwnOffers.LINE;
                    assertTrue(worth <= most + SideScores.SAME, made + ": " + worth + " of " + most);
                    made++;
                }
                now = answer.in(now);
            }
            assertTrue(made > 2);
        }
    }

    /** Home, across the table, wants a lower rate and gives as little as it can. */
    @Test
    void directionsAreTold() {
        RehearsalWorld world = start(Side.HOME, Tactic.EVEN, 1).world();
        Proposal heard = world.proposal(Map.of("partner-rate", 20.0, "industry-duties", 50.0));
        assertEquals(
                "What we need moved most: Westmark extra tariff to at most 5%, and then no change in Industry duties.",
                new Asks(world, Side.HOME, world.proposal(Map.of("partner-rate", 5.0)), heard).sentence());
        assertEquals(
                "What we need moved: Westmark extra tariff to 0%.",
                new Asks(world, Side.HOME, world.proposal(Map.of("partner-rate", 0.0, "industry-duties", 50.0)), heard)
                        .sentence());
        assertEquals(
                "What we need moved: Industry duties to at most 20% cut.",
                new Asks(world, Side.HOME, world.proposal(Map.of("partner-rate", 20.0, "industry-duties", 20.0)), heard)
                        .sentence());
        assertEquals(
                "What we need moved: Westmark extra tariff to at least 30%.",
                new Asks(world, Side.PARTNER, world.proposal(Map.of("partner-rate", 30.0, "industry-duties", 50.0)), heard)
                        .sentence());
        assertEquals(
                "No single term stands between us; it is the offer as a whole that we need.",
                new Asks(world, Side.PARTNER, heard, heard).sentence());
    }

    @Test
    void itSaysWhetherItStepsBack() {
        Map<String, Double> generous = Map.of("wheat", 150.0, "gas", 200.0, "farm-duties", 100.0, "partner-rate", 25.0);
        Rehearsal start = start(Side.HOME, Tactic.TIT_FOR_TAT, 1);
        Map<String, Double> mean = Map.of("partner-rate", 0.0, "partner-duties", 100.0);
        Map<String, Double> less = Map.of("partner-rate", 0.0, "partner-duties", 90.0, "wheat", 20.0);
        Rehearsal now = turns(start, List.of(mean, less));
        assertTrue(now.tabled().get(3).note().startsWith("We come a step towards you."), now.tabled().get(3).note());
        now = now.table(mean, "");
        assertTrue(Counterpart.answer(now).sentence().startsWith("After what we heard, we step back a little."));
        Rehearsal quick = start(Side.HOME, Tactic.CONCEDING, 1);
        for (int turn = 0; turn < 8; turn++) {
            quick = quick.pass("");
        }
        assertEquals(Kind.ACCEPT, Counterpart.answer(quick.table(generous, "")).kind());
        assertEquals("We accept your offer.", Counterpart.answer(quick.table(generous, "")).sentence());
    }

    /** In the last round a machine takes whatever is worth as much to it as walking away, and offers no more than that. */
    @Test
    void theLastRoundIsItsLastChance() {
        Rehearsal now = start(Side.HOME, Tactic.HARD, 1);
        for (int turn = 0; turn < 10; turn++) {
            now = now.pass("");
        }
        double walkAway = now.world().walkAway(Side.PARTNER);
        Rehearsal nothing = now.pass("");
        Answer last = Counterpart.answer(nothing);
        assertEquals(Kind.OFFER, last.kind());
        assertEquals("This is the last round, and our last offer.", last.sentence());
        double worth = now.world().proposal(last.terms()).second();
        assertTrue(worth >= walkAway && worth <= walkAway + 2 * OwnOffers.LINE, worth + " " + walkAway);
        assertEquals(Kind.ACCEPT, Counterpart.answer(now.table(last.terms(), "")).kind());
        assertEquals(Kind.OFFER, Counterpart.answer(now.table(Map.of("partner-rate", 0.0), "")).kind());
    }

    /** After the last round nothing can be offered any more: what is on the table is taken if it is as good as walking away. */
    @Test
    void theLastAnswerIsYesOrTheDeadline() {
        Rehearsal now = start(Side.HOME, Tactic.HARD, 1);
        while (!now.isLastRound()) {
            now = now.pass("");
        }
        Rehearsal asked = now.pass("");
        double walkAway = now.world().walkAway(Side.HOME);
        Rehearsal good = asked.table(Map.of("partner-rate", 0.0), "");
        assertTrue(good.isLastAnswer() && good.turn() == Side.HOME);
        assertTrue(good.world().proposal(Map.of("partner-rate", 0.0)).first() > walkAway);
        assertEquals(Kind.ACCEPT, Counterpart.answer(good, Tactic.HARD).kind());
        Map<String, Double> mean = Map.of("partner-rate", 40.0, "wheat", 150.0, "farm-duties", 100.0);
        assertTrue(now.world().proposal(mean).first() < walkAway);
        assertEquals(Kind.LET_DEADLINE_PASS, Counterpart.answer(asked.table(mean, ""), Tactic.CONCEDING).kind());
    }

    /** Between two steps of the grid the exact terms decide, not those nearest to them. */
    @Test
    void acceptanceIsJudgedByTheExactTerms() {
        Rehearsal now = start(Side.HOME, Tactic.EVEN, 1);
        for (int turn = 0; turn < 10; turn++) {
            now = now.pass("");
        }
        RehearsalWorld world = now.world();
        double walkAway = world.walkAway(Side.PARTNER);
        // The rate at which the partner is just as well off as without a deal, home giving some wheat for it.
        double low = 0;
        double high = 40;
        for (int n = 0; n < 60; n++) {
            double middle = (low + high) / 2;
            if (world.worth(Map.of("wheat", 100.0, "partner-rate", middle)).partner() < walkAway) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double rate = high;
        assertTrue(rate > 0.1 && rate < 39.9 && Math.abs(rate - Math.rint(rate)) > 0.01, "no test: " + rate);
        Map<String, Double> enough = Map.of("wheat", 100.0, "partner-rate", rate + 1e-4);
        Map<String, Double> short_ = Map.of("wheat", 100.0, "partner-rate", rate - 1e-4);
        assertEquals(Kind.ACCEPT, Counterpart.answer(now.table(enough, "")).kind());
        assertEquals(Kind.OFFER, Counterpart.answer(now.table(short_, "")).kind());
    }

    @Test
    void itAnswersOnlyAtItsTurn() {
        Rehearsal now = start(Side.HOME, Tactic.EVEN, 1);
        assertThrows(IllegalStateException.class, () -> Counterpart.answer(now));
        assertThrows(IllegalStateException.class, () -> Counterpart.answer(now.pass("").pause()));
    }

    /**
     * The partner cares for its duty revenue alone, and no rate above 5 percent can be agreed on, while it gets 25 or 10 without:
     * it makes no offer, and leaves in the end.
     */
    @Test
    void aMachineWithNothingToGainLeavesInTheEnd() {
        Scenario hopeless = Cases.tree()
                .set("/preferences/partner", "[{\"attribute\": \"partner-duty-revenue\", \"weight\": 1, \"worst\": -40, \"best\": 0}]")
                .set("/levers/0/base", "5")
                .set("/levers/0/max", "5")
                .set("/clock/rounds", "[10, 20]")
                .scenario();
        Rehearsal now = Rehearsal.of(hopeless, RehearsalTest.setup(hopeless, Side.HOME, Optional.of("even"), false, 1))
                .start()
                .table(Map.of("gas", 200.0), "");
        Answer first = Counterpart.answer(now);
        assertEquals(Kind.PASS, first.kind());
        assertTrue(first.sentence().contains("We make no offer in this round."), first.sentence());
        Rehearsal last = first.in(now).table(Map.of("gas", 200.0), "");
        assertEquals(Kind.WALK_AWAY, Counterpart.answer(last).kind());
        Rehearsal end = Counterpart.answer(last).in(last);
        assertEquals(Status.WALKED_AWAY, end.status());
        assertEquals(Optional.of(Side.PARTNER), end.endedBy());
    }
}
