package org.parley.fuzz;

import java.util.List;
import java.util.function.Consumer;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;

/** What is done with a case from a stranger: it is run, and some are handed to every other command. */
final class ScenarioUse implements Consumer<byte[]> {

    /** Of so many good cases each other command has one. */
    private static final int ROUND = 40;

    private static final int FEW_TERMS = 8;

    private int good;

    @Override
    public void accept(byte[] bytes) {
        Scenario scenario = ScenarioFile.read("standard input", bytes).value();
        List<Offer> offers = scenario.offers();
        String offer = offers.isEmpty() ? Offer.NO_DEAL.id() : offers.get(good % offers.size()).id();
        Command.run(bytes, "run", "-", "--offer", offer, "--json");
        good++;
        String[] run = {"run", "-", "--offer", offer};
        // All offers of many terms that hang together are work for many seconds and more memory, with a good case, too.
        boolean small = scenario.levers().size() <= FEW_TERMS;
        String[] call =
                switch (good % ROUND) {
                    case 1 -> run;
                    case 2 -> new String[] {"show", "-"};
                    case 3 -> new String[] {"compare", "-", offer, Offer.NO_DEAL.id(), "pause-persists", "before"};
                    case 4 -> new String[] {"tornado", "-", "--offer", offer, "--of", "longRun.exports"};
                    case 5 -> new String[] {"fan", "-", "--offer", offer, "--draws", "20", "--seed", "1", "--json"};
                    case 6 -> new String[] {"run", "-", "--offer", offer, "--explain", "longRun.exports"};
                    case 7 -> !small ? run : new String[] {"talk", "-", "--home", "even", "--partner", "micro", "--rounds", "4", "--seed", "1"};
                    case 8 -> !small ? run : new String[] {"frontier", "-", "--json"};
                    default -> new String[0];
                };
        if (call.length > 0) {
            Command.run(bytes, call);
        }
    }
}
