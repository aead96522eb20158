package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One thing at a time is broken in the shipped case, and the reader must name the place and say what is expected. The places are
 * the only ones named, so that a sound field is never blamed.
 */
class ScenarioFaultsTest {

    private final List<DynamicTest> tests = new ArrayList<>();

    private static Tree pakistan() {
        return Tree.shipped("pakistan-us-2025");
    }

    /** @param words what the message at that place must hold */
    private void fault(String what, UnaryOperator<Tree> change, String pointer, String... words) {
        tests.add(dynamicTest(what + " at " + pointer, () -> {
            List<Problem> problems = change.apply(pakistan()).problems();
            assertEquals(
                    Set.of(pointer),
                    problems.stream().map(Problem::pointer).collect(Collectors.toSet()),
                    problems.toString());
            for (String word : words) {
                assertTrue(
                        problems.stream().anyMatch(problem -> problem.message().contains(word)),
                        "'" + word + "' not in " + problems);
            }
            problems.forEach(problem -> assertEquals("case.json", problem.file()));
            assertEquals(problems.size(), Set.copyOf(problems).size(), "said twice: " + problems);
        }));
    }

    private void value(String pointer, String json, String... words) {
        fault(json, tree -> tree.set(pointer, json), pointer, words);
    }

    private void missing(String parent, String... fields) {
        for (String field : fields) {
            fault(field + " missing", tree -> tree.remove(parent + "/" + field), parent, "'" + field + "' is missing");
        }
    }

    private void accepted(String what, UnaryOperator<Tree> change) {
        tests.add(dynamicTest(what, () -> assertEquals(List.of(), change.apply(pakistan()).problems())));
    }

    @TestFactory
    List<DynamicTest> whatIsMissing() {
        missing("", "format", "id", "title");
        fault("levers missing", tree -> tree.remove("/offers").remove("/levers"), "", "'levers' is missing");
        missing("/home", "name");
        missing("/partner", "name");
        missing("/clock", "start", "deadlineDay", "horizonDays");
        missing("/schedules/none", "rates");
        missing("/exports/0", "name", "group", "substitution", "demand", "source");
        missing("/imports/3", "name", "substitution", "demand", "source");
        missing("/exports/0/suppliers/1", "country", "valueMusd", "dutyPct");
        missing("/exports/0/substitution", "short", "long");
        missing("/imports/0/purchase", "displacement", "premiumPct", "leadDays", "rampDays");
        missing("/levers/0", "kind", "side", "min", "max", "step", "base");
        missing("/levers/2", "line");
        missing("/levers/15", "startDays", "draws");
        missing("/offers/0", "id", "name", "agreementDay");
        missing("/limits/0", "source", "limitMusd");
        missing("/limits/3", "line");
        missing("/limits/11", "limitPct");
        missing("/preferences/home/0", "attribute", "worst", "best");
        missing("/events/0", "date", "title", "source");
        return tests;
    }

    @TestFactory
    List<DynamicTest> wrongType() {
        value("/title", "7", "string", "7");
        value("/title", "\"\"", "empty");
        value("/format", "\"parley-scenario/2\"", "parley-scenario/1");
        value("/baseYear", "\"2024\"", "integer");
        value("/clock/deadlineDay", "90.5", "integer", "90.5");
        value("/clock/deadlineDay", "\"90\"", "integer");
        value("/clock/today", "true", "integer");
        value("/clock/rounds", "15", "array");
        value("/exports/0/suppliers/0/valueMusd", "\"618\"", "number", "\"618\"");
        value("/exports/0/suppliers/0/valueMusd", "null", "number", "null");
        value("/exports/0/suppliers/0/valueMusd", "[618]", "number", "a list");
        value("/exports/0/suppliers/0/valueMusd", "\"NaN\"", "number");
        value("/exports/0/suppliers/0/dutyPct", "{}", "number", "an object");
        value("/exports/0/suppliers/11/extraPct", "[15]", "object");
        value("/exports/0/substitution", "\"3\"", "number or object");
        value("/exports/0/demand/long", "null", "number");
        value("/imports/0/purchase", "350", "object");
        value("/imports/0/purchase/leadDays", "75.5", "integer");
        value("/levers/0/bands", "{}", "array");
        value("/levers/15/draws/0", "\"25\"", "number");
        value("/offers/0/agreementDay", "75.5", "integer");
        value("/offers/0/agreementDay", "\"none\"", "integer or null");
        value("/offers/0/mfn", "\"no\"", "boolean");
        value("/offers/0/levers/partner-rate", "\"10\"", "number");
        value("/assumptions/orderLagDays", "\"30\"", "number");
        value("/assumptions/effectiveDays", "7.5", "whole number");
        value("/assumptions/frontLoading/on", "1", "true or false");
        value("/assumptions/frontLoading", "true", "object");
        value("/assumptions/notes", "[]", "object");
        value("/limits/0/limitMusd", "\"-150\"", "number");
        return tests;
    }

    @TestFactory
    List<DynamicTest> outOfRange() {
        for (String duty : List.of("-0.01", "1000.01")) {
            String expected = duty.startsWith("-") ? "at least 0" : "at most 1000";
            value("/exports/2/suppliers/3/dutyPct", duty, expected, duty);
            value("/imports/2/suppliers/3/dutyPct", duty, expected, duty);
            value("/exports/0/suppliers/11/extraPct/april-2025", duty, expected);
            value("/schedules/pause/rates/PK", duty, expected);
            value("/schedules/august-2025/ceilings/EU", duty, expected);
            value("/imports/0/barrierPct", duty, expected);
            value("/imports/0/purchase/premiumPct", duty, expected);
        }
        value("/exports/0/suppliers/0/valueMusd", "-1", "at least 0");
        value("/imports/0/suppliers/2/valueMusd", "-0.001", "at least 0");
        value("/exports/0/exempt", "1.5", "at most 1");
        value("/exports/0/exempt", "-0.1", "at least 0");
        value("/exports/0/substitution/short", "0", "more than 0");
        value("/exports/0/substitution/long", "-3", "more than 0");
        value("/exports/0/substitution", "-3", "more than 0");
        value("/exports/0/demand/short", "0", "less than 0");
        value("/exports/0/demand/long", "1", "less than 0");
        value("/imports/0/demand", "1", "less than 0");
        value("/exports/15/supply/home", "0", "more than 0");
        value("/exports/15/supply/home", "-4", "more than 0");
        value("/exports/0/suppliers", "[]", "at least 1");
        value("/imports/0/purchase/maxMusd", "-1", "at least 0");
        value("/imports/0/purchase/displacement", "1.01", "at most 1");
        value("/imports/0/purchase/displacement", "-0.01", "at least 0");
        value("/imports/0/purchase/leadDays", "-1", "at least 0");
        value("/imports/0/purchase/rampDays", "-1", "at least 0");
        value("/home/gdpMusd", "-1", "at least 0");
        fault(
                "no day before the deadline",
                tree -> tree.remove("/offers").set("/clock/deadlineDay", "0"),
                "/clock/deadlineDay",
                "at least 1");
        fault(
                "negative extension",
                tree -> tree.remove("/offers").set("/clock/maxExtensionDays", "-1"),
                "/clock/maxExtensionDays",
                "at least 0");
        value("/clock/today", "-1", "at least 0");
        value("/clock/rounds/0", "-1", "at least 0");
        value("/levers/0/step", "0", "more than 0");
        value("/levers/0/political/partner", "10.5", "at most 10");
        value("/levers/15/startDays", "-1", "at least 0");
        value("/offers/0/agreementDay", "-1", "at least 0");
        value("/offers/0/extensionDays", "-1", "at least 0");
        fault(
                "negative weight",
                tree -> tree.set("/preferences/home/2/weight", "-0.05").set("/preferences/home/0/weight", "0.6"),
                "/preferences/home/2/weight",
                "at least 0");
        value("/limits/11/limitPct", "-1", "at least 0");
        accepted("no duty at all", tree -> tree.set("/exports/2/suppliers/3/dutyPct", "0"));
        accepted("a duty of a thousand percent", tree -> tree.set("/exports/2/suppliers/3/dutyPct", "1000"));
        accepted("one number for both runs", tree -> tree.set("/exports/2/substitution", "3").set("/exports/2/demand", "-1"));
        accepted("infinite supply in the long run", tree -> tree.set(
                "/exports/2/supply", "{\"home\": {\"short\": 2, \"long\": null}, \"rivals\": 5}"));
        return tests;
    }

    @TestFactory
    List<DynamicTest> numbersNoDoubleHolds() {
        value("/exports/0/suppliers/0/valueMusd", "1e400", "too large");
        value("/exports/0/suppliers/0/dutyPct", "1e400", "too large");
        value("/exports/0/suppliers/0/dutyPct", "-1e400", "too large");
        value("/offers/0/levers/partner-rate", "1e400", "too large");
        value("/limits/0/limitMusd", "-1e400", "too large");
        value("/assumptions/jobsPerMusd", "1e400", "too large");
        value("/home/gdpMusd", "9" + "0".repeat(350), "too large");
        accepted("a number too small for a double", tree -> tree.set("/exports/0/suppliers/1/valueMusd", "1e-400"));
        return tests;
    }

    /** Days are whole numbers of an int; a longer one may not come back as another day. */
    @TestFactory
    List<DynamicTest> daysTooLargeToCount() {
        String wraps = Long.toString((1L << 32) + 75);
        fault(wraps, tree -> tree.remove("/offers").set("/clock/deadlineDay", wraps), "/clock/deadlineDay");
        value("/clock/horizonDays", Long.toString((1L << 32) + 730));
        value("/clock/today", wraps);
        value("/clock/maxExtensionDays", wraps);
        value("/offers/0/agreementDay", wraps);
        value("/offers/0/extensionDays", Long.toString(1L << 32));
        value("/imports/0/purchase/leadDays", wraps);
        value("/imports/0/purchase/rampDays", wraps);
        value("/levers/15/startDays", wraps);
        return tests;
    }

    @TestFactory
    List<DynamicTest> unknownWordsAndIds() {
        value("/id", "\"Pakistan 2025\"", "of the form");
        value("/exports/0/suppliers/2/country", "\"in dia\"", "of the form");
        value("/levers/0/side", "\"us\"", "home, partner");
        value("/levers/0/kind", "\"tariff\"", "partner-rate, partner-duty-cut, purchase, duty-cut, barrier-cut, investment");
        value("/exports/0/quality", "\"good\"", "measured, estimate, assumption");
        value("/preferences/home/0/attribute", "\"happiness\"", "political-cost");
        value("/preferences/home/0/basis", "\"lastYear\"", "toDeadline, afterDeadline, firstYear, horizon, longRun");
        value("/limits/1/basis", "\"lastYear\"", "longRun");
        value("/limits/0/id", "\"debt\"", "duty-revenue");
        fault(
                "unknown schedule",
                tree -> tree.set("/exports/0/suppliers/1/extraPct", "{\"may-2025\": 3}"),
                "/exports/0/suppliers/1/extraPct/may-2025",
                "is no schedule",
                "august-2025");
        for (String place : List.of(
                "/exports/0/source", "/imports/0/source", "/schedules/none/source", "/levers/0/source", "/limits/0/source",
                "/events/0/source")) {
            value(place, "\"hearsay\"", "not in the list of sources", "assumption");
        }
        for (String key : List.of("rivals", "snapback", "pause")) {
            value("/assumptions/" + key, "\"may-2025\"", "'may-2025'", "no schedule", "april-2025");
        }
        value("/levers/2/line", "\"raw-cottn\"", "'raw-cottn'", "no import line", "raw-cotton");
        value("/levers/2/line", "\"knit-tops\"", "no import line");
        fault(
                "a partner's cut on an import line",
                tree -> tree.set("/levers/1/line", "\"raw-cotton\""),
                "/levers/1/line",
                "no export line",
                "knit-tops");
        fault(
                "one unknown line among several",
                tree -> tree.set("/levers/14/lines", "[\"raw-cotton\", \"raw-silk\"]"),
                "/levers/14/lines/1",
                "'raw-silk'");
        value("/levers/10/group", "\"fishery\"", "'fishery'", "no import line");
        value("/levers/10/group", "\"apparel\"", "no import line");
        fault(
                "unknown lever",
                tree -> tree.set("/offers/1/levers/beef", "10"),
                "/offers/1/levers/beef",
                "is no term",
                "partner-rate");
        value("/limits/3/line", "\"raw-cottn\"", "no import line");
        value("/limits/3/line", "\"towels\"", "no import line");
        fault(
                "unknown assumption",
                tree -> tree.set("/offers/0/assume", "{\"growth\": 3}"),
                "/offers/0/assume/growth",
                "'growth'",
                "growthPct");
        fault(
                "assumption out of range",
                tree -> tree.set("/offers/0/assume", "{\"deliveredPct\": 110}"),
                "/offers/0/assume/deliveredPct",
                "from 0 to 100",
                "110");
        fault(
                "assumed schedule that is none",
                tree -> tree.set("/offers/0/assume", "{\"rivals\": \"may-2025\"}"),
                "/offers/0/assume/rivals",
                "no schedule");
        fault(
                "no line to name home",
                tree -> tree.remove("/exports/0/suppliers/0"),
                "/exports/0/suppliers",
                "does not name home",
                "'PK'");
        fault(
                "no line to name the partner",
                tree -> tree.remove("/imports/0/suppliers/0"),
                "/imports/0/suppliers",
                "does not name the partner",
                "'US'");
        return tests;
    }

    @TestFactory
    List<DynamicTest> namedTwice() {
        value("/exports/1/id", "\"knit-tops\"", "'knit-tops'", "another line", "its own");
        value("/imports/3/id", "\"knit-tops\"", "'knit-tops'", "another line");
        fault(
                "lever twice",
                tree -> tree.remove("/offers/5/levers/inspections").set("/levers/14/id", "\"partner-duties\""),
                "/levers/14/id",
                "'partner-duties'",
                "another lever");
        value("/offers/6/id", "\"zero-tariff\"", "'zero-tariff'", "another");
        value("/offers/6/id", "\"no-deal\"", "built-in");
        value("/offers/6/id", "\"pause-persists\"", "built-in");
        value("/offers/6/id", "\"before\"", "built-in");
        value("/exports/0/suppliers/2/country", "\"CN\"", "'CN'", "twice", "once");
        fault(
                "home and partner alike",
                tree -> tree.remove("/limits").remove("/levers").set("/levers", "[]").remove("/offers")
                        .set("/imports", "[]").set("/partner/code", "\"PK\""),
                "/partner/code",
                "same as home",
                "another country");
        fault(
                "a limit twice",
                tree -> tree.set("/limits/-", tree.at("/limits/0").toString()),
                "/limits/12/id",
                "'duty-revenue'",
                "twice");
        fault("two rates", tree -> tree.set("/levers/1/kind", "\"partner-rate\""), "/levers/1/kind", "second", "one at most");
        accepted(
                "one limit on two bases",
                tree -> tree.set("/limits/-", "{\"id\": \"duty-revenue\", \"basis\": \"firstYear\", \"limitMusd\": -9, \"source\": \"assumption\"}"));
        return tests;
    }

    @TestFactory
    List<DynamicTest> daysInTheWrongOrder() {
        fault(
                "deadline after the horizon",
                tree -> tree.set("/clock/deadlineDay", "731"),
                "/clock/deadlineDay",
                "day 731",
                "after the horizon",
                "at most day 730");
        accepted("deadline on the last day", tree -> tree.set("/clock/deadlineDay", "730"));
        value("/clock/today", "731", "after the horizon", "730");
        value("/clock/rounds/5", "731", "after the horizon", "730");
        value("/clock/rounds/3", "45", "not after the round before", "rising");
        value("/clock/start", "\"2025-4-10\"", "of the form");
        value("/clock/start", "\"2025-02-30\"", "a date such as 2025-04-10");
        value("/events/3/date", "\"2025-06-31\"", "a date such as 2025-04-10");
        value("/offers/6/extensionDays", "91", "91", "from 0 to 90 days");
        value("/offers/0/agreementDay", "91", "day 91", "outside the talks", "to day 90");
        value("/offers/6/agreementDay", "114", "day 114", "to day 113");
        accepted("signed on the last day of the extension", tree -> tree.set("/offers/6/agreementDay", "113"));
        accepted("signed on the deadline", tree -> tree.set("/offers/0/agreementDay", "90"));
        return tests;
    }

    @TestFactory
    List<DynamicTest> sumsAndEnds() {
        fault("max at min", tree -> tree.remove("/offers").set("/levers/0/max", "0"), "/levers/0/max", "not above", "more than 0");
        value("/levers/0/base", "51", "is 51; expected from 0 to 50");
        fault("base below min", tree -> tree.set("/levers/0/min", "30").remove("/offers"), "/levers/0/base", "from 30");
        value("/levers/0/min", "-1", "negative", "at least 0");
        value("/levers/10/max", "101", "101", "at most 100 percent");
        value("/levers/1/max", "150", "at most 100 percent");
        value("/levers/14/max", "100.5", "at most 100 percent");
        value("/levers/0/max", "1001", "at most 1000 percent");
        accepted("a rate of a thousand percent", tree -> tree.set("/levers/0/max", "1000"));
        value("/levers/15/draws", "[25, 35, 25, 14]", "sums to 99", "100 percent");
        accepted("draws that sum but for rounding", tree -> tree.set("/levers/15/draws", "[33.3, 33.3, 33.4]"));
        value("/offers/1/levers/partner-rate", "50.5", "50.5", "from 0 to 50");
        value("/offers/1/levers/partner-rate", "-1", "from 0 to 50");
        fault(
                "weights below one",
                tree -> tree.set("/preferences/home/0/weight", "0.4"),
                "/preferences/home",
                "sum to 0.9",
                "expected 1");
        fault("weights above one", tree -> tree.set("/preferences/partner/0/weight", "0.4"), "/preferences/partner", "sum to");
        value("/preferences/home/0/best", "0", "same as the worst");
        return tests;
    }

    /** No more can be bought in place of others' goods than they sell. */
    @TestFactory
    List<DynamicTest> purchasesAboveWhatHomeBuysInAll() {
        value("/imports/0/purchase/maxMusd", "766", "766", "all other suppliers", "at most 750");
        // The premium makes partner goods dearer, so that a little more money replaces the same goods.
        accepted("with a premium of 2 percent a little more", tree -> tree.set("/imports/0/purchase/maxMusd", "765"));
        accepted("half of it new demand", tree -> tree.set("/imports/0/purchase/displacement", "0.5")
                .set("/imports/0/purchase/maxMusd", "1530"));
        value("/levers/2/max", "766", "766", "at most 750");
        fault(
                "two promises on one line",
                tree -> tree.set("/levers/-", tree.at("/levers/2").toString())
                        .set("/levers/16/id", "\"more-cotton\"")
                        .set("/levers/2/max", "700")
                        .set("/levers/16/max", "700")
                        .set("/offers/3/levers/cotton", "400")
                        .set("/offers/3/levers/more-cotton", "400"),
                "/offers/3/levers",
                "800",
                "at most 750");
        fault(
                "a line with nobody to replace",
                tree -> tree.set(
                        "/imports/15/purchase",
                        "{\"maxMusd\": 1, \"displacement\": 1, \"premiumPct\": 0, \"leadDays\": 0, \"rampDays\": 0}"),
                "/imports/15/purchase/maxMusd",
                "at most 0");
        return tests;
    }

    @TestFactory
    List<DynamicTest> capacities() {
        accepted("the line's own", tree -> tree.remove("/limits/3/limitMusd"));
        accepted("the limit's own", tree -> tree.remove("/imports/0/purchase/maxMusd"));
        fault(
                "neither",
                tree -> tree.remove("/limits/3/limitMusd").remove("/imports/0/purchase/maxMusd"),
                "/limits/3",
                "'limitMusd'",
                "'maxMusd'");
        fault("nothing to buy", tree -> tree.remove("/imports/0/purchase"), "/limits/3/line", "purchase block");
        return tests;
    }

    @TestFactory
    List<DynamicTest> assumptionsOutOfRange() {
        value("/assumptions/orderLagDays", "-1", "from 0 to 3650", "-1");
        value("/assumptions/adjustmentPerYear", "-0.1", "from 0 to 100");
        value("/assumptions/growthPct", "-51", "from -50 to 100");
        value("/assumptions/passThroughPct", "0", "from 1 to 100");
        value("/assumptions/passThroughPct", "100.5", "from 1 to 100");
        value("/assumptions/preferenceUsePct", "101", "from 0 to 100");
        value("/assumptions/frontLoading/beta", "-0.01", "from 0 to 1");
        value("/assumptions/frontLoading/risk", "1.01", "from 0 to 1");
        value("/assumptions/frontLoading/repayDays", "0", "from 1 to 3650");
        value("/assumptions/effectiveDays", "-7", "from 0 to 3650");
        value("/assumptions/deliveredPct", "101", "from 0 to 100");
        value("/assumptions/jobsPerMusd", "-1", "from 0 to 1000000");
        return tests;
    }

    @Test
    void anAssumptionIsBlamedOnce() {
        for (String[] slip : new String[][] {
            {"/assumptions/orderLagDays", "\"30\""},
            {"/assumptions/growthPct", "101"},
            {"/assumptions/frontLoading/on", "1"},
            {"/assumptions/effectiveDays", "7.5"},
            {"/assumptions/rivals", "7"},
            {"/assumptions/rivals", "null"},
            {"/assumptions/rivals", "\"no such\""},
            {"/offers/0/assume", "{\"rivals\": 7}"},
            {"/offers/0/assume", "{\"growthPct\": null}"},
            {"/offers/0/assume", "{\"growthPct\": [1]}"}
        }) {
            List<Problem> problems = pakistan().set(slip[0], slip[1]).problems();
            assertEquals(1, problems.size(), problems.toString());
        }
    }

    /** A rush that is paid back with more than the whole trade of a day: 2B/R above one. */
    @TestFactory
    List<DynamicTest> rushTooLargeToPayBack() {
        // B = beta risk rise (window - 1) = 1 * 0.5 * 19 * 29 at one order of the rise feared; 2B/R = 551/60 there.
        fault(
                "everything at once",
                tree -> tree.set("/assumptions/frontLoading/beta", "1"),
                "/assumptions/frontLoading",
                "knit-tops",
                "longer repayDays");
        accepted("just not", tree -> tree.set("/assumptions/frontLoading/beta", Double.toString(60.0 / 551 - 1e-9)));
        fault(
                "just so",
                tree -> tree.set("/assumptions/frontLoading/beta", Double.toString(60.0 / 551 + 1e-9)),
                "/assumptions/frontLoading");
        accepted("switched off", tree -> tree.set("/assumptions/frontLoading/beta", "1")
                .set("/assumptions/frontLoading/on", "false"));
        // Of a window of 200 days the first 110 lie before day 0: 2B/R is 0.89 and not 1.28.
        accepted("a window longer than the talks", tree -> tree.set("/assumptions/frontLoading/beta", "0.0203")
                .set("/assumptions/frontLoading/windowDays", "200"));
        accepted("a repayment long enough", tree -> tree.set("/assumptions/frontLoading/beta", "1")
                .set("/assumptions/frontLoading/repayDays", "552"));
        return tests;
    }

    @Test
    void schedulesThatAreAssumedByDefaultMustBeThere() {
        List<Problem> problems = pakistan().set("/assumptions", "{}").remove("/schedules/august-2025").problems();
        assertTrue(
                problems.stream().anyMatch(problem -> problem.pointer().equals("/assumptions/rivals")
                        && problem.message().contains("'august-2025'")),
                problems.toString());
        // every supplier with a rate of its own for that schedule is named too
        assertEquals(
                15,
                problems.stream().filter(problem -> problem.pointer().endsWith("/extraPct/august-2025")).count());
    }

    @Test
    void allFaultsAreListedAndNotOnlyTheFirst() {
        List<Problem> problems = pakistan()
                .remove("/title")
                .set("/clock/deadlineDay", "900")
                .set("/exports/0/suppliers/0/valueMusd", "-1")
                .set("/exports/0/suppliers/1/dutyPct", "\"much\"")
                .set("/exports/3/suppliers/2/dutyPct", "1e400")
                .set("/imports/3/id", "\"raw-cotton\"")
                .set("/levers/0/base", "99")
                .set("/offers/0/agreementDay", "901")
                .set("/offers/1/levers/beef", "3")
                .set("/assumptions/deliveredPct", "180")
                .set("/limits/0/source", "\"hearsay\"")
                .problems();
        Set<String> places = problems.stream().map(Problem::pointer).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "",
                        "/clock/deadlineDay",
                        "/exports/0/suppliers/0/valueMusd",
                        "/exports/0/suppliers/1/dutyPct",
                        "/exports/3/suppliers/2/dutyPct",
                        "/imports/3/id",
                        "/levers/0/base",
                        "/offers/0/agreementDay",
                        "/offers/1/levers/beef",
                        "/assumptions/deliveredPct",
                        "/limits/0/source"),
                places);
        String all = new InputException(problems).getMessage();
        for (String place : places) {
            assertTrue(all.contains("case.json" + (place.isEmpty() ? ": " : " " + place + ": ")), all);
        }
    }

    /** What is missing whole may not make the reader stumble over what hangs on it. */
    @Test
    void anythingMayBeMissingOrOfAWrongType() {
        Tree whole = pakistan();
        List<String> places = new ArrayList<>();
        whole.at("").fieldNames().forEachRemaining(field -> places.add("/" + field));
        places.addAll(List.of(
                "/home/code", "/partner/code", "/exports/0", "/exports/0/id", "/exports/0/suppliers",
                "/exports/0/suppliers/0", "/imports/0/suppliers", "/imports/0/purchase", "/levers/2", "/levers/2/id",
                "/levers/15/draws", "/offers/1", "/offers/1/levers", "/schedules/pause", "/schedules/pause/rates",
                "/clock/start", "/clock/rounds", "/preferences/home", "/limits/3", "/limits/3/id", "/events/2",
                "/assumptions/frontLoading", "/assumptions/pause"));
        for (String place : places) {
            for (String junk : List.of("null", "[]", "{}", "\"text\"", "-3", "[null]", "[[]]", "{\"a\": null}")) {
                List<Problem> problems = pakistan().set(place, junk).problems();
                assertFalse(
                        problems.isEmpty() && junk.equals("null") && !place.equals("/summary"),
                        "null passed at " + place);
            }
        }
    }

    private static Stream<String> warnings(UnaryOperator<Tree> change) {
        return change.apply(pakistan()).load().warnings().stream()
                .map(warning -> warning.pointer() + " " + warning.message());
    }

    @Test
    void whatIsOddButUsableIsAWarning() {
        assertEquals(
                List.of("/schedules/none names no source for its rates; they count as an assumption"),
                warnings(tree -> tree.remove("/schedules/none/source")).toList());
        assertEquals(
                List.of("/exports/0/substitution is not above the demand elasticity in the short run, so that a rival's duty"
                        + " hurts home"),
                warnings(tree -> tree.set("/exports/0/substitution/short", "0.5")).toList());
        assertEquals(
                List.of("/levers/2/line names a line without a purchase block, so that a promise does nothing"),
                warnings(tree -> tree.remove("/imports/0/purchase").remove("/limits/3")).toList());
        assertEquals(
                List.of("/limits/3/limitMusd is 300, but the line's own maxMusd is 350; the line's is used"),
                warnings(tree -> tree.set("/limits/3/limitMusd", "300")).toList());
        // 80 percent of what the others sell, 750, is 600, and with the premium 612 buys as much
        assertEquals(
                List.of("/imports/0/purchase/maxMusd takes more than 80 percent of what other suppliers sell"),
                warnings(tree -> tree.set("/imports/0/purchase/maxMusd", "613").remove("/limits/3")).toList());
        assertEquals(List.of(), warnings(tree -> tree.set("/imports/0/purchase/maxMusd", "611").remove("/limits/3")).toList());
    }

    @Test
    void unknownFieldsAreWarnedAboutOnce() {
        List<String> warnings = warnings(tree -> tree.set("/colour", "\"green\"")
                        .set("/exports/0/colour", "\"green\"")
                        .set("/exports/0/suppliers/0/dutyPc", "3")
                        .set("/assumptions/frontLoading/colour", "{\"deep\": [1, 2]}")
                        .set("/offers/0/colour", "1"))
                .toList();
        assertEquals(
                Stream.of(
                                "/colour",
                                "/exports/0/colour",
                                "/exports/0/suppliers/0/dutyPc",
                                "/assumptions/frontLoading/colour",
                                "/offers/0/colour")
                        .map(place -> place + " is not a field that Parley knows; it is kept as it is")
                        .collect(Collectors.toSet()),
                Set.copyOf(warnings));
        assertEquals(5, warnings.size());
    }
}
