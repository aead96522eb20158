package org.parley.desk.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.Subject;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;

/** The explanation follows the desk, and is never passed off as that of another offer. */
class ExplainingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private final Deque<Runnable> work = new ArrayDeque<>();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, work::add);
        desk.open(CASE);
    }

    private void workAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private Explaining explaining(String quantity) {
        Explaining model = new Explaining(desk, Why.of(Quantity.of(quantity)));
        workAll();
        return model;
    }

    @Test
    void stepsLeadFromNoDealToTheOffer() {
        Explaining model = explaining("longRun.exports");
        List<Explaining.Step> steps = model.toldProperty().get().steps();
        assertEquals("No deal", steps.get(0).name());
        assertEquals("Crude oil and soybeans", steps.get(steps.size() - 1).name());
        assertTrue(steps.get(0).isLevel() && steps.get(steps.size() - 1).isLevel());
        for (int i = 1; i < steps.size(); i++) {
            assertEquals(steps.get(i - 1).to(), steps.get(i).from(), 1e-9, steps.get(i).name());
        }
        double exports = desk.pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).exports();
        assertEquals(exports, steps.get(steps.size() - 1).to(), 0);
        assertTrue(steps.stream().anyMatch(step -> step.name().equals("US extra tariff 15%") && step.figure().startsWith("+US$")));
        assertFalse(model.staleProperty().get());
    }

    /** Of many parts, those that add nothing are told in one row, and the rows still lead to the whole. */
    @Test
    void partsThatAddNothingAreToldTogether() {
        desk.offers().pick(CASE.offer("everything").orElseThrow());
        Explaining.Told told = explaining("longRun.exports").toldProperty().get();
        List<Explaining.Step> steps = told.steps();
        assertTrue(steps.size() < told.explanation().contributions().parts().size(), steps.toString());
        Explaining.Step nothing = steps.get(steps.size() - 2);
        assertTrue(nothing.name().endsWith("parts that add nothing"), nothing.name());
        assertEquals(nothing.from(), nothing.to(), 0);
        assertEquals(steps.get(steps.size() - 1).to(), nothing.to(), 1e-6);
        stepsAreJoined(told);
    }

    @Test
    void isStaleUntilTheNewOfferIsExplained() {
        Explaining model = explaining("longRun.exports");
        desk.offers().setTerm(CASE.lever("partner-rate").orElseThrow(), 5);
        assertTrue(model.staleProperty().get());
        workAll();
        assertFalse(model.staleProperty().get());
        assertTrue(model.toldProperty().get().steps().stream().anyMatch(step -> step.name().equals("US extra tariff 5%")));
    }

    /** What is asked for while the way is not free is left out but for the last; what is out of date by then is not shown. */
    @Test
    void theLatestWins() {
        Explaining model = new Explaining(desk, Why.of(Quantity.of("longRun.exports")));
        for (int rate = 1; rate <= 20; rate++) {
            desk.offers().setTerm(CASE.lever("partner-rate").orElseThrow(), rate);
        }
        assertEquals(1, work.size());
        assertTrue(model.staleProperty().get());
        work.poll().run();
        assertTrue(work.isEmpty(), "nineteen were never begun");
        assertTrue(model.toldProperty().get().steps().stream().anyMatch(step -> step.name().equals("US extra tariff 20%")));
        assertFalse(model.staleProperty().get());
    }

    @Test
    void anotherFigureAndAnotherBasisCanBeChosen() {
        Explaining model = explaining("longRun.exports");
        model.explain(Quantity.of("longRun.impliedRate"));
        workAll();
        assertEquals("longRun.impliedRate", model.toldProperty().get().explanation().figure().name());
        assertTrue(model.toldProperty().get().steps().get(0).figure().endsWith("%"));
        model.explain(Quantity.of("firstYear.impliedRate"));
        workAll();
        assertEquals("firstYear.impliedRate", model.toldProperty().get().explanation().figure().name());
        model.explain(Quantity.of("firstYear.impliedRate"));
        assertTrue(work.isEmpty(), "the same is not asked for again");
    }

    @Test
    void noDealHasNothingToShareOut() {
        desk.offers().pick(Offer.NO_DEAL);
        Explaining model = explaining("longRun.exports");
        assertEquals(List.of("No deal"), model.toldProperty().get().steps().stream().map(Explaining.Step::name).toList());
    }

    @Test
    void aClosedWindowAsksForNothing() {
        Explaining model = explaining("longRun.exports");
        model.close();
        desk.offers().setTerm(CASE.lever("partner-rate").orElseThrow(), 5);
        assertTrue(work.isEmpty());
    }

    @Test
    void theClipboardHoldsStepsAndInputs() {
        Explaining.Told told = explaining("longRun.exports").toldProperty().get();
        assertEquals(told.steps().size() + told.explanation().inputs().size(), told.rows().size());
        told.rows().forEach(row -> assertEquals(5, row.size()));
        assertEquals(told.steps().get(0).to(), told.rows().get(0).get(1));
    }

    private Explaining explaining(Why why) {
        Explaining model = new Explaining(desk, why);
        workAll();
        return model;
    }

    private static void stepsAreJoined(Explaining.Told told) {
        for (int i = 1; i < told.steps().size(); i++) {
            Explaining.Step step = told.steps().get(i);
            assertEquals(told.steps().get(i - 1).to(), step.from(), 1e-9, step.name());
        }
    }

    /** A pin is explained as itself, whatever is on the desk. */
    @Test
    void anotherOffersFigureIsItsOwn() {
        Offer pin = CASE.offer("zero-tariff").orElseThrow();
        Explaining.Told told = explaining(Why.of(
                        Subject.of(pin), new DayFigure(200, false, Quantity.Field.EXPORTS)))
                .toldProperty()
                .get();
        assertEquals("Zero-tariff agreement", told.subject());
        assertEquals("on day 200, 27 Oct 2025", told.explanation().days());
        double exports = desk.pictureProperty().get().pins().get(0).outcome().exports(200);
        assertEquals(exports, told.steps().get(told.steps().size() - 1).to(), 0);
        stepsAreJoined(told);
    }

    @Test
    void aPinThatIsRenamedIsExplainedUnderItsNewName() {
        Subject pin = Subject.of(CASE.offer("zero-tariff").orElseThrow());
        Explaining model = explaining(Why.of(pin, Quantity.of("longRun.exports")));
        Explaining other = explaining(Why.difference(Subject.DESK, pin, Quantity.of("longRun.exports")));
        String value = model.toldProperty().get().value();
        desk.pins().rename(0, "Free trade");
        assertTrue(model.staleProperty().get());
        workAll();
        assertEquals("Free trade", model.toldProperty().get().subject());
        assertEquals(value, model.toldProperty().get().value());
        assertEquals("Crude oil and soybeans less Free trade", other.toldProperty().get().subject());
        assertFalse(model.staleProperty().get() || other.staleProperty().get());
        model.explain(Quantity.of("firstYear.exports"));
        desk.pins().rename(0, "Freer trade");
        workAll();
        assertEquals("Freer trade", model.toldProperty().get().subject());
        desk.undo();
        desk.undo();
        workAll();
        assertEquals("Zero-tariff agreement", model.toldProperty().get().subject());
        assertEquals("Crude oil and soybeans less Zero-tariff agreement", other.toldProperty().get().subject());
    }

    @Test
    void noDealAndTheTimeBeforeAreSubjectsToo() {
        Quantity exports = Quantity.of("firstYear.exports");
        Explaining.Told none = explaining(Why.of(Subject.NO_DEAL, exports)).toldProperty().get();
        assertEquals(List.of("No deal"), none.steps().stream().map(Explaining.Step::name).toList());
        assertEquals(
                desk.pictureProperty().get().offer().noDeal().on(Basis.FIRST_YEAR).exports(),
                none.steps().get(0).to(),
                0);
        Explaining.Told before = explaining(Why.of(Subject.BEFORE, exports)).toldProperty().get();
        assertEquals(
                desk.pictureProperty().get().offer().outcome().on(Basis.FIRST_YEAR).exportsBefore(),
                before.explanation().contributions().offer(),
                1e-7);
    }

    @Test
    void aDifferenceLeadsFromTheOneToTheOther() {
        Offer pin = CASE.offer("zero-tariff").orElseThrow();
        Explaining.Told told = explaining(Why.difference(
                        Subject.DESK, Subject.of(pin), Quantity.of("longRun.balance")))
                .toldProperty()
                .get();
        assertEquals("Crude oil and soybeans less Zero-tariff agreement", told.subject());
        assertEquals("Zero-tariff agreement", told.steps().get(0).name());
        assertEquals("Crude oil and soybeans", told.steps().get(told.steps().size() - 1).name());
        assertTrue(told.steps().stream().anyMatch(step -> step.name().equals("US extra tariff: 15% instead of 0%")));
        assertTrue(told.value().startsWith("\u2212US$"), told.value());
        stepsAreJoined(told);
    }

    @Test
    void aStepOfATermIsToldAlone() {
        Explaining.Told told = explaining(Why.step("partner-rate", 14, Quantity.of("longRun.exports")))
                .toldProperty()
                .get();
        assertEquals(
                List.of("Crude oil and soybeans", "US extra tariff from 15 to 14%", "After the step"),
                told.steps().stream().map(Explaining.Step::name).toList());
        assertFalse(told.shared());
        stepsAreJoined(told);
    }

    @Test
    void rivalsUnderAnotherScheduleAreNamed() {
        Explaining.Told told = explaining(Why.of(
                        Subject.DESK.underRivals("pause"), Quantity.of("longRun.exports")))
                .toldProperty()
                .get();
        assertEquals("Crude oil and soybeans, rivals under 'The 90-day pause'", told.subject());
        assertTrue(told.explanation().contributions().offer()
                != desk.pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).exports());
    }

    /** A product of a case that is closed is not looked for in the next. */
    @Test
    void anotherCaseBeginsAnew() {
        Explaining model = explaining(Why.of(
                Subject.of(CASE.offer("zero-tariff").orElseThrow()),
                LineFigure.of(CASE.exports().get(0), LineFigure.Part.CHANGE)));
        desk.open(ShippedScenarios.find("classroom").orElseThrow().value());
        workAll();
        assertEquals(Why.of(Quantity.of("longRun.exports")), model.whyProperty().get());
        assertFalse(model.staleProperty().get());
    }

    /** 0.017 points are not 0.02 points, in the window and in what is copied from it. */
    @Test
    void whatGoesInIsShownWithAllItsDigits() {
        Explaining model = explaining(Why.of(Quantity.of("firstYear.exports")));
        List<String> shown = model.toldProperty().get().explanation().inputs().stream()
                .filter(input -> input.value() instanceof Double number && number == 0.017)
                .map(input -> ExplanationTake.written(input.value()))
                .toList();
        assertEquals(List.of("0.017"), shown);
    }

    @Test
    void whatCanBeChosenHoldsWhatIsChosen() {
        for (Figure figure : List.of(
                Quantity.of("longRun.exports"),
                new DayFigure(37, true, Quantity.Field.BALANCE),
                LineFigure.of(CASE.exports().get(0), LineFigure.Part.DUTY),
                LineFigure.ofRival(CASE.exports().get(0), "China"),
                new OtherFigure(OtherFigure.Kind.PROMISED, Basis.LONG_RUN, ""))) {
            assertTrue(Choices.figures(figure).contains(figure), figure.name());
            assertTrue(Choices.days(figure).contains(figure), figure.name());
            assertEquals(Choices.figures(figure).size(), Choices.figures(figure).stream().distinct().count());
        }
        assertEquals(
                new Quantity(Basis.FIRST_YEAR, Quantity.Field.PURCHASE_COST),
                Choices.with(new DayFigure(37, false, Quantity.Field.BALANCE), Quantity.Field.PURCHASE_COST));
    }
}
