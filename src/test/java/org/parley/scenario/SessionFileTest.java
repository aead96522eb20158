package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SessionFileTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private static Pack pack() {
        return new Pack(
                List.of(
                        new Pack.Item("exports", "A title of mine", "0123abcd", Pack.Columns.OF_PACK),
                        new Pack.Item("limits", "", "", Pack.Columns.OF_PACK),
                        new Pack.Item(
                                "comparison",
                                "",
                                "",
                                new Pack.Columns(
                                        List.of(Pack.ON_DESK, Pack.ofCase("july-2025")), Pack.ofCase("july-2025"), Pack.ON_DESK))),
                List.of(Pack.ON_DESK, Pack.pin("Zero-tariff agreement"), Pack.ofCase("july-2025")),
                Lever.Side.PARTNER,
                true,
                "slides.pptx",
                "1200x675",
                true);
    }

    private static Session session() {
        Map<String, Object> assumptions = new LinkedHashMap<>();
        assumptions.put("rivals", "april-2025");
        assumptions.put("frontLoading.on", false);
        assumptions.put("growthPct", 1.5);
        assumptions.put("substitution", 1.2);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("colour", Map.of("deep", List.of(1, 2)));
        return Sessions.of(
                CASE.id(),
                CASE.sha256(),
                CASE.offer("everything").orElseThrow().withName("mine", "Mine"),
                "everything",
                CASE.offers().subList(0, 4),
                assumptions,
                List.of("Choose Everything", "Move cotton"),
                pack(),
                other);
    }

    private static Loaded<Session> read(String text) {
        return SessionFile.read("talks.parley", text.getBytes(StandardCharsets.UTF_8), CASE);
    }

    @Test
    void writingAndReadingGivesTheSameSessionAndTheSameBytes() {
        String text = SessionFile.write(session());
        Loaded<Session> loaded = read(text);
        assertEquals(session(), loaded.value());
        assertEquals(text, SessionFile.write(loaded.value()));
        assertTrue(text.startsWith("{\n  \"format\": \"parley-session/1\",\n"), text);
    }

    @Test
    void theSmallestSession() {
        Session small = Sessions.of(
                CASE.id(), "", CASE.offers().get(0), "", List.of(), Map.of(), List.of(), Pack.EMPTY, Map.of());
        String text = SessionFile.write(small);
        assertEquals(small, read(text).value());
        assertEquals(List.of(), read(text).warnings());
    }

    /** A pin keeps its colour in the file too; pins in order need no word of it, as in files from before there were places. */
    @Test
    void pinsKeepTheirPlaces() {
        Session before = session();
        Session session = Sessions.of(
                before.scenarioId(),
                before.scenarioSha256(),
                before.offer(),
                before.chosen(),
                CASE.offers().subList(0, 2),
                List.of(2, 0),
                List.of(),
                before.assumptions(),
                OwnPreferences.NONE,
                before.moves(),
                before.pack(),
                Map.of());
        String text = SessionFile.write(session);
        assertEquals("[3,1]", Tree.of(text).at("/pinnedPlaces").toString());
        assertEquals(session, read(text).value());
        assertEquals(List.of(), read(text).warnings());
        assertEquals(List.of(0, 1), read(Tree.of(text).remove("/pinnedPlaces").text()).value().places());
        assertEquals(List.of(2, 0), read(Tree.of(text).set("/pinnedPlaces", "[3]").text()).value().places());
        assertTrue(!SessionFile.write(before).contains("pinnedPlaces"), "in order");
    }

    private static Session withOwnSchedules() {
        Session before = session();
        return Sessions.of(
                before.scenarioId(),
                before.scenarioSha256(),
                before.offer(),
                before.chosen(),
                before.pinned(),
                before.places(),
                List.of(
                        new OwnSchedule("own-2", "A hard year", "april-2025", Map.of("VN", 62.5, "ROW", 0.0, "BD", 45.0)),
                        new OwnSchedule("own-1", "Mine", "august-2025", Map.of())),
                Map.of("rivals", "own-2"),
                OwnPreferences.NONE,
                before.moves(),
                before.pack(),
                Map.of());
    }

    @Test
    void schedulesOfTheUsersOwnComeBack() {
        String text = SessionFile.write(withOwnSchedules());
        Loaded<Session> loaded = read(text);
        assertEquals(withOwnSchedules(), loaded.value());
        assertEquals(text, SessionFile.write(loaded.value()), "the same bytes");
        assertEquals(List.of(), loaded.warnings());
        assertEquals(
                "{\"own-2\":{\"title\":\"A hard year\",\"basedOn\":\"april-2025\",\"rates\":{\"BD\":45,\"ROW\":0,\"VN\":62.5}},"
                        + "\"own-1\":{\"title\":\"Mine\",\"basedOn\":\"august-2025\",\"rates\":{}}}",
                Tree.of(text).at("/schedules").toString());
        assertTrue(!SessionFile.write(session()).contains("schedules"), "a file without them has no word of it");
    }

    @Test
    void unknownFieldsOfAScheduleAreKept() {
        String text = Tree.of(SessionFile.write(withOwnSchedules()))
                .set("/schedules/own-2/colour", "\"red\"")
                .text();
        assertEquals(
                List.of("/schedules/own-2/colour"),
                read(text).warnings().stream().map(Problem::pointer).toList());
        assertEquals(
                "\"red\"",
                Tree.of(SessionFile.write(read(text).value())).at("/schedules/own-2/colour").toString());
    }

    @TestFactory
    List<DynamicTest> faultsOfSchedules() {
        return List.of(
                fault(withOwnSchedules(), tree -> tree.set("/schedules/own-2/rates/XX", "1"), "/schedules/own-2/rates/XX", "no country", "VN"),
                fault(withOwnSchedules(), tree -> tree.set("/schedules/own-2/rates/VN", "-1"), "/schedules/own-2/rates/VN", "at least 0"),
                fault(withOwnSchedules(), tree -> tree.set("/schedules/own-2/rates/VN", "1001"), "/schedules/own-2/rates/VN", "at most 1000"),
                fault(withOwnSchedules(), tree -> tree.set("/schedules/own-2/rates/VN", "\"x\""), "/schedules/own-2/rates/VN", "number"),
                fault(withOwnSchedules(), tree -> tree.set("/schedules/own-2/basedOn", "\"own-1\""), "/schedules/own-2/basedOn", "no schedule"),
                fault(withOwnSchedules(), tree -> tree.remove("/schedules/own-2/rates"), "/schedules/own-2", "'rates' is missing"),
                fault(withOwnSchedules(), tree -> tree.set("/assumptions/rivals", "\"own-3\""), "/assumptions/rivals", "no schedule", "own-2"),
                fault(
                        withOwnSchedules(),
                        tree -> tree.set("/schedules/pause", tree.at("/schedules/own-2").toString()),
                        "/schedules/pause",
                        "id of a schedule of the case"));
    }

    /** It may be an offer of another case, or none. */
    @Test
    void theOfferStartedFromMayHaveAnyName() {
        for (String chosen : List.of("", "Ten_percent", "an offer")) {
            Tree tree = Tree.of(SessionFile.write(session())).set("/chosen", '"' + chosen + '"');
            assertEquals(chosen, read(tree.text()).value().chosen());
        }
    }

    @Test
    void fieldsThatItUsesAreNoNews() {
        assertEquals(
                List.of("/colour"),
                read(SessionFile.write(session())).warnings().stream()
                        .map(Problem::pointer)
                        .toList());
    }

    /** Wherever an unknown field stands, it comes back when the session is saved. */
    @Test
    void unknownFieldsAreKeptInsideToo() {
        for (String place : List.of("/colour", "/offer/colour", "/pinned/1/colour", "/scenario/colour", "/moves/1/colour")) {
            String text = Tree.of(SessionFile.write(session())).set(place, "{\"deep\": [1, null]}").text();
            Loaded<Session> loaded = read(text);
            assertTrue(
                    loaded.warnings().stream().anyMatch(warning -> warning.pointer().equals(place)),
                    place + ": " + loaded.warnings());
            Tree again = Tree.of(SessionFile.write(loaded.value()));
            assertEquals("{\"deep\":[1,null]}", again.at(place).toString(), place);
        }
    }

    /** A move that was undone and made again in another way does not inherit what belonged to the first. */
    @Test
    void whatBelongedToAnotherMoveIsNotKept() {
        String text = Tree.of(SessionFile.write(session())).set("/moves/1/colour", "1").text();
        Session read = read(text).value();
        Session changed = Sessions.of(
                read.scenarioId(),
                read.scenarioSha256(),
                read.offer(),
                read.chosen(),
                read.pinned(),
                read.assumptions(),
                List.of("Choose Everything", "Move crude", "Move cotton"),
                read.pack(),
                read.other());
        assertEquals(
                "[{\"name\":\"Choose Everything\"},{\"name\":\"Move crude\"},{\"name\":\"Move cotton\"}]",
                Tree.of(SessionFile.write(changed)).at("/moves").toString());
    }

    @Test
    void namesItsScenarioBeforeTheRestIsRead() {
        byte[] bytes = SessionFile.write(session()).getBytes(StandardCharsets.UTF_8);
        assertEquals("pakistan-us-2025", SessionFile.scenarioId("f", bytes));
        assertThrows(
                InputException.class, () -> SessionFile.scenarioId("f", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anotherScenarioIsRefused() {
        Scenario classroom = ShippedScenarios.find("classroom").orElseThrow().value();
        byte[] bytes = SessionFile.write(session()).getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = assertThrows(
                        InputException.class, () -> SessionFile.read("talks.parley", bytes, classroom))
                .problems();
        Problem first = problems.get(0);
        assertEquals("/scenario/id", first.pointer());
        assertTrue(first.message().contains("'pakistan-us-2025'") && first.message().contains("'classroom'"));
    }

    @Test
    void aChangedScenarioIsAWarning() {
        String text = Tree.of(SessionFile.write(session()))
                .set("/scenario/sha256", "\"" + "0".repeat(64) + "\"")
                .remove("/colour")
                .text();
        assertEquals(
                List.of("/scenario/sha256"),
                read(text).warnings().stream().map(Problem::pointer).toList());
        assertEquals(
                List.of(),
                read(Tree.of(text).remove("/scenario/sha256").text()).warnings());
    }

    @TestFactory
    List<DynamicTest> faults() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(fault(tree -> tree.remove("/format"), "", "'format' is missing"));
        tests.add(fault(tree -> tree.remove("/scenario"), "", "'scenario' is missing"));
        tests.add(fault(tree -> tree.remove("/scenario/id"), "/scenario", "'id' is missing"));
        tests.add(fault(tree -> tree.remove("/offer"), "", "'offer' is missing"));
        tests.add(fault(tree -> tree.set("/format", "\"parley-session/2\""), "/format", "parley-session/1"));
        tests.add(fault(tree -> tree.set("/scenario/sha256", "\"abc\""), "/scenario/sha256", "of the form"));
        tests.add(fault(tree -> tree.set("/offer/agreementDay", "91"), "/offer/agreementDay", "to day 90"));
        tests.add(fault(tree -> tree.set("/offer/levers/beef", "1"), "/offer/levers/beef", "is no term"));
        tests.add(fault(
                tree -> tree.set("/pinned/2/levers/partner-rate", "51"), "/pinned/2/levers/partner-rate", "from 0 to 50"));
        tests.add(fault(tree -> tree.set("/pinned/2/id", "7"), "/pinned/2/id", "string"));
        tests.add(fault(
                tree -> tree.set("/pinned/-", tree.at("/pinned/0").toString()), "/pinned", "at most 4"));
        tests.add(fault(tree -> tree.set("/pinnedPlaces", "[1, 5]"), "/pinnedPlaces/1", "4"));
        tests.add(fault(tree -> tree.set("/pinnedPlaces", "[1, 1]"), "/pinnedPlaces"));
        tests.add(fault(tree -> tree.set("/assumptions/growth", "1"), "/assumptions/growth", "growthPct"));
        tests.add(fault(tree -> tree.set("/assumptions/growthPct", "1e400"), "/assumptions/growthPct", "too large"));
        tests.add(fault(tree -> tree.set("/assumptions/rivals", "\"may\""), "/assumptions/rivals", "no schedule"));
        tests.add(fault(tree -> tree.set("/moves/0", "\"Move\""), "/moves/0", "object"));
        tests.add(fault(tree -> tree.remove("/moves/0/name"), "/moves/0", "'name' is missing"));
        return tests;
    }

    private static DynamicTest fault(UnaryOperator<Tree> change, String pointer, String... words) {
        return fault(session(), change, pointer, words);
    }

    private static DynamicTest fault(Session sound, UnaryOperator<Tree> change, String pointer, String... words) {
        return dynamicTest(pointer + " " + String.join(", ", words), () -> {
            Tree tree = change.apply(Tree.of(SessionFile.write(sound)));
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
    void cutOff() {
        String text = SessionFile.write(session());
        Problem problem = assertThrows(InputException.class, () -> read(text.substring(0, text.length() / 2)))
                .problems()
                .get(0);
        assertTrue(problem.pointer().startsWith("line "), problem.toString());
    }

    /** A file in which nothing is locked has no word of it, as files from before there were locks. */
    @Test
    void locksAreKeptAndUnknownTermsRefused() {
        assertTrue(!SessionFile.write(session()).contains("locked"));
        String text = Tree.of(SessionFile.write(session())).set("/locked", "[\"cotton\",\"soybeans\"]").text();
        Loaded<Session> loaded = read(text);
        assertEquals(List.of("cotton", "soybeans"), loaded.value().locked());
        assertEquals(1, loaded.warnings().size(), "of the field that nobody knows, and not of this one");
        assertEquals("[\"cotton\",\"soybeans\"]", Tree.of(SessionFile.write(loaded.value())).at("/locked").toString());
        String wrong = Tree.of(text).set("/locked", "[\"cotton\",\"coton\"]").text();
        InputException refused = assertThrows(InputException.class, () -> read(wrong));
        assertEquals(1, refused.problems().size());
        assertEquals("/locked/1", refused.problems().get(0).pointer());
        assertTrue(
                refused.problems().get(0).message().startsWith("'coton' is no term of this scenario; expected one of"),
                refused.getMessage());
    }
}
