package org.parley.export.briefing;

import static org.parley.export.ExportTexts.get;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.parley.chart.Figures;
import org.parley.chart.ShownTable;
import org.parley.chart.Wording;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** What each side gets on three date bases, the side that the pack speaks to first. */
final class GainsTable {

    private static final List<Basis> BASES = List.of(Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN);

    private final Scenario scenario;
    private final Comparison offer;
    private final List<ShownTable.Row> rows = new ArrayList<>();

    private GainsTable(Scenario scenario, Comparison offer) {
        this.scenario = scenario;
        this.offer = offer;
    }

    static ShownTable of(Scenario scenario, Comparison offer, Lever.Side side) {
        GainsTable table = new GainsTable(scenario, offer);
        if (side == Lever.Side.HOME) {
            table.home();
            table.partner();
        } else {
            table.partner();
            table.home();
        }
        List<String> header = new ArrayList<>(List.of(""));
        for (Basis basis : BASES) {
            header.add(basis == Basis.TO_DEADLINE
                    ? get("gets.total", scenario.clock().deadlineDay())
                    : get("gets.pace", Wording.basis(basis, scenario)));
        }
        return new ShownTable(header, table.rows, 1);
    }

    private void home() {
        String partner = scenario.partner().inText();
        head(scenario.home().inText());
        row(get("gets.exports", partner), offer::exportsVsNoDeal, Figures::changeNumber);
        row(get(isSurplus() ? "gets.surplus" : "gets.balance", partner), this::surplus, Figures::changeNumber);
        row(
                get("gets.duty", scenario.partner().shortName()),
                basis -> offer.outcome().on(basis).partnerDutyOnHomePct(),
                Figures::percent);
        row(get("gets.revenue"), basis -> offer.outcome().on(basis).homeDutyRevenueChange(), Figures::changeNumber);
        row(get("gets.exchange"), basis -> offer.outcome().on(basis).netForeignExchange(), Figures::changeNumber);
        row(get("gets.cost"), basis -> offer.outcome().on(basis).purchaseCost(), Figures::changeNumber);
    }

    private void partner() {
        String home = scenario.home().inText();
        head(scenario.partner().inText());
        row(get("gets.imports", home), offer::importsVsNoDeal, Figures::changeNumber);
        if (isSurplus()) {
            row(get("gets.deficit", home), this::surplus, Figures::changeNumber);
        } else {
            row(get("gets.balance", home), basis -> -surplus(basis), Figures::changeNumber);
        }
        row(
                get("gets.partnerRevenue"),
                basis -> offer.outcome().on(basis).partnerDutyOnHome()
                        - offer.noDeal().on(basis).partnerDutyOnHome(),
                Figures::changeNumber);
        row(get("gets.financed"), basis -> offer.outcome().on(basis).financedImports(), Figures::changeNumber);
    }

    /** Whether home sells more than it buys all the time, so that what changes is a surplus and on the other side a deficit. */
    private boolean isSurplus() {
        return BASES.stream().allMatch(basis -> offer.outcome().on(basis).balance() > 0 && offer.noDeal().on(basis).balance() > 0);
    }

    private double surplus(Basis basis) {
        return offer.outcome().on(basis).balance() - offer.noDeal().on(basis).balance();
    }

    private void head(String side) {
        rows.add(new ShownTable.Row(true, List.of(get("gets.side", side))));
    }

    private void row(String name, ToDoubleFunction<Basis> figure, DoubleFunction<String> shown) {
        List<String> cells = new ArrayList<>(List.of(name));
        BASES.forEach(basis -> cells.add(shown.apply(figure.applyAsDouble(basis))));
        rows.add(new ShownTable.Row(false, cells));
    }
}
