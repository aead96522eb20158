package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.parley.chart.OffersTable.Cell;
import org.parley.chart.OffersTable.Group;
import org.parley.chart.OffersTable.Row;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;

class OffersTableTest {

    private static final int SCENES = 200;
    /** Rounding of sums and differences in another order, relative and absolute below one. */
    private static final double SAME = 1e-9;

    private static List<Scene> scenes() {
        Random random = new Random(20250731);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < SCENES; i++) {
            scenes.add(Scenes.random(Scenes.scenario(i), random, random.nextInt(5), i % 3 == 0));
        }
        return scenes;
    }

    private static Row row(OffersTable table, String name, String basis) {
        List<Row> found = table.rows().stream()
                .filter(row -> row.name().equals(name) && row.basis().startsWith(basis))
                .toList();
        assertEquals(1, found.size(), name + ", " + basis + " in " + table.rows());
        return found.get(0);
    }

    private static void assertRow(Row row, List<Comparison> offers, ToDoubleFunction<Comparison> figure) {
        for (int i = 0; i < offers.size(); i++) {
            assertSame(figure.applyAsDouble(offers.get(i)), row.cells().get(i).value(), row.name() + " of " + i);
        }
        if (offers.size() > 1) {
            double gap = figure.applyAsDouble(offers.get(0)) - figure.applyAsDouble(offers.get(1));
            assertSame(gap, row.difference().value(), row.name());
        } else {
            assertEquals("", row.difference().value());
        }
    }

    private static void assertSame(double wanted, Object value, String what) {
        if (Double.isNaN(wanted)) {
            assertEquals("none", value, what);
        } else {
            assertEquals(wanted, (double) value, SAME * Math.max(1, Math.abs(wanted)), what);
        }
    }

    @Test
    void rowsAreTheOutcomes() {
        for (Scene scene : scenes()) {
            OffersTable table = OffersTable.of(scene);
            List<Comparison> offers = table.offers();
            String partner = scene.scenario().partner().inText();
            String us = scene.scenario().partner().shortName();
            int deadline = scene.clock().deadlineDay();
            Map<String, Basis> bases =
                    Map.of("by day " + deadline, Basis.TO_DEADLINE, "year one", Basis.FIRST_YEAR, "long run", Basis.LONG_RUN);
            bases.forEach((words, basis) -> {
                assertRow(
                        row(table, "Exports to " + partner + ", against no deal", words),
                        offers,
                        offer -> offer.outcome().on(basis).exports() - offer.noDeal().on(basis).exports());
                assertRow(
                        row(table, "Imports from " + partner + ", against no deal", words),
                        offers,
                        offer -> offer.outcome().on(basis).imports() - offer.noDeal().on(basis).imports());
            });
            for (String words : List.of("year one", "long run")) {
                Basis basis = bases.get(words);
                assertRow(
                        row(table, "Balance of " + scene.scenario().home().inText(), words),
                        offers,
                        offer -> offer.outcome().on(basis).exports() - offer.outcome().on(basis).imports());
            }
            Basis longRun = Basis.LONG_RUN;
            assertRow(
                    row(table, us + " duty on exports", "long run"),
                    offers,
                    offer -> 100 * offer.outcome().on(longRun).partnerDutyOnHome() / offer.outcome().on(longRun).exports());
            assertRow(row(table, us + " formula rate", ""), offers, offer -> offer.outcome().on(longRun).impliedRatePct());
            assertRow(
                    row(table, "Customs revenue, against before the tariffs", ""),
                    offers,
                    offer -> offer.outcome().on(longRun).homeDutyRevenueChange());
            assertRow(
                    row(table, us + " duty revenue, against no deal", ""),
                    offers,
                    offer -> offer.outcome().on(longRun).partnerDutyOnHome() - offer.noDeal().on(longRun).partnerDutyOnHome());
            assertRow(row(table, "Extra cost of purchases", ""), offers, offer -> offer.outcome().on(longRun).purchaseCost());
            assertRow(
                    row(table, "Foreign exchange, against before the tariffs", ""),
                    offers,
                    offer -> offer.outcome().on(longRun).netForeignExchange());
            for (LimitResult.State state : List.of(LimitResult.State.BROKEN, LimitResult.State.NEAR)) {
                assertRow(
                        row(table, state == LimitResult.State.BROKEN ? "Limits broken" : "Limits near", "of "),
                        offers,
                        offer -> offer.outcome().limits().stream().filter(limit -> limit.state() == state).count());
            }
        }
    }

    @Test
    void termsAreThoseMovedAndNoDealHasNone() {
        int without = 0;
        for (Scene scene : scenes()) {
            OffersTable table = OffersTable.of(scene);
            List<Comparison> offers = table.offers();
            for (Lever lever : scene.scenario().levers()) {
                boolean moved = offers.stream()
                        .anyMatch(offer -> offer.outcome().hasAgreement()
                                && offer.outcome().offer().value(lever) != lever.base());
                List<Row> rows = table.rows().stream()
                        .filter(row -> row.group() == Group.TERMS && row.name().equals(lever.name()))
                        .toList();
                assertEquals(moved ? 1 : 0, rows.size(), lever.id());
                if (moved) {
                    assertRow(rows.get(0), offers, offer -> offer.outcome().hasAgreement()
                            ? offer.outcome().offer().value(lever)
                            : Double.NaN);
                    assertEquals(lever.unit(), rows.get(0).basis());
                }
            }
            for (int i = 0; i < offers.size(); i++) {
                boolean agreed = offers.get(i).outcome().hasAgreement();
                without += agreed ? 0 : 1;
                assertEquals(agreed, !row(table, "Signed on", "").cells().get(i).shown().equals("no agreement"));
                for (Row row : table.rows()) {
                    Cell cell = row.cells().get(i);
                    boolean none = cell.shown().equals("\u2013");
                    boolean term = row.group() == Group.TERMS
                            && !List.of("Signed on", "Talks end").contains(row.name());
                    assertEquals(term && !agreed, none, row.name() + ": " + cell);
                    assertFalse(none && !cell.marks().isEmpty(), "nothing is best of all: " + row);
                }
            }
        }
        assertTrue(without > 20, without + " offers without an agreement");
    }

    /** A reader takes the difference of two figures in a row: it has their unit and their decimals, and a sign. */
    @Test
    void aRowHasOneUnit() {
        int rows = 0;
        for (Scene scene : scenes()) {
            OffersTable table = OffersTable.of(scene);
            for (Row row : table.rows()) {
                if (row.basis().endsWith("US$ bn a year") && table.minuend() >= 0) {
                    assertTrue(row.difference().shown().matches("[+\u2212]?\\d+\\.\\d\\d"), row.difference().shown());
                    double gap = (double) row.difference().value();
                    assertEquals(gap > 5, row.difference().shown().startsWith("+"), row.toString());
                    assertEquals(gap < -5, row.difference().shown().startsWith("\u2212"), row.toString());
                    rows++;
                }
            }
        }
        assertTrue(rows > 100, rows + " rows");
    }

    /** Which way a row suits whom: written down here once more, from what a person would say. */
    private static int[] taste(Scenario scenario, Row row) {
        if (row.group() == Group.TERMS) {
            for (Lever lever : scenario.levers()) {
                if (lever.name().equals(row.name())) {
                    // The giver's duty is a burden to the other side; all else is a gift.
                    boolean home = lever.side() == Lever.Side.PARTNER;
                    int way = lever.kind() == Lever.Kind.PARTNER_RATE ? -1 : 1;
                    return home ? new int[] {way, 0} : new int[] {0, way};
                }
            }
            return new int[] {0, 0};
        }
        String name = row.name();
        if (name.startsWith("Exports to")) return new int[] {1, 0};
        if (name.startsWith("Imports from")) return new int[] {0, 1};
        if (name.startsWith("Balance of")) return new int[] {0, -1};
        if (name.endsWith("duty on exports") || name.endsWith("formula rate")) return new int[] {-1, 0};
        if (name.startsWith("Customs revenue") || name.startsWith("Foreign exchange")) return new int[] {1, 0};
        if (name.contains("duty revenue")) return new int[] {0, 1};
        if (name.startsWith("Extra cost") || name.equals("Limits broken")) return new int[] {-1, 0};
        assertEquals("Limits near", name);
        return new int[] {0, 0};
    }

    @Test
    void theBestByDirectionIsMarkedAndTiesTogether() {
        Map<String, Integer> seen = new HashMap<>();
        for (Scene scene : scenes()) {
            OffersTable table = OffersTable.of(scene);
            for (Row row : table.rows()) {
                int[] taste = taste(scene.scenario(), row);
                for (int side = 0; side < 2; side++) {
                    List<Cell> numbers = row.cells().stream().filter(cell -> cell.value() instanceof Double).toList();
                    boolean alike = numbers.stream().map(Cell::shown).distinct().count() <= 1;
                    int way = taste[side];
                    String best = numbers.stream()
                            .max(java.util.Comparator.comparingDouble(cell -> way * (double) cell.value()))
                            .map(Cell::shown)
                            .orElse("");
                    int marked = 0;
                    for (Cell cell : row.cells()) {
                        boolean wanted = way != 0 && !alike && cell.value() instanceof Double && cell.shown().equals(best);
                        boolean is = side == 0 ? cell.bestForHome() : cell.bestForPartner();
                        assertEquals(wanted, is, row + ", side " + side);
                        marked += is ? 1 : 0;
                    }
                    seen.merge(marked == 0 ? alike ? "alike" : "none" : marked == 1 ? "one" : "tie", 1, Integer::sum);
                }
                assertEquals("", row.difference().marks());
            }
        }
        for (String kind : List.of("alike", "none", "one", "tie")) {
            assertTrue(seen.getOrDefault(kind, 0) > 20, seen.toString());
        }
    }

    @Test
    void marksAreShownAndExplained() {
        Scene scene = Scenes.opening();
        OffersTable table = OffersTable.of(scene);
        Row duty = row(table, "US duty on exports", "");
        assertEquals("", duty.cells().get(0).marks());
        assertEquals(OffersTable.HOME_MARK, duty.cells().get(1).marks());
        assertTrue(table.legend().contains(OffersTable.HOME_MARK + " best for Pakistan"), table.legend());
        assertTrue(table.legend().contains(OffersTable.PARTNER_MARK + " best for the United States"), table.legend());
    }

    @Test
    void theDifferenceIsOfTheOffersAskedFor() {
        Scene scene = Scenes.of(
                Scenes.PAKISTAN, Scenes.offer("everything"), Scenes.offer("zero-tariff"), Scenes.offer("july-2025"));
        OffersTable table = OffersTable.of(Scenes.PAKISTAN, scene.offers(), 2, 0);
        assertEquals("C less A", table.differenceName());
        assertEquals(
                List.of("A  Everything on the table", "B  Zero-tariff agreement", "C  What was agreed in July 2025"),
                table.columnNames());
        Row exports = row(table, "Exports to the United States, against no deal", "long run");
        double gap = scene.offers().get(2).exportsVsNoDeal(Basis.LONG_RUN) - scene.offers().get(0).exportsVsNoDeal(Basis.LONG_RUN);
        assertSame(gap, exports.difference().value(), "C less A");
        assertEquals(Figures.changeNumber(gap), exports.difference().shown());
        OffersTable none = OffersTable.of(Scenes.PAKISTAN, scene.offers(), -1, 0);
        assertEquals("", none.differenceName());
        assertEquals(none.names(), none.columnNames());
    }

    /** A fifth column could not be read; whoever is left out is named. */
    @Test
    void moreThanFourOffers() {
        Offer[] pins = {
            Scenes.offer("zero-tariff"), Scenes.offer("july-2025"), Scenes.offer("no-deal"), Scenes.offer("ten-percent")
        };
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), pins);
        OffersTable table = OffersTable.of(scene);
        assertEquals(
                List.of("Everything on the table", "Zero-tariff agreement", "What was agreed in July 2025", "No deal"),
                table.names());
        Chart chart = Chart.of(ChartKind.COMPARISON, scene, ChartStyle.SLIDE);
        assertTrue(chart.subtitle().endsWith("; not shown: Ten percent and nothing else"), chart.subtitle());
        Chart four = Chart.of(
                ChartKind.COMPARISON, Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), pins[0], pins[1], pins[2]), ChartStyle.SLIDE);
        assertFalse(four.subtitle().contains("not shown"), four.subtitle());
    }

    /** The numbers have digits that the marks do not see: of two that look alike there the better is named alone. */
    @Test
    void theTableOfNumbersNamesTheBestToTheLastDigit() {
        var lever = Scenes.PAKISTAN.lever("partner-rate").orElseThrow();
        int told = 0;
        for (var offer : Scenes.PAKISTAN.offers()) {
            if (offer.value(lever) + 0.01 > lever.max()) {
                continue;
            }
            var other = offer.withTerm(lever, offer.value(lever) + 0.01).withName("other", "Other");
            for (var third : Scenes.PAKISTAN.offers()) {
                Scene scene = Scenes.of(Scenes.PAKISTAN, offer, other, third);
                ChartTable numbers = Chart.of(ChartKind.COMPARISON, scene, ChartStyle.SLIDE).table();
                int partner = numbers.header().indexOf("Best for the United States");
                OffersTable table = OffersTable.of(scene);
                for (int i = 0; i < table.rows().size(); i++) {
                    List<Cell> cells = table.rows().get(i).cells();
                    double first = cells.get(0).value() instanceof Double value ? value : 0;
                    double second = cells.get(1).value() instanceof Double value ? value : 0;
                    boolean alike = cells.get(0).bestForPartner()
                            && cells.get(1).bestForPartner()
                            && !cells.get(2).bestForPartner();
                    if (alike && first != second && table.rows().get(i).name().startsWith("Balance")) {
                        assertEquals(table.names().get(first < second ? 0 : 1), numbers.rows().get(i).get(partner));
                        told++;
                    }
                }
            }
        }
        assertTrue(told > 0, "no two balances look alike");
    }

    /** Which offers are best is said in words too, where marks would be lost. */
    @Test
    void theTableOfNumbersNamesTheBest() {
        Scene scene = Scenes.opening();
        ChartTable numbers = Chart.of(ChartKind.COMPARISON, scene, ChartStyle.SLIDE).table();
        OffersTable table = OffersTable.of(scene);
        int home = numbers.header().indexOf("Best for Pakistan");
        int partner = numbers.header().indexOf("Best for the United States");
        for (int i = 0; i < table.rows().size(); i++) {
            for (boolean forHome : new boolean[] {true, false}) {
                List<String> best = new ArrayList<>();
                for (int k = 0; k < 2; k++) {
                    Cell cell = table.rows().get(i).cells().get(k);
                    if (forHome ? cell.bestForHome() : cell.bestForPartner()) {
                        best.add(table.names().get(k));
                    }
                }
                assertEquals(String.join("; ", best), numbers.rows().get(i).get(forHome ? home : partner));
            }
        }
    }
}
