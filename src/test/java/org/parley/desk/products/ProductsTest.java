package org.parley.desk.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.Figures;
import org.parley.chart.Scene;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.scenario.Basis;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.LineResult;
import org.parley.simulate.Outcome;
import org.parley.simulate.Product;
import org.parley.simulate.Quantity;

/** The products follow the desk while somebody looks, and a product's path is its own. */
class ProductsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private final Deque<Runnable> work = new ArrayDeque<>();
    private Desk desk;
    private Products model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, work::add);
        desk.open(CASE);
        model = new Products(desk);
    }

    private void workAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private Product product(String id) {
        return model.productsProperty().get().stream()
                .filter(each -> each.line().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A point of a product's path is explained as that product's, with the figure that its chart shows. */
    @Test
    void aDayOfAPathIsTheProducts() {
        for (String id : List.of("knit-tops", "raw-cotton")) {
            Line line = (id.equals("knit-tops") ? CASE.exports() : CASE.imports())
                    .stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
            boolean sold = id.equals("knit-tops");
            Quantity.Field field = sold ? Quantity.Field.EXPORTS : Quantity.Field.IMPORTS;
            Why why = Products.ofPath(line, Why.of(new DayFigure(200, false, field)));
            assertEquals("day200.lines." + id, why.figure().name());
            assertEquals(why.figure(), Figure.of(why.figure().name(), CASE));
            Picture picture = desk.pictureProperty().get();
            Outcome alone = Products.alone(picture, line).offer().outcome();
            double shown = sold ? alone.exports(200) : alone.imports(200);
            assertEquals(shown, why.figure().value(CASE, picture.offer()), 0);
            // The days of all products add up to the day of the whole.
            double sum = (sold ? CASE.exports() : CASE.imports()).stream()
                    .mapToDouble(each -> new LineDayFigure(each.direction(), each.id(), 200).value(CASE, picture.offer()))
                    .sum();
            Outcome whole = picture.offer().outcome();
            double financed = sold ? 0 : whole.financedImports(200);
            assertEquals(sold ? whole.exports(200) : whole.imports(200) - financed, sum, 1e-6, id);
        }
        Why total = Why.of(Quantity.of("longRun.exports"));
        assertEquals(total, Products.ofPath(CASE.exports().get(0), total));
    }

    /** A loan buys equipment beside all products: no path rises by it, and none is hatched for it. */
    @Test
    void aPathHasNothingOfALoan() {
        desk.offers().pick(CASE.offer("everything").orElseThrow());
        Picture picture = desk.pictureProperty().get();
        assertTrue(picture.offer().outcome().financedImports(300) > 100);
        Line paper = CASE.imports().stream().filter(line -> line.id().equals("paper")).findFirst().orElseThrow();
        Outcome alone = Products.alone(picture, paper).offer().outcome();
        assertEquals(0, alone.financedImports(300), 0);
        assertTrue(alone.imports(300) < 100, () -> "US$ m " + alone.imports(300));
    }

    @Test
    void worksOnlyWhileItIsLookedAt() {
        assertTrue(work.isEmpty());
        model.watch(true);
        workAll();
        assertEquals(32, model.productsProperty().get().size());
        assertFalse(model.staleProperty().get());
        model.watch(false);
        desk.offers().setTerm(CASE.lever("crude-oil").orElseThrow(), 100);
        assertTrue(work.isEmpty());
        assertTrue(model.staleProperty().get());
        model.watch(true);
        workAll();
        assertFalse(model.staleProperty().get());
        assertEquals(80, product("crude-oil").changeMusd(), 1e-9, "80 percent of the promise arrives");
    }

    @Test
    void movesWithTheDesk() {
        model.watch(true);
        workAll();
        double before = product("crude-oil").changeMusd();
        desk.offers().setTerm(CASE.lever("crude-oil").orElseThrow(), 0);
        assertTrue(model.staleProperty().get());
        workAll();
        assertTrue(product("crude-oil").changeMusd() < before);
    }

    /** What is painted is the path of that product alone: its exports are those of its line. */
    @Test
    void aPathIsThatOfOneProduct() {
        model.watch(true);
        workAll();
        List<Scene> painted = new ArrayList<>();
        for (String id : new String[] {"knit-tops", "raw-cotton"}) {
            model.paint(product(id), scene -> {
                painted.add(scene);
                return () -> {};
            });
            workAll();
        }
        LineResult tops = product("knit-tops").result();
        assertEquals(tops.longRun(), painted.get(0).offer().outcome().on(Basis.LONG_RUN).exports(), 1e-9);
        assertEquals(tops.horizon(), painted.get(0).offer().outcome().on(Basis.HORIZON).exports(), 1e-9);
        assertEquals(0, painted.get(0).offer().outcome().on(Basis.LONG_RUN).imports(), 0);
        assertEquals(
                product("raw-cotton").result().longRun(),
                painted.get(1).offer().outcome().on(Basis.LONG_RUN).imports(),
                1e-9);
    }

    @Test
    void theSearchLooksAtNamesCodesAndGroups() {
        model.watch(true);
        workAll();
        Product tops = product("knit-tops");
        assertTrue(Products.matches(tops, "KNIT") && Products.matches(tops, " 6109") && Products.matches(tops, "apparel"));
        assertTrue(Products.matches(tops, ""));
        assertFalse(Products.matches(tops, "crude"));
    }

    /** What India loses goes to all who sell, not to one of them: it is told as its own loss. */
    @Test
    void theOtherSidesChangeIsToldAsItsOwn() {
        model.watch(true);
        workAll();
        for (Product product : model.productsProperty().get()) {
            String told = Products.counterpart(product);
            if (product.counterpart().isEmpty()) {
                assertEquals("", told);
                continue;
            }
            Product.Rival rival = product.counterpart().get();
            assertEquals(
                    "The rival that " + (product.changeMusd() > 0 ? "loses" : "gains") + " most is " + rival.name()
                            + ": its own sales change by " + Figures.change(rival.changeMusd()) + " a year.",
                    told);
        }
    }

    @Test
    void moversAreTheLargestFromGainToLoss() {
        model.watch(true);
        workAll();
        List<Product> movers = Products.movers(model.productsProperty().get(), 12);
        assertEquals(12, movers.size());
        for (int i = 1; i < movers.size(); i++) {
            assertTrue(movers.get(i - 1).changeMusd() >= movers.get(i).changeMusd());
        }
        double least = movers.stream().mapToDouble(product -> Math.abs(product.changeMusd())).min().orElseThrow();
        long larger = model.productsProperty().get().stream()
                .filter(product -> Math.abs(product.changeMusd()) > least)
                .count();
        assertEquals(11, larger);
    }
}
