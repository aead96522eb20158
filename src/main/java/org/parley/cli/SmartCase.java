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
 * One market for the linear method, as read from a case file ({@code parley-smart/1}).
 *
 * @param demand import demand elasticity, above 0
 * @param supply export supply elasticity of every supplier, may be infinite
 */
record SmartCase(double demand, double substitution, double supply, List<Supplier> suppliers) {

    static final String FORMAT = "parley-smart/1";

    private static final Set<String> KNOWN =
            Set.of("format", "name", "demand", "substitution", "supply", "suppliers", "source", "note");
    private static final Set<String> KNOWN_OF_SUPPLIER =
            Set.of("name", "value", "duty0Pct", "duty1Pct", "source", "note");

    /**
     * @param value base import value, in the case's unit
     * @param duty0Pct duty before, percent
     */
    record Supplier(String name, double value, double duty0Pct, double duty1Pct) {}

    SmartCase {
        suppliers = List.copyOf(suppliers);
    }

    /**
     * @param name what to call the input in messages
     * @throws InputException with every fault of it
     */
    static Loaded<SmartCase> read(String name, byte[] bytes) {
        List<Problem> problems = new ProblemList();
        List<Problem> warnings = new ProblemList();
        JsonNode root = CaseFields.root(name, bytes, FORMAT, problems);
        CaseFields fields = new CaseFields(name, "", root, problems);
        double demand = fields.required("demand", Range.POSITIVE);
        double substitution = fields.required("substitution", Range.NOT_NEGATIVE);
        double supply = fields.orInfinite("supply", Range.POSITIVE);
        fields.warnOfOthers(KNOWN, warnings);
        List<Supplier> suppliers = CaseFields.suppliers(
                name,
                root.path("suppliers"),
                problems,
                warnings,
                KNOWN_OF_SUPPLIER,
                SmartCase::supplier,
                Supplier::value);
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new Loaded<>(new SmartCase(demand, substitution, supply, suppliers), warnings);
    }

    private static Supplier supplier(CaseFields fields) {
        return new Supplier(
                fields.text("name"),
                fields.required("value", Range.NOT_NEGATIVE),
                fields.optional("duty0Pct", 0, CaseFields.DUTY),
                fields.optional("duty1Pct", 0, CaseFields.DUTY));
    }
}
