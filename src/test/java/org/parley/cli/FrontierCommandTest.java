package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Tree;

/** The frontier as a command. */
class FrontierCommandTest {

    private static final String DOMAIN =
            """
            {"format": "parley-domain/1", "name": "Car", "parties": ["Seller", "Buyer"], "reservation": [0.3, 0.2],
             "issues": [
               {"name": "price", "weights": [3, 1], "values": [
                 {"name": "low", "evals": [1, 10]}, {"name": "high", "evals": [4, 5]}]},
               {"name": "colour", "weights": [1, 0], "values": [
                 {"name": "red", "evals": [2, 7]}, {"name": "blue", "evals": [1, 7]}, {"name": "grey", "evals": [2, 7]}]},
               {"name": "day", "weights": [0, 0], "values": [
                 {"name": "Monday", "evals": [2, 7]}, {"name": "Friday", "evals": [1, 3]}]}]}
            """;

    private static final String PROFILE =
            """
            <utility_space><objective index="0" name="any" etype="objective" type="objective">
              <issue index="1" name="Pie" etype="discrete" type="discrete" vtype="discrete">
                <item index="1" value="mine" evaluation="4"/>
                <item index="2" value="yours" evaluation="1"/>
                <item index="3" value="shared" evaluation="3"/>
              </issue>
              <weight index="1" value="1"/>
            </objective></utility_space>
            """;

    private static double[] u(JsonNode entry) {
        return new double[] {entry.at("/u/0").asDouble(), entry.at("/u/1").asDouble()};
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theWholeCase() {
        JsonNode answer = parley("frontier", "pakistan-us-2025", "--offer", "zero-tariff", "--json").json();
        assertTrue(answer.path("offers").isTextual(), "more than a double can count");
        assertEquals("2117932668297221098947876", answer.path("offers").asText());
        assertEquals("pakistan-us-2025", answer.at("/scenario/id").asText());
        assertEquals("zero-tariff", answer.at("/offer/id").asText());
        JsonNode pareto = answer.path("pareto");
        assertEquals(answer.path("paretoOffers").asInt(), pareto.size());
        assertTrue(pareto.size() > 1000);
        double nearest = Double.POSITIVE_INFINITY;
        double opposition = Double.POSITIVE_INFINITY;
        double[] offer = u(answer.path("offer"));
        for (int n = 0; n < pareto.size(); n++) {
            double[] here = u(pareto.get(n));
            nearest = Math.min(nearest, Math.hypot(here[0] - offer[0], here[1] - offer[1]));
            opposition = Math.min(opposition, Math.hypot(1 - here[0], 1 - here[1]));
            assertEquals(16, pareto.get(n).path("levers").size(), "every lever is named");
            if (n > 0) {
                assertTrue(here[0] <= u(pareto.get(n - 1))[0], "in falling order of the first side's score");
                assertTrue(here[1] >= u(pareto.get(n - 1))[1] - 1e-9);
            }
        }
        assertEquals(nearest, answer.at("/offer/distanceToPareto").asDouble(), 1e-12);
        assertEquals(opposition, answer.path("opposition").asDouble(), 1e-12);
        assertFalse(answer.has("meanUtility"), "for domains");
        double[] r = {answer.at("/reservation/0").asDouble(), answer.at("/reservation/1").asDouble()};
        for (String name : List.of("nash", "kalaiSmorodinsky", "egalitarian", "equalUtility", "maxSum")) {
            JsonNode point = answer.path(name).path(0);
            assertEquals(List.of("levers", "u"), names(point), name);
            assertTrue(u(point)[0] >= r[0] && u(point)[1] >= r[1], name);
        }
        double best = 0;
        for (JsonNode point : pareto) {
            if (u(point)[0] > r[0] && u(point)[1] > r[1]) {
                best = Math.max(best, (u(point)[0] - r[0]) * (u(point)[1] - r[1]));
            }
        }
        double[] nash = u(answer.at("/nash/0"));
        assertEquals(best, (nash[0] - r[0]) * (nash[1] - r[1]), 1e-12);
    }

    @Test
    void theOfferHoldsTheDayAndTheSwitch() {
        JsonNode plain = parley("frontier", "classroom", "--offer", "free-trade", "--json").json();
        JsonNode switched = parley("frontier", "classroom", "--offer", "free-trade", "--mfn", "--json").json();
        JsonNode moved = parley("frontier", "classroom", "--offer", "free-trade", "--set", "wheat=75", "--json").json();
        assertFalse(plain.path("pareto").equals(switched.path("pareto")));
        assertEquals(plain.path("pareto"), moved.path("pareto"), "terms are what is looked for");
        assertFalse(plain.at("/offer/u").equals(moved.at("/offer/u")));
        JsonNode world = parley("frontier", "classroom", "--assume", "deliveredPct=10", "--json").json();
        assertFalse(plain.path("pareto").equals(world.path("pareto")));
    }

    @Test
    void withoutAnOfferTheCasesOwnIsHeld() {
        Call call = parley("frontier", "classroom", "--json");
        assertEquals("keep-the-truce", call.json().at("/offer/id").asText());
        assertEquals("", call.err());
    }

    @Test
    void inWordsForPeople() {
        String text = parley("frontier", "pakistan-us-2025", "--offer", "july-2025").out();
        assertTrue(text.contains("Of 2,117,932,668,297,221,098,947,876 offers, every step of every term"), text);
        assertTrue(text.contains("Every offer looked at is signed on day 112 (31 Jul 2025), the deadline put off by 23 days"), text);
        assertTrue(text.contains("Nash: largest (u1 - r1)(u2 - r2): 0."), text);
        assertTrue(text.contains("what the case believes each side cares for"), text);
    }

    @Test
    void aDomain(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("car.json"), DOMAIN);
        for (Call call : List.of(parley("frontier", file.toString(), "--json"), parleyWith(DOMAIN, "frontier", "-", "--json"))) {
            JsonNode answer = call.json();
            assertEquals(12, answer.path("offers").asInt());
            assertTrue(answer.path("offers").isIntegralNumber());
            assertEquals("[\"day\"]", answer.path("free").toString());
            assertEquals(4, answer.path("pareto").size(), "two prices, and two colours that are worth the same");
            assertEquals("{\"price\":\"high\",\"colour\":\"red\",\"day\":\"Monday\"}", answer.at("/pareto/0/values").toString());
            assertEquals("[1,0.5]", answer.at("/pareto/0/u").toString());
            assertEquals(2, answer.path("nash").size(), "all ties");
            assertEquals("[0.3,0.2]", answer.path("reservation").toString());
            assertEquals(0.5, answer.path("opposition").asDouble(), 1e-12);
            double seller = 0.75 * 0.625 + 0.25 * 2.5 / 3;
            assertEquals((seller + 0.75) / 2, answer.path("meanUtility").asDouble(), 1e-12);
        }
        String text = parley("frontier", file.toString()).out();
        assertTrue(text.contains("Of 12 offers, 4 are on the frontier, with 2 different pairs of scores"), text);
        assertTrue(text.contains("Free, as they move neither side's score: day."), text);
    }

    @Test
    void tiesAreCountedThoughNotAllAreListed() {
        Call call = parleyWith(DOMAIN, "frontier", "-", "--ties", "1", "--json");
        assertEquals(2, call.json().path("pareto").size());
        assertEquals(4, call.json().path("paretoOffers").asInt());
        assertTrue(call.err().contains("only 1 are listed; 'paretoOffers' counts all"), call.err());
    }

    @Test
    void withoutAZoneItIsSaidAndNothingIsNamed() {
        Call call = parleyWith(DOMAIN.replace("[0.3, 0.2]", "[0.9, 0.9]"), "frontier", "-", "--json");
        assertTrue(call.err().contains("there is no zone of agreement"), call.err());
        JsonNode answer = call.json();
        assertFalse(answer.path("zoneOfAgreement").asBoolean(true));
        for (String name : List.of("nash", "kalaiSmorodinsky", "egalitarian", "equalUtility", "maxSum")) {
            assertTrue(answer.path(name).isArray() && answer.path(name).isEmpty(), name);
        }
        assertEquals(4, answer.path("pareto").size());
        String text = parleyWith(DOMAIN.replace("[0.3, 0.2]", "[0.9, 0.9]"), "frontier", "-").out();
        assertTrue(text.contains("There is no zone of agreement"), text);
    }

    @Test
    void aPairOfProfiles(@TempDir Path folder) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.xml"), PROFILE);
        Path yours = Files.writeString(
                folder.resolve("yours.xml"),
                PROFILE.replace("\"4\"", "\"x\"").replace("evaluation=\"1\"", "evaluation=\"4\"").replace("\"x\"", "\"1\""));
        JsonNode answer = parley("frontier", mine.toString(), yours.toString(), "--json").json();
        assertEquals(3, answer.path("offers").asInt());
        assertEquals("{\"Pie\":\"shared\"}", answer.at("/nash/0/values").toString());
        List<String> alone = parley("frontier", mine.toString()).faults(2);
        assertTrue(alone.get(0).contains("is one GENIUS profile; expected two"), alone.get(0));
        Path json = Files.writeString(folder.resolve("car.json"), DOMAIN);
        List<String> mixed = parley("frontier", mine.toString(), json.toString()).faults(2);
        assertTrue(mixed.get(0).contains("car.json: is no XML"), mixed.get(0));
        Path hostile = Files.writeString(
                folder.resolve("hostile.xml"), "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n" + PROFILE);
        List<String> refused = parley("frontier", mine.toString(), hostile.toString()).faults(2);
        assertTrue(refused.get(0).contains("hostile.xml line 1") && refused.get(0).contains("DOCTYPE"), refused.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frontier|missing required parameter",
                "frontier nowhere|there is no such file, and no shipped scenario has this id",
                "frontier classroom --offer no-deal|offer 'no-deal' /agreementDay: has no agreement",
                "frontier classroom --offer free-trade --day none|offer 'free-trade' /agreementDay: has no agreement",
                "frontier classroom --ties 0|--ties: is '0'; expected a whole number above 0",
                "frontier classroom --day 500|--day: ",
                "frontier classroom --assume nothing=1|--assume nothing",
                "frontier - --offer free-trade|do not go with a domain",
                "frontier - -|standard input: can be read once",
                "frontier a.xml b.xml c.xml|c.xml' is one argument too many",
            })
    void whatIsWrongIsToldInOneLine(String call, String told) {
        List<String> faults = parleyWith(DOMAIN, call.split(" ")).faults(2);
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains(told), faults.get(0));
    }

    @Test
    void faultsOfADomainHaveTheirPlace() {
        List<String> faults =
                parleyWith(DOMAIN.replace("[3, 1]", "[-3, 1]").replace("[4, 5]", "[4]"), "frontier", "-").faults(2);
        assertEquals(2, faults.size());
        assertTrue(faults.get(0).startsWith("standard input /issues/0/weights/0: is -3, expected"), faults.get(0));
        assertTrue(faults.get(1).startsWith("standard input /issues/0/values/1/evals: is a list of 1, expected"), faults.get(1));
    }

    @Test
    void aCaseThatDoesNotSayWhatASideCaresForIsRefused() {
        String silent = Tree.shipped("classroom").remove("/preferences/partner").text();
        List<String> faults = parleyWith(silent, "frontier", "-").faults(2);
        assertTrue(faults.get(0).contains("/preferences/partner: says nothing of what this side cares for"), faults.get(0));
    }
}
