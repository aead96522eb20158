package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.LimitResult.State;

class LimitsTest {

    private static final double EXACT = 0;
    private static final double ROUNDING = 1e-9;

    private static Tree onlyLimit(String json) {
        return Cases.pakistan().set("/limits", "[" + json + "]");
    }

    private static LimitResult judged(Tree tree, Offer offer) {
        List<LimitResult> limits = Cases.run(tree.scenario(), offer, Map.of()).limits();
        assertEquals(1, limits.size());
        return limits.get(0);
    }

    /** Ok below 80 percent of the limit, near from there on, broken above it. */
    @ParameterizedTest
    @CsvSource({
        "79.9, OK", "79.999, OK", "80, NEAR", "80.1, NEAR", "99.9, NEAR", "100, NEAR", "100.001, BROKEN", "100.1, BROKEN"
    })
    void states(double percent, State state) {
        double share = percent / 100;
        Offer cotton = Cases.offer("cotton-and-oils"); // 150 of cotton and 100 of oils promised
        LimitResult pack = judged(
                onlyLimit("{\"id\": \"package\", \"limitMusd\": " + 250 / share + ", \"source\": \"assumption\"}"), cotton);
        assertEquals(state, pack.state(), "package");
        assertEquals(share, pack.usedShare(), ROUNDING, "what a gauge shows");
        assertEquals(250, pack.value(), ROUNDING);

        Tree capacity = onlyLimit("{\"id\": \"capacity\", \"line\": \"raw-cotton\", \"source\": \"assumption\"}")
                .set("/imports/0/purchase/maxMusd", Double.toString(150 / share));
        assertEquals(state, judged(capacity, cotton).state(), "capacity");

        Offer zero = Cases.offer("zero-tariff");
        for (Basis basis : List.of(Basis.LONG_RUN, Basis.FIRST_YEAR)) {
            Readout readout = Cases.run(zero).on(basis);
            assertEquals(
                    state, judged(money("duty-revenue", basis, readout.homeDutyRevenueChange() / share), zero).state());
            Readout failed = Cases.run(Offer.NO_DEAL).on(basis);
            assertEquals(
                    state,
                    judged(money("net-foreign-exchange", basis, failed.netForeignExchange() / share), Offer.NO_DEAL)
                            .state());
            assertEquals(
                    state,
                    judged(
                                    onlyLimit("{\"id\": \"formula-rate\", \"basis\": \"" + basis.key() + "\", \"limitPct\": "
                                            + readout.uncappedRatePct() / share + ", \"source\": \"assumption\"}"),
                                    zero)
                            .state());
        }
    }

    private static Tree money(String id, Basis basis, double limit) {
        return onlyLimit("{\"id\": \"" + id + "\", \"basis\": \"" + basis.key() + "\", \"limitMusd\": " + limit
                + ", \"source\": \"assumption\"}");
    }

    /** A line that names no most takes the limit's own, and is not beyond a limit of nothing. */
    @Test
    void capacityOfALineWithoutAMost() {
        Tree tree = onlyLimit(
                        "{\"id\": \"capacity\", \"line\": \"raw-cotton\", \"limitMusd\": 200, \"source\": \"assumption\"}")
                .remove("/imports/0/purchase/maxMusd");
        LimitResult capacity = judged(tree, Cases.offer("cotton-and-oils"));
        assertEquals(State.OK, capacity.state());
        assertEquals(200, capacity.limit(), EXACT);
        tree.set("/limits/0/limitMusd", "140");
        assertEquals(State.BROKEN, judged(tree, Cases.offer("cotton-and-oils")).state());
    }

    @Test
    void gainsAreNeverNearALossLimit() {
        double loss = -150;
        LimitResult revenue = judged(money("duty-revenue", Basis.LONG_RUN, loss), Cases.offer("crude-and-soybeans"));
        assertTrue(revenue.value() > 0, "dearer crude pays more duty");
        assertEquals(State.OK, revenue.state());
        LimitResult none = judged(money("duty-revenue", Basis.LONG_RUN, loss), Offer.NO_DEAL);
        assertEquals(0, none.value(), EXACT);
        assertEquals(State.OK, none.state());
    }

    @Test
    void aLimitOfNothingIsKeptByNothing() {
        assertEquals(State.OK, judged(money("duty-revenue", Basis.LONG_RUN, 0), Offer.NO_DEAL).state());
        assertEquals(
                State.BROKEN, judged(money("duty-revenue", Basis.LONG_RUN, 0), Cases.offer("zero-tariff")).state());
        String nothing = "{\"id\": \"package\", \"limitMusd\": 0, \"source\": \"assumption\"}";
        assertEquals(State.OK, judged(onlyLimit(nothing), Offer.NO_DEAL).state());
        assertEquals(State.BROKEN, judged(onlyLimit(nothing), Cases.offer("cotton-and-oils")).state());
    }

    @Test
    void eachIsJudgedOnItsOwnBasis() {
        Offer zero = Cases.offer("zero-tariff");
        Outcome outcome = Cases.run(zero);
        for (Basis basis : Basis.values()) {
            LimitResult result = judged(money("duty-revenue", basis, -150), zero);
            assertEquals(basis, result.basis());
            assertEquals(outcome.on(basis).homeDutyRevenueChange(), result.value(), EXACT);
            assertEquals(-150, result.limit(), EXACT);
        }
    }

    @Test
    void promisesCountWholeAndNotAsDelivered() {
        Offer open = Cases.offer("cotton-and-oils").withAgreementDay(null);
        String limit = "{\"id\": \"package\", \"limitMusd\": 1800, \"source\": \"assumption\"}";
        assertEquals(0, judged(onlyLimit(limit), open).value(), EXACT, "without an agreement nothing is promised");
        assertEquals(250, judged(onlyLimit(limit), Cases.offer("cotton-and-oils")).value(), ROUNDING);
    }

    @Test
    void theFormulaIsJudgedWithoutItsFloor() {
        // The partner sells far more than it buys: the formula would ask less than nothing, and says ten.
        Scenario surplus = Cases.pakistan()
                .set("/imports/15/suppliers/0/valueMusd", "5000")
                .scenario();
        Outcome outcome = Cases.run(surplus, Offer.NO_DEAL, Map.of());
        Readout longRun = outcome.on(Basis.LONG_RUN);
        assertEquals(10, longRun.impliedRatePct(), EXACT);
        LimitResult rate = outcome.limits().stream()
                .filter(limit -> limit.id().equals("formula-rate"))
                .findFirst()
                .orElseThrow();
        assertEquals(50 * (longRun.exports() - longRun.imports()) / longRun.exports(), rate.value(), ROUNDING);
        assertTrue(rate.value() < 0);
        assertEquals(State.OK, rate.state());
    }

    @Test
    void capacityIsJudgedLineByLine() {
        Outcome outcome = Cases.run(Cases.offer("everything"));
        Map<String, LimitResult> capacity = outcome.limits().stream()
                .filter(limit -> limit.id().equals("capacity"))
                .collect(Collectors.toMap(LimitResult::line, limit -> limit));
        assertEquals(8, capacity.size());
        assertEquals(200, capacity.get("raw-cotton").value(), ROUNDING);
        assertEquals(350, capacity.get("raw-cotton").limit(), ROUNDING);
        assertEquals(State.OK, capacity.get("raw-cotton").state());
    }

    @Test
    void statesHaveTheirWords() {
        assertEquals(
                List.of("ok", "near", "broken"),
                List.of(State.values()).stream().map(State::word).toList());
    }
}
