package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The small rules that the records of a case carry. */
class RecordsTest {

    private static final double EXACT = 0;

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private static Line line(String id) {
        return Stream.concat(CASE.exports().stream(), CASE.imports().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Supplier supplier(String country, double dutyPct, Map<String, Double> own) {
        return new Supplier(country, 1, dutyPct, own);
    }

    @Test
    void extraDutyIsLookedUpInOrder() {
        Schedule schedule = new Schedule(
                "august",
                "",
                Map.of("EU", 20.0, "IN", 50.0, "ROW", 12.0),
                Map.of("EU", 15.0, "JP", 15.0),
                "");
        assertEquals(7, schedule.extraPct(supplier("EU", 4, Map.of("august", 7.0))), EXACT, "the supplier's own");
        assertEquals(0, schedule.extraPct(supplier("EU", 4, Map.of("august", 0.0))), EXACT, "its own zero counts");
        assertEquals(11, schedule.extraPct(supplier("EU", 4, Map.of("april", 7.0))), EXACT, "ceiling before country");
        assertEquals(0, schedule.extraPct(supplier("EU", 22, Map.of())), EXACT, "duty above the ceiling");
        assertEquals(15, schedule.extraPct(supplier("JP", 0, Map.of())), EXACT, "ceiling before ROW");
        assertEquals(50, schedule.extraPct(supplier("IN", 4, Map.of())), EXACT, "country before ROW");
        assertEquals(12, schedule.extraPct(supplier("BR", 4, Map.of())), EXACT, "ROW for all others");
        assertEquals(12, schedule.extraPct(supplier("ROW", 4, Map.of())), EXACT);
        Schedule bare = new Schedule("bare", "", Map.of("IN", 50.0), Map.of(), "");
        assertEquals(0, bare.extraPct(supplier("BR", 4, Map.of())), EXACT, "else none");
    }

    /** A rate of the user's own for the rest of the world does not reach those whom the case's schedule names. */
    @Test
    void aScheduleOfTheUsersOwnChangesWhatItNamesAndNothingElse() {
        Schedule case1 = new Schedule("august", "", Map.of("IN", 50.0, "VN", 20.0), Map.of("EU", 15.0), "");
        Schedule own = new OwnSchedule("own-1", "Mine", "august", Map.of("IN", 5.0, "ROW", 40.0)).over(case1);
        assertTrue(own.isOwn() && !case1.isOwn());
        assertEquals(5, own.extraPct(supplier("IN", 4, Map.of("august", 7.0))), EXACT, "the user's word wins");
        assertEquals(20, own.extraPct(supplier("VN", 4, Map.of())), EXACT, "the case's rate");
        assertEquals(7, own.extraPct(supplier("VN", 4, Map.of("august", 7.0))), EXACT, "the supplier's own");
        assertEquals(11, own.extraPct(supplier("EU", 4, Map.of())), EXACT, "the case's ceiling");
        assertEquals(40, own.extraPct(supplier("BR", 4, Map.of())), EXACT, "whom the case does not name");
        assertEquals(40, own.extraPct(supplier("ROW", 4, Map.of("august", 7.0))), EXACT);
        Schedule noRest = new OwnSchedule("own-2", "Mine", "august", Map.of("EU", 30.0)).over(case1);
        assertEquals(0, noRest.extraPct(supplier("BR", 4, Map.of())), EXACT, "else none, as in the case");
        assertEquals(30, noRest.extraPct(supplier("EU", 22, Map.of())), EXACT, "a rate instead of a ceiling");
    }

    @Test
    void aLeverWorksOnWhatItNames() {
        Lever farm = CASE.lever("farm-duties").orElseThrow();
        assertTrue(farm.worksOn(line("raw-cotton")));
        assertFalse(farm.worksOn(line("crude-oil")));
        Lever cotton = CASE.lever("cotton").orElseThrow();
        assertTrue(cotton.worksOn(line("raw-cotton")));
        assertFalse(cotton.worksOn(line("soybeans")));
        Lever all = CASE.lever("inspections").orElseThrow();
        CASE.imports().forEach(line -> assertTrue(all.worksOn(line)));
        Lever several = Tree.shipped("pakistan-us-2025")
                .set("/levers/14/lines", "[\"raw-cotton\", \"scrap\"]")
                .scenario()
                .lever("inspections")
                .orElseThrow();
        assertTrue(several.worksOn(line("scrap")));
        assertFalse(several.worksOn(line("paper")));
    }

    @Test
    void aLeverAllowsItsEnds() {
        Lever rate = CASE.lever("partner-rate").orElseThrow();
        assertTrue(rate.allows(0) && rate.allows(50) && rate.allows(12.34));
        assertFalse(rate.allows(-1e-9) || rate.allows(50.000001) || rate.allows(Double.NaN));
    }

    @Test
    void anOfferTakesTheBaseOfALeverItDoesNotName() {
        Lever rate = CASE.lever("partner-rate").orElseThrow();
        Offer offer = CASE.offer("ten-percent").orElseThrow();
        assertEquals(10, offer.value(rate), EXACT);
        assertEquals(29, offer.withTerms(Map.of()).value(rate), EXACT);
        assertEquals(5, offer.withTerm(rate, 5).value(rate), EXACT);
        assertEquals(List.of(rate), offer.moved(CASE.levers()));
        assertEquals(List.of(), offer.withTerm(rate, 29).moved(CASE.levers()));
    }

    @Test
    void leversOnOneLineAddUp() {
        Offer offer = CASE.offer("everything").orElseThrow();
        assertEquals(200, offer.sumOn(CASE.levers(), Lever.Kind.PURCHASE, line("raw-cotton")), EXACT);
        assertEquals(0, offer.sumOn(CASE.levers(), Lever.Kind.PURCHASE, line("paper")), EXACT);
        Scenario two = Tree.shipped("pakistan-us-2025")
                .set("/levers/-", "{\"id\": \"cotton-duty\", \"kind\": \"duty-cut\", \"line\": \"raw-cotton\", \"side\": \"home\","
                        + " \"min\": 0, \"max\": 100, \"step\": 5, \"base\": 0}")
                .scenario();
        Offer both = offer.withTerm(two.lever("cotton-duty").orElseThrow(), 30);
        assertEquals(80, both.sumOn(two.levers(), Lever.Kind.DUTY_CUT, line("raw-cotton")), EXACT);
    }

    @Test
    void copiesChangeOneThing() {
        Offer offer = CASE.offer("everything").orElseThrow();
        assertEquals(30, offer.withAgreementDay(30).agreementDay());
        assertFalse(offer.withAgreementDay(null).hasAgreement());
        assertEquals(offer, offer.withAgreementDay(30).withAgreementDay(75));
        assertEquals(offer, offer.withExtensionDays(30).withExtensionDays(0));
        assertTrue(offer.withMostFavoured(true).mostFavoured());
        assertEquals(offer, offer.withMostFavoured(true).withMostFavoured(false));
        assertEquals("b", offer.withName("a", "b").name());
        assertEquals(offer.terms(), offer.withName("a", "b").terms());
        assertThrows(UnsupportedOperationException.class, () -> offer.terms().clear());
    }

    @ParameterizedTest
    @EnumSource
    void basesAreFoundByTheirKeys(Basis basis) {
        assertEquals(basis, Basis.of(basis.key()));
    }

    @Test
    void unknownWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Basis.of("lastYear"));
        assertThrows(IllegalArgumentException.class, () -> Lever.Kind.of("tariff"));
        for (Lever.Kind kind : Lever.Kind.values()) {
            assertEquals(kind, Lever.Kind.of(kind.word()));
        }
    }

    @Test
    void aPromiseTakesItsGoodsWithoutThePremium() {
        assertEquals(100, Promise.taken(102, 1, 2), 1e-12);
        assertEquals(70, Promise.taken(100, 0.7, 0), 1e-12);
    }

    @Test
    void aPlaceIsNamedInFrontOfTheMessage() {
        assertEquals("f /a: wrong", new Problem("f", "/a", "wrong").toString());
        assertEquals("f: wrong", new Problem("f", "", "wrong").toString());
        assertEquals("f /a: wrong\ng: bad", new InputException(List.of(
                new Problem("f", "/a", "wrong"), new Problem("g", "", "bad"))).getMessage());
    }

    @Test
    void valuesWithoutRivalsAndWith() {
        assertEquals(650, line("raw-cotton").baseMusd(), EXACT);
        assertEquals(750, line("raw-cotton").rivalsBaseMusd(), EXACT);
        assertEquals(0, line("other-exports").rivalsBaseMusd(), EXACT);
    }

    /** The principal need not stand first. */
    @Test
    void thePartyIsFoundWhereverItStands() {
        Tree tree = Tree.shipped("pakistan-us-2025");
        String first = tree.at("/exports/0/suppliers/0").toString();
        Line line = tree.remove("/exports/0/suppliers/0")
                .set("/exports/0/suppliers/-", first)
                .scenario()
                .exports()
                .get(0);
        assertEquals(11, line.principal());
        assertEquals(618.4, line.baseMusd(), EXACT);
    }

    @Test
    void optionalFieldsHaveTheirDefaults() {
        Tree tree = Tree.shipped("pakistan-us-2025");
        Scenario scenario = tree.remove("/exports/0/exempt")
                .remove("/imports/0/barrierPct")
                .remove("/exports/0/quality")
                .remove("/exports/0/note")
                .remove("/levers/0/name")
                .remove("/clock/maxExtensionDays")
                .remove("/clock/today")
                .remove("/clock/rounds")
                .remove("/offers")
                .remove("/limits")
                .remove("/events")
                .remove("/preferences")
                .remove("/baseYear")
                .remove("/schedules/none/title")
                .scenario();
        Line line = scenario.exports().get(0);
        assertEquals(0, line.exemptShare(), EXACT);
        assertEquals(0, scenario.imports().get(0).barrierPct(), EXACT);
        assertEquals("", line.quality());
        assertEquals("partner-rate", scenario.levers().get(0).name());
        assertEquals(0, scenario.clock().maxExtensionDays());
        assertEquals(List.of(), scenario.clock().rounds());
        assertEquals(List.of(), scenario.offers());
        assertEquals(List.of(), scenario.limits());
        assertEquals(2024, scenario.baseYear());
        assertEquals("none", scenario.schedules().get("none").title());
        assertTrue(line.principalSupply().isEmpty());
    }

    @Test
    void supplyMayBeGivenInEveryForm() {
        Line line = Tree.shipped("pakistan-us-2025")
                .set("/imports/0/supply", "{\"partner\": {\"short\": 2, \"long\": null}, \"rivals\": 5}")
                .scenario()
                .imports()
                .get(0);
        assertEquals(new Elasticity(2, Double.POSITIVE_INFINITY), line.principalSupply().orElseThrow());
        assertEquals(new Elasticity(5, 5), line.rivalSupply().orElseThrow());
        Line none = Tree.shipped("pakistan-us-2025")
                .set("/exports/0/supply", "{\"home\": null}")
                .scenario()
                .exports()
                .get(0);
        assertEquals(Elasticity.of(Double.POSITIVE_INFINITY), none.principalSupply().orElseThrow());
        assertTrue(none.rivalSupply().isEmpty());
    }
}
