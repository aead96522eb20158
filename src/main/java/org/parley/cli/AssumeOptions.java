package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Option;

/** Assumptions changed for one call. */
final class AssumeOptions {

    @Option(
            names = "--assume",
            paramLabel = "KEY=VALUE",
            description = "Change an assumption by its dotted key, such as rivals=april-2025 or frontLoading.on=false;"
                    + " it wins over the offer's own, and may be given several times.")
    private List<String> changes = List.of();

    /** The changes by dotted key; what is wrong with them is added to {@code problems}. */
    Map<String, Object> read(Scenario scenario, List<Problem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (equals < 1) {
                problems.add(new Problem("--assume", "", "is '" + change + "'; expected KEY=VALUE"));
            } else {
                String key = change.substring(0, equals);
                values.put(key, value(key, change.substring(equals + 1)));
            }
        }
        for (Problem problem : OfferCheck.assumptionProblems("--assume", "", scenario, values)) {
            problems.add(new Problem("--assume", OfferOptions.key(problem.pointer()), problem.message()));
        }
        return values;
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
