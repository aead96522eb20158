package org.parley.desk.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.scenario.AtomicFile;

/** Makes one file away from the window's thread, and tells how that ended: in the same words whatever the file is. */
public final class FileSaving {

    private final Desk desk;
    private final Dialogs dialogs;

    public FileSaving(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
    }

    /**
     * @param bytes makes what is written; called off the window's thread
     * @param ended run first when it is over, however it ended
     * @param saved a finished sentence that says what was saved
     */
    public void save(Path file, Supplier<byte[]> bytes, Runnable ended, String saved) {
        desk.background()
                .run(
                        () -> write(file, bytes.get()),
                        ended,
                        trouble -> trouble.ifPresentOrElse(
                                sentence -> dialogs.warn(Texts.get("dialog.notSaved"), sentence),
                                () -> desk.tellSaved(saved, file)),
                        refused -> dialogs.warn(
                                Texts.get("dialog.notSaved"), refused.problems().get(0).message()));
    }

    private static Optional<String> write(Path file, byte[] bytes) {
        try {
            AtomicFile.write(file, bytes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(trouble(file.toAbsolutePath(), e));
        }
    }

    /**
     * What is in the way of writing a file, and where, as a finished sentence.
     *
     * @param file with its folder
     */
    public static String trouble(Path file, IOException e) {
        Path folder = file.getParent();
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (folder != null && !Files.isDirectory(folder)) {
            return Texts.get("dialog.folderGone", folder);
        }
        if (Files.isDirectory(file)) {
            return Texts.get("dialog.isFolder", file);
        }
        if (reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return Texts.get("dialog.diskFull", folder);
        }
        if (e instanceof AccessDeniedException && Files.exists(file) && !Files.isWritable(file)) {
            return Texts.get("dialog.fileProtected", file);
        }
        if (e instanceof AccessDeniedException || reason.contains("read-only")) {
            return Texts.get("dialog.folderProtected", folder);
        }
        return Texts.get("dialog.cannotBeWritten", file, AtomicFile.inWords(e));
    }
}
