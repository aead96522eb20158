package org.parley.desk.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.parley.chart.Explanation;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.RenamedPins;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.simulate.Comparison;
import org.parley.simulate.Contributions;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * The view-model of the explanation of one figure: of the offer on the desk, of a pin, or of how two differ. It follows the
 * desk: an explanation of an offer that has moved on is told to be stale until the new one is there. Has no node in it. To be
 * used from the window's thread.
 */
public final class Explaining {

    /** With more parts than this, those that add nothing are told together. */
    private static final int MOST_ROWS = 8;

    /** What rounding leaves of nothing, of the whole. */
    private static final double NOTHING = 1e-10;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Why> why = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ChangeListener<Picture> followed = (property, before, now) -> follow(now);
    private final Recompute<Request, Told> recompute;
    private Request asked;

    private record Request(Picture picture, Why why) {}

    /**
     * An explanation, ready to be shown.
     *
     * @param why what was asked
     * @param subject whose figure it is, in words
     * @param value the figure as it is read: for a difference, a change
     * @param steps from no deal, or from what it is compared with, to the subject
     * @param shared whether the steps are shares, rather than all there is to it
     * @param offers whose figures it has, the subject first
     * @param picture what it is an explanation of
     */
    public record Told(
            Why why,
            Explanation explanation,
            String subject,
            String value,
            List<Step> steps,
            boolean shared,
            List<Comparison> offers,
            Picture picture) {

        public Told {
            steps = List.copyOf(steps);
            offers = List.copyOf(offers);
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
     * One step of the waterfall, in the figure's unit: from one value to the next, or a level at which both are the same.
     *
     * @param figure the level or the change as it is read
     */
    public record Step(String name, double from, double to, String figure, boolean isLevel) {}

    /** @param first what to explain */
    public Explaining(Desk desk, Why first) {
        this.desk = desk;
        why.set(first);
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
    public void explain(Why other) {
        if (!other.equals(why.get())) {
            why.set(other);
            ask();
        }
    }

    /** Explains another figure of the same subject. */
    public void explain(Figure figure) {
        explain(why.get().with(figure));
    }

    /** Products, pins and terms of a case that is closed mean nothing in another; a pin that is renamed is the same pin. */
    private void follow(Picture now) {
        Picture before = asked == null ? null : asked.picture;
        if (before != null && now != null) {
            why.set(before.scene().scenario().isSameCase(now.scene().scenario())
                    ? Subjects.renamed(why.get(), RenamedPins.between(before.state(), now.state()))
                    : Why.of(
                            why.get().figure() instanceof Quantity quantity
                                    ? quantity
                                    : new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS)));
        }
        ask();
    }

    private void ask() {
        stale.set(true);
        Picture picture = desk.pictureProperty().get();
        if (picture != null) {
            asked = new Request(picture, why.get());
            recompute.request(asked);
        }
    }

    /** What is out of date by now is not shown: the next is on its way. */
    private void show(Told result) {
        if (result.picture() == asked.picture() && result.why().equals(asked.why())) {
            told.set(result);
            stale.set(false);
        }
    }

    /** Called off the window's thread. */
    private static Told make(Request request) {
        Simulator simulator = new Simulator(request.picture.scene().scenario());
        Why why = request.why;
        if (why.step().isPresent()) {
            return step(request, simulator, why.step().get());
        }
        Comparison found = Subjects.outcome(request.picture, simulator, why.subject());
        // What the file gives is no offer's.
        String name = Explanation.product(why.figure(), simulator.scenario())
                .filter(product -> why.figure().isGiven())
                .orElseGet(() -> Subjects.name(request.picture, found, why.subject()));
        if (why.against().isPresent()) {
            return difference(request, simulator, found, name);
        }
        Explanation explanation = Explanation.of(simulator, found, why.figure());
        Contributions parts = explanation.contributions();
        Offer offer = found.outcome().offer();
        List<Step> steps = new ArrayList<>();
        steps.add(level(explanation, parts.parts().isEmpty() ? name : Texts.get("explain.noDeal"), parts.noDeal()));
        int nothing = 0;
        for (Contributions.Part part : parts.parts()) {
            if (parts.parts().size() > MOST_ROWS && Math.abs(part.value()) <= NOTHING * Math.max(1, Math.abs(parts.whole()))) {
                nothing++;
            } else {
                addPart(steps, explanation, Explanation.name(part, offer), part.value());
            }
        }
        if (nothing > 0) {
            addPart(steps, explanation, Texts.get("explain.nothing", nothing), 0);
        }
        if (!parts.parts().isEmpty()) {
            steps.add(level(explanation, name, parts.offer()));
        }
        return new Told(
                why,
                explanation,
                name,
                explanation.written(parts.offer()),
                steps,
                parts.parts().size() > 1,
                List.of(found),
                request.picture);
    }

    /** From the one that is compared with to the subject: what each part adds more here than there. */
    private static Told difference(Request request, Simulator simulator, Comparison found, String name) {
        Why why = request.why;
        Comparison other = Subjects.outcome(request.picture, simulator, why.against().orElseThrow());
        String otherName = Subjects.name(request.picture, other, why.against().get());
        Contributions parts = Contributions.between(
                Contributions.of(simulator, found, why.figure()), Contributions.of(simulator, other, why.figure()));
        Explanation explanation = Explanation.of(simulator, found, why.figure(), parts);
        List<Step> steps = new ArrayList<>();
        steps.add(level(explanation, otherName, parts.noDeal()));
        for (Contributions.Part part : parts.parts()) {
            String words = Explanation.name(
                    part, found.outcome().offer(), other.outcome().offer());
            addPart(steps, explanation, words, part.value());
        }
        steps.add(level(explanation, name, parts.offer()));
        return new Told(
                why,
                explanation,
                Texts.get("explain.less", name, otherName),
                explanation.writtenChange(parts.whole()),
                steps,
                true,
                List.of(found, other),
                request.picture);
    }

    /** One term's move: it is all there is to the change. */
    private static Told step(Request request, Simulator simulator, Why.Step move) {
        Comparison now = request.picture.offer();
        Lever lever = simulator.scenario().lever(move.lever()).orElseThrow();
        Contributions parts = Contributions.ofStep(simulator, now, lever, move.to(), request.why.figure());
        Explanation explanation = Explanation.of(simulator, now, request.why.figure(), parts);
        Offer offer = now.outcome().offer();
        String words = Texts.get(
                "explain.step",
                lever.name(),
                Figures.plain(offer.value(lever)),
                TermWords.value(lever, move.to()));
        List<Step> steps = new ArrayList<>();
        steps.add(level(explanation, offer.name(), parts.noDeal()));
        addPart(steps, explanation, words, parts.whole());
        steps.add(level(explanation, Texts.get("explain.afterStep"), parts.offer()));
        return new Told(
                request.why,
                explanation,
                words,
                explanation.writtenChange(parts.whole()),
                steps,
                false,
                List.of(now),
                request.picture);
    }

    private static void addPart(List<Step> steps, Explanation explanation, String name, double value) {
        double at = steps.get(steps.size() - 1).to();
        steps.add(new Step(name, at, at + value, explanation.writtenChange(value), false));
    }

    private static Step level(Explanation explanation, String name, double value) {
        return new Step(name, value, value, explanation.written(value), true);
    }

    // --- What the view observes

    /** What is asked for. */
    public ReadOnlyObjectProperty<Why> whyProperty() {
        return why.getReadOnlyProperty();
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
