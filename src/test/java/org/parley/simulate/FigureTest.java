package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Contributions.Kind;
import org.parley.simulate.Contributions.Part;

/** Figures of days, products, methods and limits are those of the outcome, and their parts add up to them. */
class FigureTest {

    private static final double ADDS_UP = 1e-9;
    private static final Scenario CASE = Cases.PAKISTAN;
    private static final Simulator SIMULATOR = new Simulator(CASE);
    private static final Assumptions WORLD = CASE.assumptions();

    private static Comparison compare(Offer offer) {
        return SIMULATOR.compare(offer, WORLD);
    }

    private static double sum(Contributions contributions) {
        return contributions.parts().stream().mapToDouble(Part::value).sum();
    }

    /** One of each, of several lines and days. */
    private static List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (Quantity.Field field : DayFigure.fields()) {
            for (int day : new int[] {0, 37, 89, 90, 365, CASE.clock().horizonDays()}) {
                all.add(new DayFigure(day, false, field));
                all.add(new DayFigure(day, true, field));
            }
        }
        for (Line line : List.of(CASE.exports().get(0), CASE.imports().get(0), CASE.imports().get(3))) {
            for (LineFigure.Part part : LineFigure.Part.values()) {
                all.add(part == LineFigure.Part.RIVAL
                        ? LineFigure.ofRival(line, rival(line))
                        : LineFigure.of(line, part));
            }
            for (MethodFigure.Method method : MethodFigure.Method.values()) {
                all.add(new MethodFigure(line.direction(), line.id(), method));
                all.add(new MethodFigure(line.direction(), "", method));
            }
        }
        for (OtherFigure.Kind kind : OtherFigure.Kind.values()) {
            all.add(new OtherFigure(kind, Basis.LONG_RUN, ""));
        }
        return all;
    }

    private static String rival(Line line) {
        return Product.of(CASE, compare(Cases.offer("july-2025")).outcome()).stream()
                .filter(product -> product.line().equals(line))
                .map(product -> product.rivals().get(0).name())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsAddUpForEveryFigure() {
        for (String id : new String[] {"crude-and-soybeans", "zero-tariff-mfn"}) {
            Comparison offer = compare(Cases.offer(id));
            for (Figure figure : all()) {
                Contributions parts = Contributions.of(SIMULATOR, offer, figure);
                assertEquals(figure.value(CASE, offer), parts.offer(), 0, figure.name());
                assertEquals(parts.whole(), sum(parts), ADDS_UP, id + " " + figure.name());
            }
        }
    }

    @Test
    void whatTheFileGivesIsMovedByNothing() {
        Comparison offer = compare(Cases.offer("july-2025"));
        for (Figure figure : all()) {
            if (figure.isGiven()) {
                assertEquals(List.of(), Contributions.of(SIMULATOR, offer, figure).parts(), figure.name());
                assertEquals(
                        figure.value(CASE, compare(Offer.NO_DEAL)), figure.value(CASE, offer), 0, figure.name());
            }
        }
    }

    /** Equipment that loans pay for is of no product: all products together are what is imported less that. */
    @Tag("sweep")
    @Test
    void aProductHasNothingOfALoan() {
        Offer everything = Cases.offer("everything");
        List<Lever> loans = CASE.levers().stream()
                .filter(lever -> lever.kind() == Lever.Kind.INVESTMENT && everything.value(lever) > 0)
                .toList();
        assertEquals(1, loans.size());
        Comparison offer = compare(everything);
        int start = offer.outcome().inForceDay() + loans.get(0).startDays();
        for (int day : new int[] {start - 1, start, 300, 500, CASE.clock().horizonDays()}) {
            int on = day;
            double sum = CASE.imports().stream()
                    .mapToDouble(line -> new LineDayFigure(line.direction(), line.id(), on).value(CASE, offer))
                    .sum();
            assertEquals(day >= start, offer.outcome().financedImports(day) > 0, "day " + day);
            assertEquals(offer.outcome().imports(day) - offer.outcome().financedImports(day), sum, 1e-6, "day " + day);
        }
        Contributions parts = Contributions.of(SIMULATOR, offer, Figure.of("day300.lines.paper", CASE));
        assertTrue(parts.offer() < 100, parts.toString());
        assertEquals(parts.whole(), sum(parts), ADDS_UP);
        assertTrue(parts.parts().stream().noneMatch(part -> part.lever().equals(java.util.Optional.of(loans.get(0)))));
        // Imports as a whole do have the loan's part.
        assertTrue(Contributions.of(SIMULATOR, offer, Figure.of("day300.imports", CASE)).parts().stream()
                .anyMatch(part -> part.lever().equals(java.util.Optional.of(loans.get(0))) && part.value() > 100));
    }

    @Test
    void aDayIsTheOutcomesOwn() {
        Comparison offer = compare(Cases.offer("july-2025"));
        assertEquals(offer.outcome().exports(37), Figure.of("day37.exports", CASE).value(CASE, offer), 0);
        assertEquals(offer.outcome().balance(200), Figure.of("day200.balance", CASE).value(CASE, offer), 0);
    }

    /** By the deadline all days before it are over, and by day 365 the first year is. */
    @Test
    void daysAddUpToTheDateBases() {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Comparison offer = compare(Cases.random(CASE, random));
            int last = CASE.clock().deadlineDay();
            for (Quantity.Field field : DayFigure.fields()) {
                double deadline = new Quantity(Basis.TO_DEADLINE, field).value(offer);
                assertEquals(deadline, new DayFigure(last, true, field).value(CASE, offer), 1e-7, field.word());
                double year = new Quantity(Basis.FIRST_YEAR, field).value(offer);
                assertEquals(year, new DayFigure(365, true, field).value(CASE, offer), 1e-7, field.word());
            }
        }
    }

    @Test
    void linesAddUpToTheWhole() {
        Comparison offer = compare(Cases.offer("july-2025"));
        double exports = CASE.exports().stream()
                .mapToDouble(line -> LineFigure.of(line, LineFigure.Part.LONG).value(CASE, offer))
                .sum();
        assertEquals(offer.outcome().on(Basis.LONG_RUN).exports(), exports, 1e-7);
        MethodComparison methods = MethodComparison.of(CASE, offer.outcome().offer(), WORLD);
        MethodComparison.Values total = methods.total(Line.Direction.IMPORT);
        assertEquals(
                total.smart() - total.base(),
                new MethodFigure(Line.Direction.IMPORT, "", MethodFigure.Method.SMART).value(CASE, offer),
                1e-7);
    }

    @Test
    void whatALimitIsHeldAgainst() {
        Comparison offer = compare(Cases.offer("everything"));
        assertTrue(offer.outcome().limits().size() > 3);
        for (LimitResult limit : offer.outcome().limits()) {
            assertEquals(limit.value(), OtherFigure.of(limit).value(CASE, offer), 1e-9, limit.id() + limit.line());
        }
    }

    @Test
    void twoOffersDifferByTheDifferencesOfTheirParts() {
        Comparison one = compare(Cases.offer("july-2025"));
        Comparison other = SIMULATOR.compare(
                Cases.offer("zero-tariff"), WORLD.with(java.util.Map.of("preferenceUsePct", 50.0, "growthPct", 3.0)));
        for (String name : new String[] {"firstYear.balance", "day120.imports", "longRun.lines.towels.change"}) {
            Figure figure = Figure.of(name, CASE);
            Contributions of = Contributions.of(SIMULATOR, one, figure);
            Contributions against = Contributions.of(SIMULATOR, other, figure);
            Contributions between = Contributions.between(of, against);
            assertEquals(of.offer() - against.offer(), between.whole(), 0, name);
            assertEquals(between.whole(), sum(between), ADDS_UP, name);
            List<Object> levers = between.parts().stream()
                    .map(part -> (Object) part.lever().map(Lever::id).orElse(part.kind().name()))
                    .toList();
            assertEquals(levers.size(), levers.stream().distinct().count(), "each part once: " + levers);
        }
        Contributions itself = Contributions.of(SIMULATOR, one, Quantity.of("firstYear.balance"));
        Contributions none = Contributions.between(itself, itself);
        assertTrue(none.parts().stream().noneMatch(part -> part.kind() == Kind.WORLD || part.value() != 0));
    }

    @Test
    void aStepIsAllThereIsToItsChange() {
        Comparison now = compare(Cases.offer("july-2025"));
        Lever rate = CASE.lever("partner-rate").orElseThrow();
        Contributions step = Contributions.ofStep(SIMULATOR, now, rate, 5, Quantity.of("longRun.exports"));
        Comparison stepped = compare(now.outcome().offer().withTerm(rate, 5));
        assertEquals(now.outcome().on(Basis.LONG_RUN).exports(), step.noDeal(), 0);
        assertEquals(stepped.outcome().on(Basis.LONG_RUN).exports(), step.offer(), 0);
        assertEquals(step.whole(), sum(step), 0);
        assertTrue(step.whole() > 0);
    }

    /** Each figure of a product by its definition, from the outcome's own numbers. */
    @Test
    void figuresOfAProductAreWhatTheyAreCalled() {
        Comparison offer = compare(Cases.offer("crude-and-soybeans"));
        for (LineResult result : offer.outcome().lines()) {
            Line line = result.line();
            double change = result.longRun() - result.base();
            Product product = Product.of(CASE, offer.outcome(), result);
            double rivalsBefore = product.rivals().stream().mapToDouble(Product.Rival::beforeMusd).sum();
            double rivalsAfter = product.rivals().stream().mapToDouble(Product.Rival::afterMusd).sum();
            assertEquals(result.longRun(), LineFigure.of(line, LineFigure.Part.LONG).value(CASE, offer), 0, line.id());
            assertEquals(change, LineFigure.of(line, LineFigure.Part.CHANGE).value(CASE, offer), 0, line.id());
            assertEquals(
                    result.base() > 0 ? 100 * change / result.base() : Double.NaN, // no share of nothing
                    LineFigure.of(line, LineFigure.Part.CHANGE_PCT).value(CASE, offer),
                    ADDS_UP,
                    line.id());
            assertEquals(
                    100 * result.base() / (result.base() + rivalsBefore),
                    LineFigure.of(line, LineFigure.Part.SHARE_BASE).value(CASE, offer),
                    ADDS_UP,
                    line.id());
            assertEquals(
                    100 * result.longRun() / (result.longRun() + rivalsAfter),
                    LineFigure.of(line, LineFigure.Part.SHARE).value(CASE, offer),
                    ADDS_UP,
                    line.id());
            for (Product.Rival rival : product.rivals()) {
                assertEquals(
                        rival.afterMusd() - rival.beforeMusd(),
                        LineFigure.ofRival(line, rival.name()).value(CASE, offer),
                        ADDS_UP,
                        line.id() + " " + rival.name());
            }
        }
    }

    @Test
    void figuresOfAMethodAreItsChanges() {
        Comparison offer = compare(Cases.offer("zero-tariff-mfn"));
        for (Line.Direction direction : Line.Direction.values()) {
            double all = 0;
            for (Line line : direction == Line.Direction.EXPORT ? CASE.exports() : CASE.imports()) {
                MethodComparison.Values values =
                        MethodComparison.of(CASE, offer.outcome().offer(), offer.outcome().assumptions(), line);
                double[] changes = {
                    values.base(),
                    values.shortRun() - values.base(),
                    values.longRun() - values.base(),
                    values.smart() - values.base()
                };
                for (MethodFigure.Method method : MethodFigure.Method.values()) {
                    assertEquals(
                            changes[method.ordinal()],
                            new MethodFigure(direction, line.id(), method).value(CASE, offer),
                            0,
                            line.id() + " " + method);
                }
                all += values.longRun() - values.base();
            }
            assertEquals(all, new MethodFigure(direction, "", MethodFigure.Method.LONG_RUN).value(CASE, offer), ADDS_UP);
            assertTrue(Math.abs(all) > 1, direction.name());
        }
    }

    /** On a day, too, all products together are the whole; an offer without a loan keeps equipment out of it. */
    @Test
    void productsOfADayAddUpToTheDay() {
        Comparison offer = compare(Cases.offer("july-2025"));
        for (int day : new int[] {0, 100}) {
            double exports = 0;
            for (Line line : CASE.exports()) {
                LineDayFigure figure = new LineDayFigure(line.direction(), line.id(), day);
                assertEquals(line, figure.in(CASE));
                exports += figure.value(CASE, offer);
            }
            assertEquals(offer.outcome().exports(day), exports, 1e-6, "day " + day);
        }
        Line paper = Cases.line(CASE, "paper");
        LineDayFigure figure = new LineDayFigure(paper.direction(), paper.id(), 100);
        assertEquals("day100.lines.paper", figure.name());
        assertEquals(figure, Figure.of("day100.lines.paper", CASE));
        assertEquals(Quantity.Unit.MUSD, figure.unit());
        assertEquals(
                new Simulator(CASE.alone(paper)).run(Cases.offer("july-2025"), WORLD).imports(100),
                figure.value(CASE, offer),
                0);
    }

    /** What a figure says it cannot depend on does not move it, and what it is of is told rightly. */
    @Test
    void figuresTellWhatTheyAreOf() {
        Line line = CASE.exports().get(0);
        assertEquals(Quantity.Unit.MUSD, new MethodFigure(line.direction(), "", MethodFigure.Method.BASE).unit());
        assertEquals(Quantity.Unit.CHANGE_MUSD, new MethodFigure(line.direction(), "", MethodFigure.Method.SMART).unit());
        for (LineFigure.Part part : LineFigure.Part.values()) {
            LineFigure figure = LineFigure.of(line, part);
            boolean onTheWay = part == LineFigure.Part.AFTER_DEADLINE || part == LineFigure.Part.HORIZON;
            assertEquals(!onTheWay, figure.isLongRun(), part.name());
            assertEquals(onTheWay, figure.name().startsWith("lines."), figure.name());
            assertEquals(
                    part == LineFigure.Part.BASE || part == LineFigure.Part.DUTY_BASE || part == LineFigure.Part.SHARE_BASE,
                    figure.isGiven(),
                    part.name());
            for (Lever.Kind kind : Lever.Kind.values()) {
                assertEquals(kind != Lever.Kind.INVESTMENT, figure.canDependOn(kind), part + " " + kind);
                assertEquals(
                        kind != Lever.Kind.INVESTMENT,
                        new LineDayFigure(line.direction(), line.id(), 90).canDependOn(kind),
                        kind.name());
            }
        }
        for (Basis basis : Basis.values()) {
            assertEquals(basis == Basis.LONG_RUN, new Quantity(basis, Quantity.Field.EXPORTS).isLongRun(), basis.name());
            assertEquals(
                    basis == Basis.LONG_RUN, new OtherFigure(OtherFigure.Kind.PROMISED, basis, "").isLongRun(), basis.name());
        }
        assertEquals(false, new DayFigure(3, false, Quantity.Field.EXPORTS).isLongRun());
        assertEquals(false, new LineDayFigure(line.direction(), line.id(), 90).isLongRun());
        assertEquals(true, new MethodFigure(line.direction(), "", MethodFigure.Method.SMART).isLongRun());
    }

    @Test
    void namesAreReadAsTheyAreWritten() {
        List<Figure> figures = new ArrayList<>(all());
        for (Basis basis : Basis.values()) {
            for (Quantity.Field field : Quantity.Field.values()) {
                figures.add(new Quantity(basis, field));
            }
            figures.add(new OtherFigure(OtherFigure.Kind.UNCAPPED_RATE, basis, ""));
            figures.add(new OtherFigure(OtherFigure.Kind.PROMISED, basis, CASE.imports().get(0).id()));
        }
        for (Figure figure : figures) {
            assertEquals(figure, Figure.of(figure.name(), CASE));
        }
        for (LimitResult limit : compare(Cases.offer("everything")).outcome().limits()) {
            String name = "limits." + limit.id() + (limit.line().isEmpty() ? "" : "." + limit.line());
            assertEquals(OtherFigure.of(limit), Figure.of(name, CASE));
        }
        assertEquals(new OtherFigure(OtherFigure.Kind.BREAK_EVEN_RATE, Basis.LONG_RUN, ""), Figure.of("breakEvenRate", CASE));
        assertEquals(Figure.of("methods.export.smart", CASE), Figure.of("methods.exports.smart", CASE));
        assertEquals(Figure.of("lines.knit-tops.rival.India", CASE), Figure.of("longRun.lines.knit-tops.rival.IN", CASE));
        assertEquals(Quantity.of("longRun.exports"), Figure.of("longRun.exports", CASE));
    }

    /** A reader who misses a name is told all that there are, and none that there is not. */
    @Test
    void whatThereIsInsteadIsListed() {
        Line towels = Cases.line(CASE, "towels");
        String sellers = assertThrows(
                        IllegalArgumentException.class, () -> Figure.of("longRun.lines.towels.rival.Atlantis", CASE))
                .getMessage();
        String others = towels.suppliers().stream()
                .filter(each -> each != towels.suppliers().get(towels.principal()))
                .map(each -> CASE.countryName(each.country()))
                .collect(java.util.stream.Collectors.joining(", "));
        assertTrue(sellers.endsWith("one of the other sellers of towels: " + others), sellers);
        assertThrows(IllegalArgumentException.class, () -> Figure.of("longRun.lines.towels.rival.PK", CASE), "no rival of itself");
        assertThrows(IllegalArgumentException.class, () -> Figure.of("longRun.lines.nothing.rival.India", CASE));
        String limits =
                assertThrows(IllegalArgumentException.class, () -> Figure.of("limits.nothing", CASE)).getMessage();
        for (org.parley.scenario.Limit limit : CASE.limits()) {
            String name = limit.line().isEmpty() ? limit.id() : limit.id() + "." + limit.line();
            assertTrue((limits + ",").matches(".*[ ]" + java.util.regex.Pattern.quote(name) + ",.*"), name + " in: " + limits);
        }
        String fields = assertThrows(IllegalArgumentException.class, () -> Figure.of("nothing", CASE)).getMessage();
        for (Basis basis : Basis.values()) {
            assertTrue(fields.contains(basis.key()), fields);
        }
        for (Quantity.Field field : Quantity.Field.values()) {
            assertTrue(fields.contains(field.word()), fields);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "day9999.exports, a day of at most",
        "day10.purchaseCost, after a day one of exports",
        "longRun.lines.nothing.change, the id of a line",
        "longRun.lines.towels.nothing, a field of base",
        "longRun.lines.towels.rival.Atlantis, after rival one of the other sellers",
        "methods.nothing.smart, methods.ID.METHOD",
        "methods.towels.nothing, cesShort",
        "limits.nothing, after limits one of duty-revenue",
        "longRun.promised.towels, the id of a line that is bought",
        "firstYear.breakEvenRate, longRun.breakEvenRate",
        "nothing, BASIS.FIELD"
    })
    void whatIsNoFigureIsToldPlainly(String name, String words) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Figure.of(name, CASE));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertTrue(Arrays.stream(refused.getMessage().split("\n")).count() == 1);
    }
}
