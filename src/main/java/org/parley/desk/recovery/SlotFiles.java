package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of one running program, all of one name. */
record SlotFiles(Path folder, String id) {

    static final String LOCK = ".lock";

    /** The work, as a session file. */
    Path session() {
        return folder.resolve(id + ".parley");
    }

    /** What is known of it. */
    Path details() {
        return folder.resolve(id + ".json");
    }

    /** The text of its case, unless that is shipped. */
    Path scenario() {
        return folder.resolve(id + ".case.json");
    }

    /** Held while the program lives. */
    Path lock() {
        return folder.resolve(id + LOCK);
    }

    /** All but the lock. The work goes first: without it the rest means nothing. */
    void delete() throws IOException {
        Files.deleteIfExists(session());
        Files.deleteIfExists(scenario());
        Files.deleteIfExists(details());
    }

    /** The id that a file of the folder belongs to. */
    static String idOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
