package org.parley.scenario.making;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The publications that the tables name, the publisher before the first comma, by the ids under which the made case has them. */
final class MadeSources {

    static final String EXPORTS = "exports-table";
    static final String IMPORTS = "imports-table";
    static final String RATES = "rates-table";

    private MadeSources() {}

    /**
     * The field {@code sources} of the case.
     *
     * @param used ids that something in the case names: a table of assumptions alone is nobody's source
     */
    static Map<String, Object> fields(NewCase wanted, Set<String> used) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, EXPORTS, wanted.exports().source(), Optional.of(wanted.baseYearNumber()));
        put(fields, IMPORTS, wanted.imports().source(), Optional.of(wanted.baseYearNumber()));
        put(fields, RATES, wanted.rates().flatMap(RatesTable::source), Optional.empty());
        fields.keySet().retainAll(used);
        return fields;
    }

    private static void put(Map<String, Object> fields, String id, Optional<String> title, Optional<Integer> year) {
        title.ifPresent(text -> fields.put(
                id,
                new Fields()
                        .with("title", text)
                        .with("publisher", text.split(",", 2)[0].strip())
                        .withWhen(year.isPresent(), "year", year.orElse(0))
                        .map()));
    }
}
