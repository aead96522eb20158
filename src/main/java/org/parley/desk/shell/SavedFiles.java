package org.parley.desk.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.FileSaving;
import org.parley.desk.state.Texts;
import org.parley.scenario.AtomicFile;

/** Writes a file, and where that cannot be done says why and offers another place. */
final class SavedFiles {

    private final Dialogs dialogs;
    private final Consumer<Path> begins;

    /** @param begins told of every place before it is written to */
    SavedFiles(Dialogs dialogs, Consumer<Path> begins) {
        this.dialogs = dialogs;
        this.begins = begins;
    }

    /**
     * @param another asks for another place
     * @return where it was written; empty when it was not
     */
    Optional<Path> put(Path first, String text, Supplier<Optional<Path>> another) {
        Optional<Path> place = Optional.of(first);
        while (place.isPresent()) {
            begins.accept(place.get());
            try {
                AtomicFile.write(place.get(), text.getBytes(StandardCharsets.UTF_8));
                return place;
            } catch (IOException e) {
                place = goesElsewhere(place.get(), e) ? another.get() : Optional.empty();
            }
        }
        return place;
    }

    private boolean goesElsewhere(Path file, IOException e) {
        return dialogs.choose(
                        Texts.get("dialog.notSaved"),
                        FileSaving.trouble(file.toAbsolutePath(), e) + "\n\n" + Texts.get("dialog.stillUnsaved"),
                        List.of(Texts.get("dialog.saveElsewhere"), Texts.get("dialog.cancel")))
                == 0;
    }
}
