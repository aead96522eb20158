package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a scenario holds. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List what a scenario holds: terms, offers, schedules of duties, assumptions, lines, limits.")
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Scenario scenario = new Inputs(console).scenario(scenarioName);
        if (json) {
            console.print(ScenarioJson.show(scenario));
        } else {
            console.print(new ScenarioText(scenario).text());
        }
        return ExitCode.DONE;
    }
}
