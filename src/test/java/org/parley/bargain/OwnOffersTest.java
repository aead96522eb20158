package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which offer a side makes for a target, against the rule in plain words and cases that can be followed by hand. */
class OwnOffersTest {

    private static final double SAME = 1e-9;
    /** Sums of these are exact, so that offers of the same worth are so to the last bit. */
    private static final double STEP = 1.0 / 256;

    private static OfferSpace space(List<double[]> first, List<double[]> second, double reservation) {
        List<OfferSpace.Issue> issues = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        for (int issue = 0; issue < first.size(); issue++) {
            int options = first.get(issue).length;
            issues.add(new OfferSpace.Issue(
                    "issue " + issue, IntStream.range(0, options).mapToObj(Integer::toString).toList()));
            factors.add(new Factor(new int[] {issue}, new int[] {options}, first.get(issue), second.get(issue)));
        }
        return new OfferSpace(
                issues, factors, new double[2], new double[] {reservation, reservation}, new int[issues.size()]);
    }

    private static double[] steps(int options, IntToDoubleFunction worth) {
        return IntStream.range(0, options).mapToDouble(worth).toArray();
    }

    private static OfferSpace random(Random random) {
        List<double[]> first = new ArrayList<>();
        List<double[]> second = new ArrayList<>();
        int span = 4 + random.nextInt(60);
        for (int issue = 0; issue < 3; issue++) {
            first.add(steps(4, option -> STEP * random.nextInt(span)));
            second.add(steps(4, option -> STEP * random.nextInt(span)));
        }
        return space(first, second, STEP * random.nextInt(2 * span));
    }

    private static List<Proposal> all(OfferSpace space) {
        int[] sizes = space.issues().stream().mapToInt(issue -> issue.options().size()).toArray();
        return Enumeration.choices(sizes).stream().map(choice -> Proposal.of(space, choice)).toList();
    }

    /**
     * Of the offers on the line of a target, else of those nearest to it, below before above, the ones that are liked best, and of
     * these the ones that are worth most; none below the walk-away value.
     */
    private static Set<Proposal> expected(List<Proposal> all, boolean first, double reservation, double target, Opinion opinion) {
        List<Proposal> allowed = all.stream().filter(offer -> offer.worth(first) >= reservation - SAME).toList();
        OptionalDouble below = allowed.stream()
                .mapToDouble(offer -> offer.worth(first))
                .filter(worth -> worth <= target + SAME)
                .max();
        OptionalDouble above = allowed.stream()
                .mapToDouble(offer -> offer.worth(first))
                .filter(worth -> worth > target + SAME)
                .min();
        double least;
        double most;
        if (below.isPresent() && below.getAsDouble() >= target - OwnOffers.LINE) {
            least = target - OwnOffers.LINE;
            most = below.getAsDouble();
        } else {
            boolean up = below.isEmpty()
                    || above.isPresent() && above.getAsDouble() - target < target - below.getAsDouble();
            least = up ? above.getAsDouble() : below.getAsDouble();
            most = least;
        }
        List<Proposal> near = allowed.stream()
                .filter(offer -> offer.worth(first) >= least - SAME && offer.worth(first) <= most + SAME)
                .toList();
        double liked = near.stream().mapToDouble(opinion::liking).max().orElseThrow();
        List<Proposal> best =
                near.stream().filter(offer -> opinion.liking(offer) >= liked - SAME).toList();
        double worth = best.stream().mapToDouble(offer -> offer.worth(first)).max().orElseThrow();
        return new HashSet<>(
                best.stream().filter(offer -> offer.worth(first) >= worth - SAME).toList());
    }

    @Test
    void aListedOfferIsChosenByTheRule() {
        Random random = new Random(31);
        int cases = 0;
        int ties = 0;
        for (int round = 0; round < 3000; round++) {
            OfferSpace space = random(random);
            boolean first = random.nextBoolean();
            ListedOffers listed = new ListedOffers(space, first);
            if (listed.isHopeless()) {
                continue;
            }
            List<Proposal> all = all(space);
            Opinion opinion = new Opinion(space);
            for (int heard = random.nextInt(4); heard > 0; heard--) {
                opinion.hear(Proposal.of(space, random.ints(3, 0, 4).toArray()));
            }
            // Half of the targets are what some offer is worth, or a little beside it.
            double target = random.nextBoolean()
                    ? listed.worst() + random.nextDouble() * (listed.best() - listed.worst())
                    : all.get(random.nextInt(all.size())).worth(first)
                            + new double[] {0, 0, OwnOffers.LINE / 2, STEP, -STEP, 5 * STEP}[random.nextInt(6)];
            Set<Proposal> expected = expected(all, first, listed.reservation, target, opinion);
            Proposal found = listed.near(target, opinion, new SplittableRandom(round));
            assertTrue(expected.contains(found), "round " + round + ": " + found + " for " + target + ", not of " + expected);
            cases++;
            ties += expected.size() > 1 ? 1 : 0;
        }
        assertTrue(cases > 1000 && ties > 100, cases + " cases, " + ties + " ties");
    }

    /** Chance has no favourites among offers that are alike. */
    @Test
    void amongOffersThatAreAlikeChanceDecides() {
        OfferSpace space = space(
                List.of(new double[] {0.25, 0.25, 0.25}, new double[] {0.5, 0.25}),
                List.of(new double[3], new double[2]),
                0);
        ListedOffers listed = new ListedOffers(space, true);
        Map<Proposal, Integer> found = new HashMap<>();
        for (int seed = 0; seed < 600; seed++) {
            found.merge(listed.near(0.75, new Opinion(space), new SplittableRandom(seed)), 1, Integer::sum);
        }
        assertEquals(3, found.size());
        found.values().forEach(times -> assertTrue(times > 150 && times < 250, found.toString()));
    }

    @Test
    void ranksFallFromTheBest() {
        Random random = new Random(32);
        for (int round = 0; round < 50; round++) {
            OfferSpace space = random(random);
            ListedOffers listed = new ListedOffers(space, true);
            List<Double> worth = all(space).stream()
                    .map(Proposal::first)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (int rank = 0; rank <= worth.size(); rank++) {
                boolean there = rank < worth.size() && worth.get(rank) >= listed.reservation;
                var found = listed.ranked(rank, new Opinion(space), new SplittableRandom(1));
                assertEquals(there, found.isPresent(), "rank " + rank);
                if (there) {
                    assertEquals(worth.get(rank), found.get().first(), 0);
                }
            }
        }
    }

    // --- Offers that are searched for: two issues of eleven steps, each of which costs 1/32

    private static final double PRICE = 1.0 / 32;

    private static OfferSpace large(double reservation) {
        double[] falling = steps(11, option -> PRICE * (10 - option));
        return space(List.of(falling, falling), List.of(new double[11], new double[11]), reservation);
    }

    /** The other side always asks for option 5 of the first issue, and mostly for 3 of the second: the first matters more to it. */
    private static Opinion opinion(OfferSpace space) {
        Opinion opinion = new Opinion(space);
        for (int second : new int[] {3, 3, 9, 3}) {
            opinion.hear(Proposal.of(space, new int[] {5, second}));
        }
        assertTrue(opinion.liking(0, 5) > opinion.liking(1, 3));
        assertTrue(opinion.liking(1, 3) > opinion.liking(1, 9) && opinion.liking(1, 9) > 0);
        return opinion;
    }

    private static void searched(double reservation, double target, int... choice) {
        OfferSpace space = large(reservation);
        Proposal found = new SearchedOffers(space, true).near(target, opinion(space), new SplittableRandom(1));
        assertArrayEquals(choice, found.choice(), found + " for " + target / PRICE + " steps");
    }

    @Test
    void whatStandsOnTheFrontierIsTaken() {
        searched(0, 20 * PRICE, 0, 0);
        searched(0, 25 * PRICE, 0, 0);
        searched(0, 17 * PRICE, 0, 3);
        searched(0, 15 * PRICE, 5, 0);
        searched(0, 12 * PRICE, 5, 3);
        searched(0, 12 * PRICE + OwnOffers.LINE / 2, 5, 3);
    }

    /** Between two of the frontier one walks from the upper to the lower, a step at a time, or the whole way of a term. */
    @Test
    void betweenTwoOfThemOneWalksDown() {
        searched(0, 19 * PRICE, 0, 1);
        searched(0, 18 * PRICE, 0, 2);
        searched(0, 18.5 * PRICE, 0, 3); // no step ends on the line: of those that lead past it the one that is liked
        searched(0, 16 * PRICE, 1, 3); // 3 is liked: it is the last that is given up
        searched(0, 13 * PRICE, 5, 2);
        searched(0, 14 * PRICE, 5, 1);
    }

    /** Below all that is believed to please, what is missed least is given up first, and nothing below the walk-away value. */
    @Test
    void belowTheFrontierWhatIsMissedLeastIsGivenUp() {
        searched(0, 11 * PRICE, 5, 4);
        searched(0, 6 * PRICE, 5, 9);
        searched(0, 5 * PRICE, 5, 10);
        searched(0, 4 * PRICE, 6, 10);
        searched(0, 0, 10, 10);
        searched(7 * PRICE, 0, 5, 8);
        searched(5.5 * PRICE, 0, 5, 9);
        searched(12 * PRICE, 0, 5, 3);
        searched(14 * PRICE, 0, 5, 1);
    }

    @Test
    void ranksOfSearchedOffersAreAPointApart() {
        OfferSpace space = large(18 * PRICE);
        SearchedOffers searched = new SearchedOffers(space, true);
        assertEquals(20 * PRICE, searched.best(), SAME);
        assertEquals(0, searched.worst(), SAME);
        assertFalse(searched.isHopeless());
        for (int rank = 0; rank < 10; rank++) {
            double target = 20 * PRICE - rank * OwnOffers.LINE;
            var found = searched.ranked(rank, opinion(space), new SplittableRandom(1));
            assertEquals(target >= 18 * PRICE, found.isPresent(), "rank " + rank);
            found.ifPresent(offer -> assertTrue(offer.first() <= target + PRICE && offer.first() >= 18 * PRICE, offer.toString()));
        }
    }
}
