package org.parley.validation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Readout;
import org.parley.simulate.Simulator;

/** What national studies say of a tariff of 29 percent on Pakistan, and what Parley says of the case without a deal. */
final class StudyChecks {

    private static final String CASE = "pakistan-us-2025";
    private static final String HOME = "PK";
    private static final int DIGITS = 1;

    private static final Found PIDE = new Found("Institute of Development Economics", -25, -20);
    private static final Found LAHORE = new Found("Lahore School of Economics", -15.6, -15.6);
    private static final Found DESIGN = new Found("Range of the design", -25, -13);

    private StudyChecks() {}

    /** What a study found, in percent of the exports before; both ends alike when it names one number. */
    private record Found(String name, double lowPct, double highPct) {

        String written() {
            return lowPct == highPct
                    ? Written.change(lowPct, DIGITS)
                    : Written.change(lowPct, 0) + " to " + Written.change(highPct, 0);
        }

        Check beside(String what, double changePct, String why) {
            double off = changePct > highPct ? changePct - highPct : changePct < lowPct ? changePct - lowPct : 0;
            return new Check(
                    name + ": " + what,
                    written(),
                    Written.change(changePct, DIGITS),
                    off,
                    off == 0 ? "inside" : Written.change(off, DIGITS),
                    why);
        }
    }

    static CheckGroup group() throws IOException {
        Scenario scenario = ShippedScenarios.find(CASE).orElseThrow().value();
        Map<String, Object> april = Map.of("pause", "april-2025", "rivals", "april-2025");
        Scenario alone29 = onPakistanAlone(29);
        Scenario alone39 = onPakistanAlone(39);
        return new CheckGroup(
                "National studies of the 29 percent tariff",
                """
                Change of Pakistan's exports to the United States against before the tariffs, without a deal, in percent. A \
                difference is the distance to the nearer end of a range; a value inside it has none.

                - The Pakistan Institute of Development Economics expects 20 to 25 percent less, US$ 1.1 to 1.4 billion a year, from \
                the 29 percent. Its summary names neither a first year nor what rivals pay. *Impact of Unilateral Tariff Increase by \
                United States on Pakistani Exports*, policy note, April 2025: \
                pide.org.pk/research/impact-of-unilateral-tariff-increase-by-united-states-on-pakistani-exports/
                - The Lahore School of Economics multiplies 39 percent, the 29 on top of the 10 for all, by a price elasticity of \
                demand of −0.4. Policy paper of A. A. Chaudhry and G. Andaman, April 2025, as told at \
                lahoreschoolofeconomics.blogspot.com/2025/04/trade-may-be-diverted-in-pakistans.html
                - The range of −25 to −13 percent for the first year was set down with the design of Parley. No study is named for \
                its end at −13, which so counts as an assumption.""",
                "percentage points",
                DIGITS,
                "Why they differ",
                List.of(
                        PIDE.beside(
                                "29 percent on Pakistan alone from day 0 on, year one",
                                change(alone29, only(), Basis.FIRST_YEAR),
                                "Buyers need time to turn to others, and Parley lets them: the fall grows from month to month."),
                        PIDE.beside(
                                "29 percent on Pakistan alone, long run",
                                change(alone29, only(), Basis.LONG_RUN),
                                "Nobody else pays more, and all who would change have changed: the most that Parley knows. Rivals"
                                        + " did get rates of their own."),
                        PIDE.beside(
                                "long run, as the case is",
                                change(scenario, Map.of(), Basis.LONG_RUN),
                                "Rivals pay the rates of the case, so that buyers have less to turn to."),
                        LAHORE.beside(
                                "39 percent on Pakistan alone from day 0 on, year one",
                                change(alone39, only(), Basis.FIRST_YEAR),
                                "The study has one elasticity of demand, and no rival to turn to. Parley's buyers do turn to"
                                        + " rivals, and its sellers bear a part of the duty."),
                        LAHORE.beside(
                                "year one, as the case is",
                                change(scenario, Map.of(), Basis.FIRST_YEAR),
                                "The order has 29 percent in the place of the 10, not on top of them, and only after the"
                                        + " deadline, three quarters of the year."),
                        DESIGN.beside(
                                "year one, as the case is",
                                change(scenario, Map.of(), Basis.FIRST_YEAR),
                                "The first 90 days of the year are at 10 percent and hold the rush before the deadline; the"
                                        + " 29 percent count for three quarters of the year, and rivals pay rates of their own."),
                        DESIGN.beside(
                                "the 90 days after the deadline",
                                change(scenario, Map.of(), Basis.AFTER_DEADLINE),
                                "The whole of 29 percent is in force, and the rush is paid back in these days."),
                        DESIGN.beside(
                                "year one, no rush before the deadline",
                                change(scenario, Map.of("frontLoading.on", false), Basis.FIRST_YEAR),
                                "The rush adds up to nothing over the year; it moves trade from month to month."),
                        DESIGN.beside(
                                "year one, rivals pay nothing extra after the deadline",
                                change(scenario, Map.of("rivals", "none"), Basis.FIRST_YEAR),
                                "A study of one country's duty alone answers this question: buyers turn to rivals."),
                        DESIGN.beside(
                                "year one, the April rates on all countries from day 0 on",
                                change(scenario, april, Basis.FIRST_YEAR),
                                "No pause, as the studies had to expect in April 2025; but rivals pay the April rates too,"
                                        + " several of them more than 29 percent."),
                        DESIGN.beside(
                                "29 percent on Pakistan alone from day 0 on, year one",
                                change(alone29, only(), Basis.FIRST_YEAR),
                                "No pause, and nobody else pays: the duty of one country alone."),
                        DESIGN.beside(
                                "long run, as the case is",
                                change(scenario, Map.of(), Basis.LONG_RUN),
                                "Responses are larger in the long run than in a first year.")));
    }

    /** The schedule that {@link #onPakistanAlone} adds, for everybody and from day 0 on. */
    private static Map<String, Object> only() {
        return Map.of("pause", "alone", "snapback", "alone", "rivals", "alone");
    }

    /** The shipped case with one schedule more, under which Pakistan alone pays. */
    private static Scenario onPakistanAlone(int dutyPct) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode tree = (ObjectNode) json.readTree(ShippedScenarios.files().get(CASE + ".json"));
        ObjectNode schedules = (ObjectNode) tree.get("schedules");
        ObjectNode alone = schedules.get("none").deepCopy();
        ((ObjectNode) alone.get("rates")).put(HOME, dutyPct);
        schedules.set("alone", alone);
        return ScenarioFile.read(CASE + ".json", json.writeValueAsBytes(tree)).value();
    }

    private static double change(Scenario scenario, Map<String, Object> changed, Basis basis) {
        Simulator simulator = new Simulator(scenario);
        Readout readout = simulator
                .run(Offer.NO_DEAL, simulator.assumptions(Offer.NO_DEAL, changed))
                .on(basis);
        return 100 * readout.exportsVsBefore() / readout.exportsBefore();
    }
}
