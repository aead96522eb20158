package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parley.chart.CaseTables;
import org.parley.chart.ShownTable;
import org.parley.desk.state.ChangedAssumptions;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;
import org.parley.simulate.MethodComparison;
import org.parley.simulate.ScheduleComparison;
import org.parley.simulate.Simulator;

/**
 * The view-model of the assumptions: each as it stands, and what follows under other schedules and by other methods, computed
 * away from the window's thread while somebody looks. Has no node in it. To be used from the desk's thread.
 */
public final class Assuming {

    private final Desk desk;
    private final Recompute<Request, Found> recompute;
    private final ReadOnlyObjectWrapper<List<AssumptionRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper resettable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper upToDate = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ShownTable> sources = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Rates> rates = new ReadOnlyObjectWrapper<>();
    private Request asked;
    private boolean watched;

    private record Request(Scenario scenario, Offer offer, Assumptions world) {}

    /** What was computed, for the offer and the world that it belongs to. */
    record Found(
            Scenario scenario, Offer offer, Assumptions world, ScheduleComparison schedules, MethodComparison methods) {}

    public Assuming(Desk desk) {
        this.desk = desk;
        recompute = desk.background().latest(this::compute, this::show, this::failed);
        desk.scenarioProperty().addListener((property, before, now) -> open(now));
        // Told of every state, even of one that equals the last: the case may be another.
        desk.stateProperty().addListener((Observable state) -> follow());
        if (desk.scenario() != null) {
            open(desk.scenario());
            follow();
        }
    }

    private void open(Scenario scenario) {
        sources.set(CaseTables.shown(CaseTables.sources(scenario)));
        rows.set(List.of()); // of another case, as what was found
        found.set(null);
        asked = null;
    }

    private void follow() {
        Scenario scenario = desk.scenario();
        DeskState state = desk.state();
        if (state == null) {
            return;
        }
        Set<AssumptionKey> others = ChangedAssumptions.of(scenario, state);
        List<AssumptionRow> all = new ArrayList<>();
        for (AssumptionKey key : AssumptionKey.values()) {
            all.add(AssumptionRow.of(scenario, state, key, others.contains(key)));
        }
        rows.set(List.copyOf(all));
        Schedule rivals = desk.rates().shown();
        if (rates.get() == null || rates.get().schedule() != rivals || !rates.get().scenario().isSameCase(scenario)) {
            rates.set(Rates.of(scenario, rivals));
        }
        changed.set(others.size());
        resettable.set(!state.assumptions().isEmpty());
        ask();
    }

    /** Whether somebody looks: else nothing is computed. */
    void watch(boolean looks) {
        watched = looks;
        ask();
    }

    private void ask() {
        Scenario scenario = desk.scenario();
        DeskState state = desk.state();
        if (!watched || state == null) {
            return;
        }
        Assumptions world = new Simulator(scenario).assumptions(state.offer(), state.assumptions());
        Request wanted = new Request(scenario, desk.namedOffer(), world);
        if (!wanted.equals(asked)) {
            asked = wanted;
            upToDate.set(false);
            recompute.request(wanted);
        }
    }

    /** Called off the window's thread. */
    private Found compute(Request request) {
        return new Found(
                request.scenario,
                request.offer,
                request.world,
                ScheduleComparison.of(new Simulator(request.scenario), request.offer, request.world),
                MethodComparison.of(request.scenario, request.offer, request.world));
    }

    private void show(Found result) {
        if (!result.scenario.isSameCase(desk.scenario())) {
            return; // another case has been opened meanwhile
        }
        found.set(result);
        problem.set("");
        upToDate.set(asked.equals(new Request(result.scenario, result.offer, result.world)));
    }

    /** What was shown before belongs to another world and goes. */
    private void failed(InputException refused) {
        found.set(null);
        problem.set(Texts.get("assume.problem", refused.problems().get(0).message()));
    }

    // --- Moves

    /** Changes one assumption. */
    void set(AssumptionKey key, Object value) {
        desk.setAssumption(key, value);
    }

    /** Puts one assumption back to the file's value. */
    void back(AssumptionKey key) {
        desk.setAssumption(key, key.get(desk.scenario().assumptions()));
    }

    /** Puts all of them back, in one step. */
    void reset() {
        desk.resetAssumptions();
    }

    // --- What the view observes

    Scenario scenario() {
        return desk.scenario();
    }

    /** Place of a source in the list of sources; -1 when it is not in it. */
    int sourceIndex(String sourceId) {
        List<String> ids = List.copyOf(desk.scenario().sources().keySet());
        if (sourceId.equals(Source.ASSUMPTION)) {
            // Judgement has the last row, where the case rests on any.
            int rows = sources.get().rows().size();
            return rows > ids.size() ? rows - 1 : -1;
        }
        return ids.indexOf(sourceId);
    }

    /** What a source is called. */
    String sourceName(String sourceId) {
        Source source = desk.scenario().sources().get(sourceId);
        if (sourceId.equals(Source.ASSUMPTION)) {
            return Texts.get("assume.sourceAssumed");
        }
        return source == null ? sourceId : source.title();
    }

    /** Every assumption, in the order of the file format. */
    ReadOnlyObjectProperty<List<AssumptionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The rates that other suppliers pay after the deadline; null before the first case. */
    ReadOnlyObjectProperty<Rates> ratesProperty() {
        return rates.getReadOnlyProperty();
    }

    /** How many are not the file's. */
    ReadOnlyIntegerProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether the user has changed any. */
    ReadOnlyBooleanProperty resettableProperty() {
        return resettable.getReadOnlyProperty();
    }

    /** What was computed last; null until the first, and while there is none. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether that belongs to the offer and the assumptions as they are now. */
    ReadOnlyBooleanProperty upToDateProperty() {
        return upToDate.getReadOnlyProperty();
    }

    /** Why there is nothing; empty when there is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The list of sources. */
    ReadOnlyObjectProperty<ShownTable> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }
}
