package org.parley.cli;

import java.io.PrintStream;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Simulator;

/** What is shown where there is no display for the desk: the offers of the first shipped scenario. */
public final class HeadlessBriefing {

    private HeadlessBriefing() {}

    /** Returns the program's exit code. */
    public static int run(PrintStream out) {
        Scenario scenario =
                ShippedScenarios.find(ShippedScenarios.IDS.get(0)).orElseThrow().value();
        Simulator simulator = new Simulator(scenario);
        out.print(new CompareText(
                        scenario, CompareCommand.compare(simulator, CompareCommand.everyOffer(scenario), Map.of()))
                .text());
        out.print("\nThere is no display, so the desk stays closed. 'parley --help' lists what works without one.\n");
        return out.checkError() ? ExitCode.WRONG_INPUT : ExitCode.DONE;
    }
}
