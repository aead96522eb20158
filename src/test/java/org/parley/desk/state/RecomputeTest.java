package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/** Latest wins, with executors that run a task only when the test says so: every order of events can be tried. */
class RecomputeTest {

    /** Tasks wait until they are let run. */
    private static final class Queue implements Executor {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        boolean runOne() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }
    }

    private final Queue compute = new Queue();
    private final Queue show = new Queue();
    private final List<Integer> computed = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Recompute<Integer, Integer> recompute(Function<Integer, Integer> function) {
        return new Recompute<>(
                compute,
                show,
                input -> {
                    computed.add(input);
                    return function.apply(input);
                },
                shown::add,
                e -> failures.add(e.getMessage()));
    }

    private void runAll() {
        boolean ran = true;
        while (ran) {
            ran = compute.runOne() | show.runOne();
        }
    }

    @Test
    void whatIsOutOfDateIsNeverComputed() {
        Recompute<Integer, Integer> recompute = recompute(input -> input);
        for (int i = 1; i <= 100; i++) {
            recompute.request(i);
        }
        runAll();
        assertEquals(List.of(100), computed);
        assertEquals(List.of(100), shown);
    }

    @Test
    void requestsDuringAComputationLeaveOnlyTheLast() {
        Recompute<Integer, Integer> recompute = recompute(input -> input);
        recompute.request(1);
        compute.runOne();
        recompute.request(2);
        recompute.request(3);
        assertFalse(compute.runOne(), "the first result is shown before the next computation begins");
        show.runOne();
        recompute.request(4);
        runAll();
        assertEquals(List.of(1, 4), computed);
        assertEquals(List.of(1, 4), shown, "in order, and the last one is shown");
    }

    @Test
    void nothingIsComputedTwice() {
        Recompute<Integer, Integer> recompute = recompute(input -> input);
        recompute.request(1);
        runAll();
        runAll();
        recompute.request(2);
        runAll();
        assertEquals(List.of(1, 2), computed);
    }

    @Test
    void aFailureIsHandedOverAndJamsNothing() {
        Recompute<Integer, Integer> recompute = recompute(input -> {
            if (input % 2 == 1) {
                throw new IllegalStateException("odd " + input);
            }
            return input;
        });
        recompute.request(1);
        compute.runOne();
        recompute.request(2);
        runAll();
        recompute.request(3);
        runAll();
        recompute.request(4);
        runAll();
        assertEquals(List.of("odd 1", "odd 3"), failures);
        assertEquals(List.of(2, 4), shown);
    }

    /** Not only exceptions: a model that runs out of stack must not leave the desk dead for good. */
    @Test
    void anErrorJamsNothing() {
        Recompute<Integer, Integer> recompute = recompute(input -> {
            if (input == 1) {
                throw new StackOverflowError();
            }
            return input;
        });
        recompute.request(1);
        try {
            runAll();
        } catch (StackOverflowError e) {
            // The thread's own handler may see it; what matters is what comes after.
        }
        recompute.request(2);
        runAll();
        assertEquals(List.of(2), shown);
    }

    @Test
    void aFailureWhileShowingJamsNothing() {
        List<Integer> seen = new ArrayList<>();
        Recompute<Integer, Integer> recompute = new Recompute<>(
                compute,
                show,
                input -> input,
                output -> {
                    if (output == 1) {
                        throw new IllegalStateException("cannot be shown");
                    }
                    seen.add(output);
                },
                e -> failures.add(e.getMessage()));
        recompute.request(1);
        compute.runOne();
        recompute.request(2);
        assertThrows(IllegalStateException.class, show::runOne);
        runAll();
        assertEquals(List.of(2), seen);
    }

    /** The desk with the same queues: a drag of many moves is computed twice at most, and ends on its last value. */
    @Test
    void theDeskSkipsWhatTheThumbHasLeftBehind() {
        Scenario scenario = ShippedScenarios.find("classroom").orElseThrow().value();
        Desk desk = new Desk(compute, show);
        List<Double> painted = new ArrayList<>();
        Lever rate = scenario.partnerRate().orElseThrow();
        desk.addPainter(scene -> {
            painted.add(scene.offer().outcome().offer().value(rate));
            return () -> {};
        });
        desk.open(scenario);
        runAll();
        painted.clear();
        desk.beginDrag();
        desk.offers().setTerm(rate, 1);
        compute.runOne();
        for (int i = 2; i <= 9; i++) {
            desk.offers().setTerm(rate, i);
        }
        desk.endDrag();
        runAll();
        assertEquals(List.of(1.0, 9.0), painted);
        assertEquals(desk.state(), desk.pictureProperty().get().state());
    }

    /** A picture computed for a case that has gone meanwhile is not shown. */
    @Test
    void aPictureOfAnotherCaseIsNotShown() {
        Scenario first = ShippedScenarios.find("classroom").orElseThrow().value();
        Scenario second = ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
        Desk desk = new Desk(compute, show);
        List<String> drawn = new ArrayList<>();
        desk.addPainter(scene -> () -> drawn.add(scene.scenario().id()));
        desk.open(first);
        compute.runOne();
        desk.open(second);
        runAll();
        assertEquals(List.of(second.id()), drawn);
        assertTrue(desk.pictureProperty().get().scene().scenario() == second);
    }
}
