package org.parley.desk.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parley.bargain.HomeJudge;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.FanRun;
import org.parley.uncertainty.Tornado;

/**
 * The view-model of ranges: draws for the offer on the desk while somebody looks, a first picture early and finer ones later,
 * and gives up at once when a term or an assumption moves, another case is opened, or nobody looks any more. Has no node in it.
 * To be used from the thread on which {@code show} runs its tasks.
 */
public final class Ranging {

    /** Draws of the first picture. */
    private static final int FIRST_DRAWS = 512;

    /** Draws after which it is fine enough. */
    private static final int MOST_DRAWS = 4096;

    private static final Quantity FIRST_QUANTITY = new Quantity(Basis.FIRST_YEAR, Quantity.Field.EXPORTS);

    private final Desk desk;
    private final Recompute<Request, Result> recompute;
    private final List<Function<Ranges, Runnable>> painters = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<Ranges> ranges = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Quantity> quantity = new ReadOnlyObjectWrapper<>(FIRST_QUANTITY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final int first;
    private final int most;
    /** Draws in one go, so that another size or figure need not wait for all of them. */
    private final int slice;

    private boolean shown;
    private Question last;
    private int goal;

    /** What is waited for; null for nothing. Asked before every draw, on all threads that draw. */
    private volatile Question wanted;

    // What the computing thread has at hand.
    private Question known;
    private Simulator simulator;
    private FanRun run;
    private int drawn;
    private Fan fan;
    private Tornado tornado;

    /** One offer in one world. Each is another one, whatever it is about. */
    private static final class Question {
        private final Scene scene;
        private final DeskState state;

        Question(Picture picture) {
            Scene whole = picture.scene();
            scene = new Scene(whole.scenario(), whole.offer(), List.of(), whole.lastDay(), whole.spans());
            state = picture.state();
        }

        Offer offer() {
            return scene.offer().outcome().offer();
        }

        Assumptions assumptions() {
            return scene.offer().outcome().assumptions();
        }

        boolean isOf(DeskState now) {
            return state.offer().equals(now.offer())
                    && state.assumptions().equals(now.assumptions())
                    && state.schedules().equals(now.schedules())
                    && state.preferences().equals(now.preferences());
        }

        boolean isSame(Question other) {
            return scene.scenario() == other.scene.scenario() && isOf(other.state) && offer().equals(other.offer());
        }
    }

    private record Request(Question question, int goal, Quantity quantity) {}

    /** @param ranges null until there are enough draws for a first picture */
    private record Result(Question question, Ranges ranges, List<Runnable> drawings) {}

    /**
     * @param compute where worlds are drawn and charts painted
     * @param show the window's thread
     */
    public Ranging(Desk desk, Executor compute, Executor show) {
        this(desk, compute, show, FIRST_DRAWS, MOST_DRAWS);
    }

    /**
     * The same with other numbers of draws.
     *
     * @param first draws of the first picture, a power of two
     * @param most draws after which it is fine enough, another one
     */
    Ranging(Desk desk, Executor compute, Executor show, int first, int most) {
        this.desk = desk;
        this.first = first;
        this.most = most;
        slice = first / 2;
        recompute = new Recompute<>(compute, show, this::make, this::show, this::failed);
        desk.scenarioProperty().addListener((property, before, now) -> giveUp());
        desk.stateProperty().addListener((property, before, now) -> {
            if (last != null && now != null && !last.isOf(now)) {
                giveUp();
            }
        });
        desk.pictureProperty().addListener((property, before, now) -> follow());
    }

    /** Adds something that is painted with every new range: called off the window's thread, what it returns on it. */
    public void addPainter(Function<Ranges, Runnable> painter) {
        painters.add(painter);
    }

    /** Whether anybody looks; nothing is drawn while nobody does. */
    public void setShown(boolean now) {
        shown = now;
        if (now) {
            follow();
        } else {
            wanted = null;
        }
    }

    /** Ranks what matters for this figure. */
    public void choose(Quantity chosen) {
        quantity.set(chosen);
        ask();
    }

    /** Paints anew what is there, as after a change of size. */
    public void repaint() {
        ask();
    }

    private void giveUp() {
        wanted = null;
        fresh.set(false);
    }

    /** Takes up what the desk shows, unless the desk itself has something newer under way. */
    private void follow() {
        Picture picture = desk.pictureProperty().get();
        if (!shown || picture == null || picture.scene().scenario() != desk.scenario()) {
            return;
        }
        Question now = new Question(picture);
        if (!now.isOf(desk.state())) {
            return;
        }
        if (last == null || !last.isSame(now)) {
            last = now;
            goal = first;
            fresh.set(false);
            problem.set("");
        }
        wanted = last;
        ask();
    }

    private void ask() {
        if (wanted != null) {
            recompute.request(new Request(wanted, goal, quantity.get()));
        }
    }

    /** Called off the window's thread. */
    private Result make(Request request) {
        Question question = request.question;
        try {
            if (known != question) {
                known = question;
                simulator = new Simulator(question.scene.scenario());
                run = null;
                fan = null;
                tornado = null;
            }
            if (fan == null || fan.draws() < request.goal) {
                draw(question, request.goal);
            }
            if (fan == null) {
                return new Result(question, null, List.of());
            }
            if (tornado == null || !tornado.quantity().equals(request.quantity)) {
                tornado = Tornado.of(simulator, question.offer(), question.assumptions(), request.quantity);
            }
            Ranges made = new Ranges(question.scene, fan, tornado);
            List<Runnable> drawings = new ArrayList<>();
            for (Function<Ranges, Runnable> painter : painters) {
                drawings.add(painter.apply(made));
            }
            return new Result(question, made, drawings);
        } catch (CancellationException e) {
            run = null; // of no further use
            return new Result(question, null, List.of());
        }
    }

    private void draw(Question question, int draws) {
        if (run == null) {
            drawn = 0;
            run = new FanRun(
                    simulator,
                    question.offer(),
                    question.assumptions(),
                    Fan.seedOf(question.scene.scenario().id()),
                    HomeJudge.of(simulator),
                    () -> wanted != question);
        }
        drawn = Math.min(draws, drawn + slice);
        if (drawn < draws) {
            run.draw(drawn);
        } else {
            fan = run.of(draws);
        }
        if (drawn >= most) {
            run = null; // its draws are large, and no more are asked for
        }
    }

    private void show(Result result) {
        if (result.question != wanted) {
            return; // something moved meanwhile
        }
        if (result.ranges != null) {
            result.drawings.forEach(Runnable::run);
            ranges.set(result.ranges);
            fresh.set(true);
            if (result.ranges.fan().draws() >= most) {
                return;
            }
            if (result.ranges.fan().draws() >= goal) {
                goal = 2 * goal;
            }
        }
        ask();
    }

    private void failed(RuntimeException e) {
        giveUp();
        last = null;
        if (e instanceof InputException refused) {
            problem.set(refused.problems().get(0).message());
            return;
        }
        problem.set(Texts.get("range.failed"));
        throw e;
    }

    /** Draws after which it is fine enough. */
    int mostDraws() {
        return most;
    }

    /** The ranges shown; null until there are some. */
    public ReadOnlyObjectProperty<Ranges> rangesProperty() {
        return ranges.getReadOnlyProperty();
    }

    /** Whether they are those of the offer on the desk. */
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** The figure that the ranking is of. */
    public ReadOnlyObjectProperty<Quantity> quantityProperty() {
        return quantity.getReadOnlyProperty();
    }

    /** Why there are no ranges; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
