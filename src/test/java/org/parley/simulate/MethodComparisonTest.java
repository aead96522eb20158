package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Line.Direction;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Supplier;
import org.parley.simulate.MethodComparison.Values;

class MethodComparisonTest {

    private static MethodComparison compare(Scenario scenario, Offer offer) {
        return MethodComparison.of(scenario, offer, Cases.world(scenario, offer, Map.of()));
    }

    private static Values of(MethodComparison comparison, String line) {
        return comparison.rows().stream()
                .filter(row -> row.line().id().equals(line))
                .findFirst()
                .orElseThrow()
                .values();
    }

    /** A signed offer with one term and no other. */
    private static Offer cut(String lever, double pct) {
        return Offer.NO_DEAL.withAgreementDay(75).withTerms(Map.of(lever, pct));
    }

    @Test
    void cesIsTheProgramsOwnResultWherePurchasesPlayNoPart() {
        for (Scenario scenario : List.of(Cases.PAKISTAN, Cases.CLASSROOM)) {
            for (Offer offer : scenario.offers()) {
                Assumptions world = Cases.world(scenario, offer, Map.of());
                MethodComparison methods = MethodComparison.of(scenario, offer, world);
                Outcome outcome = new Simulator(scenario).run(offer, world);
                assertEquals(outcome.lines().size(), methods.rows().size());
                for (LineResult result : outcome.lines()) {
                    Values values = of(methods, result.line().id());
                    String what = offer.id() + " " + result.line().id();
                    assertEquals(result.base(), values.base(), 0, what);
                    assertEquals(result.shortRun(), values.shortRun(), 1e-11 * result.shortRun(), what);
                    if (MarketSetup.of(scenario, offer, world, result.line()).promiseMusd() == 0) {
                        assertEquals(result.longRun(), values.longRun(), 1e-11 * result.longRun(), what);
                    }
                }
            }
        }
    }

    @Test
    void beforeTheTariffsEveryMethodIsTheBase() {
        for (MethodComparison.Row row : compare(Cases.PAKISTAN, Offer.BEFORE).rows()) {
            double base = row.values().base();
            assertEquals(new Values(base, base, base, base), row.values(), row.line().id());
        }
    }

    /**
     * Home eases its barrier on one product of the partner alone. By hand: delta = (w0 - w1)/(1 + w0) with w the duty and the
     * barrier in one, creation = e v delta, diversion = v r sigma delta/(v + r + v sigma delta).
     */
    @Test
    void smartByHandForACut() {
        Line line = Cases.line(Cases.PAKISTAN, "soybeans");
        String lever = Cases.PAKISTAN.levers().stream()
                .filter(each -> each.kind() == Lever.Kind.BARRIER_CUT && each.worksOn(line))
                .findFirst()
                .orElseThrow()
                .id();
        Offer offer = cut(lever, 50);
        double duty = line.suppliers().get(line.principal()).dutyPct() / 100;
        double barrier = line.barrierPct() / 100;
        assertTrue(barrier > 0, "else there is no cut");
        double before = (1 + duty) * (1 + barrier);
        double after = (1 + duty) * (1 + barrier / 2);
        double delta = (before - after) / before;
        double v = line.baseMusd();
        double r = line.rivalsBaseMusd();
        double creation = -line.demand().longRun() * v * delta;
        double pull = v * line.substitution().longRun() * delta;
        double diversion = pull * r / (v + r + pull);
        assertTrue(creation > 0 && diversion > 0);
        assertEquals(v + creation + diversion, of(compare(Cases.PAKISTAN, offer), line.id()).smart(), 1e-9);
    }

    /** Where every duty rises nothing is diverted: by hand, home loses e v (t1 - t0)/(1 + t0), whatever its rivals pay. */
    @Test
    void smartByHandForARise() {
        Line line = Cases.line(Cases.PAKISTAN, "knit-tops");
        Supplier home = line.suppliers().get(line.principal());
        double rise = 0.29 / (1 + home.dutyPct() / 100);
        double expected = line.baseMusd() * (1 + line.demand().longRun() * rise);
        assertEquals(expected, of(compare(Cases.PAKISTAN, Offer.NO_DEAL), line.id()).smart(), 1e-9);
    }

    @Test
    void totalsAreTheSumsOfTheirDirection() {
        MethodComparison methods = compare(Cases.PAKISTAN, Cases.offer("everything"));
        for (Direction direction : Direction.values()) {
            List<Values> values = methods.rows().stream()
                    .filter(row -> row.line().direction() == direction)
                    .map(MethodComparison.Row::values)
                    .toList();
            Values total = methods.total(direction);
            assertEquals(values.stream().mapToDouble(Values::base).sum(), total.base(), 1e-9);
            assertEquals(values.stream().mapToDouble(Values::shortRun).sum(), total.shortRun(), 1e-9);
            assertEquals(values.stream().mapToDouble(Values::longRun).sum(), total.longRun(), 1e-9);
            assertEquals(values.stream().mapToDouble(Values::smart).sum(), total.smart(), 1e-9);
        }
        assertEquals(Cases.PAKISTAN.exportsMusd(), methods.total(Direction.EXPORT).base(), 1e-9);
        assertEquals(Cases.PAKISTAN.importsMusd(), methods.total(Direction.IMPORT).base(), 1e-9);
    }
}
