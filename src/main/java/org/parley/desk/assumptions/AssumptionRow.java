package org.parley.desk.assumptions;

import org.parley.chart.CaseTables;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Scenario;

/**
 * One assumption as it stands: all of it that a view shows.
 *
 * @param value what holds for the offer on the desk: a schedule id, a number or a boolean
 * @param words the same for a reader
 * @param fileValue what the case's file says
 * @param isOffers whether the value is the offer's own word, not the user's
 * @param sourceId where the value comes from; for a schedule, where its rates do; empty for one of the user's own
 * @param note the file's remark and the program's; empty when there is none
 */
record AssumptionRow(
        AssumptionKey key,
        String name,
        Object value,
        String words,
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
        boolean own = key.type() == AssumptionKey.Type.SCHEDULE
                && scenario.schedules().get((String) value).isOwn();
        return new AssumptionRow(
                key,
                InputWords.name(scenario, key.key()),
                value,
                InputWords.inFull(scenario, key.key(), value),
                file,
                InputWords.value(scenario, key.key(), file),
                changed,
                offers,
                own ? "" : CaseTables.sourceOf(scenario, key, world),
                note(scenario, key));
    }

    /** The file's remark, and what only the program can say: on factors, which files seldom name, and on what follows. */
    private static String note(Scenario scenario, AssumptionKey key) {
        String told = scenario.assumptionNotes().of(key);
        return switch (key) {
            case SUBSTITUTION, DEMAND, PASS_THROUGH -> (told + " " + Texts.get("assume.hint." + key.key())).strip();
            default -> told;
        };
    }

    /** Whether it is a schedule of the user's own. */
    boolean isOwnSchedule() {
        return sourceId.isEmpty();
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
