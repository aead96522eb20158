package org.parley.scenario.making;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the fields of one object of the made case, in their order. */
final class Fields {

    private final Map<String, Object> map = new LinkedHashMap<>();

    Fields with(String name, Object value) {
        map.put(name, value);
        return this;
    }

    Fields withWhen(boolean condition, String name, Object value) {
        return condition ? with(name, value) : this;
    }

    Map<String, Object> map() {
        return map;
    }
}
