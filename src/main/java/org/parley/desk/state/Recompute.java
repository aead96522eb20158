package org.parley.desk.state;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs a computation for the latest request only: what was asked meanwhile and is already out of date is never computed. A
 * result is shown before the next computation begins.
 */
public final class Recompute<I, O> {

    private final Executor compute;
    private final Executor show;
    private final Function<I, O> function;
    private final Consumer<O> result;
    private final Consumer<RuntimeException> failure;

    private I pending;
    private boolean running;

    /**
     * @param compute where the function runs
     * @param show where results and failures are handed over
     */
    public Recompute(
            Executor compute,
            Executor show,
            Function<I, O> function,
            Consumer<O> result,
            Consumer<RuntimeException> failure) {
        this.compute = compute;
        this.show = show;
        this.function = function;
        this.result = result;
        this.failure = failure;
    }

    public void request(I input) {
        synchronized (this) {
            pending = input;
            if (running) {
                return;
            }
            running = true;
        }
        compute.execute(this::work);
    }

    private void work() {
        I input;
        synchronized (this) {
            input = pending;
            pending = null;
        }
        try {
            O output = function.apply(input);
            show.execute(() -> finish(() -> result.accept(output)));
        } catch (RuntimeException e) {
            show.execute(() -> finish(() -> failure.accept(e)));
        } catch (Error e) {
            // Not to be mended here; but the next request must find the way free.
            show.execute(() -> finish(() -> {
                throw e;
            }));
        }
    }

    private void finish(Runnable showing) {
        try {
            showing.run();
        } finally {
            boolean again;
            synchronized (this) {
                again = pending != null;
                running = again;
            }
            if (again) {
                compute.execute(this::work);
            }
        }
    }
}
