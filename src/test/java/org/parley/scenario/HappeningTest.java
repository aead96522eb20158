package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What may strike in a rehearsal: as files have it, and what it makes of a case. */
class HappeningTest {

    private static final String EVENTS = "/rehearsalEvents";

    private static Tree classroom() {
        return Tree.shipped("classroom");
    }

    private static Scenario after(Scenario scenario, Happening.Effect effect, int day) {
        return Happening.after(scenario, List.of(new Happening("x", day, "x", "x", "assumption", effect)));
    }

    @Test
    void bothShippedCasesHaveSomeWithSources() {
        for (String id : ShippedScenarios.IDS) {
            Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
            assertTrue(scenario.rehearsalEvents().size() >= 2, id);
            scenario.rehearsalEvents().forEach(event -> assertTrue(
                    event.source().equals(Source.ASSUMPTION) || scenario.sources().containsKey(event.source()), event.id()));
        }
        List<Happening> pakistan = Tree.shipped("pakistan-us-2025").scenario().rehearsalEvents();
        assertEquals(new Happening.RivalDeal("IN", 15), pakistan.get(0).effect());
        assertEquals(new Happening.CropFailure("raw-cotton", 20), pakistan.get(1).effect());
        assertEquals(new Happening.CourtRuling(), pakistan.get(2).effect());
        assertEquals(new Happening.Extension(23), pakistan.get(3).effect());
        Clock clock = Tree.shipped("pakistan-us-2025").scenario().clock();
        assertEquals("2025-05-28", clock.date(pakistan.get(2).day()).toString());
        assertEquals("2025-07-07", clock.date(pakistan.get(3).day()).toString());
        assertEquals("2025-08-01", clock.date(clock.deadlineDay() + 23).toString());
    }

    @Test
    void aCaseWithoutAnyIsSound() {
        assertEquals(List.of(), classroom().remove(EVENTS).scenario().rehearsalEvents());
    }

    private static void fault(String pointer, String json, String place, String words) {
        List<Problem> problems = classroom().set(EVENTS + pointer, json).problems();
        assertEquals(List.of(EVENTS + place), problems.stream().map(Problem::pointer).toList(), problems.toString());
        assertTrue(problems.get(0).message().contains(words), problems.toString());
    }

    @Test
    void whatIsWrongIsNamedWithItsPlaceAndWhatIsExpected() {
        fault("/1/id", "\"eastvale-deal\"", "/1/id", "expected an id of its own");
        fault("/0/day", "61", "/0/day", "expected from day 0 to day 60");
        fault("/0/day", "-1", "/0/day", "expected at least 0");
        fault("/0/source", "\"nowhere\"", "/0/source", "not in the list of sources");
        fault("/0/title", "\"\"", "/0/title", "is empty");
        fault("/0/effect/country", "\"XA\"", "/0/effect/country", "expected one of [ROW, XC, XD]");
        fault("/0/effect/ratePct", "1001", "/0/effect/ratePct", "expected at most 1000");
        fault("/0/effect/kind", "\"strike\"", "/0/effect/kind", "expected one of rival-deal, court-ruling");
        fault("/1/effect/line", "\"shirts\"", "/1/effect/line", "no import line");
        fault("/1/effect/importNeedPct", "0", "/1/effect/importNeedPct", "expected more than 0");
        fault("/0/effect", "{\"kind\": \"extension\"}", "/0/effect", "'days' is missing");
        fault("/0/effect", "{\"kind\": \"rival-deal\", \"country\": \"XC\"}", "/0/effect", "'ratePct' is missing");
        fault("/0/effect", "{\"kind\": \"extension\", \"days\": 0}", "/0/effect/days", "expected at least 1");
    }

    @Test
    void nothingStruckChangesNothing() {
        Scenario scenario = classroom().scenario();
        assertSame(scenario, Happening.after(scenario, List.of()));
        assertEquals(Struck.NOTHING, scenario.struck());
    }

    @Test
    void whatStruckTogetherAddsUpInTheOrderOfItsDays() {
        Scenario scenario = classroom().scenario();
        Scenario changed = Happening.after(
                scenario,
                List.of(
                        new Happening("late", 50, "x", "x", "x", new Happening.RivalDeal("XC", 7)),
                        new Happening("early", 20, "x", "x", "x", new Happening.RivalDeal("XC", 12)),
                        new Happening("other", 30, "x", "x", "x", new Happening.RivalDeal("XD", 3)),
                        new Happening("second", 40, "x", "x", "x", new Happening.CourtRuling()),
                        new Happening("first", 35, "x", "x", "x", new Happening.CourtRuling()),
                        new Happening("a", 41, "x", "x", "x", new Happening.Extension(10)),
                        new Happening("b", 42, "x", "x", "x", new Happening.Extension(5))));
        assertEquals(new Struck(15, OptionalInt.of(35), Map.of("XC", 7.0, "XD", 3.0), Map.of()), changed.struck());
        assertEquals(75, changed.endOfTalks());
        assertTrue(changed.isSameCase(scenario));
    }

    @Test
    void aFailedCropRaisesTheBaseOfEverySupplierOfItsLineAlone() {
        Scenario scenario = classroom().scenario();
        Scenario changed = after(scenario, new Happening.CropFailure("wheat", 30), 45);
        List<Supplier> wheat = changed.imports().get(0).suppliers();
        assertEquals(List.of(117.0, 208.0, 325.0), wheat.stream().map(Supplier::valueMusd).toList());
        assertEquals(List.of(8.0, 8.0, 8.0), wheat.stream().map(Supplier::dutyPct).toList());
        assertEquals(scenario.imports().subList(1, 5), changed.imports().subList(1, 5));
        assertEquals(scenario.exports(), changed.exports());
        assertEquals(scenario.imports().get(0).purchase(), changed.imports().get(0).purchase());
    }

    @Test
    void longerTalksLeaveMoreDaysToSign() {
        Scenario scenario = classroom().scenario();
        Offer late = scenario.offers().get(0).withAgreementDay(68);
        assertEquals(
                List.of("/agreementDay"),
                OfferCheck.problems("offer", "", scenario, late).stream().map(Problem::pointer).toList());
        Scenario longer = after(scenario, new Happening.Extension(8), 50);
        assertEquals(List.of(), OfferCheck.problems("offer", "", longer, late));
    }

    @Test
    void whatHasStruckStaysWithTheUsersOwnBeliefsAndSchedules() {
        Scenario struck = after(classroom().scenario(), new Happening.Extension(8), 50);
        assertEquals(8, struck.withOwnPreferences(OwnPreferences.NONE).struck().extendedDays());
        assertEquals(8, struck.withoutLimits().struck().extendedDays());
        assertEquals(
                8,
                struck.withOwnSchedules(List.of(new OwnSchedule("own-1", "Mine", "settled", Map.of("XC", 1.0))))
                        .struck()
                        .extendedDays());
    }
}
