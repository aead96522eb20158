package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Attribute;
import org.parley.bargain.BeliefFigure;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Preference;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.MethodFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/** Every figure has words, symbols and inputs, and every input that has a source leads to it. */
@Tag("long")
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
            all.add(new LineDayFigure(line.direction(), line.id(), 120));
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

    /** What is told moves the figure, if need be by a lot, and what is not told does not by a little. */
    @Test
    void theAssumptionsAreThoseThatMoveTheFigure() {
        for (Figure figure : all()) {
            if (figure instanceof BeliefFigure || figure.isGiven()) {
                continue; // beliefs name what the sides care for; what is given is not computed
            }
            List<String> told = Explanation.of(SIMULATOR, OFFER, figure).inputs().stream()
                    .map(Explanation.Input::name)
                    .toList();
            for (AssumptionKey key : AssumptionKey.values()) {
                if (key.isFactor()) {
                    continue; // told by what it multiplies
                }
                boolean named = told.contains(CaseTables.assumptionName(Scenes.PAKISTAN, key));
                boolean moved = moves(figure, key, 0.03) || named && (moves(figure, key, 0.4) || moves(figure, key, 1.9));
                assertEquals(named, moved, figure.name() + " by " + key.key() + ", told " + told);
            }
        }
    }

    /** @param by how far a number is moved, of itself */
    private static boolean moves(Figure figure, AssumptionKey key, double by) {
        Object now = key.get(OFFER.outcome().assumptions());
        List<Object> others = new ArrayList<>();
        switch (key.type()) {
            case SCHEDULE -> others.addAll(Scenes.PAKISTAN.schedules().keySet());
            case SWITCH -> others.add(!(Boolean) now);
            case NUMBER, WHOLE -> {
                double number = ((Number) now).doubleValue();
                for (double other : new double[] {number * (1 + by) + 1e-4, number * (1 - by)}) {
                    double within = Math.max(key.min(), Math.min(key.max(), other));
                    others.add(key.type() == AssumptionKey.Type.WHOLE ? (Object) (int) Math.rint(within) : (Object) within);
                }
            }
        }
        double value = figure.value(Scenes.PAKISTAN, OFFER);
        return others.stream().anyMatch(other -> {
            try {
                Comparison changed = SIMULATOR.compare(
                        OFFER.outcome().offer(), OFFER.outcome().assumptions().with(java.util.Map.of(key.key(), other)));
                return Math.abs(figure.value(Scenes.PAKISTAN, changed) - value) > 1e-9;
            } catch (InputException rushTooLarge) {
                return false;
            }
        });
    }

    // --- Inputs of the days that a figure is of

    private static Comparison of(String offer) {
        return Scenes.compare(Scenes.PAKISTAN, Scenes.offer(offer), java.util.Map.of());
    }

    private static List<Explanation.Input> inputs(Comparison offer, String figure) {
        return Explanation.of(SIMULATOR, offer, Figure.of(figure, Scenes.PAKISTAN)).inputs();
    }

    private static java.util.Optional<Explanation.Input> input(Comparison offer, String figure, String name) {
        List<Explanation.Input> found =
                inputs(offer, figure).stream().filter(each -> each.name().equals(name)).toList();
        assertTrue(found.size() < 2, found.toString());
        return found.stream().findFirst();
    }

    private static List<String> names(Comparison offer, String figure) {
        return inputs(offer, figure).stream().map(Explanation.Input::name).toList();
    }

    /** On a day the duties of that day hold, whatever comes later. */
    @Test
    void aDayHasItsOwnDuties() {
        Comparison july = of("july-2025");
        String product = "lines.knit-tops";
        double before = (Double) input(july, "day60." + product, "Duty before, goods of Pakistan").orElseThrow().value();
        double paused = (Double) input(july, "day60." + product, "Duty on day 60, goods of Pakistan").orElseThrow().value();
        double agreed = (Double) input(july, "day300." + product, "Duty on day 300, goods of Pakistan").orElseThrow().value();
        assertEquals(before + 10, paused, 1e-9);
        assertEquals(before + 19, agreed, 1e-9);
        assertEquals(
                july.outcome().lines().get(0).dutyPct(),
                (Double) input(july, "longRun.lines.knit-tops.long", "Duty once everything is in force, goods of Pakistan")
                        .orElseThrow()
                        .value(),
                1e-9);
        for (String figure : List.of("day60.exports", "day60." + product, "byDay60.exports", "toDeadline.exports")) {
            List<String> names = names(july, figure);
            assertTrue(names.stream().noneMatch(name -> name.contains("once everything is in force")), figure + ": " + names);
        }
        assertTrue(input(july, "day60.exports", "Duty on day 60, goods of Pakistan").isPresent());
        // Rivals pay what the pause asks of them until the talks are over.
        Explanation.Input rivals = input(july, "day60." + product, "Duty on day 60, goods of China").orElseThrow();
        assertTrue(rivals.source().contains(Scenes.PAKISTAN.schedules().get("pause").title()), rivals.toString());
    }

    /** A mean has the duties of all its days, one after the other. */
    @Test
    void aMeanHasTheDutiesOfAllItsDays() {
        Comparison july = of("july-2025");
        int inForce = july.outcome().inForceDay();
        Explanation.Input year =
                input(july, "firstYear.exports", "Duty from day 0 to 364, goods of Pakistan").orElseThrow();
        assertTrue(year.value().toString().contains(" until day " + (inForce - 1) + ", then "), year.toString());
        Object pause = input(july, "toDeadline.exports", "Duty from day 0 to 89, goods of Pakistan").orElseThrow().value();
        assertTrue(year.value().toString().startsWith(pause + " until"), year + " and " + pause);
        assertTrue(input(july, "lines.knit-tops.afterDeadline", "Duty from day 0 to 179, goods of Pakistan").isPresent());
    }

    // --- Inputs that move a figure, and none else

    @Test
    void whenItIsSignedAndForWhomTheCutsAreAreInputs() {
        Comparison july = of("july-2025");
        Explanation.Input day = input(july, "firstYear.exports", "Day of signing").orElseThrow();
        assertEquals((double) july.outcome().offer().agreementDay(), day.value());
        assertEquals("day, 31 Jul 2025", day.unit());
        assertTrue(input(july, "firstYear.exports", "The talks go on for longer by").isPresent());
        assertTrue(input(july, "longRun.exports", "Day of signing").isEmpty(), "the long run knows no days");
        Comparison mfn = of("zero-tariff-mfn");
        assertTrue(input(mfn, "longRun.homeDutyRevenueChange", "Same cuts for every country").isPresent());
        assertTrue(input(mfn, "longRun.exports", "Same cuts for every country").isEmpty());
        assertTrue(input(of("zero-tariff"), "longRun.imports", "Same cuts for every country").isEmpty());
    }

    @Test
    void whenPromisedGoodsArriveIsAnInputOnTheWay() {
        Line soybeans = line("soybeans");
        String lead = soybeans.name() + ": from entry into force to the first arrival";
        String ramp = soybeans.name() + ": from the first arrival to the full pace";
        int arrival = OFFER.outcome().inForceDay() + soybeans.purchase().orElseThrow().leadDays();
        for (String figure : List.of("firstYear.imports", "day" + (arrival + 5) + ".lines.soybeans", "firstYear.balance")) {
            assertTrue(names(OFFER, figure).containsAll(List.of(lead, ramp)), figure + ": " + names(OFFER, figure));
        }
        assertEquals(
                (double) soybeans.purchase().get().leadDays(), input(OFFER, "firstYear.imports", lead).orElseThrow().value());
        for (String figure : List.of("longRun.imports", "firstYear.exports", "toDeadline.exports")) {
            assertTrue(names(OFFER, figure).stream().noneMatch(name -> name.contains("arrival")), figure);
        }
    }

    @Test
    void whenALoanIsDrawnIsAnInputOfWhatItBuys() {
        Comparison everything = of("everything");
        for (String figure : List.of("day300.imports", "firstYear.balance", "horizon.financedImports")) {
            List<String> names = names(everything, figure);
            assertTrue(names.stream().anyMatch(name -> name.endsWith(": drawn year by year")), figure + ": " + names);
        }
        assertTrue(names(everything, "firstYear.imports").stream().anyMatch(name -> name.endsWith(" to the first draw")));
        for (String figure : List.of("longRun.imports", "day300.exports", "day300.lines.paper")) {
            List<String> names = names(everything, figure);
            assertTrue(names.stream().noneMatch(name -> name.contains("draw")), figure + ": " + names);
        }
    }

    /** A score moves with what its results move with. */
    @Test
    void aScoreHasAssumptions() {
        List<String> names = Explanation.of(SIMULATOR, OFFER, new BeliefFigure(BeliefFigure.Kind.SCORE, Lever.Side.HOME)).inputs().stream()
                .map(Explanation.Input::name)
                .toList();
        assertTrue(names.contains(CaseTables.assumptionName(Scenes.PAKISTAN, AssumptionKey.RIVALS)), names.toString());
        assertTrue(names.contains(CaseTables.assumptionName(Scenes.PAKISTAN, AssumptionKey.DELIVERED)), names.toString());
        assertFalse(names.contains(CaseTables.assumptionName(Scenes.PAKISTAN, AssumptionKey.JOBS)), names.toString());
    }

    private static Line line(String id) {
        return java.util.stream.Stream.concat(Scenes.PAKISTAN.exports().stream(), Scenes.PAKISTAN.imports().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where nothing but a promise is bought, no market stands beside it. */
    @Test
    void aPromiseHasNoMarket() {
        Comparison everything = of("everything");
        for (String id : List.of("crude-oil", "soybeans")) {
            for (String figure : List.of("longRun.lines." + id + ".long", "day400.lines." + id)) {
                List<String> names = names(everything, figure);
                assertTrue(
                        names.stream().noneMatch(name ->
                                name.contains("σ") || name.contains("η") || name.contains("ε") || name.contains("Duty")),
                        figure + ": " + names);
                assertTrue(names.contains("Share of a purchase promise that is delivered"), figure + ": " + names);
            }
        }
    }

    /** SMART has one run, supplies without end, and no use for what others pay on what is sold. */
    @Test
    void smartSaysWhatItUses() {
        String supply = "How the seller answers to its price (supply, ε)";
        String substitution = "How easily buyers change sellers (substitution, σ)";
        Comparison everything = of("everything");
        Line cotton = line("raw-cotton");
        Explanation.Input smart = input(everything, "methods.raw-cotton.smart", supply).orElseThrow();
        assertEquals("without end", smart.value());
        assertEquals(
                InputRows.number(cotton.demand().longRun()),
                input(everything, "methods.raw-cotton.smart", "How buyers answer to the price of all (demand, η)")
                        .orElseThrow()
                        .value());
        assertFalse(names(everything, "methods.knit-tops.smart").contains(substitution), "creation alone for a rise");
        assertTrue(names(everything, "methods.knit-tops.smart").stream().noneMatch(name -> name.endsWith("goods of China")));
        assertFalse(names(everything, "methods.knit-tops.smart").contains("Change of the price that Pakistan receives"));
        Line tops = line("knit-tops");
        assertEquals(
                InputRows.number(tops.substitution().shortRun()),
                input(everything, "methods.knit-tops.cesShort", substitution).orElseThrow().value());
        assertEquals(
                InputRows.number(tops.substitution().longRun()),
                input(everything, "methods.knit-tops.cesLong", substitution).orElseThrow().value());
    }

    /** The days of a rush count on the days that it touches, as its size does. */
    @Test
    void daysOfARushStandBesideItsSize() {
        Comparison july = of("july-2025");
        List<String> rush = java.util.stream.Stream.of(AssumptionKey.RUSH_BETA, AssumptionKey.RUSH_RISK, AssumptionKey.RUSH_WINDOW)
                .map(key -> CaseTables.assumptionName(Scenes.PAKISTAN, key))
                .toList();
        for (int day : new int[] {10, 37, 58, 59, 60, 70, 89, 100, 300}) {
            List<String> names = names(july, "day" + day + ".exports");
            long told = rush.stream().filter(names::contains).count();
            assertTrue(told == 0 || told == rush.size(), "day " + day + ": " + names);
            if (day < 60 || day == 300) {
                assertEquals(0, told, "day " + day);
            }
            if (day == 70) {
                assertEquals(rush.size(), told);
            }
        }
    }

    /** What is measured stays measured in a total, and has its source where it is one. */
    @Test
    void aTotalKeepsSourcesAndQualities() {
        Explanation.Input duty = input(OFFER, "longRun.exports", "Duty before, goods of Pakistan").orElseThrow();
        Set<String> sources = Scenes.PAKISTAN.exports().stream().map(Line::source).collect(Collectors.toSet());
        Set<String> qualities = Scenes.PAKISTAN.exports().stream().map(Line::quality).collect(Collectors.toSet());
        assertEquals(sources.size() == 1 ? sources.iterator().next() : "", duty.sourceId());
        assertEquals(qualities.size() == 1 ? qualities.iterator().next() : "mixed", duty.quality());
        assertFalse(duty.source().contains("model"), duty.source());
        InputRows rows = new InputRows(Scenes.PAKISTAN, OFFER);
        rows.ofLines(Scenes.PAKISTAN.imports(), "all that is bought", "1 to 2", "%");
        rows.ofLines(Scenes.PAKISTAN.imports().subList(0, 1), "one of them", 1.0, "%");
        assertEquals(Scenes.PAKISTAN.imports().get(0).source(), rows.inputs().get(1).sourceId());
        assertEquals(Scenes.PAKISTAN.imports().get(0).quality(), rows.inputs().get(1).quality());
        assertEquals(
                Scenes.PAKISTAN.imports().stream().map(Line::source).distinct().count() == 1,
                !rows.inputs().get(0).sourceId().isEmpty());
    }

    /** The rate that is looked for, and what is bought, do not go into it. */
    @Test
    void theBreakEvenRateRestsOnSalesAlone() {
        List<String> names = names("breakEvenRate");
        for (Lever lever : Scenes.PAKISTAN.levers()) {
            boolean cut = lever.kind() == Lever.Kind.PARTNER_DUTY_CUT && OFFER.outcome().offer().terms().containsKey(lever.id());
            assertEquals(cut, names.contains(lever.name()), lever.name() + " in " + names);
        }
        assertFalse(names.contains("Duty now, goods of Pakistan"), names.toString());
        assertFalse(names("longRun.exports").contains("Buy US soybeans"));
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
