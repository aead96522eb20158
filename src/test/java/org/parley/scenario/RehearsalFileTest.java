package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.scenario.RehearsalRecord.Status;

/** Rehearsals in session files: what is written comes back, and what could not have come about is refused with its place. */
class RehearsalFileTest {

    private static final Scenario CASE =
            ShippedScenarios.find("classroom").orElseThrow().value();

    private static RehearsalSetup setup(Optional<String> tactic, OptionalInt minutes, boolean events, boolean hints) {
        return new RehearsalSetup(
                Lever.Side.PARTNER,
                tactic,
                List.of(10, 20, 30),
                minutes,
                events ? Happening.ids(CASE.rehearsalEvents()) : List.of(),
                hints,
                77,
                CASE.offer("wheat-and-gas").orElseThrow(),
                Map.of("growthPct", 1.5),
                new OwnPreferences(
                        Optional.of(List.of(new Preference("exports", "longRun", 1, 0, 500.5))),
                        Optional.empty(),
                        Map.of("gas", new Lever.Political(1.5, 0))));
    }

    /** The first event strikes on day 25, so that round three knows of it. */
    private static RehearsalRecord agreed() {
        return new RehearsalRecord(
                setup(Optional.of("tit-for-tat"), OptionalInt.of(15), true, true),
                List.of(
                        new Tabled(Lever.Side.PARTNER, 1, 10, false, Map.of("wheat", 100.0), "Our first", Map.of()),
                        new Tabled(Lever.Side.HOME, 1, 10, false, Map.of("partner-rate", 12.25), "", Map.of("mood", "calm")),
                        new Tabled(Lever.Side.PARTNER, 2, 20, true, Map.of(), "No time", Map.of()),
                        new Tabled(Lever.Side.HOME, 2, 20, false, Map.of(), "", Map.of()),
                        new Tabled(Lever.Side.PARTNER, 3, 30, false, Map.of("gas", 40.0), "", Map.of())),
                List.of("eastvale-deal"),
                Status.AGREED,
                Optional.of(Lever.Side.HOME),
                "Half a sent",
                Map.of("title", "Tuesday"));
    }

    private static RehearsalRecord waiting() {
        return RehearsalRecord.of(setup(Optional.empty(), OptionalInt.empty(), false, false));
    }

    private static String text(RehearsalRecord... rehearsals) {
        return SessionFile.write(Sessions.of(
                CASE.id(),
                CASE.sha256(),
                CASE.offers().get(0),
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                OwnPreferences.NONE,
                List.of(),
                Pack.EMPTY,
                List.of(rehearsals),
                Map.of()));
    }

    private static Loaded<Session> read(Tree tree) {
        return SessionFile.read("work.parley", tree.bytes(), CASE);
    }

    @Test
    void whatIsWrittenComesBackToTheByte() {
        String text = text(agreed(), waiting());
        Session session = read(Tree.of(text)).value();
        assertEquals(List.of(agreed(), waiting()), session.rehearsals());
        assertEquals(text, SessionFile.write(session));
        assertEquals(Map.of(), session.other());
    }

    @Test
    void fieldsWithAUseOfTheirOwn() {
        Tree tree = Tree.of(text(agreed(), waiting()));
        assertEquals("partner", tree.at("/rehearsals/0/side").asText());
        assertEquals("tit-for-tat", tree.at("/rehearsals/0/counterpart").asText());
        assertEquals("person", tree.at("/rehearsals/1/counterpart").asText());
        assertEquals(15, tree.at("/rehearsals/0/minutesPerRound").asInt());
        assertEquals("agreed", tree.at("/rehearsals/0/status").asText());
        assertEquals("home", tree.at("/rehearsals/0/endedBy").asText());
        assertEquals("[\"eastvale-deal\"]", tree.at("/rehearsals/0/struck").toString());
        assertEquals("{\"partner-rate\":12.25}", tree.at("/rehearsals/0/tabled/1/levers").toString());
        assertTrue(tree.at("/rehearsals/0/tabled/2/passed").asBoolean());
    }

    @Test
    void aSessionWithoutAnySaysNothingOfThem() {
        assertTrue(!text().contains("rehearsals"), text());
    }

    @Test
    void unknownFieldsAreKeptEverywhere() {
        Tree tree = Tree.of(text(agreed()))
                .set("/rehearsals/0/preferences/since", "3")
                .set("/rehearsals/0/held/colour", "\"red\"");
        Session session = read(tree).value();
        Tree again = Tree.of(SessionFile.write(session));
        for (String place : List.of("/preferences/since", "/held/colour", "/title", "/tabled/1/mood")) {
            assertEquals(tree.at("/rehearsals/0" + place), again.at("/rehearsals/0" + place));
        }
        assertEquals(4, read(tree).warnings().size(), read(tree).warnings().toString());
    }

    private final List<DynamicTest> tests = new ArrayList<>();

    private void fault(String what, String place, String words, UnaryOperator<Tree> change) {
        tests.add(dynamicTest(what, () -> {
            Tree tree = change.apply(Tree.of(text(agreed())));
            InputException refused = assertThrows(InputException.class, () -> read(tree));
            List<Problem> problems = refused.problems();
            assertEquals(List.of("/rehearsals/0" + place), problems.stream().map(Problem::pointer).toList(), problems.toString());
            assertTrue(problems.get(0).message().contains(words), problems.toString());
        }));
    }

    private void value(String place, String json, String words) {
        fault(json + " at " + place, place, words, tree -> tree.set("/rehearsals/0" + place, json));
    }

    @TestFactory
    List<DynamicTest> whatCouldNotHaveComeAboutIsRefused() {
        value("/side", "\"both\"", "expected one of home, partner");
        value("/counterpart", "\"soft\"", "expected one of hard, even");
        value("/seed", "-1", "expected at least 0");
        value("/minutesPerRound", "0", "expected at least 1");
        value("/rounds", "[]", "at least 1");
        value("/rounds/2", "61", "expected from day 0 to day 60");
        value("/rounds/1", "10", "expected rising days");
        value("/held/agreementDay", "null", "without one terms do nothing");
        value("/held/levers/wheat", "151", "expected from 0 to 150");
        value("/assumptions/growthPct", "\"much\"", "");
        fault("weights that do not sum to one", "/preferences/home", "expected 1", tree -> tree.set(
                "/rehearsals/0/preferences/home/0/weight", "0.5"));
        value("/status", "\"lost\"", "expected one of preparing");
        value("/tabled/0/side", "\"home\"", "whose turn it was not; expected partner");
        value("/tabled/1/round", "2", "expected round 1");
        value("/tabled/1/day", "11", "expected day 10, that of round 1");
        value("/tabled/0/levers/tea", "1", "is no term of this scenario");
        value("/tabled/0/levers/wheat", "200", "expected from 0 to 150 US$ m a year");
        fault("an offer in a turn that was let pass", "/tabled/2/passed", "one or the other", tree -> tree.set(
                "/rehearsals/0/tabled/2/levers", "{\"wheat\": 5}"));
        value("/events", "true", "expected");
        fault("an event of another case", "/events/1", "is 'flood', which is no event of this case; expected one of [eastvale-deal",
                tree -> tree.set("/rehearsals/0/events", "[\"eastvale-deal\", \"flood\"]"));
        value("/struck", "[]", "expected [eastvale-deal], those whose day has come");
        value("/struck", "[\"flood\"]", "expected [eastvale-deal]");
        fault("who accepts its own offer", "/status", "no offer of the other side was on the table", tree -> tree.set(
                "/rehearsals/0/endedBy", "\"partner\""));
        fault("agreed by nobody", "", "'endedBy' is missing", tree -> tree.remove("/rehearsals/0/endedBy"));
        fault("running, but ended", "/endedBy", "no side has ended", tree -> tree.set("/rehearsals/0/status", "\"running\""));
        fault("over before its time", "/status", "expected 6 turns", tree -> tree
                .set("/rehearsals/0/status", "\"deadline-passed\"").remove("/rehearsals/0/endedBy"));
        fault("tabled before it began", "/status", "expected running or paused", tree -> tree
                .set("/rehearsals/0/status", "\"preparing\"").remove("/rehearsals/0/endedBy").set("/rehearsals/0/struck", "[]"));
        fault("a lapsed offer accepted", "/status", "no offer of the other side was on the table", tree -> tree.remove(
                "/rehearsals/0/tabled/4").set("/rehearsals/0/endedBy", "\"partner\""));
        fault("a turn after the last", "/tabled/6", "expected at most 6 turns", tree -> tree
                .set("/rehearsals/0/tabled/-", "{\"side\": \"home\", \"round\": 3, \"day\": 30, \"levers\": {}}")
                .set("/rehearsals/0/tabled/-", "{\"side\": \"partner\", \"round\": 4, \"day\": 40, \"levers\": {}}"));
        for (String field : List.of("side", "counterpart", "rounds", "events", "hints", "seed", "held", "status", "struck", "tabled")) {
            fault(field + " missing", "", "'" + field + "' is missing", tree -> tree.remove("/rehearsals/0/" + field));
        }
        fault("a turn of nobody", "/tabled/0", "'side' is missing", tree -> tree.remove("/rehearsals/0/tabled/0/side"));
        return tests;
    }
}
