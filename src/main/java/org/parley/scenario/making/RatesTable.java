package org.parley.scenario.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;

/**
 * Extra duties by schedule and country: columns {@code schedule} and {@code title}, one for every country code, and {@code
 * XX_ceiling} where ordinary and extra duty together have a highest sum. The schedules stand in the order of time: before all extra
 * duties, while the talks go on, if they fail, and what rivals pay in the end.
 *
 * @param source where the rates come from, when the table says so
 * @param note what the table says of itself besides, when it does
 */
public record RatesTable(
        String name, List<Rates> schedules, Optional<String> source, Optional<String> note, List<Problem> warnings) {

    private static final String CEILING = "_ceiling";
    private static final int LEAST = 3;

    /**
     * One schedule.
     *
     * @param ratesPct extra duty by country code, percent
     * @param ceilingsPct highest sum of ordinary and extra duty by country code, percent
     */
    record Rates(String id, String title, Map<String, Double> ratesPct, Map<String, Double> ceilingsPct) {}

    /**
     * @param name what to call the input in messages
     * @throws InputException with every fault of the table
     */
    public static RatesTable read(String name, byte[] bytes) {
        CsvTable table = CsvTable.read(name, bytes);
        List<Problem> problems = new ProblemList();
        List<Problem> warnings = new ProblemList();
        if (!table.columns().contains("schedule")) {
            problems.add(new Problem(name, "line 1", "has no column 'schedule'; expected the id of each schedule of extra duties"));
        }
        table.columns().stream()
                .filter(column -> !Set.of("schedule", "title").contains(column) && code(column).isEmpty())
                .forEach(column -> warnings.add(
                        new Problem(name, "line 1, column " + column, "is no country's code in capital letters; it is left out")));
        List<Rates> schedules = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (CsvTable.Row row : table.rows()) {
            Rates rates = rates(name, row, problems);
            if (!ids.add(rates.id)) {
                problems.add(new Problem(name, row.place("schedule"), "is '" + rates.id + "' a second time; expected an id of its own"));
            }
            schedules.add(rates);
        }
        if (schedules.size() < LEAST) {
            problems.add(new Problem(
                    name, "", "has " + schedules.size() + " schedules; expected at least three: before, while the talks go on, and if they fail"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new RatesTable(name, List.copyOf(schedules), table.source(), table.note(), List.copyOf(warnings));
    }

    private static Optional<String> code(String column) {
        String code = column.endsWith(CEILING) ? column.substring(0, column.length() - CEILING.length()) : column;
        return Column.isCode(code) ? Optional.of(code) : Optional.empty();
    }

    private static Rates rates(String name, CsvTable.Row row, List<Problem> problems) {
        String id = row.cells().getOrDefault("schedule", "");
        if (!Column.isId(id)) {
            problems.add(new Problem(
                    name,
                    row.place("schedule"),
                    "is '" + TradeTable.shortened(id) + "'; expected Latin letters, digits, points, dashes and underscores"));
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        Map<String, Double> ceilings = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> code(column).ifPresent(code -> {
            OptionalDouble value = TradeTable.number(cell);
            if (value.isEmpty() || !Column.PERCENT.allows().test(value.getAsDouble())) {
                problems.add(new Problem(
                        name, row.place(column), "is '" + TradeTable.shortened(cell) + "'; expected " + Column.PERCENT.expected()));
            } else {
                (column.endsWith(CEILING) ? ceilings : rates).put(code, value.getAsDouble());
            }
        }));
        return new Rates(id, row.cells().getOrDefault("title", id), rates, ceilings);
    }
}
