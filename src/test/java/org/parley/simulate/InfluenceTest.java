package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.simulate.MarketInfluence.Answer.DEMAND;
import static org.parley.simulate.MarketInfluence.Answer.SUBSTITUTION;
import static org.parley.simulate.MarketInfluence.Answer.SUPPLY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity.Field;

/** What moves a figure is what the model says, and nothing else: the expected answers follow from its equations, not from runs. */
class InfluenceTest {

    private static final Scenario CASE = Cases.CLASSROOM;
    private static final Offer DEAL = CASE.offer("wheat-and-gas").orElseThrow();
    /** Below what the truce asks, so that it helps from the day on which it is in force. */
    private static final Offer LOW = DEAL.withTerm(lever("partner-rate"), 2);

    private static final Line WHEAT = line("wheat");
    private static final Line MACHINES = line("machines");
    private static final Line SHIRTS = line("shirts");

    private static Line line(String id) {
        return Stream.concat(CASE.exports().stream(), CASE.imports().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Lever lever(String id) {
        return CASE.lever(id).orElseThrow();
    }

    private static Comparison compare(Offer offer) {
        return new Simulator(CASE).compare(offer, CASE.assumptions());
    }

    private static Influence on(Offer offer, Basis basis, Field field) {
        return new Influence(CASE, compare(offer), new Quantity(basis, field));
    }

    private static MarketInfluence market(Offer offer, Basis basis, Field field) {
        Comparison comparison = compare(offer);
        return new MarketInfluence(CASE, comparison, new Influence(CASE, comparison, new Quantity(basis, field)));
    }

    private static Set<AssumptionKey> movers(Influence influence) {
        Set<AssumptionKey> movers = EnumSet.noneOf(AssumptionKey.class);
        for (AssumptionKey key : AssumptionKey.values()) {
            if (influence.moves(key)) {
                movers.add(key);
            }
        }
        return movers;
    }

    /** The end state knows no days: no lag, no adjustment, no rush and no trend; what the pause or the snapback was is past. */
    @Test
    void exportsInTheLongRunRestOnHowMarketsAnswer() {
        assertEquals(
                EnumSet.of(
                        AssumptionKey.RIVALS,
                        AssumptionKey.SUBSTITUTION,
                        AssumptionKey.DEMAND,
                        AssumptionKey.PASS_THROUGH),
                movers(on(DEAL, Basis.LONG_RUN, Field.EXPORTS)));
    }

    @Test
    void exportsOfTheFirstYearRestOnTimeAsWell() {
        Set<AssumptionKey> movers = movers(on(LOW, Basis.FIRST_YEAR, Field.EXPORTS));
        assertTrue(movers.containsAll(EnumSet.of(
                AssumptionKey.ORDER_LAG,
                AssumptionKey.ADJUSTMENT,
                AssumptionKey.GROWTH,
                AssumptionKey.PAUSE,
                AssumptionKey.EFFECTIVE,
                AssumptionKey.RUSH_ON,
                AssumptionKey.RUSH_BETA,
                AssumptionKey.RUSH_WINDOW,
                AssumptionKey.RUSH_REPAY)), movers.toString());
        assertFalse(movers.contains(AssumptionKey.DELIVERED), "of promised purchases");
        assertFalse(movers.contains(AssumptionKey.JOBS));
        assertFalse(movers.contains(AssumptionKey.PREFERENCE_USE), "no ordinary duty is cut");
    }

    @Test
    void importsRestOnWhatIsDelivered() {
        Set<AssumptionKey> movers = movers(on(DEAL, Basis.LONG_RUN, Field.IMPORTS));
        assertTrue(movers.contains(AssumptionKey.DELIVERED));
        assertFalse(movers.contains(AssumptionKey.RIVALS), "what rivals pay at the partner's border");
        assertFalse(movers.contains(AssumptionKey.RUSH_ON));
    }

    @Test
    void aTermMovesTheSideThatItIsOn() {
        Influence exports = on(DEAL, Basis.LONG_RUN, Field.EXPORTS);
        assertTrue(exports.moves(lever("partner-rate")));
        assertFalse(exports.moves(lever("wheat")));
        assertFalse(exports.moves(lever("partner-duties")), "it is not in the offer");
        Influence imports = on(DEAL, Basis.LONG_RUN, Field.IMPORTS);
        assertTrue(imports.moves(lever("wheat")));
        assertTrue(imports.moves(lever("gas")));
        assertFalse(imports.moves(lever("partner-rate")));
        assertFalse(on(DEAL.withAgreementDay(null), Basis.LONG_RUN, Field.EXPORTS).moves(lever("partner-rate")), "nobody signed");
    }

    @Test
    void theDaysOfTheTalksMoveWhatTheyCanReach() {
        assertTrue(on(LOW, Basis.FIRST_YEAR, Field.EXPORTS).movesWithSigning());
        assertFalse(on(LOW, Basis.LONG_RUN, Field.EXPORTS).movesWithSigning());
        assertFalse(on(LOW.withAgreementDay(null), Basis.FIRST_YEAR, Field.EXPORTS).movesWithSigning());
        assertTrue(on(LOW.withAgreementDay(0), Basis.FIRST_YEAR, Field.EXPORTS).movesWithSigning(), "later");
        int end = CASE.clock().deadlineDay();
        assertTrue(on(LOW.withAgreementDay(end), Basis.FIRST_YEAR, Field.EXPORTS).movesWithSigning(), "sooner");
        assertFalse(on(LOW, Basis.FIRST_YEAR, Field.EXPORTS).movesWithExtension(), "the talks are not extended");
        Offer longer = Offer.NO_DEAL.withExtensionDays(10);
        assertTrue(on(longer, Basis.FIRST_YEAR, Field.EXPORTS).movesWithExtension());
        assertFalse(on(longer, Basis.LONG_RUN, Field.EXPORTS).movesWithExtension());
        // What is signed before the deadline anyway is not moved by a later one, but for the rush of those who fear it.
        assertFalse(on(LOW.withExtensionDays(10), Basis.LONG_RUN, Field.EXPORTS).movesWithExtension());
    }

    @Test
    void cutsForAllMoveWhereTheyAreForAll() {
        Offer cuts = CASE.offer("free-trade").orElseThrow();
        assertTrue(on(cuts.withMostFavoured(true), Basis.LONG_RUN, Field.IMPORTS).movesWithSameCuts());
        assertFalse(on(cuts.withMostFavoured(true), Basis.LONG_RUN, Field.EXPORTS).movesWithSameCuts());
        assertFalse(on(cuts, Basis.LONG_RUN, Field.IMPORTS).movesWithSameCuts());
        assertFalse(on(cuts.withMostFavoured(true).withAgreementDay(null), Basis.LONG_RUN, Field.IMPORTS).movesWithSameCuts());
        assertTrue(movers(on(cuts, Basis.LONG_RUN, Field.IMPORTS)).contains(AssumptionKey.PREFERENCE_USE));
    }

    // --- What stands in the file

    @Test
    void elasticitiesOfTheRightRunAndSideMove() {
        MarketInfluence exports = market(DEAL, Basis.LONG_RUN, Field.EXPORTS);
        for (MarketInfluence.Answer answer : List.of(SUBSTITUTION, DEMAND, SUPPLY)) {
            assertTrue(exports.moves(CASE.exports(), answer, true), answer.name());
            assertFalse(exports.moves(CASE.exports(), answer, false), answer + " of the short run");
            assertFalse(exports.moves(CASE.imports(), answer, true), answer + " at home's border");
        }
        MarketInfluence deadline = market(DEAL, Basis.TO_DEADLINE, Field.EXPORTS);
        assertTrue(deadline.moves(CASE.exports(), SUBSTITUTION, false));
        MarketInfluence imports = market(CASE.offer("free-trade").orElseThrow(), Basis.LONG_RUN, Field.IMPORTS);
        assertTrue(imports.moves(CASE.imports(), SUBSTITUTION, true));
        assertFalse(imports.moves(CASE.exports(), SUBSTITUTION, true));
        assertFalse(imports.moves(List.of(), SUBSTITUTION, true), "nothing is moved");
    }

    @Test
    void dutiesAndSalesOfTheMarketMove() {
        MarketInfluence exports = market(DEAL, Basis.LONG_RUN, Field.EXPORTS);
        assertTrue(exports.dutyMoves(CASE.exports()));
        assertTrue(exports.rivalsDutyMoves(CASE.exports()));
        assertFalse(exports.dutyMoves(CASE.imports()));
        assertFalse(exports.rivalsDutyMoves(CASE.imports()));
        for (int seller = 0; seller < SHIRTS.suppliers().size(); seller++) {
            assertTrue(exports.salesMove(SHIRTS, seller), "seller " + seller);
        }
        assertFalse(exports.salesMove(WHEAT, 0));
        assertFalse(exports.salesMove(WHEAT, 1));
        assertTrue(exports.dutyMoves(SHIRTS, SHIRTS.principal()));
        assertFalse(exports.dutyMoves(WHEAT, 0));
        MarketInfluence imports = market(CASE.offer("free-trade").orElseThrow(), Basis.LONG_RUN, Field.IMPORTS);
        assertTrue(imports.dutyMoves(MACHINES, MACHINES.principal()));
        assertTrue(imports.salesMove(MACHINES, MACHINES.principal()));
    }

    @Test
    void barriersMoveWhereTheyAreEased() {
        Offer eased = CASE.offer("a-bit-of-everything").orElseThrow();
        assertTrue(eased.value(lever("inspections")) > 0);
        assertTrue(market(eased, Basis.LONG_RUN, Field.IMPORTS).barrierMoves(MACHINES) == MACHINES.barrierPct() > 0);
        assertFalse(market(eased, Basis.LONG_RUN, Field.EXPORTS).barrierMoves(MACHINES));
        assertFalse(market(DEAL, Basis.LONG_RUN, Field.EXPORTS).barrierMoves(WHEAT));
    }

    @Test
    void whatAPromiseIsMoves() {
        MarketInfluence cost = market(DEAL, Basis.LONG_RUN, Field.PURCHASE_COST);
        assertTrue(cost.premiumMoves(WHEAT));
        assertFalse(market(DEAL, Basis.LONG_RUN, Field.EXPORTS).premiumMoves(WHEAT));
        MarketInfluence firstYear = market(DEAL, Basis.FIRST_YEAR, Field.IMPORTS);
        assertTrue(firstYear.leadMoves(WHEAT));
        assertTrue(firstYear.rampMoves(WHEAT));
        MarketInfluence longRun = market(DEAL, Basis.LONG_RUN, Field.IMPORTS);
        assertFalse(longRun.leadMoves(WHEAT), "it has all arrived");
        assertFalse(longRun.rampMoves(WHEAT));
        // What is replaced are other sellers: it shows in what is spent abroad, and not in what the partner sells.
        assertTrue(market(DEAL, Basis.LONG_RUN, Field.NET_FOREIGN_EXCHANGE).displacementMoves(WHEAT));
        assertFalse(market(DEAL, Basis.LONG_RUN, Field.EXPORTS).displacementMoves(WHEAT));
        assertFalse(market(DEAL.withTerms(Map.of("partner-rate", 12.0)), Basis.FIRST_YEAR, Field.IMPORTS).leadMoves(WHEAT), "none is promised");
    }

    @Test
    void anInvestmentMovesWhatItBuys() {
        Lever harbour = lever("harbour");
        Offer invests = DEAL.withTerm(harbour, harbour.max());
        MarketInfluence financed = market(invests, Basis.FIRST_YEAR, Field.FINANCED_IMPORTS);
        assertTrue(financed.drawsMove(harbour));
        assertTrue(financed.startMoves(harbour));
        MarketInfluence exports = market(invests, Basis.FIRST_YEAR, Field.EXPORTS);
        assertFalse(exports.drawsMove(harbour));
        assertFalse(exports.startMoves(harbour));
        assertFalse(market(DEAL, Basis.FIRST_YEAR, Field.FINANCED_IMPORTS).drawsMove(harbour), "nothing is invested");
    }
}
