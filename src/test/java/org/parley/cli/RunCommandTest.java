package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    private static final Path CLASSROOM = Path.of("scenarios", "classroom.json");
    private static final Set<String> READOUTS = Set.of(
            "exports",
            "imports",
            "financedImports",
            "balance",
            "exportsVsBefore",
            "exportsVsNoDeal",
            "importsVsNoDeal",
            "homeDutyRevenueChange",
            "partnerDutyOnHomePct",
            "purchaseCost",
            "netForeignExchange",
            "impliedRate");
    private static final double MUSD = 1e-9;

    @TempDir
    private Path folder;

    /** Changed rates of rivals give what a case's file gives that has them, and the call says what it assumed. */
    @ParameterizedTest
    @CsvSource({"april-2025, --assume rivals=april-2025", "august-2025,"})
    void ratesOfRivalsAreChangedForOneCall(String basis, String option) throws IOException {
        ObjectNode file = (ObjectNode) new ObjectMapper().readTree(Path.of("scenarios", "pakistan-us-2025.json").toFile());
        ((ObjectNode) file.at("/schedules/" + basis + "/rates")).put("VN", 62.5).put("BD", 5);
        Path changed = Files.writeString(folder.resolve("changed.json"), file.toString());
        String more = option == null ? "" : " " + option;
        JsonNode expected = parley(("run " + changed + " --offer july-2025 --json" + more).split(" ")).json();
        JsonNode found = parley(("run pakistan-us-2025 --offer july-2025 --json --assume rivals.VN=62.5"
                        + " --assume rivals.BD=5" + more)
                .split(" "))
                .json();
        assertEquals(expected.path("exports"), found.path("exports"));
        assertEquals(expected.path("bases"), found.path("bases"));
        assertEquals(expected.path("breakEvenRate"), found.path("breakEvenRate"));
        assertEquals(basis + "+BD=5+VN=62.5", found.at("/assumptions/rivals").asText());
        JsonNode plain = parley(("run pakistan-us-2025 --offer july-2025 --json" + more).split(" ")).json();
        assertNotEquals(plain.path("bases"), found.path("bases"));
    }

    /** Factors on elasticities give what a case's file gives that has them, and the call says what it assumed. */
    @Test
    void elasticitiesAreMultipliedForOneCall() throws IOException {
        ObjectNode file = (ObjectNode) new ObjectMapper().readTree(Path.of("scenarios", "pakistan-us-2025.json").toFile());
        ((ObjectNode) file.at("/assumptions")).put("substitution", 1.2).put("demand", 0.9);
        Path changed = Files.writeString(folder.resolve("changed.json"), file.toString());
        JsonNode expected = parley("run", changed.toString(), "--offer", "july-2025", "--json").json();
        String call = "run pakistan-us-2025 --offer july-2025 --json";
        JsonNode found = parley((call + " --assume substitution=1.2 --assume demand=0.9").split(" ")).json();
        assertEquals(expected.path("exports"), found.path("exports"));
        assertEquals(expected.path("bases"), found.path("bases"));
        assertEquals(1.2, found.at("/assumptions/substitution").asDouble());
        assertNotEquals(parley(call.split(" ")).json().path("bases"), found.path("bases"));
        Call refused = parley((call + " --assume substitution=9").split(" "));
        assertTrue(refused.err().contains("substitution must be a number from 0.25 to 4"), refused.err());
    }

    @ParameterizedTest
    @CsvSource({"pakistan-us-2025, july-2025", "classroom, a-bit-of-everything", "classroom, before"})
    void printsEveryFieldThatReadersRelyOn(String scenario, String offer) {
        JsonNode shown = parley("show", scenario, "--json").json();
        JsonNode run = parley("run", scenario, "--offer", offer, "--json").json();

        int days = shown.at("/clock/horizonDays").asInt() + 1;
        for (String series : List.of("/days", "/exports", "/imports", "/balance", "/before/exports", "/before/imports")) {
            assertEquals(days, run.at(series).size(), series);
        }
        assertEquals(days - 1, run.at("/days").get(days - 1).asInt());
        assertEquals(
                List.of("toDeadline", "afterDeadline", "firstYear", "horizon", "longRun"),
                names(run.path("bases")));
        for (JsonNode basis : run.path("bases")) {
            assertEquals(READOUTS, new TreeSet<>(names(basis)));
        }
        assertEquals(shown.path("lines").size(), run.path("lines").size());
        for (int i = 0; i < run.path("lines").size(); i++) {
            JsonNode line = run.path("lines").get(i);
            assertEquals(shown.path("lines").get(i).path("id"), line.path("id"));
            assertEquals(shown.path("lines").get(i).path("direction"), line.path("direction"));
            for (String field : List.of("base", "short", "long", "afterDeadline", "horizon")) {
                assertTrue(line.path(field).isNumber(), field);
            }
        }
        assertEquals(shown.path("limits").size(), run.path("limits").size());
        for (JsonNode limit : run.path("limits")) {
            assertTrue(Set.of("ok", "near", "broken").contains(limit.path("state").asText()), limit.toString());
            assertTrue(limit.path("value").isNumber() && limit.path("limit").isNumber(), limit.toString());
        }
        // before the tariffs no rate is felt
        assertEquals(!offer.equals("before"), run.path("breakEvenRate").isNumber());
        assertTrue(run.has("breakEvenRate"));
    }

    @Test
    void theFiguresOfOneCallAgreeWithEachOther() {
        JsonNode run = parley("run", "pakistan-us-2025", "--offer", "everything", "--json").json();
        double exports = 0;
        double imports = 0;
        for (int d = 0; d < 90; d++) {
            exports += run.path("exports").get(d).asDouble() / 365;
            imports += run.path("imports").get(d).asDouble() / 365;
            assertEquals(
                    run.path("exports").get(d).asDouble()
                            - run.path("imports").get(d).asDouble(),
                    run.path("balance").get(d).asDouble(),
                    MUSD);
        }
        JsonNode byDeadline = run.at("/bases/toDeadline");
        assertEquals(exports, byDeadline.path("exports").asDouble(), MUSD);
        assertEquals(imports, byDeadline.path("imports").asDouble(), MUSD);
        double lastDay = 0;
        for (JsonNode line : run.path("lines")) {
            lastDay += line.path("direction").asText().equals("export") ? line.path("horizon").asDouble() : 0;
        }
        assertEquals(lastDay, run.at("/bases/horizon/exports").asDouble(), 1e-6);
        // Reko Diq: 1,250 in draws of 25, 35, 25 and 15 percent, from 180 days after day 82 on. The last day, 730, lies in the
        // second year of draws.
        assertEquals(0.35 * 1250, run.at("/bases/horizon/financedImports").asDouble(), MUSD);
    }

    @Test
    void noDealIsHeldAgainstItself() {
        JsonNode run = parley("run", "classroom", "--offer", "no-deal", "--json").json();
        for (JsonNode basis : run.path("bases")) {
            assertEquals(0, basis.path("exportsVsNoDeal").asDouble());
            assertEquals(0, basis.path("importsVsNoDeal").asDouble());
        }
        assertTrue(run.at("/bases/longRun/exportsVsBefore").asDouble() < 0);
    }

    @Test
    void beforeIsTheBaseYear() {
        JsonNode run = parley("run", "classroom", "--offer", "before", "--json").json();
        for (int d : new int[] {0, 100, 365}) {
            assertEquals(900, run.path("exports").get(d).asDouble(), MUSD);
            assertEquals(400, run.path("imports").get(d).asDouble(), MUSD);
        }
        assertEquals(0, run.path("breakEvenRate").asDouble());
    }

    @Test
    void optionsChangeTheOffer() {
        JsonNode plain = parley("run", "classroom", "--offer", "wheat-and-gas", "--json").json();
        JsonNode changed = parley(
                        "run", "classroom", "--offer", "wheat-and-gas", "--set", "wheat=150", "--set", "farm-duties=50",
                        "--day", "20", "--extension", "10", "--mfn", "--json")
                .json();
        assertEquals(150, changed.at("/offer/levers/wheat").asDouble());
        assertEquals(50, changed.at("/offer/levers/farm-duties").asDouble());
        assertEquals(100, changed.at("/offer/levers/gas").asDouble());
        assertEquals(20, changed.at("/offer/agreementDay").asInt());
        assertEquals(25, changed.path("inForceDay").asInt());
        assertEquals(10, changed.at("/offer/extensionDays").asInt());
        assertTrue(changed.at("/offer/mfn").asBoolean());
        // The delivered share, 80 percent, of 70 more: what the wheat promise adds in the long run.
        assertEquals(
                0.8 * 70,
                changed.at("/lines/5/long").asDouble() - plain.at("/lines/5/long").asDouble(),
                1e-9);
        JsonNode none = parley("run", "classroom", "--offer", "wheat-and-gas", "--day", "none", "--json").json();
        assertTrue(none.at("/offer/agreementDay").isNull());
        assertTrue(none.path("inForceDay").isNull());
    }

    @Test
    void assumptionsOfTheCallWinOverThoseOfTheOffer() throws IOException {
        Path offer = Files.writeString(
                folder.resolve("offer.json"),
                "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"mine\", \"name\": \"Mine\","
                        + " \"agreementDay\": 10, \"levers\": {\"partner-rate\": 5}, \"assume\": {\"growthPct\": 2,"
                        + " \"frontLoading.on\": false, \"rivals\": \"threat\"}}");
        JsonNode run = parley(
                        "run", "classroom", "--offer", offer.toString(), "--assume", "growthPct=3", "--assume",
                        "frontLoading.on=true", "--json")
                .json();
        assertEquals(3, run.at("/assumptions/growthPct").asDouble());
        assertTrue(run.path("assumptions").path("frontLoading.on").asBoolean());
        assertEquals("threat", run.at("/assumptions/rivals").asText());
        assertEquals(900 * Math.pow(1.03, 1), run.at("/before/exports/365").asDouble(), 1e-9);
        assertEquals("mine", run.at("/offer/id").asText());
    }

    @Test
    void aPromiseWithoutAnAgreementSaysThatItDoesNothing() {
        for (String[] more : new String[][] {{}, {"--json"}}) {
            List<String> args = new ArrayList<>(
                    List.of("run", "classroom", "--offer", "no-deal", "--set", "wheat=100"));
            args.addAll(List.of(more));
            Call call = parley(args.toArray(String[]::new));
            assertEquals(0, call.code());
            assertEquals("Note: without an agreement the terms do nothing.\n", call.err());
        }
        JsonNode run = parley("run", "classroom", "--offer", "no-deal", "--set", "wheat=100", "--json").json();
        assertEquals("no-agreement", run.at("/notices/0/kind").asText());
        assertEquals(0, run.at("/bases/longRun/importsVsNoDeal").asDouble());
        assertEquals("", parley("run", "classroom", "--offer", "no-deal").err());
    }

    @Test
    void aBreakEvenRateThatDoesNotExistIsNull() throws IOException {
        // With every line exempt no extra duty reaches home, and the cut of ordinary duties lifts exports for good.
        ObjectNode scenario = (ObjectNode) new ObjectMapper().readTree(CLASSROOM.toFile());
        scenario.path("exports").forEach(line -> ((ObjectNode) line).put("exempt", 1));
        Path file = folder.resolve("exempt.json");
        new ObjectMapper().writeValue(file.toFile(), scenario);
        Call json = parley("run", file.toString(), "--offer", "free-trade", "--json");
        assertTrue(json.json().path("breakEvenRate").isNull());
        assertTrue(json.json().has("breakEvenRate"));
        Call text = parley("run", file.toString(), "--offer", "free-trade");
        assertTrue(text.out().contains("Break-even rate: there is no one extra tariff from 0 to 1,000 %"), text.out());
    }

    @Test
    void breakEvenRateMayLieAboveThePauseWhereThePauseGoesOn() throws IOException {
        // A pause of 1 percent for home and 25 for all others, for good: home sells more than before the tariffs, and would
        // still do so at a rate above 1 percent.
        ObjectNode scenario = (ObjectNode) new ObjectMapper().readTree(CLASSROOM.toFile());
        ObjectNode rates = (ObjectNode) scenario.at("/schedules/truce/rates");
        rates.fieldNames().forEachRemaining(country -> rates.put(country, 25));
        rates.put("XA", 1);
        Path file = folder.resolve("pause.json");
        new ObjectMapper().writeValue(file.toFile(), scenario);
        JsonNode run = parley("run", file.toString(), "--offer", "pause-persists", "--json").json();
        assertTrue(run.at("/bases/longRun/exportsVsBefore").asDouble() > 0);
        double rate = run.path("breakEvenRate").asDouble();
        assertTrue(rate > 1 && rate < 25, "rate " + rate);
    }

    @Test
    void readsScenarioAndOfferFromStandardInput() throws IOException {
        String scenario = Files.readString(CLASSROOM);
        assertEquals(
                parley("run", CLASSROOM.toString(), "--offer", "free-trade", "--json").out(),
                parleyWith(scenario, "run", "-", "--offer", "free-trade", "--json").out());
        String offer = "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"piped\", \"name\": \"Piped\", \"agreementDay\": 5}";
        JsonNode run = parleyWith(offer, "run", "classroom", "--offer", "-", "--json").json();
        assertEquals("piped", run.at("/offer/id").asText());
        List<String> faults =
                parleyWith(scenario, "run", "-", "--offer", "-", "--json").faults(2);
        assertEquals(List.of("standard input: can be read once in a call; give one '-' only"), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json"})
    void theSameCallGivesTheSameBytes(String more) {
        String[] args = more.isEmpty()
                ? new String[] {"run", "pakistan-us-2025", "--offer", "everything"}
                : new String[] {"run", "pakistan-us-2025", "--offer", "everything", more};
        assertEquals(parley(args), parley(args));
        assertFalse(parley(args).out().contains("\r"));
    }

    @Test
    void thePageNamesPartiesDatesUnitsAndBases() {
        String page = parley("run", "classroom", "--offer", "a-bit-of-everything").out();
        for (String words : List.of(
                "Norland and Westmark",
                "Offer: A bit of everything (a-bit-of-everything)",
                "Signed on day 50 (20 Apr 2030), in force from day 55 (25 Apr 2030). Deadline day 60 (30 Apr 2030).",
                "by day 60",
                "90 days after",
                "year one",
                "last day",
                "long run",
                "Exports to Westmark, US$ bn",
                "Imports from Westmark, US$ bn",
                "of these bought with loans, US$ m",
                "Duty revenue of Norland, change, US$ m",
                "Break-even rate: an extra tariff of",
                "Equipment bought with loans is debt")) {
            assertTrue(page.contains(words), words + "\n" + page);
        }
        for (String never : List.of("Pakistan", "US formula", "implied", "NaN", "lever")) {
            assertFalse(page.contains(never), never + "\n" + page);
        }
    }

    @Test
    void thePageRoundsWhatTheJsonHasWhole() {
        JsonNode run = parley("run", "classroom", "--offer", "free-trade", "--json").json();
        double change = run.at("/bases/longRun/exportsVsNoDeal").asDouble();
        assertNotEquals(Math.rint(change), change, "the test needs a change that is rounded");
        String row = parley("run", "classroom", "--offer", "free-trade")
                .out()
                .lines()
                .filter(line -> line.contains("against no deal"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.endsWith(" +" + Math.round(change)), row);
    }

    @Test
    void anInvestmentBeyondTheHorizonAndALateStartAreToldAsTheyAre() {
        Call call = parley("run", "classroom", "--offer", "free-trade", "--assume", "effectiveDays=3650");
        assertEquals(0, call.code());
        assertTrue(call.out().contains("in force from day 3700 (17 Apr 2040)"), call.out());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
