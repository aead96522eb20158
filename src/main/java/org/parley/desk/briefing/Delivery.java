package org.parley.desk.briefing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFile;
import org.parley.export.ExportFolder;
import org.parley.scenario.Problem;

/** Puts files into a folder of the user's choice, asking before any that is there is replaced. */
final class Delivery {

    private final Desk desk;
    private final Dialogs dialogs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    Delivery(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
    }

    /**
     * Asks where to and writes.
     *
     * @param named files of the right names; their contents are not asked for
     * @param files the files themselves, made away from the window's thread
     */
    void deliver(String title, List<ExportFile> named, Supplier<List<ExportFile>> files) {
        Optional<Path> chosen = dialogs.chooseFolder(title);
        if (chosen.isEmpty()) {
            return;
        }
        ExportFolder folder = new ExportFolder(chosen.get());
        List<Path> existing = folder.existing(named);
        if (!existing.isEmpty() && !dialogs.mayReplace(existing)) {
            return;
        }
        busy.set(true);
        AtomicBoolean some = new AtomicBoolean();
        desk.background()
                .run(
                        () -> folder.write(files.get(), true, name -> {}, path -> some.set(true)),
                        () -> busy.set(false),
                        written -> desk.tellSaved(Texts.get("export.done", written.size(), chosen.get()), chosen.get()),
                        refused -> dialogs.list(
                                Texts.get(some.get() ? "export.notDone" : "export.nothingSaved"),
                                Texts.get(some.get() ? "export.whole" : "export.noneWritten"),
                                refused.problems().stream().map(Problem::toString).toList()));
    }

    /** Whether files are being made. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
