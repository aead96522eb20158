package org.parley.fuzz;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the thread that tries the cases: one that takes more of its processor's time than it may, alone or with the threads
 * that work for it, or does nothing for a minute, is told of and ends the program. The processor's time, so that other work on the
 * machine is no matter.
 */
final class Watch {

    private static final long MOST_WAITING_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final com.sun.management.OperatingSystemMXBean program =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Thread worker = Thread.currentThread();
    private final Runnable late;
    private volatile boolean running;
    private volatile long startedCpu;
    private volatile long startedAll;
    private volatile long mostNanos;
    private volatile long started;
    private long startedBytes;

    /** @param late called from another thread when a case takes too long */
    Watch(Runnable late) {
        this.late = late;
        Thread looking = new Thread(this::look, "watch");
        looking.setDaemon(true);
        looking.start();
    }

    void begin(int mostSeconds) {
        mostNanos = TimeUnit.SECONDS.toNanos(mostSeconds);
        startedBytes = threads.getThreadAllocatedBytes(worker.getId());
        startedCpu = threads.getThreadCpuTime(worker.getId());
        startedAll = program.getProcessCpuTime();
        started = System.nanoTime();
        running = true;
    }

    /** What a case has taken. */
    record Taken(double millis, double megabytes) {}

    Taken end() {
        running = false;
        long nanos = threads.getThreadCpuTime(worker.getId()) - startedCpu;
        if (nanos > mostNanos) {
            late.run(); // between two looks
        }
        long bytes = threads.getThreadAllocatedBytes(worker.getId()) - startedBytes;
        return new Taken(nanos / 1e6, bytes / 1e6);
    }

    private void look() {
        while (true) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
            long before = started;
            boolean busy = threads.getThreadCpuTime(worker.getId()) - startedCpu > mostNanos;
            // Java's own threads, which compile and collect, have a part in it as well: as much again is theirs.
            boolean busyTogether = program.getProcessCpuTime() - startedAll > (processors + 1) * mostNanos;
            boolean waiting = System.nanoTime() - before > MOST_WAITING_NANOS;
            if (running && before == started && (busy || busyTogether || waiting)) {
                System.out.println("a case takes too long:");
                Arrays.stream(worker.getStackTrace()).limit(40).forEach(step -> System.out.println("    " + step));
                late.run();
            }
        }
    }
}
