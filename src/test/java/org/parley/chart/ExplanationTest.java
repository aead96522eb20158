package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Attribute;
import org.parley.bargain.BeliefFigure;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Preference;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.MethodFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/** Every figure has words, symbols and inputs, and every input that has a source leads to it. */
class ExplanationTest {

    private static final Simulator SIMULATOR = new Simulator(Scenes.PAKISTAN);
    private static final Comparison OFFER =
            Scenes.compare(Scenes.PAKISTAN, Scenes.offer("crude-and-soybeans"), java.util.Map.of());

    private static List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (Quantity.Field field : Quantity.Field.values()) {
            all.add(new Quantity(Basis.LONG_RUN, field));
            all.add(new Quantity(Basis.FIRST_YEAR, field));
        }
        for (Quantity.Field field : DayFigure.fields()) {
            all.add(new DayFigure(37, false, field));
            all.add(new DayFigure(37, true, field));
        }
        for (Line line : List.of(Scenes.PAKISTAN.exports().get(0), Scenes.PAKISTAN.imports().get(0))) {
            for (LineFigure.Part part : LineFigure.Part.values()) {
                all.add(new LineFigure(line.direction(), line.id(), part, part == LineFigure.Part.RIVAL ? "China" : ""));
            }
            for (MethodFigure.Method method : MethodFigure.Method.values()) {
                all.add(new MethodFigure(line.direction(), line.id(), method));
                all.add(new MethodFigure(line.direction(), "", method));
            }
        }
        for (OtherFigure.Kind kind : OtherFigure.Kind.values()) {
            all.add(new OtherFigure(kind, Basis.LONG_RUN, ""));
        }
        for (BeliefFigure.Kind kind : BeliefFigure.Kind.values()) {
            for (Lever.Side side : Lever.Side.values()) {
                all.add(new BeliefFigure(kind, side));
            }
        }
        return all;
    }

    /** A total rests on what its products rest on: the elasticities and duties that stand in its formula. */
    @Test
    void aTotalTellsItsElasticitiesAndDuties() {
        List<Explanation.Input> inputs =
                Explanation.of(SIMULATOR, OFFER, new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS)).inputs();
        var largest = Scenes.PAKISTAN.exports().stream()
                .mapToDouble(line -> line.substitution().longRun())
                .summaryStatistics();
        String substitution = Figures.plain(largest.getMin()) + " to " + Figures.plain(largest.getMax());
        assertTrue(inputs.stream().anyMatch(input -> input.name().contains("\u03c3") && input.value().equals(substitution)), inputs.toString());
        for (String name : List.of("\u03b7", "\u03b5", "Duty before, goods of Pakistan", "goods of all others sold to the United States")) {
            assertEquals(1, inputs.stream().filter(input -> input.name().contains(name)).count(), name + " in " + inputs);
        }
        List<Explanation.Input> revenue = Explanation.of(
                        SIMULATOR, OFFER, new Quantity(Basis.LONG_RUN, Quantity.Field.HOME_DUTY_REVENUE_CHANGE))
                .inputs();
        var soybeans = Scenes.PAKISTAN.imports().stream()
                .filter(line -> line.id().equals("soybeans"))
                .findFirst()
                .orElseThrow();
        assertTrue(revenue.stream().anyMatch(input -> input.name().startsWith(soybeans.name() + ": extra cost")
                && input.value().equals(soybeans.purchase().orElseThrow().premiumPct())), revenue.toString());
        assertTrue(revenue.stream().anyMatch(input -> input.name().startsWith("Duty before, goods of United States")
                || input.name().startsWith("Duty before, goods of the United States")), revenue.toString());
    }

    @Test
    void everyFigureIsToldInWords() {
        Set<String> sources = Scenes.PAKISTAN.sources().keySet();
        for (Figure figure : all()) {
            Explanation told = Explanation.of(SIMULATOR, OFFER, figure);
            for (String text : List.of(told.name(), told.days(), told.words(), told.symbols())) {
                assertFalse(text.isBlank() || text.contains("explain.") || text.contains("{"), figure.name() + ": " + text);
                assertFalse(text.contains("''"), figure.name() + ": " + text);
            }
            assertFalse(told.inputs().isEmpty(), figure.name());
            for (Explanation.Input input : told.inputs()) {
                assertFalse(input.name().isBlank() || input.source().isBlank(), figure.name() + ": " + input);
                assertTrue(
                        input.sourceId().isEmpty()
                                || input.sourceId().equals(Source.ASSUMPTION)
                                || sources.contains(input.sourceId()),
                        figure.name() + ": " + input);
            }
        }
    }

    /** Factors on elasticities are told when they change something. */
    @Test
    void factorsOnElasticitiesAreInputsWhenTheyAreNotOne() {
        String factor = "How much buyers buy less when prices rise";
        String longRun = "longRun.exports";
        assertFalse(names(longRun).contains(factor));
        Comparison changed = Scenes.compare(
                Scenes.PAKISTAN, Scenes.offer("crude-and-soybeans"), java.util.Map.of("demand", 1.25));
        Explanation.Input input = Explanation.of(SIMULATOR, changed, Figure.of(longRun, Scenes.PAKISTAN)).inputs().stream()
                .filter(each -> each.name().equals(factor))
                .findFirst()
                .orElseThrow();
        assertTrue(input.toString().contains("1.25"), input.toString());
        assertTrue(input.toString().contains("times the case's elasticities"), input.toString());
    }

    private static List<String> names(String figure) {
        return Explanation.of(SIMULATOR, OFFER, Figure.of(figure, Scenes.PAKISTAN)).inputs().stream()
                .map(Explanation.Input::name)
                .toList();
    }

    /** A product's own market goes in, and no other product's. */
    @Test
    void aProductHasItsOwnInputs() {
        Line line = Scenes.PAKISTAN.exports().get(0);
        List<String> names = names("longRun.lines." + line.id() + ".change");
        for (String needed : List.of(
                line.name() + ", sold in 2024",
                "Duty before, goods of Pakistan",
                "Duty once everything is in force, goods of Pakistan",
                "Change of the price that Pakistan receives",
                "How easily buyers change sellers (substitution, σ)")) {
            assertTrue(names.contains(needed), needed + " in " + names);
        }
        assertTrue(names.stream().noneMatch(name -> name.startsWith(Scenes.PAKISTAN.exports().get(1).name())));
    }

    @Test
    void theInputsOfAProductAreThoseOfItsOutcome() {
        Line line = Scenes.PAKISTAN.exports().get(0);
        Explanation told = Explanation.of(SIMULATOR, OFFER, LineFigure.of(line, LineFigure.Part.DUTY));
        double duty = OFFER.outcome().lines().get(0).dutyPct();
        assertEquals(duty, told.contributions().offer(), 0);
        assertEquals(
                duty,
                (Double) told.inputs().stream()
                        .filter(input -> input.name().equals("Duty once everything is in force, goods of Pakistan"))
                        .findFirst()
                        .orElseThrow()
                        .value(),
                1e-9);
    }

    /** What the list says that a source is used for counts every assumption once. */
    @Test
    void sourcesCountTheAssumptions() {
        int counted = CaseTables.sources(Scenes.PAKISTAN).rows().stream()
                .map(row -> (String) row.get(4))
                .flatMap(used -> List.of(used.split("; ")).stream())
                .filter(use -> use.startsWith("assumptions: "))
                .mapToInt(use -> Integer.parseInt(use.substring("assumptions: ".length())))
                .sum();
        assertEquals(AssumptionKey.values().length, counted);
        // The schedules that hold have sources of their own.
        Set<String> ids = java.util.Arrays.stream(AssumptionKey.values())
                .map(key -> CaseTables.sourceOf(Scenes.PAKISTAN, key, Scenes.PAKISTAN.assumptions()))
                .collect(Collectors.toSet());
        assertTrue(ids.contains(Source.ASSUMPTION) && ids.size() > 1, ids.toString());
    }

    /** Every result that a side can care for has words of its own. */
    @Test
    void everyAttributeIsNamed() {
        Set<String> names = java.util.Arrays.stream(Attribute.values())
                .map(attribute -> Wording.get("explain.attribute." + attribute.word()))
                .collect(Collectors.toSet());
        assertEquals(Attribute.values().length, names.size(), names.toString());
    }

    /** From its inputs a score can be worked out by hand. */
    @Test
    void aScoreIsTheSumOfItsInputs() {
        Explanation told = Explanation.of(
                SIMULATOR, OFFER, new BeliefFigure(BeliefFigure.Kind.SCORE, Lever.Side.HOME));
        double sum = 0;
        List<Explanation.Input> cares = told.inputs().stream()
                .filter(input -> input.unit().startsWith("weight "))
                .toList();
        for (int i = 0; i < cares.size(); i++) {
            Preference care = Scenes.PAKISTAN.preferences().home().get(i);
            double value = (Double) cares.get(i).value();
            sum += 100 * care.weight() * (value - care.worst()) / (care.best() - care.worst());
        }
        assertTrue(cares.size() > 2);
        assertEquals(sum, told.contributions().offer(), 1e-9);
    }

    @Test
    void aChangeInPercentHasItsSign() {
        LineFigure figure = LineFigure.of(Scenes.PAKISTAN.exports().get(0), LineFigure.Part.CHANGE_PCT);
        assertEquals("+3.2%", Explanation.written(figure, 3.21));
        assertEquals("\u22123.2%", Explanation.written(figure, -3.21));
    }
}
