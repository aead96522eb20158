package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parley.cli.CaseFields.Range;
import org.parley.scenario.InputException;
import org.parley.scenario.Loaded;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;
import org.parley.trade.Gsim;

/**
 * Many regions at once, as read from a case file ({@code parley-gsim/1}). Rows are exporters, columns importers.
 *
 * @param model the world that the file describes
 */
record GsimCase(List<String> regions, double[][] trade, Gsim model) {

    static final String FORMAT = "parley-gsim/1";

    private static final int MOST_REGIONS = 200;
    private static final Range TARIFF = new Range(-100, 1000, true, "a number above -100 and up to 1000");
    private static final Set<String> KNOWN = Set.of(
            "format",
            "name",
            "regions",
            "trade",
            "tariff0Pct",
            "tariff1Pct",
            "demand",
            "supply",
            "substitution",
            "source",
            "note");

    GsimCase {
        regions = List.copyOf(regions);
    }

    /**
     * @param name what to call the input in messages
     * @throws InputException with every fault of it
     */
    static Loaded<GsimCase> read(String name, byte[] bytes) {
        List<Problem> problems = new ProblemList();
        List<Problem> warnings = new ProblemList();
        JsonNode root = CaseFields.root(name, bytes, FORMAT, problems);
        CaseFields fields = new CaseFields(name, "", root, problems);
        List<String> regions = regions(name, root.path("regions"), problems);
        int n = regions.size();
        fields.warnOfOthers(KNOWN, warnings);
        if (n == 0) {
            throw new InputException(problems, warnings); // nothing else can be judged without them
        }
        double[][] trade = matrix(fields, root, "trade", n, Range.NOT_NEGATIVE, false, problems, name);
        double[][] before = matrix(fields, root, "tariff0Pct", n, TARIFF, true, problems, name);
        double[][] after = matrix(fields, root, "tariff1Pct", n, TARIFF, true, problems, name);
        double[] demand = fields.perRegion("demand", n, Range.NEGATIVE, false);
        double[] supply = fields.perRegion("supply", n, Range.POSITIVE, true);
        double[] substitution = fields.perRegion("substitution", n, Range.POSITIVE, false);
        for (int r = 0; r < n; r++) {
            if (Arrays.stream(trade[r]).sum() == 0) {
                problems.add(new Problem(
                        name,
                        "/trade/" + r,
                        "sells nothing: exporter '" + regions.get(r) + "' has no trade at all; expected a value above 0, or"
                                + " the region left out"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new Loaded<>(
                new GsimCase(
                        regions,
                        trade,
                        new Gsim(trade, fractions(before), fractions(after), demand, supply, substitution)),
                warnings);
    }

    private static List<String> regions(String file, JsonNode list, List<Problem> problems) {
        List<String> regions = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            String found = list.isMissingNode() ? "is missing" : list.isArray() ? "is empty" : "is no list";
            problems.add(new Problem(file, "/regions", found + ", expected a list of names"));
            return List.of();
        }
        if (list.size() > MOST_REGIONS) {
            problems.add(new Problem(
                    file, "/regions", "has " + list.size() + " names, expected at most " + MOST_REGIONS));
            return List.of();
        }
        for (int r = 0; r < list.size(); r++) {
            JsonNode name = list.get(r);
            if (!name.isTextual() || name.asText().isBlank()) {
                problems.add(new Problem(file, "/regions/" + r, "is " + CaseFields.quote(name) + ", expected a text"));
            } else if (regions.contains(name.asText())) {
                problems.add(new Problem(
                        file, "/regions/" + r, "is '" + name.asText() + "', which is there already; expected another name"));
            }
            regions.add(name.asText());
        }
        return regions;
    }

    private static double[][] matrix(
            CaseFields fields,
            JsonNode root,
            String field,
            int n,
            Range range,
            boolean optional,
            List<Problem> problems,
            String file) {
        double[][] matrix = new double[n][n];
        JsonNode rows = root.path(field);
        if (rows.isMissingNode() && optional) {
            return matrix;
        }
        for (double[] row : matrix) {
            Arrays.fill(row, Double.NaN); // of what cannot be read nothing more is said
        }
        String square = "expected a square table: " + n + " rows (exporters) of " + n + " numbers (importers), one for each"
                + " region";
        if (!rows.isArray() || rows.size() != n) {
            String found = rows.isMissingNode()
                    ? "is missing"
                    : rows.isArray() ? "has " + rows.size() + " rows" : "is " + CaseFields.quote(rows);
            problems.add(new Problem(file, "/" + field, found + ", " + square));
            return matrix;
        }
        for (int r = 0; r < n; r++) {
            JsonNode row = rows.get(r);
            if (!row.isArray() || row.size() != n) {
                String found = row.isArray() ? "has " + row.size() + " numbers" : "is " + CaseFields.quote(row);
                problems.add(new Problem(file, "/" + field + "/" + r, found + ", " + square));
                continue;
            }
            for (int v = 0; v < n; v++) {
                matrix[r][v] = fields.item("/" + field + "/" + r + "/" + v, row.get(v), range, range.words());
            }
        }
        return matrix;
    }

    private static double[][] fractions(double[][] pct) {
        return Arrays.stream(pct)
                .map(row -> Arrays.stream(row).map(each -> each / 100).toArray())
                .toArray(double[][]::new);
    }
}
