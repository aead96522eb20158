package org.parley.desk.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.bargain.PriceList;
import org.parley.desk.state.Desk;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Quantity;

/** The price list follows the desk; goal seek says what it found, and puts it on the desk. */
class PricingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();
    private static final Quantity BALANCE = Quantity.of("longRun.balance");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private Desk desk;
    private Pricing model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, work::add);
        desk.open(CASE);
        desk.offers().pick(CASE.offer("zero-tariff").orElseThrow());
        model = new Pricing(desk);
        workAll();
    }

    private void workAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private PriceList.Row row(String lever) {
        return model.pricesProperty().get().rows().stream()
                .filter(row -> row.lever().id().equals(lever))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListIsThatOfTheOfferOnTheDesk() {
        assertFalse(model.staleProperty().get());
        assertEquals(0, row("cotton").from());
        desk.offers().setTerm(COTTON, 100);
        assertTrue(model.staleProperty().get());
        workAll();
        assertEquals(100, row("cotton").from());
        assertEquals(110, row("cotton").to());
        model.choose(Basis.FIRST_YEAR);
        assertTrue(model.staleProperty().get());
        workAll();
        assertEquals(Basis.FIRST_YEAR, model.pricesProperty().get().basis());
    }

    @Test
    void aStepCanBeTaken() {
        model.step(row("cotton"));
        workAll();
        assertEquals(10, desk.state().offer().value(COTTON));
        model.step(row("cotton"));
        assertEquals(20, desk.state().offer().value(COTTON));
        desk.undo();
        assertEquals(10, desk.state().offer().value(COTTON));
    }

    @Test
    void whatIsFoundCanBePutOnTheDesk() {
        model.seek(COTTON, BALANCE, 5300);
        assertTrue(model.seekingProperty().get());
        workAll();
        assertFalse(model.seekingProperty().get());
        String told = model.answerProperty().get().sentence();
        assertEquals(
                "Balance, exports less imports (long run) is US$ 5,300 m with Cotton at US$ 223.4 m a year, the other terms as"
                        + " they are.",
                told);
        model.putOnDesk();
        assertEquals(5300, desk.pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).balance(), 1e-6);
        assertNull(model.answerProperty().get(), "what was found was of another offer");
    }

    @Test
    void saysWhenNoValueDoesIt() {
        model.seek(COTTON, BALANCE, 2000);
        workAll();
        String told = model.answerProperty().get().sentence();
        assertTrue(told.startsWith("No value of Cotton brings Balance, exports less imports (long run) to US$ 2,000 m"), told);
        assertTrue(told.endsWith("and is nearest at US$ 350 m a year."), told);
        assertTrue(model.answerProperty().get().value().isEmpty());
        model.putOnDesk();
        assertEquals(0, desk.state().offer().value(COTTON), "there is nothing to put");
        model.seek(COTTON, Quantity.of("longRun.exports"), 1);
        workAll();
        assertTrue(model.answerProperty().get().sentence().contains("this term does not move it"));
    }

    /** An answer to a question about an offer that has moved on is no answer. */
    @Test
    void anAnswerThatIsOutOfDateIsNotTold() {
        model.seek(COTTON, BALANCE, 5300);
        desk.offers().setTerm(CASE.lever("partner-rate").orElseThrow(), 10);
        workAll();
        assertNull(model.answerProperty().get());
        assertFalse(model.seekingProperty().get());
    }

    @Test
    void withoutAnAgreementNothingHasAPrice() {
        desk.offers().setAgreementDay(null);
        workAll();
        assertTrue(model.pricesProperty().get().rows().isEmpty());
    }

    @Test
    void aClosedWindowAsksForNothing() {
        model.close();
        desk.offers().setTerm(COTTON, 50);
        assertTrue(work.isEmpty());
    }

    @Test
    void aLockedTermIsNotTheFreeOne() {
        desk.offers().setLocked(COTTON, true);
        workAll();
        model.seek(COTTON, BALANCE, 5300);
        assertFalse(model.seekingProperty().get());
        assertEquals(
                "Cotton is locked and cannot be the term that moves. Unlock it, or choose another term.",
                model.answerProperty().get().sentence());
        assertTrue(model.answerProperty().get().value().isEmpty());
        model.step(row("cotton"));
        assertEquals(0, desk.state().offer().value(COTTON));
    }
}
