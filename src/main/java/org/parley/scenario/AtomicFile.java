package org.parley.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import java.util.UUID;

/** Writes a file so that at every moment the old or the new one stands there, whole. */
public final class AtomicFile {

    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /**
     * Writes beside the target, forces it to disk, then moves it into place.
     *
     * @throws IOException when the folder is missing, full or read-only; nothing is left behind then
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        // A link stays a link: what it points to is replaced, or written for the first time.
        Path target = target(file);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        // Not Files.createTempFile, whose files nobody else may read: a case that was shared would not be any more.
        Path beside = target.resolveSibling(".parley-" + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(target, beside);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Why a file could not be written: the message of most such exceptions is a path, which says nothing. */
    public static String inWords(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "writing is not allowed there";
        }
        if (e instanceof NoSuchFileException) {
            return "the folder is not there";
        }
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getMessage();
        if (reason == null) {
            return e.getClass().getSimpleName();
        }
        return reason.toLowerCase(Locale.ROOT).contains("no space left") ? "the disk is full" : reason;
    }

    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Those who could read the old file can read the new one, where the system knows of such things. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
