package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The user's own beliefs about each side, over a case and in a session file. */
class OwnPreferencesTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();
    private static final List<Preference> CARES = List.of(
            new Preference("exports", "longRun", 1.0 / 3, 0, 4500),
            new Preference("exports", "firstYear", 1 - 1.0 / 3, -100.5, 900));

    private static final OwnPreferences OWN = new OwnPreferences(
            Optional.of(CARES), Optional.empty(), Map.of("cotton", new Lever.Political(2.5, 1), "lng", new Lever.Political(0, 10)));

    private static Session session(OwnPreferences own, Map<String, Object> other) {
        return Sessions.of(
                CASE.id(), CASE.sha256(), CASE.offers().get(0), "", List.of(), List.of(), List.of(), Map.of(), own, List.of(),
                Pack.EMPTY, other);
    }

    private static Loaded<Session> read(String text) {
        return SessionFile.read("talks.parley", text.getBytes(StandardCharsets.UTF_8), CASE);
    }

    private static String with(String preferences) {
        return SessionFile.write(session(OwnPreferences.NONE, Map.of())).replace("\"moves\"", "\"preferences\": " + preferences + ", \"moves\"");
    }

    @Test
    void aSessionKeepsThemToTheLastDigitAndTheLastByte() {
        String text = SessionFile.write(session(OWN, Map.of()));
        Loaded<Session> loaded = read(text);
        assertEquals(List.of(), loaded.warnings());
        assertEquals(OWN, loaded.value().preferences());
        assertEquals(text, SessionFile.write(loaded.value()));
        assertFalse(SessionFile.write(session(OwnPreferences.NONE, Map.of())).contains("preferences"));
    }

    /** What another program wrote beside them stays, wherever it stands; what it wrote of something that is gone goes. */
    @Test
    void unknownFieldsAreKept() {
        String mine = "{\"home\": [{\"attribute\": \"exports\", \"weight\": 1, \"worst\": 0, \"best\": 1, \"why\": \"jobs\"}], "
                + "\"political\": {\"cotton\": {\"home\": 1, \"partner\": 2, \"mill\": \"Faisalabad\"}}, \"mood\": {\"deep\": [1, 2]}}";
        Session read = read(with(mine)).value();
        assertEquals(3, read(with(mine)).warnings().size(), "each is named once");
        String text = SessionFile.write(read);
        for (String word : List.of("\"why\": \"jobs\"", "\"mill\": \"Faisalabad\"", "\"mood\"")) {
            assertTrue(text.contains(word), text);
        }
        assertEquals(text, SessionFile.write(read(text).value()));
        OwnPreferences changed = read.preferences()
                .with(CASE, Lever.Side.HOME, List.of(new Preference("investment", "longRun", 1, 0, 1)));
        String later = SessionFile.write(session(changed, read.other()));
        assertFalse(later.contains("jobs"), later);
        assertTrue(later.contains("Faisalabad"), later);
    }

    static Stream<Arguments> faults() {
        String one = "{\"attribute\": \"exports\", \"weight\": 1, \"worst\": 0, \"best\": 1}";
        String half = one.replace("\"weight\": 1", "\"weight\": 0.5");
        return Stream.of(
                Arguments.of("{\"home\": [" + half + "]}", "/preferences/home", "sum to 0.5"),
                Arguments.of("{\"home\": [" + half + ", " + half + "]}", "/preferences/home/1", "twice"),
                Arguments.of(
                        "{\"partner\": [" + one.replace("\"best\": 1", "\"best\": 0") + "]}",
                        "/preferences/partner/0/best",
                        "same as the worst"),
                Arguments.of(
                        "{\"home\": [" + one.replace("exports", "fame") + "]}",
                        "/preferences/home/0/attribute",
                        "expected one of"),
                Arguments.of(
                        "{\"political\": {\"coton\": {\"home\": 1, \"partner\": 1}}}",
                        "/preferences/political/coton",
                        "no term of this case"),
                Arguments.of(
                        "{\"political\": {\"cotton\": {\"home\": 11, \"partner\": 1}}}",
                        "/preferences/political/cotton/home",
                        "at most 10"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatNobodyCanBeJudgedByIsRefused(String preferences, String place, String words) {
        InputException refused = assertThrows(InputException.class, () -> read(with(preferences)));
        assertEquals(1, refused.problems().size(), refused.problems().toString());
        assertEquals(place, refused.problems().get(0).pointer());
        assertTrue(refused.problems().get(0).message().contains(words), refused.problems().toString());
    }

    @Test
    void stepsInForTheCase() {
        Scenario seen = CASE.withOwnPreferences(OWN);
        assertEquals(CARES, seen.preferences().home());
        assertEquals(CASE.preferences().partner(), seen.preferences().partner());
        assertEquals(new Lever.Political(2.5, 1), seen.lever("cotton").orElseThrow().political());
        assertEquals(CASE.lever("crude-oil"), seen.lever("crude-oil"));
        assertTrue(seen.isSameCase(CASE));
        assertEquals(CASE, CASE.withOwnPreferences(OwnPreferences.NONE));
    }

    /** Back at the file's own there is nothing to save and nothing to tell. */
    @Test
    void whatEqualsTheFileIsNoChange() {
        OwnPreferences back = OWN.with(CASE, Lever.Side.HOME, CASE.preferences().home())
                .with(COTTON, COTTON.political())
                .with(CASE.lever("lng").orElseThrow(), CASE.lever("lng").orElseThrow().political());
        assertTrue(back.isEmpty(), back.toString());
        assertTrue(OWN.differs(Lever.Side.HOME));
        assertFalse(OWN.differs(Lever.Side.PARTNER));
    }
}
