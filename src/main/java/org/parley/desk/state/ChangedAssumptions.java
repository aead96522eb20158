package org.parley.desk.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Scenario;

/** Which assumptions are not the file's: what a badge counts. */
public final class ChangedAssumptions {

    private ChangedAssumptions() {}

    /** Those in the world of the offer on the desk that differ from the case's file, by the user's or by the offer's own word. */
    public static Set<AssumptionKey> of(Scenario scenario, DeskState state) {
        Assumptions file = scenario.assumptions();
        Assumptions world = file.with(state.offer().assume()).with(state.assumptions());
        Set<AssumptionKey> changed = new LinkedHashSet<>();
        for (AssumptionKey key : AssumptionKey.values()) {
            if (!same(key.get(file), key.get(world))) {
                changed.add(key);
            }
        }
        return changed;
    }

    /** Whether two values are one, however their numbers are kept. */
    static boolean same(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b ? a.doubleValue() == b.doubleValue() : one.equals(other);
    }

    /** The user's changes with one more; the file's own value takes a change away, unless some offer has a word of its own on it. */
    static Map<String, Object> with(Scenario scenario, DeskState state, AssumptionKey key, Object value) {
        boolean own = state.offer().assume().containsKey(key.key())
                || state.pinned().stream().anyMatch(pin -> pin.assume().containsKey(key.key()));
        boolean away = !own && same(value, key.get(scenario.assumptions()));
        Map<String, Object> changed = new LinkedHashMap<>();
        for (AssumptionKey each : AssumptionKey.values()) {
            Object kept = each == key ? (away ? null : value) : state.assumptions().get(each.key());
            if (kept != null) {
                changed.put(each.key(), kept);
            }
        }
        return changed;
    }
}
