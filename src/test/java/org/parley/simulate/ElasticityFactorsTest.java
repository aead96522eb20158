package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Elasticity;
import org.parley.scenario.ElasticityFactors;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** Factors on all elasticities as assumptions, beside a case's file whose lines have other elasticities. */
class ElasticityFactorsTest {

    /** Powers of two, which multiply without rounding: what follows must be the same to the bit. */
    private static final double SUBSTITUTION = 2;

    private static final double DEMAND = 0.5;
    private static final Map<String, Object> FACTORS = Map.of("substitution", SUBSTITUTION, "demand", DEMAND);

    /** A case whose file has every elasticity multiplied. */
    private static Scenario multiplied(String id, Scenario scenario) {
        Tree file = Tree.shipped(id);
        for (String direction : List.of("exports", "imports")) {
            List<Line> lines = direction.equals("exports") ? scenario.exports() : scenario.imports();
            for (int n = 0; n < lines.size(); n++) {
                String place = "/" + direction + "/" + n;
                file.set(place + "/substitution", json(lines.get(n).substitution(), SUBSTITUTION));
                file.set(place + "/demand", json(lines.get(n).demand(), DEMAND));
            }
        }
        return file.scenario();
    }

    private static String json(Elasticity elasticity, double factor) {
        return "{\"short\": " + factor * elasticity.shortRun() + ", \"long\": " + factor * elasticity.longRun() + "}";
    }

    @Test
    void outcomesAreThoseOfAFileWithTheElasticitiesMultiplied() {
        for (String id : List.of("pakistan-us-2025", "classroom")) {
            Scenario scenario = id.equals("classroom") ? Cases.CLASSROOM : Cases.PAKISTAN;
            Scenario file = multiplied(id, scenario);
            for (Offer offer : scenario.offers()) {
                same(Cases.run(file, offer, Map.of()), Cases.run(scenario, offer, FACTORS), offer.id());
                sameBesides(file, scenario, offer);
            }
        }
    }

    private static void same(Outcome expected, Outcome found, String what) {
        for (int d = 0; d <= expected.clock().horizonDays(); d++) {
            assertEquals(expected.exports(d), found.exports(d), what + ", day " + d);
            assertEquals(expected.imports(d), found.imports(d), what + ", day " + d);
        }
        for (Basis basis : Basis.values()) {
            assertEquals(expected.on(basis), found.on(basis), what + ", " + basis);
        }
        assertEquals(expected.surplus(), found.surplus(), what);
        assertEquals(expected.limits(), found.limits(), what);
        for (int n = 0; n < expected.lines().size(); n++) {
            assertEquals(expected.lines().get(n).shortRun(), found.lines().get(n).shortRun(), what);
            assertEquals(expected.lines().get(n).longRun(), found.lines().get(n).longRun(), what);
        }
    }

    /** What solves markets once more: methods, rivals' sales, the break-even rate, the inputs of a market. */
    private static void sameBesides(Scenario file, Scenario scenario, Offer offer) {
        Outcome expected = Cases.run(file, offer, Map.of());
        Outcome found = Cases.run(scenario, offer, FACTORS);
        List<MethodComparison.Row> methods =
                MethodComparison.of(file, offer, expected.assumptions()).rows();
        List<Product> products = Product.of(file, expected);
        for (int n = 0; n < methods.size(); n++) {
            assertEquals(
                    methods.get(n).values(),
                    MethodComparison.of(scenario, offer, found.assumptions())
                            .rows()
                            .get(n)
                            .values());
            Product product = Product.of(scenario, found).get(n);
            assertEquals(products.get(n).rivals(), product.rivals());
            assertEquals(products.get(n).shareAfter(), product.shareAfter());
            Line written = methods.get(n).line();
            Line assumed = MarketSetup.of(scenario, offer, found.assumptions(), product.line()).line();
            assertEquals(written.substitution(), assumed.substitution());
            assertEquals(written.demand(), assumed.demand());
        }
        assertEquals(
                new Simulator(file).breakEvenRatePct(offer, expected.assumptions()),
                new Simulator(scenario).breakEvenRatePct(offer, found.assumptions()));
    }

    @Test
    void factorsOfOneChangeNothingAndOthersDo() {
        Offer offer = Cases.offer("everything");
        Outcome plain = Cases.run(offer);
        same(plain, Cases.run(offer, Map.of("substitution", 1, "demand", 1)), "one");
        Line line = Cases.PAKISTAN.exports().get(0);
        assertSame(line, Cases.PAKISTAN.assumptions().on(line));
        for (String factor : FACTORS.keySet()) {
            assertNotEquals(
                    plain.on(Basis.LONG_RUN),
                    Cases.run(offer, Map.of(factor, 1.1)).on(Basis.LONG_RUN),
                    factor);
        }
    }

    /** 2 x 0.5 is more than 0.9, which leaves 1.05 for substitution; the long run has no such rule. */
    @Test
    void substitutionIsKeptAboveDemandInTheShortRun() {
        Line line = Cases.PAKISTAN
                .exports()
                .get(0)
                .withElasticities(new Elasticity(0.9, 3), new Elasticity(-0.5, -1));
        Line scaled = new ElasticityFactors(1, 2).on(line);
        assertEquals(new Elasticity(1.05, 3), scaled.substitution());
        assertEquals(new Elasticity(-1, -2), scaled.demand());
        assertEquals(new Elasticity(0.55, 1.5), new ElasticityFactors(0.5, 1).on(line).substitution());
        // A case that has them the other way round keeps its own order.
        Line crossed = line.withElasticities(new Elasticity(0.4, 3), new Elasticity(-0.5, -1));
        assertEquals(0.8, new ElasticityFactors(2, 2).on(crossed).substitution().shortRun());
    }

    /** A file may name the factors, and an offer may; both are kept within what makes sense. */
    @Test
    void aFileAndAnOfferMayNameThem() {
        Scenario file = Cases.pakistan().set("/assumptions/substitution", "2").set("/assumptions/demand", "0.5").scenario();
        Offer offer = file.offer("everything").orElseThrow();
        same(Cases.run(offer, FACTORS), Cases.run(file, offer, Map.of()), "file");
        Scenario own = Cases.pakistan()
                .set("/offers/0/assume", "{\"substitution\": 2, \"demand\": 0.5}")
                .scenario();
        Offer first = Cases.PAKISTAN.offers().get(0);
        same(Cases.run(first, FACTORS), Cases.run(own, own.offers().get(0), Map.of()), "offer");
        String refused = Cases.pakistan().set("/assumptions/demand", "5").problems().toString();
        assertTrue(refused.contains("/assumptions/demand") && refused.contains("from 0.25 to 4"), refused);
    }
}
