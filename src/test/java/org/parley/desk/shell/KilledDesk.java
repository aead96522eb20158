package org.parley.desk.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.parley.desk.FakeDialogs;
import org.parley.desk.recovery.Autosave;
import org.parley.desk.recovery.RecoveryFolder;
import org.parley.desk.recovery.RecoverySlot;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/**
 * A desk without a window that moves, saves and keeps its work as fast as it can until it is killed. Every state has a number,
 * which is in the offer's name; before and after each writing it says which.
 */
public final class KilledDesk {

    /** Of an offer, before its number. */
    static final String NAME = "State ";
    /** Words on standard output. */
    static final String READY = "ready";

    static final String SAVING = "saving";
    static final String SAVED = "saved";
    static final String KEEPING = "keeping";
    static final String KEPT = "kept";

    private KilledDesk() {}

    /** Waits for all that was given to the writer. */
    private static void written(Executor writer) {
        CountDownLatch done = new CountDownLatch(1);
        writer.execute(done::countDown);
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param arguments the folder for unsaved work, the user's file, the seed, and how many states, when it is to end by itself */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true);
        Random random = new Random(Long.parseLong(arguments[2]));
        Scenario scenario = ShippedScenarios.find("classroom").orElseThrow().value();
        Executor nowhere = task -> {}; // no outcome is waited for
        Desk desk = new Desk(nowhere, Runnable::run);
        desk.open(scenario);
        FakeDialogs dialogs = new FakeDialogs();
        Documents documents = new Documents(desk, dialogs);
        // Beside the thread that saves, as on the desk.
        Executor writer = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "writer");
            thread.setDaemon(true);
            return thread;
        });
        RecoverySlot slot = new RecoveryFolder(Path.of(arguments[0])).begin();
        Autosave autosave = new Autosave(
                desk,
                documents.originProperty(),
                slot,
                (delay, task) -> () -> {},
                Clock.systemUTC(),
                writer,
                Runnable::run);
        documents.useBeforeSaving(autosave::savingIn);
        dialogs.save.add(Optional.of(Path.of(arguments[1])));
        Lever lever = scenario.levers().get(0);
        out.println(READY + " " + slot.place().getFileName());
        long states = arguments.length > 3 ? Long.parseLong(arguments[3]) : Long.MAX_VALUE;
        for (int state = 0; state < states; state++) {
            Offer offer = scenario.offers().get(random.nextInt(scenario.offers().size()));
            desk.offers().pick(offer.withName("state", NAME + state));
            desk.offers().setTerm(lever, lever.min() + random.nextDouble() * (lever.max() - lever.min()));
            if (random.nextBoolean() && state > 0) {
                out.println(KEEPING + " " + state);
                autosave.now();
                if (random.nextBoolean()) { // else what comes next begins while it is still being kept
                    written(writer);
                    out.println(KEPT + " " + state);
                }
            } else {
                out.println(SAVING + " " + state);
                documents.save();
                written(writer); // what is saved is kept no more
                out.println(SAVED + " " + state);
            }
        }
    }
}
