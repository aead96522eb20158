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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final Path CLASSROOM = Path.of("scenarios", "classroom.json");
    private static final String OFFER = "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"mine\","
            + " \"name\": \"Mine\", \"agreementDay\": 10, \"levers\": {\"wheat\": 100}}";
    private static final String SESSION = "{\"format\": \"parley-session/1\", \"scenario\": {\"id\": \"classroom\"},"
            + " \"offer\": {\"id\": \"mine\", \"name\": \"Mine\", \"agreementDay\": 10},"
            + " \"pinned\": [{\"id\": \"other\", \"name\": \"Other\", \"agreementDay\": null}]}";
    private static final String MARKET = "{\"format\": \"parley-market/1\", \"substitution\": 2, \"demand\": -1,"
            + " \"suppliers\": [{\"name\": \"a\", \"value\": 1}]}";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void goodFilesOfEveryFormat() throws IOException {
        Call call = parley(
                "check",
                "--json",
                "scenarios/pakistan-us-2025.json",
                CLASSROOM.toString(),
                file("offer.json", OFFER),
                file("work.parley", SESSION),
                file("market.json", MARKET));
        JsonNode found = call.json();
        assertEquals(0, found.path("errors").size());
        assertTrue(found.path("errors").isArray());
        assertTrue(found.path("warnings").isArray());
        assertEquals(
                List.of(
                        "parley-scenario/1",
                        "parley-scenario/1",
                        "parley-offer/1",
                        "parley-session/1",
                        "parley-market/1"),
                found.path("checked").findValuesAsText("format"));
        assertEquals(
                "standard input: good (parley-offer/1)\n",
                parleyWith(OFFER, "check", "-").out());
    }

    /** A slip in a field's name is often why the field is missing. */
    @Test
    void warningsStandBesideFaults() throws IOException {
        String offer = file("offer.json", OFFER.replace("agreementDay", "agrementDay"));
        String session = file("work.parley", SESSION.replace("null", "99").replace("\"pinned\"", "\"a\": 1, \"pinned\""));
        String market = file("market.json", MARKET.replace("demand", "demnd"));
        String scenario = file("case.json", Files.readString(CLASSROOM).replaceFirst("\"title\"", "\"titel\""));
        String[] places = {"/agrementDay", "/a", "/demnd", "/titel"};
        String[] files = {offer, session, market, scenario};
        for (int i = 0; i < files.length; i++) {
            Call call = parley("check", "--json", files[i]);
            assertEquals(1, call.code());
            assertEquals(List.of(places[i]), call.printedJson().path("warnings").findValuesAsText("pointer"));
            assertTrue(call.err().startsWith("Note: " + files[i] + " " + places[i] + ": "), call.err());
            assertTrue(call.printedJson().path("errors").size() > 0);
        }
        Call run = parley("run", scenario, "--offer", "no-deal");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("Note: " + scenario + " /titel: "), run.err());
        Call compare = parley("compare", CLASSROOM.toString(), offer, "no-deal");
        assertEquals(2, compare.code());
        assertTrue(compare.err().contains("Note: " + offer + " /agrementDay: "), compare.err());
    }

    @Test
    void faultsOfSeveralFilesAreListedWithFilePlaceAndWords() throws IOException {
        String scenario = file(
                "scenario.json",
                Files.readString(CLASSROOM)
                        .replace("\"deadlineDay\": 60", "\"deadlineDay\": 6000")
                        .replaceFirst("\"valueMusd\": [0-9]+", "\"valueMusd\": -1"));
        String offer = file("offer.json", OFFER.replace("100", "1000").replace("10,", "61,"));
        String session = file("work.parley", SESSION.replace("null", "99"));
        String good = file("good.json", OFFER);
        Call call = parley("check", "--json", scenario, offer, session, good);
        List<String> told = call.faults(1);
        JsonNode errors = call.printedJson().path("errors");
        assertEquals(errors.size(), told.size(), told.toString());
        List<String> places = errors.findValuesAsText("pointer");
        assertTrue(places.containsAll(List.of(
                        "/clock/deadlineDay",
                        "/exports/0/suppliers/0/valueMusd",
                        "/agreementDay",
                        "/levers/wheat",
                        "/pinned/0/agreementDay")),
                places.toString());
        for (int i = 0; i < errors.size(); i++) {
            JsonNode error = errors.get(i);
            assertEquals(
                    error.path("file").asText() + " " + error.path("pointer").asText() + ": "
                            + error.path("message").asText(),
                    told.get(i));
        }
        assertEquals(
                List.of("false", "false", "false", "true"),
                call.printedJson().path("checked").findValuesAsText("good"));
    }

    @Test
    void aFileThatCannotBeReadIsWorseThanAFault() throws IOException {
        String bad = file("bad.json", "{\"format\": \"parley-offer/1\"");
        String missing = folder.resolve("missing.json").toString();
        Call call = parley("check", bad, missing, folder.toString(), file("offer.json", OFFER), "--json");
        List<String> faults = call.faults(2);
        assertEquals(3, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(bad + " line 1, column "), faults.get(0));
        assertEquals(missing + ": there is no such file", faults.get(1));
        assertEquals(folder + ": is a folder, expected a file", faults.get(2));
        assertEquals(3, call.printedJson().path("errors").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"format\": \"parley-offer/2\"}", "{\"format\": 7}", "{\"format\": null}"})
    void aFileWithoutAFormatThatIsKnownIsAFault(String text) throws IOException {
        Call call = parley("check", "--json", file("what.json", text));
        assertEquals(1, call.code());
        assertTrue(call.err().contains("format"), call.err());
        assertTrue(call.err().contains("parley-scenario/1, parley-offer/1, parley-session/1, parley-market/1"), call.err());
        assertEquals(1, call.printedJson().path("errors").size());
    }

    @Test
    void anOfferFindsItsScenario() throws IOException {
        String text = OFFER.replace("\"classroom\"", "\"own-case\"");
        String offer = file("offer.json", text);
        String alone = parley("check", offer).faults(1).get(0);
        assertTrue(alone.contains("/scenario: is 'own-case'") && alone.contains("--scenario"), alone);

        file("broken.json", "{");
        String scenario = Files.readString(CLASSROOM).replace("\"id\": \"classroom\"", "\"id\": \"own-case\"");
        file("case.json", scenario);
        assertEquals(0, parley("check", offer).code());

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String moved = Files.writeString(elsewhere.resolve("offer.json"), text).toString();
        assertEquals(1, parley("check", moved).code());
        assertEquals(
                0,
                parley("check", moved, "--scenario", folder.resolve("case.json").toString())
                        .code());
        String other = parley("check", moved, "--scenario", "classroom").faults(1).get(0);
        assertTrue(other.contains("/scenario: is 'own-case', expected the open scenario 'classroom'"), other);
        assertEquals(2, parley("check", moved, "--scenario", "nowhere.json").code());
    }

    @Test
    void warningsAreNotFaults() throws IOException {
        Call call = parley("check", "--json", file("offer.json", OFFER.replace("\"levers\"", "\"colour\": 3, \"levers\"")));
        assertEquals(0, call.code(), call.err());
        assertEquals(
                List.of("/colour"), call.json().path("warnings").findValuesAsText("pointer"));
        assertTrue(call.err().startsWith("Note: "), call.err());
        assertFalse(call.json().path("warnings").get(0).path("message").asText().isEmpty());
    }
}
