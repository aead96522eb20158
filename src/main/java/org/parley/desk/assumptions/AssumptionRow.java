package org.parley.desk.assumptions;

import org.parley.chart.CaseTables;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.desk.state.DeskState;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Scenario;

/**
 * One assumption as it stands: all of it that a view shows.
 *
 * @param value what holds for the offer on the desk: a schedule id, a number or a boolean
 * @param fileValue what the case's file says
 * @param isOffers whether the value is the offer's own word, not the user's
 * @param sourceId where the value comes from; for a schedule, where its rates do
 * @param note the file's remark; empty when there is none
 */
record AssumptionRow(
        AssumptionKey key,
        String name,
        Object value,
        Object fileValue,
        String fileWords,
        boolean isChanged,
        boolean isOffers,
        String sourceId,
        String note) {

    static AssumptionRow of(Scenario scenario, DeskState state, AssumptionKey key, boolean changed) {
        Assumptions world = scenario.assumptions().with(state.offer().assume()).with(state.assumptions());
        Object value = key.get(world);
        Object file = key.get(scenario.assumptions());
        boolean offers = changed && !state.assumptions().containsKey(key.key());
        return new AssumptionRow(
                key,
                InputWords.name(scenario, key.key()),
                value,
                file,
                InputWords.value(scenario, key.key(), file),
                changed,
                offers,
                CaseTables.sourceOf(scenario, key, world),
                scenario.assumptionNotes().of(key));
    }

    boolean isNumber() {
        return key.type() == AssumptionKey.Type.NUMBER || key.type() == AssumptionKey.Type.WHOLE;
    }

    /** The number as it is typed. */
    String typed() {
        return Figures.exact(number()).replace("\u2212", "-").replace(",", "");
    }

    double number() {
        return ((Number) value).doubleValue();
    }
}
