package org.parley.desk.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartKind;
import org.parley.chart.OffersTable;
import org.parley.desk.FakeDialogs;
import org.parley.desk.briefing.Packing;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/** The comparison without a window: what can be chosen, what follows, and that only the latest choice is computed. */
class ComparingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();
    private static final Lever CRUDE = CASE.lever("crude-oil").orElseThrow();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

    /** Tasks wait until they are let run. */
    private static final class Queue implements Executor {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        boolean runOne() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }
    }

    private Desk desk;
    private Comparing model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        model = new Comparing(desk, Runnable::run, Runnable::run);
    }

    private Selection chosen() {
        return model.selectionProperty().get();
    }

    private OffersTable table() {
        return model.tableProperty().get();
    }

    private List<String> columns() {
        return chosen().columns().stream().map(Candidate::name).toList();
    }

    private Candidate candidate(String name) {
        return model.candidatesProperty().get().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The table as anybody would make it who has the offers, with nothing of the desk in between. */
    private List<OffersTable.Row> expected(int minuend, int subtrahend, Offer... offers) {
        Simulator simulator = new Simulator(CASE);
        List<Comparison> all = new ArrayList<>();
        for (Offer offer : offers) {
            all.add(simulator.compare(offer, simulator.assumptions(offer, Map.of())));
        }
        return OffersTable.of(CASE, all, minuend, subtrahend).rows();
    }

    private static Offer offer(String id) {
        return CASE.offer(id).orElseThrow();
    }

    // --- Choice

    /** Equal names are told apart by where the offers come from; other names are left alone. */
    @Test
    void equalNamesAreToldApart() {
        model.choose(2, candidate("Zero-tariff agreement"));
        assertEquals(
                List.of("Crude oil and soybeans", "Zero-tariff agreement (pinned)", "Zero-tariff agreement (of the case)"),
                table().names());
        assertEquals("C  Zero-tariff agreement (of the case)", table().columnNames().get(2));
        model.choose(3, candidate("Crude oil and soybeans"));
        assertEquals("Crude oil and soybeans (on the desk)", table().names().get(0));
        assertEquals("Crude oil and soybeans (of the case)", table().names().get(3));
        Packing pack = new Packing(desk, new FakeDialogs());
        desk.pack().add(ChartKind.COMPARISON, chosen().page());
        assertEquals(
                table().names(), pack.viewProperty().get().rows().get(0).table().orElseThrow().names());
    }

    @Test
    void beginsWithTheDeskBesideItsPins() {
        assertEquals(
                List.of("On the desk: Crude oil and soybeans", "Pinned: Zero-tariff agreement", "(empty)", "(empty)"),
                columns());
        assertEquals(0, chosen().minuend());
        assertEquals(1, chosen().subtrahend());
        assertEquals(expected(0, 1, offer("crude-and-soybeans"), offer("zero-tariff")), table().rows());
        assertEquals(OffersTable.of(desk.pictureProperty().get().scene()).rows(), table().rows());
    }

    @Test
    void withoutPinsItBeginsBesideNoDeal() {
        desk.pins().unpin(0);
        Comparing other = new Comparing(desk, Runnable::run, Runnable::run);
        assertEquals(
                List.of("On the desk: Crude oil and soybeans", "No deal", "(empty)", "(empty)"),
                other.selectionProperty().get().columns().stream().map(Candidate::name).toList());
        assertEquals(List.of("Crude oil and soybeans", "No deal"), other.tableProperty().get().names());
    }

    @Test
    void everyOfferCanBeChosen() {
        List<Candidate> all = model.candidatesProperty().get();
        assertEquals(1 + 1 + CASE.offers().size() + 1, all.size(), "the desk, a pin, the case's offers, no deal");
        for (Candidate candidate : all) {
            model.choose(2, candidate);
            assertEquals(3, table().offers().size(), candidate.name());
            String shown = table().names().get(2).replaceFirst(" \\((on the desk|pinned|of the case)\\)$", "");
            assertTrue(candidate.name().endsWith(shown), candidate.name() + ": " + shown);
        }
    }

    /** Letters go by what is filled: a gap takes none. */
    @Test
    void anEmptyColumnLeavesNoGap() {
        model.choose(3, candidate("No deal"));
        model.choose(1, Candidate.NONE);
        assertEquals(List.of("Crude oil and soybeans", "No deal"), table().names());
        assertEquals(0, chosen().place(0));
        assertEquals(-1, chosen().place(1));
        assertEquals(1, chosen().place(3));
        assertEquals("A less B", table().differenceName());
        assertEquals(expected(0, 1, offer("crude-and-soybeans"), Offer.NO_DEAL), table().rows());
    }

    @Test
    void aSingleOfferHasNoDifference() {
        model.choose(1, Candidate.NONE);
        assertEquals(-1, chosen().minuend());
        assertEquals(-1, table().minuend());
        assertEquals("", table().differenceName());
        model.choose(2, candidate("No deal"));
        assertEquals(0, chosen().minuend());
        assertEquals(2, chosen().subtrahend(), "with a second one there is a difference again");
    }

    @Test
    void theDifferenceIsOfAnyTwo() {
        model.choose(2, candidate("Everything on the table"));
        model.choose(3, candidate("No deal"));
        model.chooseMinuend(3);
        model.chooseSubtrahend(2);
        assertEquals("D less C", table().differenceName());
        assertEquals(
                expected(3, 2, offer("crude-and-soybeans"), offer("zero-tariff"), offer("everything"), Offer.NO_DEAL),
                table().rows());
    }

    /** Nobody wants an offer less itself. */
    @Test
    void chosenOnBothSidesTheTwoChangePlaces() {
        model.chooseMinuend(1);
        assertEquals(1, chosen().minuend());
        assertEquals(0, chosen().subtrahend());
        model.chooseSubtrahend(1);
        assertEquals(0, chosen().minuend());
        assertEquals(1, chosen().subtrahend());
        assertEquals("A less B", table().differenceName());
    }

    @Test
    void aDifferenceThatLosesAColumnTakesAnother() {
        model.choose(2, candidate("No deal"));
        model.chooseSubtrahend(2);
        model.chooseMinuend(1);
        model.choose(1, Candidate.NONE);
        assertEquals(0, chosen().minuend());
        assertEquals(2, chosen().subtrahend());
    }

    // --- Following the desk

    @Test
    void followsATermAsItMoves() {
        model.choose(2, candidate("Everything on the table"));
        for (double crude : new double[] {500, 100, 0}) {
            desk.offers().setTerm(CRUDE, crude);
            Offer moved = offer("crude-and-soybeans").withTerm(CRUDE, crude);
            assertEquals(expected(0, 1, moved, offer("zero-tariff"), offer("everything")), table().rows());
        }
        assertEquals("On the desk: Crude oil and soybeans (changed)", columns().get(0));
        assertEquals("Crude oil and soybeans (changed)", table().names().get(0));
    }

    /** Only what the move changes is computed: the rest is what it was. */
    @Test
    void whileATermMovesTheOthersAreNotComputedAgain() {
        model.choose(2, candidate("Everything on the table"));
        List<Comparison> before = table().offers();
        desk.offers().setTerm(CRUDE, 100);
        assertNotSame(before.get(0).outcome(), table().offers().get(0).outcome());
        assertSame(before.get(2).outcome(), table().offers().get(2).outcome());
        assertSame(before.get(2).noDeal(), table().offers().get(2).noDeal());
        assertSame(desk.pictureProperty().get().offer(), table().offers().get(0), "the desk's own are the desk's");
        assertSame(desk.pictureProperty().get().pins().get(0), table().offers().get(1));
    }

    @Test
    void aPinCanBeChosenAndGoesWithItsColumn() {
        desk.offers().setTerm(COTTON, 100);
        desk.pins().pin();
        model.choose(2, candidate("Pinned: Crude oil and soybeans (B)"));
        desk.offers().setTerm(COTTON, 0);
        assertEquals(List.of("Crude oil and soybeans", "Zero-tariff agreement", "Crude oil and soybeans (B)"), table().names());
        desk.pins().unpin(0);
        assertEquals(List.of("Crude oil and soybeans", "Crude oil and soybeans (B)"), table().names());
        assertEquals("(empty)", columns().get(1));
        assertEquals(0, chosen().minuend());
        assertEquals(2, chosen().subtrahend());
        assertEquals(
                expected(0, 1, offer("crude-and-soybeans"), desk.state().pinned().get(0)),
                table().rows());
    }

    @Test
    void theFirstColumnIsNeverEmpty() {
        model.choose(0, candidate("Pinned: Zero-tariff agreement"));
        desk.pins().unpin(0);
        assertEquals("On the desk: Crude oil and soybeans", columns().get(0));
    }

    @Test
    void anotherCaseStartsAfresh() {
        model.choose(2, candidate("Everything on the table"));
        desk.open(CLASSROOM);
        assertSame(CLASSROOM, table().scenario());
        assertEquals(Candidate.Kind.DESK, chosen().columns().get(0).kind());
        assertTrue(chosen().columns().get(3).isNone());
        assertFalse(columns().contains("Everything on the table"));
    }

    @Test
    void closedItFollowsNoMore() {
        model.close();
        OffersTable before = table();
        desk.offers().setTerm(CRUDE, 100);
        assertSame(before, table());
    }

    // --- Off the window's thread

    @Test
    void nothingIsComputedOnTheWindowsThreadAndTheLatestWins() {
        Queue compute = new Queue();
        Queue show = new Queue();
        Comparing slow = new Comparing(desk, compute, show);
        assertNull(slow.tableProperty().get());
        for (Candidate candidate : slow.candidatesProperty().get()) {
            slow.choose(2, candidate);
        }
        assertEquals(1, compute.tasks.size(), "one computation for all that was chosen meanwhile");
        desk.offers().setTerm(CRUDE, 300);
        compute.runOne();
        desk.offers().setTerm(CRUDE, 200);
        desk.offers().setTerm(CRUDE, 100);
        show.runOne();
        assertEquals(1, compute.tasks.size(), "the moves during a computation leave one");
        while (compute.runOne() || show.runOne()) {
            // until nothing is left
        }
        Offer moved = offer("crude-and-soybeans").withTerm(CRUDE, 100);
        assertEquals(expected(0, 1, moved, offer("zero-tariff"), Offer.NO_DEAL), slow.tableProperty().get().rows());
    }

    @Test
    void aTableOfTheCaseBeforeIsNotShown() {
        Queue compute = new Queue();
        Queue show = new Queue();
        Comparing slow = new Comparing(desk, compute, show);
        compute.runOne();
        desk.open(CLASSROOM);
        show.runOne();
        assertNull(slow.tableProperty().get());
        while (compute.runOne() || show.runOne()) {
            // until nothing is left
        }
        assertSame(CLASSROOM, slow.tableProperty().get().scenario());
    }

    /** An offer whose own world is impossible is said to be, and the next choice brings the table back. */
    @Test
    void whatCannotBeComputedIsSaid() {
        Offer impossible = new Offer(
                "x", "X", "", Offer.Situation.TALKS, null, 0, false, Map.of(), Map.of("frontLoading.beta", 1.0), Map.of());
        model.choose(1, new Candidate(Candidate.Kind.CASE, impossible, "X"));
        assertNull(table());
        assertNotEquals("", model.problemProperty().get());
        model.choose(1, candidate("No deal"));
        assertEquals("", model.problemProperty().get());
        assertEquals(2, table().offers().size());
    }

    /** As a page of the pack: the columns that are filled, in order, and the pair of the difference. */
    @Test
    void theChoiceAsAPageOfThePack() {
        model.choose(0, candidate(CASE.offer("july-2025").orElseThrow().name()));
        model.choose(2, model.candidatesProperty().get().get(0));
        model.choose(3, candidate("No deal"));
        model.chooseMinuend(2);
        model.chooseSubtrahend(0);
        Pack.Columns page = chosen().page();
        assertEquals(chosen().filled().size(), page.offers().size());
        assertEquals(Pack.ofCase("july-2025"), page.offers().get(0));
        assertTrue(page.offers().containsAll(List.of(Pack.ON_DESK, Pack.ofCase(Offer.NO_DEAL.id()))), page.toString());
        assertEquals(Pack.ON_DESK, page.minuend());
        assertEquals(Pack.ofCase("july-2025"), page.subtrahend());
    }

    /** The same offer in two columns is one on the page, and has no difference from itself. */
    @Test
    void theSameOfferTwiceIsOneOnThePage() {
        for (int column = 0; column < 2; column++) {
            model.choose(column, candidate("No deal"));
        }
        for (int column = 2; column < OffersTable.MOST_OFFERS; column++) {
            model.choose(column, Candidate.NONE);
        }
        assertEquals(new Pack.Columns(List.of(Pack.ofCase(Offer.NO_DEAL.id())), "", ""), chosen().page());
    }

    @Test
    void aColumnFollowsAPinsNewName() {
        List<String> before = columns();
        assertTrue(before.contains("Pinned: Zero-tariff agreement"), before.toString());
        desk.pins().rename(0, "Free trade");
        assertEquals(
                before.stream().map(name -> name.replace("Zero-tariff agreement", "Free trade")).toList(), columns());
        desk.undo();
        assertEquals(before, columns());
    }
}
