package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class OfferFileTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private static final String FILE =
            """
            {
              "format": "parley-offer/1",
              "scenario": "pakistan-us-2025",
              "id": "mine",
              "name": "Mine",
              "summary": "An offer of my own.",
              "agreementDay": 80,
              "extensionDays": 10,
              "mfn": true,
              "levers": {
                "partner-rate": 12.5,
                "cotton": 100
              },
              "assume": {
                "rivals": "april-2025",
                "frontLoading.on": false,
                "growthPct": 2.5,
                "effectiveDays": 3
              },
              "colour": {
                "deep": [
                  1,
                  "two",
                  null
                ]
              }
            }
            """;

    private static Loaded<Offer> read(String text) {
        return OfferFile.read("offer.json", text.getBytes(StandardCharsets.UTF_8), CASE);
    }

    @Test
    void readsEveryField() {
        Offer offer = read(FILE).value();
        assertEquals("mine", offer.id());
        assertEquals("Mine", offer.name());
        assertEquals("An offer of my own.", offer.summary());
        assertEquals(Offer.Situation.TALKS, offer.situation());
        assertEquals(80, offer.agreementDay());
        assertEquals(10, offer.extensionDays());
        assertTrue(offer.mostFavoured());
        assertEquals(Map.of("partner-rate", 12.5, "cotton", 100.0), offer.terms());
        Assumptions assumed = CASE.assumptions().with(offer.assume());
        assertEquals("april-2025", assumed.rivals());
        assertFalse(assumed.rush().on());
        assertEquals(3, assumed.effectiveDays());
    }

    @Test
    void unknownFieldsAreWarnedAboutOnceAndKept() {
        Loaded<Offer> loaded = read(FILE);
        assertEquals(
                List.of("/colour"), loaded.warnings().stream().map(Problem::pointer).toList());
        assertEquals(FILE, OfferFile.write(loaded.value(), CASE.id()));
    }

    @Test
    void writingAndReadingGivesTheSameOfferAndTheSameBytes() {
        List<Offer> offers = new ArrayList<>(CASE.offers());
        offers.add(read(FILE).value());
        offers.add(new Offer(
                "open", "No agreement", "", Offer.Situation.TALKS, null, 90, false, Map.of("cotton", 0.1), Map.of(), Map.of()));
        for (Offer offer : offers) {
            String text = OfferFile.write(offer, CASE.id());
            Offer again = read(text).value();
            assertEquals(offer, again);
            assertEquals(text, OfferFile.write(again, CASE.id()));
        }
    }

    @Test
    void termsKeepTheirOrder() {
        String text = OfferFile.write(CASE.offer("everything").orElseThrow(), CASE.id());
        assertEquals(
                List.copyOf(CASE.offer("everything").orElseThrow().terms().keySet()),
                List.copyOf(read(text).value().terms().keySet()));
    }

    @Test
    void readsAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), FILE);
        assertEquals("mine", OfferFile.read(file, CASE).value().id());
        InputException refusal =
                assertThrows(InputException.class, () -> OfferFile.read(folder.resolve("none.json"), CASE));
        assertTrue(refusal.getMessage().contains("there is no such file"));
    }

    @TestFactory
    List<DynamicTest> faults() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(fault(tree -> tree.remove("/format"), "", "'format' is missing", "parley-offer/1"));
        tests.add(fault(tree -> tree.remove("/scenario"), "", "'scenario' is missing"));
        tests.add(fault(tree -> tree.set("/format", "\"parley-scenario/1\""), "/format", "parley-offer/1"));
        tests.add(fault(tree -> tree.set("/scenario", "\"classroom\""), "/scenario", "'classroom'", "'pakistan-us-2025'"));
        tests.add(fault(tree -> tree.remove("/id"), "", "'id' is missing"));
        tests.add(fault(tree -> tree.remove("/name"), "", "'name' is missing"));
        tests.add(fault(tree -> tree.remove("/agreementDay"), "", "'agreementDay' is missing"));
        tests.add(fault(tree -> tree.set("/agreementDay", "\"soon\""), "/agreementDay", "integer or null"));
        tests.add(fault(tree -> tree.set("/agreementDay", "-1"), "/agreementDay", "at least 0"));
        tests.add(fault(tree -> tree.set("/agreementDay", "101"), "/agreementDay", "day 101", "to day 100"));
        tests.add(fault(tree -> tree.set("/agreementDay", "4294967371"), "/agreementDay", "at most"));
        tests.add(fault(tree -> tree.set("/extensionDays", "91"), "/extensionDays", "91", "from 0 to 90"));
        tests.add(fault(tree -> tree.set("/extensionDays", "-1"), "/extensionDays", "at least 0"));
        tests.add(fault(tree -> tree.set("/mfn", "1"), "/mfn", "boolean"));
        tests.add(fault(tree -> tree.set("/levers/beef", "3"), "/levers/beef", "is no term", "partner-rate"));
        tests.add(fault(tree -> tree.set("/levers/partner-rate", "-0.5"), "/levers/partner-rate", "from 0 to 50 %"));
        tests.add(fault(tree -> tree.set("/levers/partner-rate", "1000.5"), "/levers/partner-rate", "1000.5"));
        tests.add(fault(tree -> tree.set("/levers/partner-rate", "1e400"), "/levers/partner-rate", "too large"));
        tests.add(fault(tree -> tree.set("/levers/partner-rate", "\"NaN\""), "/levers/partner-rate", "number"));
        tests.add(fault(tree -> tree.set("/levers", "[]"), "/levers", "object"));
        tests.add(fault(tree -> tree.set("/assume/growth", "1"), "/assume/growth", "growthPct"));
        tests.add(fault(tree -> tree.set("/assume/growthPct", "200"), "/assume/growthPct", "from -50 to 100"));
        tests.add(fault(tree -> tree.set("/assume/effectiveDays", "1.5"), "/assume/effectiveDays", "whole number"));
        tests.add(fault(tree -> tree.set("/assume/rivals", "\"may\""), "/assume/rivals", "'may'", "no schedule"));
        tests.add(fault(tree -> tree.set("/assume/rivals", "3"), "/assume/rivals", "id of a schedule"));
        tests.add(fault(tree -> tree.set("/assume/growthPct", "null"), "/assume/growthPct"));
        return tests;
    }

    private static DynamicTest fault(UnaryOperator<Tree> change, String pointer, String... words) {
        return dynamicTest(pointer + " " + String.join(", ", words), () -> {
            Tree tree = change.apply(Tree.of(FILE));
            List<Problem> problems =
                    assertThrows(InputException.class, () -> read(tree.text())).problems();
            assertEquals(
                    Set.of(pointer),
                    problems.stream().map(Problem::pointer).collect(Collectors.toSet()),
                    problems.toString());
            for (String word : words) {
                assertTrue(problems.toString().contains(word), "'" + word + "' not in " + problems);
            }
        });
    }

    @Test
    void allFaultsAreListed() {
        String text = Tree.of(FILE)
                .set("/agreementDay", "101")
                .set("/levers/beef", "3")
                .set("/levers/cotton", "351")
                .set("/assume/growth", "1")
                .set("/scenario", "\"classroom\"")
                .text();
        assertEquals(
                Set.of("/scenario", "/agreementDay", "/levers/beef", "/levers/cotton", "/assume/growth"),
                assertThrows(InputException.class, () -> read(text)).problems().stream()
                        .map(Problem::pointer)
                        .collect(Collectors.toSet()));
    }

    @Test
    void cutOffOrNoJson() {
        String place = assertThrows(InputException.class, () -> read(FILE.substring(0, 200)))
                .problems()
                .get(0)
                .pointer();
        long line = FILE.substring(0, 200).lines().count();
        assertTrue(place.startsWith("line " + line + ", column "), place);
        assertThrows(InputException.class, () -> read("levers: cotton"));
        assertThrows(InputException.class, () -> read(""));
    }

    /** Two promises, each within its lever, may together be more than home buys from all others. */
    @Test
    void promisesOnOneLineAreTakenTogether() {
        Scenario two = Tree.shipped("pakistan-us-2025")
                .set("/levers/-", Tree.shipped("pakistan-us-2025").at("/levers/2").toString())
                .set("/levers/16/id", "\"more-cotton\"")
                .set("/levers/2/max", "700")
                .set("/levers/16/max", "700")
                .scenario();
        Offer offer = two.offers().get(0).withTerms(Map.of("cotton", 400.0, "more-cotton", 366.0));
        List<Problem> problems = OfferCheck.problems("f", "", two, offer);
        assertEquals(List.of("/levers"), problems.stream().map(Problem::pointer).toList());
        assertTrue(problems.get(0).message().contains("766"));
        assertTrue(problems.get(0).message().contains("at most 750"));
        Offer less = two.offers().get(0).withTerms(Map.of("cotton", 400.0, "more-cotton", 364.0));
        assertEquals(List.of(), OfferCheck.problems("f", "", two, less));
    }

    @Test
    void numbersThatAreNoneAreRefusedInMemoryToo() {
        Offer offer = CASE.offers().get(0).withTerms(Map.of("partner-rate", Double.NaN));
        assertEquals(
                List.of("/levers/partner-rate"),
                OfferCheck.problems("f", "", CASE, offer).stream().map(Problem::pointer).toList());
        assertEquals(
                List.of("/agreementDay"),
                OfferCheck.problems("f", "", CASE, CASE.offers().get(0).withAgreementDay(-1)).stream()
                        .map(Problem::pointer)
                        .toList());
        assertEquals(
                List.of("/extensionDays"),
                OfferCheck.problems("f", "", CASE, CASE.offers().get(0).withExtensionDays(-1)).stream()
                        .map(Problem::pointer)
                        .toList());
    }
}
