package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.simulate.LimitResult;

/** Where the offer on the desk stands against each limit of the case, as a table. */
final class LimitsTable {

    private LimitsTable() {}

    /** Terms that nobody signs are no deal, whatever they are called. */
    private static String name(Scene scene) {
        return scene.offer().isNoDeal() ? Wording.get("noDeal") : scene.offerName();
    }

    static Chart of(Scene scene, ChartStyle style) {
        Scenario scenario = scene.scenario();
        List<LimitResult> limits = scene.outcome().limits();
        List<String> header = List.of(
                Wording.get("table.limit"),
                Wording.get("table.basis"),
                Wording.get("table.now"),
                Wording.get("table.limit"),
                Wording.get("table.state"));
        List<ShownTable.Row> lines = new ArrayList<>();
        List<List<Object>> cells = new ArrayList<>();
        for (LimitResult limit : limits) {
            String name = Wording.limitName(limit, scenario);
            String basis = Wording.basis(limit.basis(), scenario);
            String state = Wording.get("table.state." + limit.state().name());
            lines.add(new ShownTable.Row(
                    false,
                    List.of(
                            name,
                            basis,
                            Wording.limitFigure(limit, limit.value()),
                            Wording.limitFigure(limit, limit.limit()),
                            state)));
            Object value = Double.isNaN(limit.value()) ? "none" : (Object) limit.value();
            cells.add(List.of(name, basis, value, limit.limit(), Wording.limitUnit(limit), state));
        }
        String title = Wording.limitsTitle(limits);
        String subtitle = Wording.get("subtitle.limits", name(scene));
        String footer = Wording.footer(scene);
        List<String> columns = List.of(
                Wording.get("table.limit"),
                Wording.get("table.basis"),
                Wording.get("table.now"),
                Wording.get("table.limit"),
                Wording.get("table.unit"),
                Wording.get("table.state"));
        return new Chart(
                ChartKind.LIMITS,
                title,
                subtitle,
                subtitle,
                footer,
                PlotBase.chart(title, subtitle, new TablePlot(new ShownTable(header, lines, 2), style), style, footer),
                List.of(),
                () -> new ChartTable(
                        List.of(), columns, cells, (row, column) -> Wording.limitKind(limits.get(row))));
    }
}
