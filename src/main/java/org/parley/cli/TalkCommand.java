package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.bargain.Tactic;
import org.parley.bargain.Talk;
import org.parley.scenario.Clock;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two machines that bargain with each other. */
@Command(
        name = "talk",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Let two machines bargain with each other until one takes the other's offer or the deadline passes. The same"
                + " seed gives the same talk.")
final class TalkCommand implements Callable<Integer> {

    private static final int USUAL_ROUNDS = 100;
    private static final int MOST_ROUNDS = 1000;

    @Mixin
    private SpaceOptions space;

    @Option(
            names = "--home",
            paramLabel = "TACTIC",
            defaultValue = "even",
            description = "How the first side bargains: hard, even, conceding, tit-for-tat or micro (default: ${DEFAULT-VALUE}).")
    private String home;

    @Option(
            names = "--partner",
            paramLabel = "TACTIC",
            defaultValue = "even",
            description = "How the second side bargains (default: ${DEFAULT-VALUE}).")
    private String partner;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many rounds there are from the start to the deadline; not given, the days on which the scenario has"
                    + " the two sides meet, or " + USUAL_ROUNDS + " in a domain.")
    private String rounds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "A whole number that decides between offers that are as good (default: ${DEFAULT-VALUE}).")
    private String seed;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    TalkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Optional<Tactic> first = tactic("--home", home, problems);
        Optional<Tactic> second = tactic("--partner", partner, problems);
        int asked = rounds == null ? 0 : whole("--rounds", rounds, 1, MOST_ROUNDS, problems);
        int sown = whole("--seed", seed, 0, Integer.MAX_VALUE, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        FrontierResult bargain = space.read(console);
        Calendar calendar = calendar(bargain, asked);
        Talk.Table table = new Talk.Table(bargain.frontier().space());
        Talk talk = table.hold(first.orElseThrow(), second.orElseThrow(), calendar.times, sown);
        TalkResult result = new TalkResult(
                bargain, talk, table, List.of(first.get(), second.get()), calendar.days, sown);
        if (json) {
            console.print(TalkPrint.json(result));
        } else {
            console.print(TalkPrint.text(result));
        }
        return ExitCode.DONE;
    }

    private static Optional<Tactic> tactic(String option, String word, List<Problem> problems) {
        try {
            return Optional.of(Tactic.of(word));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(option, "", e.getMessage()));
            return Optional.empty();
        }
    }

    private static int whole(String option, String text, int least, int most, List<Problem> problems) {
        Optional<Integer> number = Numbers.whole(text).filter(each -> each >= least && each <= most);
        if (number.isEmpty()) {
            problems.add(new Problem(
                    option, "", "is '" + text + "'; expected a whole number from " + least + " to " + most));
        }
        return number.orElse(0);
    }

    /**
     * When the two sides meet.
     *
     * @param times by round, 0 at the start and 1 at the deadline
     * @param days by round; without a clock the round itself
     */
    private record Calendar(double[] times, int[] days) {}

    private static Calendar calendar(FrontierResult bargain, int asked) {
        if (bargain.scenario().isEmpty()) {
            int count = asked == 0 ? USUAL_ROUNDS : asked;
            int[] days = new int[count];
            for (int round = 0; round < count; round++) {
                days[round] = round + 1;
            }
            return new Calendar(Talk.evenly(count), days);
        }
        Clock clock = bargain.scenario().get().clock();
        List<Integer> own = clock.rounds().stream().filter(day -> day <= clock.deadlineDay()).toList();
        if (asked == 0 && !own.isEmpty()) {
            return new Calendar(
                    own.stream().mapToDouble(day -> day / (double) clock.deadlineDay()).toArray(),
                    own.stream().mapToInt(day -> day).toArray());
        }
        double[] times = Talk.evenly(asked == 0 ? USUAL_ROUNDS : asked);
        int[] days = new int[times.length];
        for (int round = 0; round < times.length; round++) {
            days[round] = (int) Math.round(times[round] * clock.deadlineDay());
        }
        return new Calendar(times, days);
    }
}
