package org.parley.desk.bargain;

import java.util.Map;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parley.bargain.YesPackage;
import org.parley.bargain.YesPackages;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Struck;
import org.parley.simulate.Simulator;

/**
 * The view-model of what the partner would need to say yes to the offer on the desk. Found away from the window's thread, and
 * only while somebody looks; pending until it is of the present offer. Has no node in it. To be used from the desk's thread.
 */
public final class Asking {

    private final Desk desk;
    private final Recompute<Request, Answered> recompute;
    private final ReadOnlyObjectWrapper<Answered> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private boolean watched;
    private Question asked;

    /** All that the answer depends on. */
    private record Question(
            String scenarioSha256,
            Map<String, Schedule> schedules, Struck struck,
            OwnPreferences preferences,
            Offer offer,
            Assumptions assumptions,
            Set<String> locked) {}

    private record Request(Question question, Scenario scenario) {}

    /** What was found, and of which case. */
    record Answered(Question question, Scenario scenario, YesPackages found) {

        /** Names of the terms that were held because they are locked. */
        String held() {
            return DealWords.held(scenario, question.locked);
        }
    }

    public Asking(Desk desk) {
        this.desk = desk;
        recompute = desk.background().latest(Asking::answer, this::show, this::failed);
        desk.scenarioProperty().addListener((property, before, now) -> {
            asked = null;
            answer.set(null); // of another case
        });
        // Told of every state, even of one that equals the last: the case may be another.
        desk.stateProperty().addListener((Observable state) -> ask());
    }

    /** Whether somebody looks: else nothing is computed. */
    public void watch(boolean looks) {
        watched = looks;
        ask();
    }

    private void ask() {
        DeskState state = desk.state();
        if (state == null) {
            return;
        }
        Scenario scenario = desk.scenario();
        Offer offer = state.offer();
        Assumptions world = scenario.assumptions().with(offer.assume()).with(state.assumptions());
        Question question =
                new Question(scenario.sha256(), scenario.schedules(), scenario.struck(), state.preferences(), offer, world, state.locked());
        boolean known = answer.get() != null && answer.get().question.equals(question);
        if (known) {
            asked = question;
            refused.set("");
            pending.set(false);
        } else if (!question.equals(asked)) {
            pending.set(true);
            if (watched) {
                asked = question;
                recompute.request(new Request(question, scenario));
            }
        }
    }

    /** Called off the window's thread. */
    private static Answered answer(Request request) {
        Simulator simulator = new Simulator(request.scenario);
        Question question = request.question;
        return new Answered(
                question, request.scenario, YesPackages.of(simulator, question.offer, question.assumptions, question.locked));
    }

    private void show(Answered result) {
        if (result.question.equals(asked)) {
            refused.set("");
            answer.set(result);
            pending.set(false);
        }
    }

    private void failed(InputException e) {
        answer.set(null);
        refused.set(e.problems().get(0).message());
        pending.set(false);
    }

    /** Moves the terms of the offer on the desk to those of a package, in one step. */
    void put(YesPackage found) {
        if (pending.get()) {
            return; // it answers another question
        }
        String partner = desk.scenario().partner().inText();
        int terms = found.way().moves().size();
        String name = terms == 1
                ? Texts.get("move.wayOne", found.way().moves().get(0).lever().name(), partner)
                : Texts.get("move.way", terms, partner);
        desk.offers().setTerms(name, found.way().offer());
    }

    /** Keeps the offer of a package beside the desk. */
    void pin(YesPackage found) {
        if (pending.get()) {
            return;
        }
        desk.pins().pin(found.way().offer());
    }

    // --- What the view observes

    /** What was found last; null before, and when it cannot be found. */
    ReadOnlyObjectProperty<Answered> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether what is shown is not of the present offer. */
    ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** Why it cannot be found; empty when it can. */
    ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }
}
