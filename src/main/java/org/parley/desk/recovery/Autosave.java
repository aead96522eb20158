package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.Session;

/**
 * Keeps unsaved work within seconds of a change, never in the user's own file. What is saved, or undone back to what was saved, is
 * kept no more. Has no node in it. To be used from the window's thread.
 */
public final class Autosave {

    /** From the first change after work was kept or saved; those that follow do not put it off. */
    static final Duration DELAY = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());
    private static final long PATIENCE_SECONDS = 5;

    private final Desk desk;
    private final ObservableValue<Origin> origin;
    private final RecoverySlot slot;
    private final Later later;
    private final Clock clock;
    private final Executor writer;
    private final Executor window;
    private Optional<Runnable> waiting = Optional.empty();
    private Optional<KeptDetails> forgotten = Optional.empty();
    private Optional<Instant> lastKept = Optional.empty();
    /** To be used where files are written. */
    private boolean lastWentWell;
    private boolean ended;

    /**
     * @param origin where the work on the desk comes from
     * @param writer where files are written; runs one task after the other
     * @param window the window's thread
     */
    public Autosave(
            Desk desk,
            ObservableValue<Origin> origin,
            RecoverySlot slot,
            Later later,
            Clock clock,
            Executor writer,
            Executor window) {
        this.desk = desk;
        this.origin = origin;
        this.slot = slot;
        this.later = later;
        this.clock = clock;
        this.writer = writer;
        this.window = window;
        desk.dirtyProperty().addListener((property, before, now) -> changed());
        desk.stateProperty().addListener((property, before, now) -> changed());
        desk.rehearsals().allProperty().addListener((property, before, now) -> changed());
        origin.addListener((property, before, now) -> {
            if (!desk.dirtyProperty().get()) {
                forget();
            }
        });
        if (desk.scenario() != null) {
            changed();
        }
    }

    private void changed() {
        if (ended) {
            return;
        }
        if (!desk.dirtyProperty().get()) {
            forget();
        } else if (waiting.isEmpty()) {
            waiting = Optional.of(later.in(DELAY, this::now));
        }
    }

    /** Keeps the work as it stands, without waiting. */
    public void now() {
        stopWaiting();
        if (ended || !desk.dirtyProperty().get()) {
            return;
        }
        Session session = desk.session();
        Optional<byte[]> scenario = origin.getValue().scenario();
        lastKept = Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        KeptDetails details = details(Optional.empty());
        forgotten = Optional.empty();
        write(() -> slot.keep(details, session, scenario));
    }

    /**
     * Does something once what was asked for so far has been tried, away from the window's thread.
     *
     * @param kept when the last of it is on disk
     * @param not when it is not
     */
    public void whenKept(Runnable kept, Runnable not) {
        writer.execute(() -> (lastWentWell ? kept : not).run());
    }

    private void forget() {
        stopWaiting();
        lastKept = Optional.empty();
        KeptDetails details = details(Optional.empty());
        if (!ended && !forgotten.equals(Optional.of(details))) {
            forgotten = Optional.of(details);
            write(() -> {
                slot.clear();
                slot.tell(details);
            });
        }
    }

    /**
     * Something is about to be saved: should the program end meanwhile, the next start knows where to tidy up. Returns when that
     * is on disk.
     */
    public void savingIn(Path place) {
        if (ended || Optional.of(place).equals(origin.getValue().file())) {
            return;
        }
        KeptDetails details = details(Optional.of(place));
        forgotten = Optional.empty();
        CountDownLatch done = new CountDownLatch(1);
        write(() -> {
            try {
                slot.tell(details);
            } finally {
                done.countDown();
            }
        });
        await(done);
    }

    private KeptDetails details(Optional<Path> saving) {
        return new KeptDetails(
                origin.getValue().file(),
                origin.getValue().mark(),
                desk.scenario() == null ? "" : desk.scenario().title(),
                lastKept,
                saving);
    }

    /** Something that is done with files. */
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing task) {
        writer.execute(() -> {
            try {
                lastWentWell = false;
                task.run();
                lastWentWell = true;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "unsaved work could not be kept", e);
                window.execute(() -> failed(e));
            }
        });
    }

    /** It is tried again, and told as often: the next move takes the words away. */
    private void failed(IOException e) {
        desk.refuse(Texts.get("message.notKept", AtomicFile.inWords(e)));
        if (!ended && desk.dirtyProperty().get() && waiting.isEmpty()) {
            waiting = Optional.of(later.in(DELAY, this::now));
        }
    }

    private void stopWaiting() {
        waiting.ifPresent(Runnable::run);
        waiting = Optional.empty();
    }

    /** Waits until all that was asked for has been tried. */
    public void finish() {
        CountDownLatch done = new CountDownLatch(1);
        writer.execute(done::countDown);
        await(done);
    }

    /** The program ends as it should: the work is saved or was let go, and nothing is kept of it. */
    public void end() {
        if (ended) {
            return;
        }
        stopWaiting();
        ended = true;
        CountDownLatch done = new CountDownLatch(1);
        writer.execute(() -> {
            try {
                slot.end();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "kept work could not be removed", e);
            } finally {
                done.countDown();
            }
        });
        await(done);
    }

    /** Not for ever: a disk that does not answer must not hold the window up. */
    private static void await(CountDownLatch done) {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("the disk does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
