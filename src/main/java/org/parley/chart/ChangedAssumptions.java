package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** In what the assumptions of some offers differ from those of the case's file: a chart that leaves the desk alone must say it. */
final class ChangedAssumptions {

    /** So many are named; a source line has no room for all. */
    private static final int MOST_NAMED = 3;

    private ChangedAssumptions() {}

    /** A sentence that names them, with the value where the offers share one; empty when all are those of the file. */
    static String sentence(Scenario scenario, List<Comparison> offers) {
        List<String> names = new ArrayList<>();
        for (AssumptionKey key : AssumptionKey.values()) {
            Object file = key.get(scenario.assumptions());
            List<Object> values = offers.stream()
                    .map(offer -> key.get(offer.outcome().assumptions()))
                    .distinct()
                    .toList();
            if (values.stream().anyMatch(value -> !value.equals(file))) {
                String name = Wording.get("assumption." + key.key());
                names.add(values.size() > 1 ? name : Wording.get("footer.changedTo", name, value(scenario, key, offers)));
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        int more = names.size() - MOST_NAMED;
        String named = String.join("; ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return Wording.get("footer.changed", more > 0 ? Wording.get("footer.changedMore", named, more) : named);
    }

    private static String value(Scenario scenario, AssumptionKey key, List<Comparison> offers) {
        Object value = CaseTables.value(scenario, key, offers.get(0).outcome().assumptions());
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        String unit = Wording.get("assumption.unit." + key.key());
        return Figures.exact(number) + (unit.startsWith("%") ? unit : " " + unit);
    }
}
