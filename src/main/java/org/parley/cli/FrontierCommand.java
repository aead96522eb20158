package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parley.scenario.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The exact Pareto frontier of all offers. */
@Command(
        name = "frontier",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Find every offer that no other beats for one side without hurting the other, out of all steps of all"
                + " terms, and the outcomes that theories of bargaining point to. Nothing is sampled.")
final class FrontierCommand implements Callable<Integer> {

    @Mixin
    private SpaceOptions space;

    @Option(
            names = "--ties",
            paramLabel = "N",
            defaultValue = "1000",
            description = "List at most N offers that have the same scores (default: ${DEFAULT-VALUE}); all are counted.")
    private String ties;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    FrontierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int most = Numbers.whole(ties)
                .filter(number -> number > 0)
                .orElseThrow(() ->
                        new InputException("--ties", "", "is '" + ties + "'; expected a whole number above 0"));
        FrontierResult result = space.read(console);
        FrontierLists lists = new FrontierLists(result, most);
        if (result.named().nash().isEmpty()) {
            console.note("there is no zone of agreement: no offer is worth to both sides at least what walking away is.");
        }
        if (json) {
            console.print(FrontierJson.fields(result, lists));
        } else {
            console.print(FrontierText.text(result));
        }
        if (json && lists.leftOut()) {
            console.note("of offers with the same scores only " + most + " are listed; 'paretoOffers' counts all, and --ties"
                    + " lists more.");
        }
        return ExitCode.DONE;
    }
}
