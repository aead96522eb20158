package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that bargain with each other: model, section 8. */
class TalkTest {

    private static final double SAME = 1e-9;

    /** One thing to be divided in hundredths: what the first side gets the second does not. */
    private static OfferSpace pie(double... reservation) {
        double[] first = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();
        double[] second = IntStream.rangeClosed(0, 100).mapToDouble(i -> 1 - i / 100.0).toArray();
        return space(List.of(first), List.of(second), reservation);
    }

    private static OfferSpace space(List<double[]> first, List<double[]> second, double... reservation) {
        List<OfferSpace.Issue> issues = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        for (int issue = 0; issue < first.size(); issue++) {
            int options = first.get(issue).length;
            issues.add(new OfferSpace.Issue(
                    "issue " + issue, IntStream.range(0, options).mapToObj(Integer::toString).toList()));
            factors.add(new Factor(new int[] {issue}, new int[] {options}, first.get(issue), second.get(issue)));
        }
        return new OfferSpace(issues, factors, new double[2], reservation, new int[issues.size()]);
    }

    private static OfferSpace random(Random random, int issues, int options) {
        List<double[]> first = new ArrayList<>();
        List<double[]> second = new ArrayList<>();
        for (int issue = 0; issue < issues; issue++) {
            first.add(random.doubles(options, 0, 1.0 / issues).toArray());
            second.add(random.doubles(options, 0, 1.0 / issues).toArray());
        }
        return space(first, second, random.nextDouble(), random.nextDouble());
    }

    /** Faratin, Sierra and Jennings 1998. */
    @ParameterizedTest
    @CsvSource({
        "HARD, 0.5, 0.96875", "EVEN, 0.5, 0.5", "CONCEDING, 0.5, 0.292893",
        "HARD, 0.9, 0.40951", "EVEN, 0.9, 0.1", "CONCEDING, 0.9, 0.051317"
    })
    void targetsFallWithTime(Tactic tactic, double time, double target) {
        assertEquals(target, tactic.target(time, 0, 1), 5e-7);
        assertEquals(1, tactic.target(0, 0, 1), 0);
        assertEquals(0.3, tactic.target(1, 0.3, 1), SAME);
        assertEquals(0.3 + 0.6 * target, tactic.target(time, 0.3, 0.9), 5e-7);
    }

    @Test
    void twoLinearTalkersMeetAtTheMiddle() {
        for (int rounds : new int[] {11, 21, 100, 101}) {
            Talk talk = new Talk.Table(pie(0, 0)).hold(Tactic.EVEN, Tactic.EVEN, Talk.evenly(rounds), 1);
            assertEquals(0.5, talk.deal().orElseThrow().first(), 0.5 / rounds + 0.011, rounds + " rounds");
            assertEquals(1 - talk.deal().get().first(), talk.deal().get().second(), SAME);
        }
    }

    /** Who gives up later gets more. */
    /** Where offers are few, the next below a target may be next to nothing: what is nearer above is asked for again. */
    @Test
    void aHardTalkerDoesNotGiveAllAwayWhereOffersAreFew() {
        OfferSpace few = space(List.of(new double[] {0.25, 1}), List.of(new double[] {1, 0.5}), 0, 0);
        Talk talk = new Talk.Table(few).hold(Tactic.HARD, Tactic.MICRO, Talk.evenly(10), 1);
        List<Double> asked = talk.moves().stream()
                .filter(Talk.Move::byFirst)
                .map(move -> move.offer().first())
                .toList();
        assertTrue(asked.size() > 1, asked.toString());
        assertEquals(1, talk.deal().orElseThrow().first(), 0, "the other side, which answers move for move, gives way");
        for (int round = 0; round < asked.size(); round++) {
            double target = Tactic.HARD.target(Talk.evenly(10)[round], 0.25, 1);
            assertEquals(target > 0.625 ? 1 : 0.25, asked.get(round), 0, "round " + (round + 1) + ", target " + target);
        }
    }

    @Test
    void theHarderSideGetsMore() {
        Talk.Table table = new Talk.Table(pie(0, 0));
        double[] times = Talk.evenly(50);
        double hard = table.hold(Tactic.HARD, Tactic.CONCEDING, times, 1).deal().orElseThrow().first();
        double even = table.hold(Tactic.EVEN, Tactic.CONCEDING, times, 1).deal().orElseThrow().first();
        double soft = table.hold(Tactic.CONCEDING, Tactic.CONCEDING, times, 1).deal().orElseThrow().first();
        assertTrue(hard > even + 0.05 && even > soft + 0.05, hard + ", " + even + ", " + soft);
    }

    /** Nobody ever makes or takes an offer that is worth less to it than walking away. */
    @Tag("sweep")
    @Test
    void noMachineGoesBelowItsWalkAwayValue() {
        Random random = new Random(8);
        int deals = 0;
        int failures = 0;
        int hopeless = 0;
        Tactic[] tactics = Tactic.values();
        for (int i = 0; i < 100_000; i++) {
            OfferSpace space = random(random, 1 + i % 3, 2 + i % 4);
            Talk.Table table = new Talk.Table(space);
            Talk talk = table.hold(
                    tactics[random.nextInt(tactics.length)],
                    tactics[random.nextInt(tactics.length)],
                    Talk.evenly(1 + random.nextInt(20)),
                    i);
            double[] reservation = space.reservation();
            for (Talk.Move move : talk.moves()) {
                double own = move.byFirst() ? move.offer().first() : move.offer().second();
                assertTrue(own >= reservation[move.byFirst() ? 0 : 1] - SAME, "talk " + i);
            }
            if (talk.deal().isPresent()) {
                deals++;
                assertTrue(talk.deal().get().first() >= reservation[0] - SAME, "talk " + i);
                assertTrue(talk.deal().get().second() >= reservation[1] - SAME, "talk " + i);
                assertEquals(talk.moves().get(talk.moves().size() - 1).offer(), talk.deal().get());
            } else if (table.isHopelessForFirst() || table.isHopelessForSecond()) {
                hopeless++;
                assertEquals(List.of(), talk.moves());
            } else {
                failures++;
            }
        }
        assertTrue(deals > 10_000 && failures > 1000 && hopeless > 1000, deals + " " + failures + " " + hopeless);
    }

    @Test
    void theSameSeedIsTheSameTalk() {
        Random random = new Random(3);
        Set<List<Talk.Move>> different = new HashSet<>();
        for (Tactic first : Tactic.values()) {
            for (Tactic second : Tactic.values()) {
                OfferSpace space = random(random, 4, 4);
                double[] times = Talk.evenly(30);
                Talk once = new Talk.Table(space).hold(first, second, times, 5);
                assertEquals(once, new Talk.Table(space).hold(first, second, times, 5));
                different.add(once.moves());
            }
        }
        assertTrue(different.size() > 5);
    }

    /** The next new offer comes only when the other side has made as many different ones. */
    @Test
    void microAnswersANewOfferWithANewOne() {
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            OfferSpace space = random(random, 3, 5);
            OwnOffers first = OwnOffers.of(space, true);
            Talk talk = new Talk.Table(space).hold(Tactic.MICRO, Tactic.EVEN, Talk.evenly(40), i);
            Set<Proposal> made = new HashSet<>();
            Set<Proposal> heard = new HashSet<>();
            double lowest = Double.POSITIVE_INFINITY;
            for (Talk.Move move : talk.moves()) {
                if (!move.byFirst()) {
                    heard.add(move.offer());
                    continue;
                }
                boolean isNew = !made.contains(move.offer());
                assertTrue(!isNew || made.size() <= heard.size(), "a new offer that was not called for");
                if (isNew) {
                    assertTrue(move.offer().first() <= lowest + SAME, "worth falls from one new offer to the next");
                    lowest = move.offer().first();
                }
                made.add(move.offer());
            }
            if (!talk.moves().isEmpty()) {
                assertEquals(first.best(), talk.moves().get(0).offer().first(), SAME);
            }
        }
    }

    /** A side that answers in kind gives nothing to a side that gives nothing, and gives back what it is given. */
    @Test
    void titForTatGivesBackWhatItIsGiven() {
        Talk talk = new Talk.Table(pie(0, 0)).hold(Tactic.TIT_FOR_TAT, Tactic.EVEN, Talk.evenly(21), 1);
        double demand = 1;
        double before = Double.NaN;
        for (Talk.Move move : talk.moves()) {
            if (!move.byFirst()) {
                demand -= Double.isNaN(before) ? 0 : move.offer().first() - before;
                before = move.offer().first();
            } else {
                assertTrue(move.offer().first() <= demand + SAME && move.offer().first() >= demand - 0.0101, move.toString());
            }
        }
        assertTrue(talk.deal().isPresent());
        // Two of them never move at all.
        Talk stuck = new Talk.Table(pie(0, 0)).hold(Tactic.TIT_FOR_TAT, Tactic.TIT_FOR_TAT, Talk.evenly(30), 1);
        assertTrue(stuck.moves().stream().allMatch(move -> (move.byFirst() ? move.offer().first() : move.offer().second()) > 0.98));
    }

    @Test
    void oneOfferNoZoneAndOneRoundWork() {
        OfferSpace single = space(List.of(new double[] {0.4}), List.of(new double[] {0.6}), 0.3, 0.3);
        Talk deal = new Talk.Table(single).hold(Tactic.HARD, Tactic.MICRO, Talk.evenly(1), 1);
        assertEquals(0.4, deal.deal().orElseThrow().first());
        assertFalse(deal.takenByFirst());
        assertEquals(1, deal.round());
        Talk.Table none = new Talk.Table(pie(0.7, 0.7));
        assertFalse(none.isHopelessForFirst() || none.isHopelessForSecond());
        for (Tactic tactic : Tactic.values()) {
            assertTrue(none.hold(tactic, tactic, Talk.evenly(40), 1).deal().isEmpty(), tactic.word());
        }
        assertTrue(new Talk.Table(pie(1.5, 0)).isHopelessForFirst());
        assertTrue(new Talk.Table(pie(0, 1.5)).hold(Tactic.EVEN, Tactic.EVEN, Talk.evenly(9), 1).moves().isEmpty());
    }

    /** What the other side keeps as it is matters to it; what it offers often pleases it. */
    @Test
    void anOpinionIsFormedFromWhatIsHeard() {
        OfferSpace space = random(new Random(2), 2, 3);
        Opinion opinion = new Opinion(space);
        assertEquals(0, opinion.liking(0, 1));
        opinion.hear(Proposal.of(space, new int[] {1, 0}));
        assertEquals(0.5, opinion.liking(0, 1), SAME);
        opinion.hear(Proposal.of(space, new int[] {1, 2}));
        // The first issue stayed: 0.5 + 0.2 / 2 of 1.1 in all; of the second each option was heard once.
        assertEquals(0.6 / 1.1, opinion.liking(0, 1), SAME);
        assertEquals(0.5 / 1.1, opinion.liking(1, 2), SAME);
        assertEquals(0.5 / 1.1, opinion.liking(1, 0), SAME);
        assertEquals(0, opinion.liking(0, 0));
        assertNotEquals(0, opinion.liking(Proposal.of(space, new int[] {1, 1})));
    }

    /** What is found in a large space is what a list of all its offers shows to be best. */
    @Test
    void searchingFindsWhatAListHas() {
        Random random = new Random(17);
        int below = 0;
        for (int i = 0; i < 1500; i++) {
            OfferSpace space = random(random, 3, 4);
            boolean first = i % 2 == 0;
            SearchedOffers searched = new SearchedOffers(space, first);
            ListedOffers listed = new ListedOffers(space, first);
            assertEquals(listed.best(), searched.best(), SAME);
            assertEquals(listed.worst(), searched.worst(), SAME);
            if (listed.isHopeless()) {
                continue;
            }
            Opinion opinion = new Opinion(space);
            for (int heard = 0; heard < 5; heard++) {
                opinion.hear(Proposal.of(space, new int[] {random.nextInt(4), random.nextInt(4), random.nextInt(4)}));
            }
            double least = Math.max(listed.worst(), searched.reservation);
            double target = least + random.nextDouble() * (listed.best() - least);
            Proposal found = searched.near(target, opinion, new SplittableRandom(1));
            double worth = found.worth(first);
            assertTrue(worth >= searched.reservation - SAME);
            if (worth > target + SAME) {
                continue; // no single term more can be given up for the target
            }
            if (worth < target - OwnOffers.LINE || !isOnFrontier(space, first, opinion, found)) {
                continue; // then it has walked there, and is not the best for sure
            }
            below++;
            for (int a = 0; a < 64; a++) {
                Proposal other = Proposal.of(space, new int[] {a / 16, a / 4 % 4, a % 4});
                boolean fits = other.worth(first) <= target && other.worth(first) >= searched.reservation;
                boolean better = other.worth(first) > worth + SAME && opinion.liking(other) > opinion.liking(found) + SAME;
                assertFalse(fits && better, "an offer that is better for oneself and liked better was missed");
            }
        }
        assertTrue(below > 30, below + " targets were reached");
    }

    private static boolean isOnFrontier(OfferSpace space, boolean first, Opinion opinion, Proposal offer) {
        for (int a = 0; a < 64; a++) {
            Proposal other = Proposal.of(space, new int[] {a / 16, a / 4 % 4, a % 4});
            double more = other.worth(first) - offer.worth(first);
            double liked = opinion.liking(other) - opinion.liking(offer);
            if (more > -SAME && liked > -SAME && (more > SAME || liked > SAME)) {
                return false;
            }
        }
        return true;
    }

    /** On a grid as fine as a scenario's a side that gives up over time comes down to its target, and never below its limit. */
    @Test
    void aSearchedOfferStandsOnTheLine() {
        Random random = new Random(23);
        List<double[]> own = new ArrayList<>();
        List<double[]> other = new ArrayList<>();
        for (int issue = 0; issue < 4; issue++) {
            own.add(IntStream.rangeClosed(0, 50).mapToDouble(i -> i / 200.0).toArray());
            other.add(IntStream.rangeClosed(0, 50).mapToDouble(i -> (50 - i) / 200.0).toArray());
        }
        OfferSpace space = space(own, other, 0.37, 0.1);
        SearchedOffers searched = new SearchedOffers(space, true);
        for (int i = 0; i < 50; i++) {
            Opinion opinion = new Opinion(space);
            for (int heard = 0; heard < 4; heard++) {
                opinion.hear(Proposal.of(space, random.ints(4, 0, 51).toArray()));
            }
            double target = 0.37 + 0.63 * random.nextDouble();
            double worth = searched.near(target, opinion, new SplittableRandom(1)).worth(true);
            assertTrue(worth <= target + SAME && worth >= target - 0.0151 || worth >= 0.37 - SAME && worth < 0.376, worth + " for " + target);
        }
    }
}
