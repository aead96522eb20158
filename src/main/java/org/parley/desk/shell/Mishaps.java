package org.parley.desk.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.parley.export.Program;

/**
 * What happens when something unexpected does: the work is kept, the error is written down, and one dialog tells of it; the desk
 * goes on. Has no node in it.
 */
final class Mishaps implements Thread.UncaughtExceptionHandler {

    /** The same error does not ask for attention again before this is over. */
    static final Duration SAME = Duration.ofMinutes(1);

    private static final int MOST_KNOWN = 100;

    /** Tells the user. */
    interface Telling {

        /** @param closed to be run when the user has seen it */
        void open(String details, Runnable closed);

        /** @param more errors that came while it is open */
        void count(int more);
    }

    private final MishapLog log;
    private final Runnable keep;
    private final Telling telling;
    private final Clock clock;
    private final Executor window;
    private final Map<String, Instant> told = new HashMap<>();
    private boolean open;
    private int more;

    /**
     * @param keep keeps the work at once; called on the window's thread
     * @param window the window's thread
     */
    Mishaps(MishapLog log, Runnable keep, Telling telling, Clock clock, Executor window) {
        this.log = log;
        this.keep = keep;
        this.telling = telling;
        this.clock = clock;
        this.window = window;
    }

    /** From any thread. */
    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        String details = details(thread.getName(), e);
        log.add(clock.instant() + "\n" + details);
        window.execute(() -> tell(key(e), details));
    }

    private void tell(String key, String details) {
        try {
            keep.run();
        } catch (RuntimeException e) {
            log.add("and the work could not be kept\n" + trace(e)); // or the error would call for itself
        }
        Instant now = clock.instant();
        Instant before = told.get(key);
        if (open) {
            more++;
            telling.count(more);
        } else if (before == null || !now.isBefore(before.plus(SAME))) {
            open = true;
            more = 0;
            telling.open(details, () -> open = false);
        } else {
            return;
        }
        if (told.size() >= MOST_KNOWN) {
            told.clear();
        }
        told.put(key, now);
    }

    /** Two errors are the same when they come from the same place. */
    private static String key(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    }

    /** What whoever mends it needs to know. */
    static String details(String thread, Throwable e) {
        return Program.nameAndVersion() + "\nJava " + System.getProperty("java.version") + "\n"
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + "\nThread " + thread + "\n\n" + trace(e);
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            out.println((cause == e ? "" : "Caused by: ") + cause);
            for (StackTraceElement element : cause.getStackTrace()) {
                out.println("\tat " + element);
            }
        }
        return text.toString();
    }
}
