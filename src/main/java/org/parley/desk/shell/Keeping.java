package org.parley.desk.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import org.parley.desk.recovery.Autosave;
import org.parley.desk.recovery.RecoveryFolder;
import org.parley.desk.recovery.RecoverySlot;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.AtomicFile;

/** Keeps the window's unsaved work while it is open. Where nothing can be kept, that is said and the desk goes on without. */
final class Keeping {

    private static final Logger LOG = Logger.getLogger(Keeping.class.getName());

    private final RecoveryFolder folder;
    private final Documents documents;
    private final Dialogs dialogs;
    private Optional<RecoverySlot> slot = Optional.empty();
    private Optional<Autosave> autosave = Optional.empty();

    /**
     * @param place the folder for unsaved work
     * @param writer where it is written
     * @param window the window's thread
     */
    Keeping(Path place, Desk desk, Documents documents, Dialogs dialogs, Executor writer, Executor window) {
        folder = new RecoveryFolder(place);
        this.documents = documents;
        this.dialogs = dialogs;
        try {
            RecoverySlot own = folder.begin();
            slot = Optional.of(own);
            Autosave keeper = new Autosave(
                    desk, documents.originProperty(), own, Keeping::later, Clock.systemUTC(), writer, window);
            autosave = Optional.of(keeper);
            documents.useBeforeSaving(keeper::savingIn);
            documents.useOthers(path -> folder.isOpenElsewhere(path, own));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "unsaved work cannot be kept in " + place, e);
            desk.refuse(Texts.get("message.neverKept", place, AtomicFile.inWords(e)));
        }
    }

    private static Runnable later(Duration delay, Runnable task) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
        pause.setOnFinished(event -> task.run());
        pause.play();
        return pause::stop;
    }

    /** Offers what earlier starts could not save. */
    void offer() {
        autosave.ifPresent(keeper -> new Recoveries(folder, documents, keeper, dialogs, ZoneId.systemDefault())
                .offer(Clock.systemUTC().instant()));
    }

    /** Keeps the work as it stands. */
    void now() {
        autosave.ifPresent(Autosave::now);
    }

    /** Keeps the work as it stands, and returns once that is done. */
    void nowAndFinish() {
        autosave.ifPresent(keeper -> {
            keeper.now();
            keeper.finish();
        });
    }

    /** The file that unsaved work is kept in; empty where it cannot be. */
    Optional<Path> place() {
        return slot.map(RecoverySlot::place);
    }

    /** The window closes, with the work saved or let go. */
    void end() {
        autosave.ifPresent(Autosave::end);
    }
}
