package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.cli.CaseFields.Range;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Problem;

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
    private static final Range DUTY = Range.between(0, 1000);

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
        JsonNode root = Json.parse(name, bytes);
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        if (!root.path("format").asText().equals(FORMAT)) {
            problems.add(
                    root.has("format")
                            ? new Problem(
                                    name,
                                    "/format",
                                    "is " + CaseFields.quote(root.path("format")) + ", expected \"" + FORMAT + "\"")
                            : new Problem(name, "", "'format' is missing; expected \"" + FORMAT + "\""));
        }
        CaseFields fields = new CaseFields(name, "", root, problems);
        double substitution = fields.required("substitution", Range.POSITIVE);
        double demand = fields.required("demand", Range.NEGATIVE);
        fields.warnOfOthers(KNOWN, warnings);
        List<Supplier> suppliers = suppliers(name, root.path("suppliers"), problems, warnings);
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new Loaded<>(new MarketCase(substitution, demand, suppliers), warnings);
    }

    private static List<Supplier> suppliers(
            String file, JsonNode list, List<Problem> problems, List<Problem> warnings) {
        List<Supplier> suppliers = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            String found = list.isMissingNode() ? "is missing" : list.isArray() ? "is empty" : "is no list";
            problems.add(new Problem(file, "/suppliers", found + ", expected a list of at least one supplier"));
            return suppliers;
        }
        Set<String> names = new HashSet<>();
        double total = 0;
        for (int i = 0; i < list.size(); i++) {
            String here = "/suppliers/" + i;
            if (!list.get(i).isObject()) {
                problems.add(new Problem(file, here, "is " + CaseFields.quote(list.get(i)) + ", expected an object"));
                total = Double.NaN;
                continue;
            }
            CaseFields fields = new CaseFields(file, here, list.get(i), problems);
            Supplier supplier = supplier(fields);
            fields.warnOfOthers(KNOWN_OF_SUPPLIER, warnings);
            if (!supplier.name().isEmpty() && !names.add(supplier.name())) {
                problems.add(new Problem(
                        file,
                        here + "/name",
                        "is '" + supplier.name() + "', which another supplier has already; expected one of its own"));
            }
            suppliers.add(supplier);
            total += supplier.value();
        }
        if (total == 0 || Double.isInfinite(total)) {
            problems.add(new Problem(
                    file,
                    "/suppliers",
                    total == 0
                            ? "sell nothing; expected a value above 0 of at least one"
                            : "sell more together than a double can hold"));
        }
        return suppliers;
    }

    private static Supplier supplier(CaseFields fields) {
        return new Supplier(
                fields.text("name"),
                fields.required("value", Range.NOT_NEGATIVE),
                fields.orInfinite("supply", Range.POSITIVE),
                fields.optional("duty0Pct", 0, DUTY),
                fields.optional("duty1Pct", 0, DUTY),
                fields.optional("barrier0Pct", 0, Range.NOT_NEGATIVE),
                fields.optional("barrier1Pct", 0, Range.NOT_NEGATIVE));
    }
}
