package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedScenariosTest {

    private static final double EXACT = 0;
    /** Half a unit of the last printed digit. */
    private static final double PRINTED = 0.05;

    private static final double SUM = 1e-9;

    static final List<String> IDS = ShippedScenarios.IDS;

    private static Scenario pakistan() {
        return ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void loadsWithNothingToSay(String id) {
        Loaded<Scenario> checked = ScenarioFile.read(id, ShippedScenarios.files().get(id + ".json"));
        assertEquals(List.of(), checked.warnings());
        assertEquals(id, checked.value().id());
        assertEquals(checked, ShippedScenarios.find(id).orElseThrow(), "what is read unchecked is the same");
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void theFileInTheRepositoryIsTheOneInside(String id) {
        Loaded<Scenario> file = ScenarioFile.read(Path.of("scenarios", id + ".json"));
        assertEquals(List.of(), file.warnings());
        assertEquals(
                ShippedScenarios.find(id).orElseThrow().value().sha256(), file.value().sha256());
    }

    /** The schema stands among them, and editors read it too. */
    @Test
    void everyFileIsStrictJson() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("scenarios"), "*.json")) {
            int count = 0;
            for (Path file : files) {
                assertTrue(Json.parse(file.toString(), Files.readAllBytes(file)).isObject());
                count++;
            }
            assertEquals(IDS.size() + 1, count);
        }
    }

    @Test
    void nothingElseIsShipped() {
        assertTrue(ShippedScenarios.find("no-such-case").isEmpty());
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everySourceIsListedOrAnAssumption(String id) {
        Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
        Set<String> known = new HashSet<>(scenario.sources().keySet());
        known.add(Source.ASSUMPTION);
        List<String> named = new ArrayList<>();
        lines(scenario).forEach(line -> named.add(line.source()));
        scenario.schedules().values().forEach(schedule -> named.add(schedule.source()));
        scenario.levers().forEach(lever -> named.add(lever.source()));
        scenario.limits().forEach(limit -> named.add(limit.source()));
        scenario.events().forEach(event -> named.add(event.source()));
        Tree tree = Tree.shipped(id);
        for (String side : List.of("/preferences/home", "/preferences/partner")) {
            for (JsonNode preference : tree.at(side)) {
                named.add(preference.path("source").asText());
            }
        }
        named.add(tree.at("/assumptions/source").asText());
        for (String source : named) {
            assertTrue(known.contains(source), "'" + source + "' is not in the list of sources");
        }
        // and nothing stands in the list that no number uses
        Set<String> unused = new HashSet<>(scenario.sources().keySet());
        named.forEach(unused::remove);
        for (JsonNode line : tree.at("/imports")) {
            unused.remove(line.path("purchase").path("source").asText());
        }
        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyTermExplainsItselfAndEveryCountryHasAName(String id) {
        Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
        for (Lever lever : scenario.levers()) {
            assertFalse(lever.explanation().isEmpty(), lever.id());
            assertFalse(lever.unit().isEmpty(), lever.id());
            assertTrue(lever.allows(lever.base()), lever.id());
        }
        lines(scenario).flatMap(line -> line.suppliers().stream()).forEach(supplier -> assertTrue(
                scenario.countries().containsKey(supplier.country()), supplier.country()));
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyOfferStandsAndMovesSomething(String id) {
        Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
        for (Offer offer : scenario.offers()) {
            assertEquals(List.of(), OfferCheck.problems(id, "", scenario, offer));
            assertFalse(offer.moved(scenario.levers()).isEmpty(), offer.id());
            assertTrue(offer.hasAgreement(), offer.id());
        }
    }

    /** Keep substitution above demand in the short run, or a rival's duty would hurt home. */
    @ParameterizedTest
    @FieldSource("IDS")
    void substitutionIsStrongerThanDemandInTheShortRun(String id) {
        lines(ShippedScenarios.find(id).orElseThrow().value())
                .forEach(line -> assertTrue(
                        line.substitution().shortRun() > -line.demand().shortRun(), line.id()));
    }

    @Test
    void pakistansTradeAddsUpToThePublishedTotals() {
        Scenario scenario = pakistan();
        assertEquals(5123.7, scenario.exportsMusd(), PRINTED);
        assertEquals(2135.1, scenario.importsMusd(), PRINTED);
        assertEquals(
                5123.7,
                scenario.exports().stream()
                        .mapToDouble(line -> line.suppliers().get(line.principal()).valueMusd())
                        .sum(),
                PRINTED);
    }

    @Test
    void pakistanHasSixteenLinesEachWay() {
        Scenario scenario = pakistan();
        assertEquals(16, scenario.exports().size());
        assertEquals(16, scenario.imports().size());
        scenario.exports().forEach(line -> {
            assertEquals(Line.Direction.EXPORT, line.direction());
            assertEquals("PK", line.suppliers().get(line.principal()).country());
            // what is left over has a world price and no rivals of its own
            assertEquals(line.id().equals("other-exports") ? 1 : 12, line.suppliers().size(), line.id());
        });
        scenario.imports().forEach(line -> {
            assertEquals(Line.Direction.IMPORT, line.direction());
            assertEquals("US", line.suppliers().get(line.principal()).country());
        });
    }

    @Test
    void pakistansCalendar() {
        Clock clock = pakistan().clock();
        assertEquals(LocalDate.of(2025, 4, 10), clock.date(0));
        assertEquals(LocalDate.of(2025, 7, 9), clock.deadline());
        assertEquals(90, clock.deadlineDay());
        assertEquals(730, clock.horizonDays());
        assertEquals(90, clock.maxExtensionDays());
    }

    @Test
    void pakistansOffersAndTerms() {
        Scenario scenario = pakistan();
        assertEquals(
                List.of(
                        "ten-percent",
                        "zero-tariff",
                        "zero-tariff-mfn",
                        "cotton-and-oils",
                        "crude-and-soybeans",
                        "everything",
                        "july-2025"),
                scenario.offers().stream().map(Offer::id).toList());
        for (Offer builtIn : Offer.BUILT_IN) {
            assertEquals(builtIn, scenario.offer(builtIn.id()).orElseThrow());
        }
        assertTrue(scenario.offer("no-such-offer").isEmpty());
        assertEquals("partner-rate", scenario.partnerRate().orElseThrow().id());
        assertTrue(scenario.lever("no-such-lever").isEmpty());
        Offer july = scenario.offer("july-2025").orElseThrow();
        assertEquals(LocalDate.of(2025, 7, 31), scenario.clock().date(july.agreementDay()));
        assertEquals(
                LocalDate.of(2025, 8, 7),
                scenario.clock().date(july.agreementDay() + scenario.assumptions().effectiveDays()));
        // the deadline was put off to 1 August
        assertEquals(
                LocalDate.of(2025, 8, 1),
                scenario.clock().date(scenario.clock().deadlineDay() + july.extensionDays()));
    }

    @Test
    void pakistansRates() {
        Scenario scenario = pakistan();
        assertEquals(4, scenario.schedules().size());
        Supplier home = scenario.exports().get(0).suppliers().get(0);
        assertEquals(0, scenario.schedules().get("none").extraPct(home), EXACT);
        assertEquals(10, scenario.schedules().get("pause").extraPct(home), EXACT);
        assertEquals(29, scenario.schedules().get("april-2025").extraPct(home), EXACT);
        assertEquals(19, scenario.schedules().get("august-2025").extraPct(home), EXACT);
        assertEquals(29, scenario.partnerRate().orElseThrow().base(), EXACT);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void weightsAndDrawsAreWhole(String id) {
        Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
        Preferences preferences = scenario.preferences();
        assertEquals(1, preferences.home().stream().mapToDouble(Preference::weight).sum(), SUM);
        assertEquals(1, preferences.partner().stream().mapToDouble(Preference::weight).sum(), SUM);
        scenario.levers().stream()
                .filter(lever -> lever.kind() == Lever.Kind.INVESTMENT)
                .forEach(lever -> assertEquals(
                        100,
                        lever.drawsPct().stream().mapToDouble(Double::doubleValue).sum(),
                        SUM));
    }

    @Test
    void assumptionsAreReadAndNotOnlyDefaulted() {
        Assumptions classroom =
                ShippedScenarios.find("classroom").orElseThrow().value().assumptions();
        assertEquals(
                new Assumptions(
                        "settled",
                        "threat",
                        "truce",
                        20,
                        0.30,
                        0,
                        1,
                        1,
                        90,
                        80,
                        new Assumptions.Rush(true, 0.017, 0.5, 20, 40),
                        5,
                        80,
                        300),
                classroom);
        assertEquals(Assumptions.DEFAULTS, pakistan().assumptions());
        assertEquals(
                Assumptions.DEFAULTS,
                Tree.shipped("pakistan-us-2025").set("/assumptions", "{}").scenario().assumptions());
    }

    private static Stream<Line> lines(Scenario scenario) {
        return Stream.concat(scenario.exports().stream(), scenario.imports().stream());
    }
}
