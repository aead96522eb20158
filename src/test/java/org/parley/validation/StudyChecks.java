package org.parley.validation;

import java.util.List;
import java.util.Map;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Readout;
import org.parley.simulate.Simulator;

/** What national studies say of a tariff of 29 percent on Pakistan, and what Parley says of the case without a deal. */
final class StudyChecks {

    private static final double LOW = -25;
    private static final double HIGH = -13;
    private static final int DIGITS = 1;

    private StudyChecks() {}

    static CheckGroup group() {
        Scenario scenario = ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
        Map<String, Object> april = Map.of("pause", "april-2025", "rivals", "april-2025");
        return new CheckGroup(
                "National studies of the 29 percent tariff",
                "Change of Pakistan's exports to the United States against before the tariffs, without a deal, in percent."
                        + " The range of −25 to −13 percent for the first year was set down with the design of Parley. No"
                        + " study is named for it, so it counts as an assumption. A difference is the distance to the"
                        + " nearer end of the range; a value inside it has none.",
                "percentage points",
                DIGITS,
                "Why they differ",
                List.of(
                        check(
                                "Year one, as the case is",
                                change(scenario, Map.of(), Basis.FIRST_YEAR),
                                "The first 90 days of the year are at 10 percent and hold the rush before the deadline; the"
                                        + " 29 percent count for three quarters of the year, and rivals pay rates of their own."),
                        check(
                                "The 90 days after the deadline",
                                change(scenario, Map.of(), Basis.AFTER_DEADLINE),
                                "The whole of 29 percent is in force, and the rush is paid back in these days."),
                        check(
                                "Year one, no rush before the deadline",
                                change(scenario, Map.of("frontLoading.on", false), Basis.FIRST_YEAR),
                                "The rush adds up to nothing over the year; it moves trade from month to month."),
                        check(
                                "Year one, rivals pay nothing extra after the deadline",
                                change(scenario, Map.of("rivals", "none"), Basis.FIRST_YEAR),
                                "A study of one country's duty alone answers this question: buyers turn to rivals."),
                        check(
                                "Year one, the April rates on all countries from day 0 on",
                                change(scenario, april, Basis.FIRST_YEAR),
                                "No pause, as the studies had to expect in April 2025; but rivals pay the April rates too,"
                                        + " several of them more than 29 percent."),
                        check(
                                "Long run, as the case is",
                                change(scenario, Map.of(), Basis.LONG_RUN),
                                "Responses are larger in the long run than in a first year.")));
    }

    private static double change(Scenario scenario, Map<String, Object> changed, Basis basis) {
        Simulator simulator = new Simulator(scenario);
        Readout readout = simulator
                .run(Offer.NO_DEAL, simulator.assumptions(Offer.NO_DEAL, changed))
                .on(basis);
        return 100 * readout.exportsVsBefore() / readout.exportsBefore();
    }

    private static Check check(String what, double found, String why) {
        double off = found > HIGH ? found - HIGH : found < LOW ? found - LOW : 0;
        return new Check(
                what,
                "\u221225 to \u221213",
                Written.change(found, DIGITS),
                off,
                off == 0 ? "inside" : Written.change(off, DIGITS),
                why);
    }
}
