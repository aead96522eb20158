package org.parley.desk.prices;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.parley.bargain.PriceList;
import org.parley.chart.Explanation;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.chart.Wording;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.simulate.GoalSeek;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * The view-model of the price list and of goal seek. The list follows the desk, and is stale until the one of the present offer
 * is there. Has no node in it. To be used from the window's thread.
 */
public final class Pricing {

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Basis> basis = new ReadOnlyObjectWrapper<>(Basis.LONG_RUN);
    private final ReadOnlyObjectWrapper<PriceList> prices = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper seeking = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Picture> followed = (property, before, now) -> follow();
    private final Recompute<Request, Priced> recompute;
    private Request asked;

    private record Request(Picture picture, Basis basis) {}

    private record Priced(Request request, PriceList prices) {}

    /**
     * What goal seek found.
     *
     * @param sentence for a reader
     * @param lever the term that was free
     * @param value the value that does it, to be put on the desk; empty when none does
     */
    public record Answer(String sentence, Lever lever, Optional<Double> value) {}

    public Pricing(Desk desk) {
        this.desk = desk;
        recompute = desk.background()
                .latest(Pricing::make, this::show, refused -> desk.refuse(refused.problems().get(0).message()));
        desk.pictureProperty().addListener(followed);
        follow();
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.pictureProperty().removeListener(followed);
    }

    private void follow() {
        answer.set(null); // it was of another offer
        ask();
    }

    public void choose(Basis chosen) {
        if (chosen != basis.get()) {
            basis.set(chosen);
            ask();
        }
    }

    private void ask() {
        stale.set(true);
        Picture picture = desk.pictureProperty().get();
        if (picture != null) {
            asked = new Request(picture, basis.get());
            recompute.request(asked);
        }
    }

    /** Called off the window's thread. */
    private static Priced make(Request request) {
        Simulator simulator = new Simulator(request.picture.scene().scenario());
        return new Priced(request, PriceList.of(simulator, request.picture.offer(), request.basis));
    }

    private void show(Priced result) {
        if (result.request.equals(asked)) {
            prices.set(result.prices);
            stale.set(false);
        }
    }

    /** Puts the next step of a term on the desk. */
    public void step(PriceList.Row row) {
        desk.offers().setTerm(row.lever(), row.to());
    }

    /**
     * Looks for the value of a term that brings a figure to a target; what is found is told by {@link #answerProperty}.
     *
     * @param target in the figure's own unit
     */
    public void seek(Lever lever, Quantity quantity, double target) {
        Picture picture = desk.pictureProperty().get();
        if (picture == null || seeking.get()) {
            return;
        }
        if (desk.state().isLocked(lever)) {
            answer.set(new Answer(Texts.get("seek.locked", lever.name()), lever, Optional.empty()));
            return;
        }
        seeking.set(true);
        answer.set(null);
        Simulator simulator = new Simulator(picture.scene().scenario());
        desk.background()
                .run(
                        () -> GoalSeek.seek(
                                simulator,
                                picture.offer().outcome().offer(),
                                picture.offer().outcome().assumptions(),
                                lever,
                                quantity,
                                target),
                        () -> seeking.set(false),
                        found -> {
                            if (picture == desk.pictureProperty().get()) {
                                answer.set(told(lever, quantity, target, found));
                            }
                        },
                        refused -> desk.refuse(refused.problems().get(0).message()));
    }

    private Answer told(Lever lever, Quantity quantity, double target, GoalSeek.Answer found) {
        String name = Texts.get(
                "seek.figure",
                Explanation.name(quantity.field(), desk.scenario()),
                Wording.basis(quantity.basis(), desk.scenario()));
        if (found.reached()) {
            double value = found.value().getAsDouble();
            return new Answer(
                    Texts.get("seek.reached", name, written(quantity, target), lever.name(), term(lever, value)),
                    lever,
                    Optional.of(value));
        }
        String sentence = Double.isNaN(found.nearest())
                ? Texts.get("seek.noFigure", name)
                : found.least() == found.most()
                        ? Texts.get("seek.unmoved", name, written(quantity, found.figure()), lever.name())
                        : Texts.get(
                                "seek.missed",
                                lever.name(),
                                name,
                                written(quantity, target),
                                written(quantity, found.least()),
                                written(quantity, found.most()),
                                term(lever, found.nearest()));
        return new Answer(sentence, lever, Optional.empty());
    }

    private static String term(Lever lever, double value) {
        return TermWords.value(lever, Math.round(value * 100) / 100.0);
    }

    private static String written(Quantity quantity, double value) {
        return switch (quantity.field().unit()) {
            case MUSD -> Figures.amount(value);
            case CHANGE_MUSD -> Figures.change(value);
            case PERCENT, POINTS -> Figures.percent(value);
        };
    }

    /** Puts the value that was found on the desk. */
    public void putOnDesk() {
        Answer found = answer.get();
        if (found != null) {
            found.value().ifPresent(value -> desk.offers().setTerm(found.lever(), value));
        }
    }

    // --- What the view observes

    public ReadOnlyObjectProperty<Basis> basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** The list shown last; null until the first is there. */
    public ReadOnlyObjectProperty<PriceList> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    /** Whether the list is of another offer or basis than is asked for. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** What goal seek found; null before, and once the offer has moved on. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether a value is being looked for. */
    public ReadOnlyBooleanProperty seekingProperty() {
        return seeking.getReadOnlyProperty();
    }
}
