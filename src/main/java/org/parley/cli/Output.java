package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the fields of a JSON object in their order. A number that there is none of, NaN or infinite, is null. */
final class Output {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Output with(String name, double value) {
        fields.put(name, number(value));
        return this;
    }

    /** A whole number stays one. */
    Output with(String name, long value) {
        fields.put(name, value);
        return this;
    }

    Output with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }

    static Double number(double value) {
        return Double.isFinite(value) ? Double.valueOf(value + 0.0) : null; // + 0.0 turns -0.0 into 0.0
    }
}
