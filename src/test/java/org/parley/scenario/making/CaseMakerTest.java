package org.parley.scenario.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.Elasticity;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Preference;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;

/** A case is what its tables say, and what they do not say is an assumption, in the file and in the list of them. */
class CaseMakerTest {

    private static final double EXACT = 1e-12;

    private static List<String> faults(NewCase wanted) {
        return assertThrows(InputException.class, () -> CaseMaker.make(wanted)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> messages(MadeCase made) {
        return made.assumed().stream().map(Assumed::message).toList();
    }

    private static Assumed assumed(MadeCase made, String start) {
        return made.assumed().stream()
                .filter(each -> each.message().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(messages(made).toString()));
    }

    @Test
    void figuresAreThoseOfTheTables() {
        Scenario scenario = Tables.made().scenario();
        Line shirts = scenario.exports().get(0);
        assertEquals("shirts", shirts.id());
        assertEquals(100, shirts.baseMusd(), EXACT);
        assertEquals(500, shirts.rivalsBaseMusd(), EXACT);
        assertEquals(16, shirts.suppliers().get(0).dutyPct(), EXACT);
        assertEquals(0.9, shirts.substitution().shortRun(), EXACT);
        assertEquals("estimate", shirts.quality(), "whether it is measured the table does not say");
        assertEquals("a made-up office, 2024", scenario.sources().get(shirts.source()).title());
        assertEquals(List.of("BD", "ROW"), scenario.exports().get(1).suppliers().stream().map(s -> s.country()).toList());
        Line wheat = scenario.imports().get(0);
        assertEquals(8, wheat.suppliers().get(1).dutyPct(), EXACT);
        assertEquals(10, wheat.barrierPct(), EXACT);
        assertEquals(60, wheat.purchase().orElseThrow().maxMusd(), EXACT);
        assertEquals("Bangladesh and the United States, 2025", scenario.title());
        assertEquals("bangladesh-us-2025", scenario.id());
        assertEquals(2024, scenario.baseYear());
        assertEquals("the United States", scenario.partner().inText());
        assertEquals(List.of(15, 30, 45, 60, 75, 88), scenario.clock().rounds());
    }

    @Test
    void schedulesAreThoseOfTheTableInTheirOrder() {
        Scenario scenario = Tables.made().scenario();
        assertEquals(List.of("none", "pause", "april", "august"), List.copyOf(scenario.schedules().keySet()));
        assertEquals("pause", scenario.assumptions().pause());
        assertEquals("april", scenario.assumptions().snapback());
        assertEquals("august", scenario.assumptions().rivals());
        assertEquals(15, scenario.schedules().get("august").ceilingsPct().get("EU"), EXACT);
        assertEquals(37, scenario.partnerRate().orElseThrow().base(), EXACT);
    }

    @Test
    void aRateOfAProductIsItsOwn() {
        String exports = Tables.EXPORTS.replace("ROW_duty_pct\n", "ROW_duty_pct,ROW_april_pct\n")
                .replace("16,15,8\n", "16,15,8,21.5\n");
        Scenario scenario = CaseMaker.make(
                        Tables.wanted(exports, Tables.IMPORTS, Tables.RATES.replace("april,", "april-2025,"), 90))
                .scenario();
        Schedule april = scenario.schedules().get("april-2025");
        assertEquals(21.5, april.extraPct(scenario.exports().get(0).suppliers().get(2)), EXACT);
        assertEquals(12, april.extraPct(scenario.exports().get(1).suppliers().get(1)), EXACT);
    }

    /** Every number that no table gives has "assumption" as its source where it stands. */
    @Test
    void whatIsNotInTheTablesIsAnAssumptionInTheFile() {
        Scenario scenario = Tables.made().scenario();
        assertEquals(Source.ASSUMPTION, scenario.assumptionNotes().source());
        Stream.concat(scenario.preferences().home().stream(), scenario.preferences().partner().stream())
                .forEach(preference -> assertTrue(Double.isFinite(preference.best())));
        assertTrue(scenario.limits().stream().map(Limit::source).allMatch(Source.ASSUMPTION::equals));
        assertTrue(scenario.events().stream().allMatch(event -> event.source().equals(Source.ASSUMPTION)));
        assertTrue(scenario.rehearsalEvents().stream().allMatch(event -> event.source().equals(Source.ASSUMPTION)));
        for (Lever lever : scenario.levers()) {
            assertEquals(lever.kind() == Lever.Kind.PARTNER_RATE ? "rates-table" : Source.ASSUMPTION, lever.source(), lever.id());
        }
    }

    @Test
    void whatIsMissingIsListedWithItsPlaces() {
        MadeCase made = Tables.made();
        assertEquals(
                List.of("/imports/0/substitution", "/imports/1/substitution"),
                assumed(made, "No elasticity of substitution: 0.8 in the short run and 2.85 in the long run").pointers());
        assertTrue(assumed(made, "No elasticity of demand").message().endsWith("For: Shirts, Towels, Wheat, Tools."));
        assertEquals(List.of("/imports/1/barrierPct"), assumed(made, "No barriers").pointers());
        assertEquals(List.of("/imports/0/purchase"), assumed(made, "What a purchase does").pointers());
        assertTrue(messages(made).stream().noneMatch(message -> message.contains("ordinary duty")), "all are given");
        assertTrue(made.scenario().imports().get(0).note().contains("Assumed: how easily buyers switch suppliers"));
    }

    @Test
    void aDutyThatIsMissingIsTheAverageOfTheOthers() {
        MadeCase made = CaseMaker.make(
                Tables.wanted(Tables.EXPORTS.replace("16,15,8\n", ",15,8\n"), Tables.IMPORTS, Tables.RATES, 90));
        double mean = Math.rint(100 * (200 * 15 + 300 * 8) / 500.0) / 100; // to two decimals
        assertEquals(mean, made.scenario().exports().get(0).suppliers().get(0).dutyPct(), EXACT);
        assertEquals(
                List.of("/exports/0/suppliers/0/dutyPct"),
                assumed(made, "No ordinary duty for some who sell: the average of the others.").pointers());
    }

    @Test
    void aTableWithoutASourceIsAnAssumption() {
        MadeCase made = CaseMaker.make(
                Tables.wanted(Tables.EXPORTS.substring(Tables.EXPORTS.indexOf('\n') + 1), Tables.IMPORTS, Tables.RATES, 90));
        assertEquals("assumption", made.scenario().exports().get(0).quality());
        assertEquals(Source.ASSUMPTION, made.scenario().exports().get(0).source());
        assertEquals(List.of("/exports"), assumed(made, "The table exports.csv names no source").pointers());
        assertFalse(made.scenario().sources().containsKey("exports-table"));
    }

    /** Half the deficit of 80 on imports of 150, by the formula of April 2025. */
    @Test
    void withoutRatesTheFormulaThreatens() {
        Scenario scenario = CaseMaker.make(Tables.wanted(Tables.EXPORTS, Tables.IMPORTS, null, 90)).scenario();
        assertEquals(27, scenario.schedules().get("threat").ratesPct().get("BD"), EXACT);
        assertEquals(10, scenario.schedules().get("pause").ratesPct().get("BD"), EXACT);
        assertEquals("pause", scenario.assumptions().rivals());
        assertTrue(scenario.schedules().values().stream().allMatch(each -> each.source().equals(Source.ASSUMPTION)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 30, 90, 365, 36_500})
    void anyClockMakesACase(int deadlineDay) {
        Scenario scenario = CaseMaker.make(Tables.wanted(Tables.EXPORTS, Tables.IMPORTS, Tables.RATES, deadlineDay)).scenario();
        assertEquals(deadlineDay, scenario.clock().deadlineDay());
        List<Integer> rounds = new ArrayList<>(scenario.clock().rounds());
        assertFalse(rounds.isEmpty());
        assertTrue(rounds.stream().allMatch(day -> day < deadlineDay), rounds.toString());
    }

    /** A rush for a rise of 200 points would be paid back with more than all trade in the usual days. */
    @Test
    void aHighThreatIsPaidBackOverMoreDays() {
        Scenario scenario = CaseMaker.make(
                        Tables.wanted(Tables.EXPORTS, Tables.IMPORTS, Tables.RATES.replace("April,37", "April,210"), 90))
                .scenario();
        assertTrue(scenario.assumptions().rush().repayDays() > 60);
        assertTrue(scenario.assumptions().rush().deepestRepayment(200, 90) <= 0.9 + 1e-9);
        assertEquals(210, scenario.partnerRate().orElseThrow().max(), EXACT);
    }

    @Test
    void aSideThatNothingCanBeTakenFromStillWeighsWhole() {
        String imports = "id,name,US_value,ROW_value,duty_pct\nwheat,Wheat,40,160,0\n";
        Scenario scenario = CaseMaker.make(Tables.wanted(Tables.EXPORTS, imports, Tables.RATES, 90)).scenario();
        assertEquals(List.of("exports"), scenario.preferences().home().stream().map(Preference::attribute).toList());
        assertEquals(
                1, scenario.preferences().partner().stream().mapToDouble(Preference::weight).sum(), EXACT);
        assertEquals(List.of("partner-rate", "partner-duties"), scenario.levers().stream().map(Lever::id).toList());
        assertEquals(3, scenario.offers().size());
    }

    @Test
    void whatKeepsTablesFromMakingACaseIsTold() {
        assertEquals(
                List.of("exports.csv line 4, column BD_value: is empty; expected what Bangladesh sells, and 0 if nothing"),
                faults(Tables.wanted(Tables.EXPORTS.replace("0.9,3,50,,", "0.9,3,,7,"), Tables.IMPORTS, Tables.RATES, 90)));
        assertEquals(
                List.of("imports.csv line 2, column id: is 'shirts', which a product of the exports has already; expected an id of its own"),
                faults(Tables.wanted(
                        Tables.EXPORTS, "id,name,US_value,ROW_value\nshirts,Shirts,1,2\n", Tables.RATES, 90)));
        assertEquals(
                List.of("clock: has its deadline on day 0; expected from day 1 to day 36500"),
                faults(Tables.wanted(Tables.EXPORTS, Tables.IMPORTS, Tables.RATES, 0)));
        assertTrue(faults(Tables.wanted(Tables.EXPORTS, Tables.EXPORTS, Tables.RATES, 90))
                .get(0)
                .contains("which is home in the other table"));
        assertEquals(
                List.of("exports.csv column BD_value: has nothing that is sold; expected values above 0"),
                faults(Tables.wanted("name,BD_value,ROW_value\nShirts,0,5\n", Tables.IMPORTS, Tables.RATES, 90)));
    }

    @Test
    void aPurchaseOfMoreThanRivalsSellIsRefused() {
        List<String> faults = faults(Tables.wanted(Tables.EXPORTS, Tables.IMPORTS.replace("10,60", "10,500"), Tables.RATES, 90));
        assertTrue(faults.get(0).contains("/imports/0/purchase/maxMusd"), faults.toString());
    }

    /** Where one of the two is missing, the short run stays the weaker one. */
    @Test
    void anElasticityThatIsHalfGivenIsTheRightWayRound() {
        assertEquals(new Elasticity(5, 5), shirts("5,", "substitution").substitution());
        assertEquals(new Elasticity(0.4, 2.85), shirts("0.4,", "substitution").substitution());
        assertEquals(new Elasticity(0.3, 0.3), shirts(",0.3", "substitution").substitution());
        assertEquals(new Elasticity(0.8, 7), shirts(",7", "substitution").substitution());
        assertEquals(new Elasticity(-2, -2), shirts("-2,", "demand").demand());
        assertEquals(new Elasticity(-0.2, -0.2), shirts(",-0.2", "demand").demand());
        assertEquals(new Elasticity(-0.5, -3), shirts(",-3", "demand").demand());
    }

    private static Line shirts(String given, String what) {
        String exports = "name," + what + "_short," + what + "_long,BD_value,ROW_value\nShirts," + given + ",100,300\n";
        return CaseMaker.make(Tables.wanted(exports, Tables.IMPORTS, Tables.RATES, 90)).scenario().exports().get(0);
    }

    /** Every group has a term of its own, whatever it is called. */
    @Test
    void groupsThatAreCalledAlikeAreToldApart() {
        String imports = "id,name,group,US_value,ROW_value,duty_pct\n"
                + "a,A,Farm goods,1,2,5\nb,B,farm-goods,1,2,5\nc,C,\u0632\u0631\u0627\u0639\u062a,1,2,5\n";
        Scenario scenario = CaseMaker.make(Tables.wanted(Tables.EXPORTS, imports, Tables.RATES, 90)).scenario();
        List<Lever> cuts = scenario.levers().stream().filter(lever -> lever.kind() == Lever.Kind.DUTY_CUT).toList();
        assertEquals(
                List.of("farm-goods-duties", "group-2-duties", "group-3-duties"), cuts.stream().map(Lever::id).toList());
        assertEquals(
                List.of("Farm goods", "farm-goods", "\u0632\u0631\u0627\u0639\u062a"),
                cuts.stream().map(Lever::group).toList());
    }

    @Test
    void theYearIsThatOfTheTable() {
        MadeCase made = CaseMaker.make(Tables.wanted("# Year: 2019\n" + Tables.EXPORTS, Tables.IMPORTS, Tables.RATES, 90));
        assertEquals(2019, made.scenario().baseYear());
        assertTrue(messages(made).stream().noneMatch(message -> message.startsWith("No year")));
        assertEquals(List.of("/baseYear"), assumed(Tables.made(), "No year of the figures").pointers());
    }

    @Test
    void aSourceIsCalledByItsPublisher() {
        assertEquals("a made-up office", Tables.made().scenario().sources().get("exports-table").publisher());
    }

    /** What is assumed of a line is listed, and stands in the file as well. */
    @Test
    void whatALineLeavesOutIsMarkedInTheFile() {
        MadeCase made = Tables.made();
        assertTrue(assumed(made, "Whether figures are measured is not said").pointers().contains("/exports/0/quality"));
        Line tools = made.scenario().imports().get(1);
        assertEquals(List.of("/imports/1/barrierPct"), assumed(made, "No barriers beside duties").pointers());
        assertTrue(tools.note().contains("that there are no barriers beside duties"), tools.note());
        assertFalse(made.scenario().imports().get(0).note().contains("barriers"), "the table has them");
        MadeCase plain = CaseMaker.make(
                Tables.wanted("# Source: an office\nname,BD_value,ROW_value\nShirts,100,500\n", Tables.IMPORTS, Tables.RATES, 90));
        Line shirts = plain.scenario().exports().get(0);
        assertTrue(shirts.note().contains("that the extra duties leave out no share of it"), shirts.note());
        MadeCase said = CaseMaker.make(Tables.wanted(
                "# Source: an office\nname,exempt,quality,BD_value,ROW_value\nShirts,0,measured,100,500\n",
                Tables.IMPORTS,
                Tables.RATES,
                90));
        assertEquals("measured", said.scenario().exports().get(0).quality());
        assertFalse(said.scenario().exports().get(0).note().contains("leave out"));
    }

    /** How a table came about stands with its source. */
    @Test
    void remarksOfATableGoWithItsSource() {
        MadeCase made = CaseMaker.make(Tables.wanted(
                "# One remark.\n# Source: an office, 2020\n# Year: 2020\n# And another.\nname,BD_value,ROW_value\nShirts,100,500\n",
                Tables.IMPORTS,
                Tables.RATES,
                90));
        assertTrue(made.json().contains("\"note\": \"One remark. And another.\""), made.json());
    }

    @Test
    void theSameTablesMakeTheSameBytes() {
        assertEquals(Tables.made().json(), Tables.made().json());
    }

    @Test
    void roundNumbersAreRound() {
        assertEquals(4500, Round.two(4513.7), EXACT);
        assertEquals(-0.048, Round.two(-0.0482), EXACT);
        assertEquals(0, Round.two(0), EXACT);
        assertEquals(20, Round.step(550), EXACT);
        assertEquals(0.2, Round.step(10), EXACT);
        assertEquals(1, Round.step(50), EXACT);
        assertEquals(0.3, Round.onStep(0.31, 0.1), EXACT);
    }
}
