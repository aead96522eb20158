package org.parley.scenario.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;

/**
 * What one country buys, by product and seller: a column {@code XX_value} for every seller (US$ million a year), and what else is
 * known of each product.
 *
 * @param name what to call the table in messages
 * @param sellers codes of all countries that have a column, in their order
 * @param source where the figures come from, when the table says so
 * @param year of which year they are, when the table says so
 * @param note what the table says of itself besides, when it does
 * @param warnings what a reader should know though the table can be used
 */
public record TradeTable(
        String name,
        List<TradeLine> lines,
        List<String> sellers,
        Optional<String> source,
        Optional<Integer> year,
        Optional<String> note,
        List<Problem> warnings) {

    private static final Set<String> TEXTS = Set.of("id", "name", "hs", "group", "quality", "source", "note", "cargo_name");
    private static final Set<String> LONG_TEXTS = Set.of("source", "note");

    /** What the format of scenarios allows; a note may get some words more. */
    private static final int LONGEST_TEXT = 9_000;

    private static final int LONGEST_NAME = 1_000;
    private static final Set<String> QUALITIES = Set.of("measured", "estimate", "assumption");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    /**
     * @param name what to call the input in messages
     * @throws InputException with every fault of the table
     */
    public static TradeTable read(String name, byte[] bytes) {
        CsvTable table = CsvTable.read(name, bytes);
        List<Problem> problems = new ProblemList();
        List<Problem> warnings = new ProblemList();
        List<String> sellers =
                table.columns().stream().flatMap(column -> Column.seller(column).stream()).toList();
        if (sellers.isEmpty()) {
            problems.add(new Problem(name, "line 1", "has no column of values; expected one such as US_value for each country that sells"));
        }
        if (!table.columns().contains("name") && !table.columns().contains("id")) {
            problems.add(new Problem(name, "line 1", "has no column 'name'; expected what each product is called"));
        }
        table.columns().stream()
                .filter(column -> !TEXTS.contains(column) && Column.of(column).isEmpty())
                .forEach(column -> warnings.add(new Problem(name, "line 1, column " + column, "is not a column that Parley knows; it is left out")));
        List<TradeLine> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            lines.add(line(name, row, sellers, ids, problems));
        }
        if (lines.isEmpty()) {
            problems.add(new Problem(name, "", "has no products; expected a line for each"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new TradeTable(name, List.copyOf(lines), sellers, table.source(), table.year(), table.note(), List.copyOf(warnings));
    }

    /** What all its products bring, sold by one country, US$ million a year. */
    double totalMusd(String seller) {
        return lines.stream()
                .filter(line -> line.sellers().contains(seller))
                .mapToDouble(line -> line.valueMusd(seller))
                .sum();
    }

    private static TradeLine line(String name, CsvTable.Row row, List<String> sellers, Set<String> ids, List<Problem> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            if (TEXTS.contains(column)) {
                int most = LONG_TEXTS.contains(column) ? LONGEST_TEXT : LONGEST_NAME;
                if (cell.length() > most) {
                    problems.add(new Problem(name, row.place(column), "is longer than " + most + " letters"));
                }
                texts.put(column, cell);
            } else {
                Column.of(column).ifPresent(known -> number(cell)
                        .ifPresentOrElse(
                                value -> {
                                    if (known.allows().test(value)) {
                                        numbers.put(column, value);
                                    } else {
                                        problems.add(new Problem(name, row.place(column), "is " + cell + "; expected " + known.expected()));
                                    }
                                },
                                () -> problems.add(new Problem(
                                        name, row.place(column), "is '" + shortened(cell) + "'; expected a number with a point before its decimals"))));
            }
        });
        String title = texts.getOrDefault("name", texts.getOrDefault("id", ""));
        String id = texts.getOrDefault("id", slug(title));
        if (title.isEmpty()) {
            problems.add(new Problem(name, row.place("name"), "is empty; expected what the product is called"));
        } else if (!Column.isId(id)) {
            problems.add(new Problem(
                    name, row.place("id"), "is '" + shortened(id) + "'; expected Latin letters, digits, points, dashes and underscores"));
        } else if (!ids.add(id)) {
            problems.add(new Problem(name, row.place(texts.containsKey("id") ? "id" : "name"), "is '" + shortened(id) + "' a second time; expected an id of its own"));
        }
        texts.put("id", id);
        texts.put("name", title);
        String quality = texts.getOrDefault("quality", "");
        if (!quality.isEmpty() && !QUALITIES.contains(quality)) {
            problems.add(new Problem(name, row.place("quality"), "is '" + shortened(quality) + "'; expected measured, estimate or assumption"));
        }
        List<String> here = sellers.stream()
                .filter(seller -> numbers.containsKey(seller + TradeLine.VALUE))
                .toList();
        return new TradeLine(row.number(), texts, numbers, here);
    }

    static OptionalDouble number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(cell);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 57) + "..." : cell;
    }
}
