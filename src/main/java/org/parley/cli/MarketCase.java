package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.parley.cli.CaseFields.Range;
import org.parley.scenario.InputException;
import org.parley.scenario.Loaded;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;

/**
 * One market to solve, as read from a case file ({@code parley-market/1}).
 *
 * @param demand elasticity of the whole nest, negative
 */
record MarketCase(double substitution, double demand, List<Supplier> suppliers) {

    static final String FORMAT = "parley-market/1";

    private static final Set<String> KNOWN =
            Set.of("format", "name", "substitution", "demand", "suppliers", "source", "note");
    private static final Set<String> KNOWN_OF_SUPPLIER = Set.of(
            "name", "value", "supply", "duty0Pct", "duty1Pct", "barrier0Pct", "barrier1Pct", "source", "note");

    /**
     * @param value base customs value, in the case's unit
     * @param supply elasticity, may be infinite
     * @param duty0Pct duty before, percent
     * @param barrier0Pct tariff equivalent of barriers before, percent
     */
    record Supplier(
            String name,
            double value,
            double supply,
            double duty0Pct,
            double duty1Pct,
            double barrier0Pct,
            double barrier1Pct) {}

    MarketCase {
        suppliers = List.copyOf(suppliers);
    }

    /**
     * @param name what to call the input in messages
     * @throws InputException with every fault of it
     */
    static Loaded<MarketCase> read(String name, byte[] bytes) {
        List<Problem> problems = new ProblemList();
        List<Problem> warnings = new ProblemList();
        JsonNode root = CaseFields.root(name, bytes, FORMAT, problems);
        CaseFields fields = new CaseFields(name, "", root, problems);
        double substitution = fields.required("substitution", Range.POSITIVE);
        double demand = fields.required("demand", Range.NEGATIVE);
        fields.warnOfOthers(KNOWN, warnings);
        List<Supplier> suppliers = CaseFields.suppliers(
                name,
                root.path("suppliers"),
                problems,
                warnings,
                KNOWN_OF_SUPPLIER,
                MarketCase::supplier,
                Supplier::value);
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new Loaded<>(new MarketCase(substitution, demand, suppliers), warnings);
    }

    private static Supplier supplier(CaseFields fields) {
        return new Supplier(
                fields.text("name"),
                fields.required("value", Range.NOT_NEGATIVE),
                fields.orInfinite("supply", Range.POSITIVE),
                fields.optional("duty0Pct", 0, CaseFields.DUTY),
                fields.optional("duty1Pct", 0, CaseFields.DUTY),
                fields.optional("barrier0Pct", 0, Range.NOT_NEGATIVE),
                fields.optional("barrier1Pct", 0, Range.NOT_NEGATIVE));
    }
}
