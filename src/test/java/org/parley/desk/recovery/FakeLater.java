package org.parley.desk.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when a test says so. */
public final class FakeLater implements Later {

    private record Waiting(Duration due, Runnable task) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Runnable in(Duration delay, Runnable task) {
        Waiting added = new Waiting(now.plus(delay), task);
        waiting.add(added);
        return () -> waiting.remove(added);
    }

    public void pass(int seconds) {
        now = now.plusSeconds(seconds);
        for (Waiting due : List.copyOf(waiting)) {
            if (due.due().compareTo(now) <= 0 && waiting.remove(due)) {
                due.task().run();
            }
        }
    }
}
