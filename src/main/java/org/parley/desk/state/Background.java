package org.parley.desk.state;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.scenario.InputException;

/** Long work that holds nobody up, such as making files: done away from the window's thread, its end told on it. */
public final class Background {

    private final Executor work;
    private final Executor show;

    Background(Executor work, Executor show) {
        this.work = work;
        this.show = show;
    }

    /** Long work that follows the desk: only the latest request matters. */
    public <I, O> Recompute<I, O> latest(
            Function<I, O> function, Consumer<O> result, Consumer<RuntimeException> failure) {
        return new Recompute<>(work, show, function, result, failure);
    }

    /**
     * Does some work.
     *
     * @param done told what came of it
     * @param ended told first, however it ends
     * @param refused told why it could not be done, when an input is the cause; any other fault is an error of the program
     */
    public <T> void run(Supplier<T> task, Runnable ended, Consumer<T> done, Consumer<InputException> refused) {
        work.execute(() -> {
            try {
                T result = task.get();
                show.execute(() -> {
                    ended.run();
                    done.accept(result);
                });
            } catch (InputException e) {
                show.execute(() -> {
                    ended.run();
                    refused.accept(e);
                });
            } catch (RuntimeException | Error e) {
                show.execute(() -> {
                    ended.run();
                    throw e;
                });
            }
        });
    }
}
