package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.simulate.Contributions.Kind;
import org.parley.simulate.Contributions.Part;

/** The parts of a figure add up to it, and are what the definition says. */
class ContributionsTest {

    /** Parts add up to the whole to this, in the figure's unit. */
    private static final double ADDS_UP = 1e-9;

    private static final Simulator SIMULATOR = new Simulator(Cases.PAKISTAN);
    private static final Assumptions WORLD = Cases.PAKISTAN.assumptions();

    private static Contributions of(Offer offer, String quantity) {
        return Contributions.of(SIMULATOR, SIMULATOR.compare(offer, WORLD), Quantity.of(quantity));
    }

    private static double sum(Contributions contributions) {
        return contributions.parts().stream().mapToDouble(Part::value).sum();
    }

    private static Lever lever(String id) {
        return Cases.PAKISTAN.lever(id).orElseThrow();
    }

    @Tag("sweep")
    @Test
    void partsAddUpForEveryFigure() {
        for (String id : new String[] {"zero-tariff", "zero-tariff-mfn", "july-2025", "everything"}) {
            Offer offer = Cases.offer(id);
            boolean many = id.equals("everything");
            for (Quantity.Field field : Quantity.Field.values()) {
                if (many && field.ordinal() > 1) {
                    continue; // two are enough of those that take thousands of outcomes
                }
                Contributions parts = of(offer, "longRun." + field.word());
                assertEquals(parts.whole(), sum(parts), ADDS_UP, id + " " + field);
                assertEquals(!many, parts.exact(), id);
            }
        }
    }

    @Test
    void partsAddUpForRandomOffers() {
        Random random = new Random(61);
        for (int i = 0; i < 15; i++) {
            Offer offer = Cases.random(Cases.CLASSROOM, random);
            Simulator simulator = new Simulator(Cases.CLASSROOM);
            Assumptions world = Cases.world(Cases.CLASSROOM, offer, Cases.randomWorld(Cases.CLASSROOM, random));
            Contributions parts =
                    Contributions.of(simulator, simulator.compare(offer, world), Quantity.of("firstYear.balance"));
            assertEquals(parts.whole(), sum(parts), ADDS_UP, "offer " + i);
        }
    }

    /** By the definition: the mean over all orders of what a part adds when its turn comes. */
    @Test
    void isTheMeanOverAllOrders() {
        Offer offer = new Offer(
                        "four",
                        "Four",
                        "",
                        Offer.Situation.TALKS,
                        60,
                        0,
                        true,
                        Map.of("partner-rate", 5.0, "cotton", 300.0, "farm-duties", 60.0),
                        Map.of(),
                        Map.of());
        Contributions parts = of(offer, "longRun.homeDutyRevenueChange");
        Map<List<Integer>, Double> worth = new HashMap<>();
        List<Integer> players = List.of(0, 1, 2, 3, 4);
        double[] mean = new double[5];
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(players), 0, orders);
        for (List<Integer> order : orders) {
            List<Integer> there = new ArrayList<>();
            double before = worth(offer, there, worth);
            for (int player : order) {
                there.add(player);
                double now = worth(offer, there, worth);
                mean[player] += (now - before) / orders.size();
                before = now;
            }
        }
        assertEquals(5, parts.parts().size());
        for (int i = 0; i < 5; i++) {
            assertEquals(mean[i], parts.parts().get(i).value(), 1e-8, parts.parts().get(i).toString());
        }
        assertEquals(Kind.SIGNING, parts.parts().get(0).kind());
        assertEquals(Kind.MOST_FAVOURED, parts.parts().get(4).kind());
    }

    /** Player 0 is the signing, 4 the switch, the others the terms in the scenario's order. */
    private static double worth(Offer offer, List<Integer> there, Map<List<Integer>, Double> known) {
        return known.computeIfAbsent(there.stream().sorted().toList(), set -> {
            Offer partial = offer;
            List<Lever> moved = offer.moved(Cases.PAKISTAN.levers());
            for (int i = 0; i < moved.size(); i++) {
                if (!set.contains(i + 1)) {
                    partial = partial.withTerm(moved.get(i), moved.get(i).base());
                }
            }
            partial = partial.withMostFavoured(set.contains(4));
            Offer asked = set.contains(0) ? partial : Offer.NO_DEAL;
            return Quantity.of("longRun.homeDutyRevenueChange").value(SIMULATOR.compare(asked, WORLD));
        });
    }

    private static void permute(List<Integer> order, int from, List<List<Integer>> all) {
        if (from == order.size()) {
            all.add(List.copyOf(order));
        }
        for (int i = from; i < order.size(); i++) {
            Collections.swap(order, from, i);
            permute(order, from + 1, all);
            Collections.swap(order, from, i);
        }
    }

    /**
     * Two purchases on two lines do not know of each other, and need the signature: each is worth its imports in half of the
     * orders, and the signature brings the other half of both.
     */
    @Test
    void aSignatureSharesWithTheTermsThatNeedIt() {
        Offer one = signed().withTerm(lever("crude-oil"), 600);
        Offer two = one.withTerm(lever("lng"), 200);
        double crude = of(one, "longRun.imports").whole();
        double both = of(two, "longRun.imports").whole();
        Contributions parts = of(two, "longRun.imports");
        assertEquals(both / 2, parts.parts().get(0).value(), ADDS_UP);
        assertEquals(crude / 2, part(parts, "crude-oil"), ADDS_UP);
        assertEquals((both - crude) / 2, part(parts, "lng"), ADDS_UP);
    }

    private static Offer signed() {
        return Cases.offer("crude-and-soybeans").withTerms(Map.of());
    }

    private static double part(Contributions parts, String lever) {
        return parts.parts().stream()
                .filter(part -> part.lever().filter(each -> each.id().equals(lever)).isPresent())
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aTermThatDoesNothingForAFigureAddsNothing() {
        Contributions parts = of(Cases.offer("july-2025"), "longRun.exports");
        assertEquals(0, part(parts, "cotton"), 0, "what Pakistan buys does not move what it sells");
        assertTrue(part(parts, "partner-rate") > 100);
        // The loans are drawn by then.
        assertEquals(0, part(of(Cases.offer("july-2025"), "longRun.imports"), "reko-diq"), 0);
    }

    /** The sample of orders comes near to all of them. */
    @Test
    void aSampleComesNear() {
        Offer all = Cases.offer("everything");
        Contributions sampled = of(all, "longRun.imports");
        assertFalse(sampled.exact());
        // Imports of a line only know its own terms: crude oil alone with the signature, half of what it brings.
        Offer crude = signed().withTerm(lever("crude-oil"), all.value(lever("crude-oil")));
        double half = (of(crude, "longRun.imports").whole()) / 2;
        assertEquals(half, part(sampled, "crude-oil"), 0.15 * half);
        assertEquals(sampled, of(all, "longRun.imports"), "the same each time");
    }

    @Test
    void situationsAndExtensionsHaveOnePart() {
        assertEquals(List.of(), of(Offer.NO_DEAL, "longRun.exports").parts());
        Contributions before = of(Offer.BEFORE, "longRun.exports");
        assertEquals(List.of(Kind.SITUATION), before.parts().stream().map(Part::kind).toList());
        assertEquals(before.whole(), sum(before), 0);
        Contributions longer = of(Offer.NO_DEAL.withExtensionDays(30), "firstYear.exports");
        assertEquals(List.of(Kind.SIGNING), longer.parts().stream().map(Part::kind).toList());
        assertTrue(longer.whole() != 0);
        assertEquals(longer.whole(), sum(longer), 0);
    }
}
