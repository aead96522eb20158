package org.parley.desk.drawer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.chart.Figures;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

class PinDifferenceTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Simulator SIMULATOR = new Simulator(CASE);
    private static final Offer DESK = CASE.offer("crude-and-soybeans").orElseThrow();

    private static Comparison outcome(Offer offer) {
        return SIMULATOR.compare(offer, SIMULATOR.assumptions(offer, Map.of()));
    }

    private static List<String> words(Offer desk, Offer pin) {
        return PinDifference.of(CASE, outcome(desk), outcome(pin));
    }

    private static double value(Offer offer, String lever) {
        return offer.value(CASE.lever(lever).orElseThrow());
    }

    private static Offer with(Offer offer, String lever, double value) {
        return offer.withTerm(CASE.lever(lever).orElseThrow(), value);
    }

    @Test
    void eachTermThatDiffersHasASignAndAUnit() {
        Offer pin = with(with(DESK, "cotton", value(DESK, "cotton") + 50), "partner-rate", value(DESK, "partner-rate") - 2.5);
        List<String> words = words(DESK, pin);
        assertEquals(4, words.size(), words.toString());
        assertEquals("US extra tariff \u22122.5 pp", words.get(0));
        assertEquals("Cotton +US$ 50 m a year", words.get(1));
    }

    @Test
    void theEffectsAreThoseOfThePinLessThoseOfTheDesk() {
        Offer pin = with(DESK, "partner-rate", 0);
        List<String> words = words(DESK, pin);
        double more = outcome(pin).exportsVsNoDeal(Basis.FIRST_YEAR) - outcome(DESK).exportsVsNoDeal(Basis.FIRST_YEAR);
        assertTrue(more > 1);
        String exports = words.get(words.size() - 2);
        assertTrue(exports.startsWith("Exports: "), exports);
        assertTrue(exports.contains(Figures.change(more) + " year one"), exports);
        assertTrue(exports.contains(" by day 90; ") && exports.endsWith(" long run"), exports);
        assertTrue(words.get(words.size() - 1).startsWith("Imports: "), words.toString());
        List<String> back = words(pin, DESK);
        assertTrue(back.get(back.size() - 2).contains(Figures.change(-more) + " year one"), back.toString());
    }

    @Test
    void daysAndSwitchesDifferToo() {
        int day = DESK.agreementDay();
        Offer pin = DESK.withAgreementDay(day - 1).withExtensionDays(30).withMostFavoured(!DESK.mostFavoured());
        List<String> words = words(DESK, pin);
        assertEquals("Signed 1 day earlier: day " + (day - 1) + ", not day " + day, words.get(0));
        assertEquals("Deadline 30 days later", words.get(1));
        assertEquals(
                DESK.mostFavoured()
                        ? "Cuts for one country only; on the desk they are for all"
                        : "Same cuts for every country; not so on the desk",
                words.get(2));
        assertEquals("Signed on day " + day + "; the desk's has no agreement", words(DESK.withAgreementDay(null), DESK).get(0));
        assertEquals("No agreement; the desk's is signed on day " + day, words(DESK, DESK.withAgreementDay(null)).get(0));
    }

    @Test
    void theSameOfferUnderAnotherNameSaysSo() {
        assertEquals(
                List.of("No term differs: this is the offer on the desk."),
                words(DESK, DESK.withName("other", "Another name")));
    }
}
