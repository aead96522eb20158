package org.parley.desk.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;

/** The files that were used last, the latest first. Has no node in it. */
final class RecentFiles {

    static final int MOST = 10;

    private final Settings settings;
    private final Documents documents;
    private final Dialogs dialogs;

    RecentFiles(Settings settings, Documents documents, Dialogs dialogs) {
        this.settings = settings;
        this.documents = documents;
        this.dialogs = dialogs;
        documents.useRecent(this::add);
    }

    List<Path> all() {
        settings.refreshRecent();
        List<Path> all = new ArrayList<>();
        for (String file : settings.recent) {
            try {
                all.add(Path.of(file));
            } catch (InvalidPathException e) {
                // Written by hand, or on another system.
            }
        }
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> next = new ArrayList<>(all());
        next.remove(whole);
        next.add(0, whole);
        keep(next);
    }

    /** One that is gone is said to be, and leaves the list. */
    void open(Path file) {
        if (Files.exists(file)) {
            documents.open(file);
            return;
        }
        List<Path> next = new ArrayList<>(all());
        next.remove(file);
        keep(next);
        dialogs.warn(
                Texts.get("dialog.cannotOpen", Incoming.name(file)), Texts.get("recent.gone", file.getParent()));
    }

    void clear() {
        keep(List.of());
    }

    private void keep(List<Path> files) {
        settings.recent = files.stream().limit(MOST).map(Path::toString).toList();
        settings.save();
    }
}
