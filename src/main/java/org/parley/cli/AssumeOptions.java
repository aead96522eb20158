package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.chart.InputWords;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import picocli.CommandLine.Option;

/** Assumptions changed for one call. */
final class AssumeOptions {

    /** What stands before a country's code in the key of its rate. */
    private static final String RATE = AssumptionKey.RIVALS.key() + ".";

    @Option(
            names = "--assume",
            paramLabel = "KEY=VALUE",
            description = "Change an assumption by its dotted key, such as rivals=april-2025 or frontLoading.on=false;"
                    + " it wins over the offer's own, and may be given several times. rivals.VN=30 changes one country's"
                    + " rate, percent, in the schedule that rivals names, else in the case's.")
    private List<String> changes = List.of();

    /** Whether the call changes any. */
    boolean isGiven() {
        return !changes.isEmpty();
    }

    /** The case with the schedule that changed rates make, if any are; what is wrong with them is told by {@link #read}. */
    Scenario over(Scenario scenario) {
        return ownRates(scenario, new ArrayList<>())
                .map(own -> scenario.withOwnSchedules(List.of(own)))
                .orElse(scenario);
    }

    /** The changes by dotted key; what is wrong with them is added to {@code problems}. */
    Map<String, Object> read(Scenario scenario, List<Problem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (equals < 1) {
                problems.add(new Problem("--assume", "", "is '" + change + "'; expected KEY=VALUE"));
            } else {
                String key = change.substring(0, equals);
                if (!key.startsWith(RATE)) {
                    values.put(key, value(key, change.substring(equals + 1)));
                }
            }
        }
        ownRates(scenario, problems).ifPresent(own -> values.put(AssumptionKey.RIVALS.key(), own.id()));
        for (Problem problem : OfferCheck.assumptionProblems("--assume", "", scenario, values)) {
            problems.add(new Problem("--assume", OfferOptions.key(problem.pointer()), problem.message()));
        }
        return values;
    }

    /** One schedule of all the rates that are changed; none where there is nothing to base it on. */
    private Optional<OwnSchedule> ownRates(Scenario scenario, List<Problem> problems) {
        String basis = scenario.assumptions().rivals();
        Map<String, Double> rates = new TreeMap<>();
        for (String change : changes) {
            int equals = change.indexOf('=');
            String key = equals < 1 ? "" : change.substring(0, equals);
            if (key.equals(AssumptionKey.RIVALS.key())) {
                basis = change.substring(equals + 1);
            } else if (key.startsWith(RATE)) {
                rate(scenario, key, change.substring(equals + 1), rates, problems);
            }
        }
        Schedule from = scenario.schedules().get(basis);
        if (rates.isEmpty() || from == null) {
            return Optional.empty();
        }
        // Whoever reads the id knows what it stands for.
        String id = basis
                + rates.entrySet().stream()
                        .map(rate -> "+" + rate.getKey() + "=" + Figures.plain(rate.getValue()))
                        .collect(Collectors.joining());
        return Optional.of(new OwnSchedule(id, "Rates of this call, from " + InputWords.inText(from.title()), basis, rates));
    }

    private static void rate(
            Scenario scenario, String key, String text, Map<String, Double> rates, List<Problem> problems) {
        String country = key.substring(RATE.length());
        Set<String> rivals = new TreeSet<>();
        scenario.exports().forEach(line -> line.suppliers().forEach(supplier -> rivals.add(supplier.country())));
        rivals.remove(scenario.home().code());
        OptionalDouble number = Numbers.decimal(text);
        if (!rivals.contains(country)) {
            problems.add(new Problem("--assume", key, "is no rival of this case; expected one of " + rivals));
        } else if (number.isEmpty() || number.getAsDouble() < 0 || number.getAsDouble() > OwnSchedule.HIGHEST_PCT) {
            problems.add(new Problem(
                    "--assume",
                    key,
                    "is '" + text + "'; expected a rate from 0 to " + (int) OwnSchedule.HIGHEST_PCT + " percent"));
        } else {
            rates.put(country, number.getAsDouble());
        }
    }

    /** The value in its key's type; the text itself when it cannot be, which the check then tells. */
    private static Object value(String key, String text) {
        for (AssumptionKey known : AssumptionKey.values()) {
            if (known.key().equals(key)) {
                return switch (known.type()) {
                    case SCHEDULE -> text;
                    case SWITCH -> text.equals("true") || text.equals("false") ? (Object) text.equals("true") : text;
                    case NUMBER, WHOLE -> {
                        OptionalDouble number = Numbers.decimal(text);
                        yield number.isPresent() ? (Object) number.getAsDouble() : text;
                    }
                };
            }
        }
        return text;
    }
}
