package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held while a program lives, and let go by the system however it ends. */
final class SlotLock implements AutoCloseable {

    /**
     * Held by this program. Not even to be tried: where locks are POSIX's, closing any channel of a file lets go of every lock
     * that the program has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SlotLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a lock, whose file is made when there is none.
     *
     * @return empty when a living program has it
     * @throws IOException when it cannot be found out
     */
    static Optional<SlotLock> take(Path file) throws IOException {
        Path held = file.toAbsolutePath().normalize();
        if (!HELD.add(held)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Whoever swept the folder may have removed it between the two steps: what has no name locks nobody out.
            taken = channel.tryLock() != null && Files.exists(held);
            return taken ? Optional.of(new SlotLock(held, channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!taken) {
                HELD.remove(held);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Whether this program has it still. */
    boolean isHeld() {
        return channel.isOpen();
    }

    /** Removes the file too: nobody needs it any more. */
    void remove() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
