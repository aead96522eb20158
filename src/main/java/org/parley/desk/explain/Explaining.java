package org.parley.desk.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.parley.chart.Explanation;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.simulate.Comparison;
import org.parley.simulate.Contributions;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * The view-model of the explanation of one figure of the offer on the desk. It follows the desk: an explanation of an offer that
 * has moved on is told to be stale until the new one is there. Has no node in it. To be used from the window's thread.
 */
public final class Explaining {

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Quantity> quantity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ChangeListener<Picture> followed = (property, before, now) -> ask();
    private final Recompute<Request, Told> recompute;
    private Request asked;

    private record Request(Picture picture, Quantity quantity) {}

    /**
     * An explanation, ready to be shown.
     *
     * @param offer name of the offer
     * @param steps from no deal to the offer
     * @param picture what it is an explanation of
     */
    public record Told(Explanation explanation, String offer, List<Step> steps, Picture picture) {

        public Told {
            steps = List.copyOf(steps);
        }

        /** All of it as a table for the clipboard, figures unrounded. */
        public List<List<Object>> rows() {
            List<List<Object>> rows = new ArrayList<>();
            for (Step step : steps) {
                rows.add(List.of(step.name(), step.isLevel() ? step.to() : step.to() - step.from(), "", "", ""));
            }
            for (Explanation.Input input : explanation.inputs()) {
                rows.add(List.of(input.name(), input.value(), input.unit(), input.source(), input.quality()));
            }
            return rows;
        }
    }

    /**
     * One step of the waterfall, in the quantity's unit: from one value to the next, or a level at which both are the same.
     *
     * @param figure the level or the change as it is read
     */
    public record Step(String name, double from, double to, String figure, boolean isLevel) {}

    /** @param first the figure to explain */
    public Explaining(Desk desk, Quantity first) {
        this.desk = desk;
        quantity.set(first);
        recompute = desk.background()
                .latest(Explaining::make, this::show, refused -> desk.refuse(refused.problems().get(0).message()));
        desk.pictureProperty().addListener(followed);
        ask();
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.pictureProperty().removeListener(followed);
    }

    /** Explains another figure. */
    public void explain(Quantity other) {
        if (!other.equals(quantity.get())) {
            quantity.set(other);
            ask();
        }
    }

    public void choose(Quantity.Field field) {
        explain(new Quantity(quantity.get().basis(), field));
    }

    public void choose(Basis basis) {
        explain(new Quantity(basis, quantity.get().field()));
    }

    private void ask() {
        stale.set(true);
        Picture picture = desk.pictureProperty().get();
        if (picture != null) {
            asked = new Request(picture, quantity.get());
            recompute.request(asked);
        }
    }

    /** What is out of date by now is not shown: the next is on its way. */
    private void show(Told result) {
        if (result.picture() == asked.picture()
                && result.explanation().quantity().equals(asked.quantity())) {
            told.set(result);
            stale.set(false);
        }
    }

    /** Called off the window's thread. */
    private static Told make(Request request) {
        Comparison comparison = request.picture.offer();
        Simulator simulator = new Simulator(request.picture.scene().scenario());
        Explanation explanation = Explanation.of(simulator, comparison, request.quantity);
        Contributions parts = explanation.contributions();
        Offer offer = comparison.outcome().offer();
        List<Step> steps = new ArrayList<>();
        steps.add(level(explanation, Texts.get("explain.noDeal"), parts.noDeal()));
        double at = parts.noDeal();
        for (Contributions.Part part : parts.parts()) {
            double next = at + part.value();
            steps.add(new Step(
                    Explanation.name(part, offer), at, next, explanation.writtenChange(part.value()), false));
            at = next;
        }
        if (!comparison.isNoDeal()) {
            steps.add(level(explanation, offer.name(), parts.offer()));
        }
        return new Told(explanation, offer.name(), steps, request.picture);
    }

    private static Step level(Explanation explanation, String name, double value) {
        return new Step(name, value, value, explanation.written(value), true);
    }

    // --- What the view observes

    public ReadOnlyObjectProperty<Quantity> quantityProperty() {
        return quantity.getReadOnlyProperty();
    }

    /** The explanation shown last; null until the first is there. */
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether what is told is of an offer, or a figure, that is no longer asked for. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
