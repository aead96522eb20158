package org.parley.desk.making;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Figures;
import org.parley.desk.state.Texts;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Supplier;

/**
 * One product of a case that is being made, as the preview shows it.
 *
 * @param seller the party that sells it to the other
 * @param value what it sells in a year
 * @param duty its ordinary duty, percent
 * @param rivals how many others sell, and how much
 */
record PreviewRow(String product, String seller, String value, String duty, String rivals, String quality) {

    static List<PreviewRow> of(Scenario scenario) {
        List<PreviewRow> rows = new ArrayList<>();
        scenario.exports().forEach(line -> rows.add(of(scenario, line)));
        scenario.imports().forEach(line -> rows.add(of(scenario, line)));
        return rows;
    }

    private static PreviewRow of(Scenario scenario, Line line) {
        Supplier party = line.suppliers().get(line.principal());
        return new PreviewRow(
                line.name(),
                scenario.countryName(party.country()),
                Figures.amount(party.valueMusd()),
                Figures.percent(party.dutyPct()),
                Texts.get("making.rivals", line.suppliers().size() - 1, Figures.amount(line.rivalsBaseMusd())),
                Texts.get("making.quality." + line.quality()));
    }
}
