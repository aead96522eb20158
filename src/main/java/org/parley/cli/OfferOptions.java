package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** One offer, as it stands or with changes, and the assumptions it is judged under. */
final class OfferOptions {

    @Option(
            names = "--offer",
            required = true,
            paramLabel = "ID|FILE",
            description = "An offer of the scenario by its id, an offer file or - for standard input; no-deal,"
                    + " pause-persists and before are always known.")
    private String offer;

    @Option(
            names = "--set",
            paramLabel = "LEVER=VALUE",
            description = "Change one term of the offer, in the lever's own unit; may be given several times.")
    private List<String> terms = List.of();

    @Option(
            names = "--day",
            paramLabel = "A",
            description = "Change the day on which the offer is signed; none means no agreement.")
    private String day;

    @Option(
            names = "--extension",
            paramLabel = "N",
            description = "Change by how many days the deadline is put off.")
    private String extension;

    @Option(
            names = "--mfn",
            description = "Give the duty cuts to all suppliers, as the WTO's most-favoured-nation rule asks.")
    private boolean mostFavoured;

    @Mixin
    private AssumeOptions assume;

    /**
     * The offer that is asked about, checked against its scenario.
     *
     * @throws InputException with every fault of the call
     */
    Question question(Inputs inputs, Simulator simulator) {
        return question(inputs.offer(simulator.scenario(), offer), simulator);
    }

    /**
     * The same where an offer need not be named.
     *
     * @param unnamed the offer to ask about when the call names none
     */
    Question question(Inputs inputs, Simulator simulator, Supplier<Offer> unnamed) {
        return question(offer == null ? unnamed.get() : inputs.offer(simulator.scenario(), offer), simulator);
    }

    /** Whether the call says anything of an offer or of assumptions. */
    boolean isGiven() {
        return offer != null || isChanged() || assume.isGiven();
    }

    /** Lets a command do without a named offer. */
    static void makeOptional(CommandSpec command) {
        OptionSpec named = command.findOption("--offer");
        command.remove(named);
        command.addOption(OptionSpec.builder(named).required(false).build());
    }

    private Question question(Offer plain, Simulator simulator) {
        Scenario scenario = simulator.scenario();
        List<Problem> problems = new ArrayList<>();
        Map<String, Double> changed = readTerms(problems);
        Offer asked = plain;
        if (isChanged() && plain.situation() != Offer.Situation.TALKS) {
            problems.add(new Problem(
                    "offer '" + plain.id() + "'",
                    "",
                    "has no terms to change; --set, --day, --extension and --mfn do not go with it"));
        } else {
            asked = change(plain, changed, problems);
            for (Problem problem : OfferCheck.problems(label(plain), "", scenario, asked)) {
                problems.add(relabel(problem, changed));
            }
        }
        Map<String, Object> assumed = assume.read(scenario, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Question(asked, isChanged(), simulator.assumptions(asked, assumed));
    }

    /** The case with the rates of rivals that the call changes. */
    Scenario over(Scenario scenario) {
        return assume.over(scenario);
    }

    /** The assumptions that the call changes, for other offers than the one it is about. */
    Map<String, Object> assumed(Scenario scenario, List<Problem> problems) {
        return assume.read(scenario, problems);
    }

    private boolean isChanged() {
        return !terms.isEmpty() || day != null || extension != null || mostFavoured;
    }

    private String label(Offer plain) {
        return offer == null || plain.id().equals(offer) ? "offer '" + plain.id() + "'" : Inputs.name(offer);
    }

    private Map<String, Double> readTerms(List<Problem> problems) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String term : terms) {
            int equals = term.indexOf('=');
            if (equals < 1) {
                problems.add(new Problem("--set", "", "is '" + term + "'; expected LEVER=VALUE"));
                continue;
            }
            String lever = term.substring(0, equals);
            String text = term.substring(equals + 1);
            OptionalDouble value = Numbers.decimal(text);
            if (value.isPresent()) {
                values.put(lever, value.getAsDouble());
            } else {
                problems.add(new Problem("--set", lever, "is '" + text + "'; expected a number such as 12.5"));
            }
        }
        return values;
    }

    private Offer change(Offer plain, Map<String, Double> changed, List<Problem> problems) {
        Map<String, Double> all = new LinkedHashMap<>(plain.terms());
        all.putAll(changed);
        Offer asked = plain.withTerms(all);
        if (day != null && day.equals("none")) {
            asked = asked.withAgreementDay(null);
        } else if (day != null) {
            Optional<Integer> number = Numbers.whole(day);
            if (number.isPresent()) {
                asked = asked.withAgreementDay(number.get());
            } else {
                problems.add(new Problem("--day", "", "is '" + day + "'; expected a whole number of days, or none"));
            }
        }
        if (extension != null) {
            Optional<Integer> number = Numbers.whole(extension);
            if (number.isPresent()) {
                asked = asked.withExtensionDays(number.get());
            } else {
                problems.add(new Problem("--extension", "", "is '" + extension + "'; expected a whole number of days"));
            }
        }
        return mostFavoured ? asked.withMostFavoured(true) : asked;
    }

    /** A fault that an option of this call has brought in is told with the option's name. */
    private Problem relabel(Problem problem, Map<String, Double> changed) {
        String pointer = problem.pointer();
        if (day != null && pointer.equals("/agreementDay")) {
            return new Problem("--day", "", problem.message());
        }
        if (extension != null && pointer.equals("/extensionDays")) {
            return new Problem("--extension", "", problem.message());
        }
        if (pointer.startsWith("/levers/")) {
            String lever = key(pointer.substring("/levers".length()));
            if (changed.containsKey(lever)) {
                return new Problem("--set", lever, problem.message());
            }
        }
        return problem;
    }

    /** The field that the last step of a JSON pointer names. */
    static String key(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }
}
