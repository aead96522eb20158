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
        put(fields, EXPORTS, wanted.exports().source(), Optional.of(wanted.baseYearNumber()), wanted.exports().note());
        put(fields, IMPORTS, wanted.imports().source(), Optional.of(wanted.baseYearNumber()), wanted.imports().note());
        put(fields, RATES, wanted.rates().flatMap(RatesTable::source), Optional.empty(), wanted.rates().flatMap(RatesTable::note));
        fields.keySet().retainAll(used);
        return fields;
    }

    /** Trade of a year is published by somebody, who is named first; rates are ordered by many. */
    private static void put(
            Map<String, Object> fields, String id, Optional<String> title, Optional<Integer> year, Optional<String> note) {
        title.ifPresent(text -> fields.put(
                id,
                new Fields()
                        .with("title", text)
                        .withWhen(year.isPresent(), "publisher", text.split(",", 2)[0].strip())
                        .withWhen(year.isPresent(), "year", year.orElse(0))
                        .withWhen(note.isPresent(), "note", note.orElse(""))
                        .map()));
    }
}
