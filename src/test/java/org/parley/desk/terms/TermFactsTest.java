package org.parley.desk.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.chart.Figures;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

class TermFactsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final TermWorld SIGNED = new TermWorld(true, false, 58, List.of());
    private static final TermWorld UNSIGNED = new TermWorld(false, false, 58, List.of());

    private static Lever lever(String id) {
        return CASE.lever(id).orElseThrow();
    }

    private static String why(String id, TermWorld world) {
        return TermFacts.whyIdle(CASE, lever(id), world);
    }

    @Test
    void aPurchaseTellsOfItsMarketAndWhatIsExpected() {
        Line line = CASE.imports().stream()
                .filter(lever("cotton")::worksOn)
                .findFirst()
                .orElseThrow();
        String facts = TermFacts.of(CASE, lever("cotton"), 200, SIGNED);
        double share = 100 * line.rivalsBaseMusd() / (line.rivalsBaseMusd() + line.baseMusd());
        assertTrue(
                facts.contains("other suppliers sell " + Figures.amount(line.rivalsBaseMusd()) + " a year, "
                        + Figures.percent(share) + " of the market."),
                facts);
        assertTrue(facts.contains("Promised US$ 200 m a year more, of which US$ 116 m is expected."), facts);
        assertTrue(facts.contains("No more than US$ "), facts);
        assertTrue(facts.contains("Political cost of the full step"), facts);
        assertFalse(TermFacts.of(CASE, lever("cotton"), 0, SIGNED).contains("Promised"));
    }

    @Test
    void otherTermsTellOfTheTradeTheyWorkOn() {
        double all = CASE.exports().stream().mapToDouble(Line::baseMusd).sum();
        String facts = TermFacts.of(CASE, lever("partner-rate"), 19, SIGNED);
        assertTrue(facts.contains("Works on trade of " + Figures.amount(all) + " a year (2024)."), facts);
    }

    @Test
    void aTermWithoutEffectSaysWhy() {
        assertEquals("No agreement: promises do nothing.", why("cotton", UNSIGNED));
        assertEquals("No agreement: this term does nothing.", why("partner-rate", UNSIGNED));
        for (Lever lever : CASE.levers()) {
            if (lever.kind() != Lever.Kind.DUTY_CUT) {
                assertEquals("", TermFacts.whyIdle(CASE, lever, SIGNED), lever.id());
            }
        }
        assertEquals(
                "By the assumptions no part of a promise is delivered, so it does nothing.",
                why("cotton", new TermWorld(true, false, 0, List.of())));
    }

    /** Whether there is a duty to cut decides, the case's own on each line. */
    @Test
    void aCutOfNoDutyDoesNothing() {
        for (Lever lever : CASE.levers()) {
            if (lever.kind() == Lever.Kind.DUTY_CUT) {
                boolean free = CASE.imports().stream()
                        .filter(lever::worksOn)
                        .allMatch(line -> line.suppliers().get(line.principal()).dutyPct() == 0);
                assertEquals(
                        free ? "These duties are zero already: a cut does nothing." : "",
                        TermFacts.whyIdle(CASE, lever, SIGNED),
                        lever.id());
            }
        }
        // A cut that finds no duty anywhere.
        Lever none = new Lever(
                "none", Lever.Kind.DUTY_CUT, Lever.Side.HOME, "None", "% cut", 0, 100, 5, 0, "no such group",
                List.of(), List.of(), new Lever.Political(0, 0), "", "", "", 0, List.of());
        assertEquals("These duties are zero already: a cut does nothing.", TermFacts.whyIdle(CASE, none, SIGNED));
    }

    @Test
    void bandsEndWhereTheySay() {
        Lever cotton = lever("cotton");
        assertEquals(0, TermFacts.bandAt(cotton, 150));
        assertEquals(1, TermFacts.bandAt(cotton, 150.5));
        assertEquals(2, TermFacts.bandAt(cotton, 350));
        assertEquals(-1, TermFacts.bandAt(lever("lng"), 100));
    }
}
