package org.parley.desk.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Unexpected errors in a file, the earlier half of which is set aside when it grows: the two never hold more than 1 MB. */
final class MishapLog {

    /** Of each of the two files. */
    static final long MOST_BYTES = 500_000;

    private static final Logger LOG = Logger.getLogger(MishapLog.class.getName());

    private final Path file;

    MishapLog(Path file) {
        this.file = file;
    }

    /** Failing to write is no second error. Nothing longer than the file may be is written whole. */
    synchronized void add(String entry) {
        byte[] bytes = (entry + "\n\n").getBytes(StandardCharsets.UTF_8);
        int length = (int) Math.min(bytes.length, MOST_BYTES);
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) + length > MOST_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(
                    file, java.util.Arrays.copyOf(bytes, length), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an error could not be written down", e);
        }
    }
}
