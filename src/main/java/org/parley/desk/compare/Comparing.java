package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.parley.chart.OffersTable;
import org.parley.desk.state.Desk;
import org.parley.desk.state.KnownOutcomes;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.RenamedPins;
import org.parley.desk.state.Texts;
import org.parley.scenario.InputException;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * The view-model of the comparison: what stands in the columns, and the table that follows it and the desk. Has no node in
 * it. To be used from the thread on which {@code show} runs its tasks.
 */
public final class Comparing {

    private final Desk desk;
    private final KnownOutcomes outcomes = new KnownOutcomes();
    private final Recompute<Request, Result> recompute;
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OffersTable> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ChangeListener<Picture> followed = (property, before, now) -> follow(now);
    private Picture picture;

    private record Request(Picture picture, Selection selection) {}

    private record Result(Scenario scenario, OffersTable table) {}

    /**
     * @param compute where outcomes are computed that the desk itself has no need of
     * @param show the window's thread
     */
    public Comparing(Desk desk, Executor compute, Executor show) {
        this.desk = desk;
        recompute = new Recompute<>(compute, show, this::make, this::show, this::failed);
        desk.pictureProperty().addListener(followed);
        follow(desk.pictureProperty().get());
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.pictureProperty().removeListener(followed);
    }

    private void follow(Picture now) {
        if (now == null) {
            return;
        }
        boolean otherCase = picture == null || !now.scene().scenario().isSameCase(picture.scene().scenario());
        List<Candidate> found = Candidate.of(now);
        Selection kept = otherCase
                ? Selection.first(found)
                : selection.get().renamed(RenamedPins.between(picture.state(), now.state())).among(found);
        picture = now;
        candidates.set(found);
        ask(kept);
    }

    /** Puts something else into a column, which may be {@link Candidate#NONE} but for the first. */
    public void choose(int column, Candidate candidate) {
        ask(selection.get().with(column, candidate));
    }

    /** The column that the difference is of. */
    public void chooseMinuend(int column) {
        ask(selection.get().withMinuend(column));
    }

    /** The column that the difference is against. */
    public void chooseSubtrahend(int column) {
        ask(selection.get().withSubtrahend(column));
    }

    private void ask(Selection wanted) {
        selection.set(wanted);
        recompute.request(new Request(picture, wanted));
    }

    /** Called off the window's thread. */
    private Result make(Request request) {
        Picture shown = request.picture;
        Scenario scenario = shown.scene().scenario();
        KnownOutcomes.Round round =
                outcomes.round(scenario, shown.state().assumptions());
        List<Comparison> offers = new ArrayList<>();
        List<String> origins = request.selection.filled().stream()
                .map(column -> request.selection.columns().get(column).origin())
                .toList();
        for (Candidate column : request.selection.columns()) {
            switch (column.kind()) {
                case NONE -> {}
                case DESK -> offers.add(shown.offer());
                case PIN -> offers.add(shown.pins().get(shown.state().pinned().indexOf(column.offer())));
                case CASE -> offers.add(round.compare(column.offer()));
            }
        }
        round.end();
        Selection columns = request.selection;
        return new Result(
                scenario,
                OffersTable.of(
                        scenario,
                        offers,
                        origins,
                        columns.place(columns.minuend()),
                        columns.place(columns.subtrahend())));
    }

    private void show(Result result) {
        if (result.scenario.isSameCase(picture.scene().scenario())) {
            problem.set("");
            table.set(result.table);
        }
    }

    private void failed(RuntimeException e) {
        table.set(null);
        if (e instanceof InputException refused) {
            problem.set(refused.problems().get(0).message());
            return;
        }
        problem.set(Texts.get("compare.failed"));
        throw e;
    }

    /** What can be chosen, first the offer on the desk. */
    public ReadOnlyObjectProperty<List<Candidate>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** What is chosen; null until the desk has its first picture. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The offers side by side; null while there are none, or they cannot be computed. */
    public ReadOnlyObjectProperty<OffersTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Why there is no table; empty when there is one. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
