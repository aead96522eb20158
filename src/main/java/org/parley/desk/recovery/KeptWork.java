package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;

/** Unsaved work of a program that has ended unasked. Nobody else can take it until it is let go. */
public final class KeptWork {

    private static final String DAMAGED = ".damaged";

    private final SlotFiles files;
    private final SlotLock lock;
    private final KeptDetails details;

    KeptWork(SlotFiles files, SlotLock lock) {
        this.files = files;
        this.lock = lock;
        details = details(files);
    }

    static KeptDetails details(SlotFiles files) {
        try {
            return Files.exists(files.details())
                    ? KeptDetails.read(files.details().toString(), Json.read(files.details()))
                    : KeptDetails.UNKNOWN;
        } catch (InputException e) {
            return KeptDetails.UNKNOWN;
        }
    }

    public KeptDetails details() {
        return details;
    }

    /** The file that the work is kept in. */
    public Path place() {
        return files.session();
    }

    /** @throws InputException when it cannot be read */
    public byte[] session() {
        return Json.read(files.session());
    }

    /**
     * The text of its case; empty for a shipped one.
     *
     * @throws InputException when it cannot be read
     */
    public Optional<byte[]> scenario() {
        return Files.exists(files.scenario()) ? Optional.of(Json.read(files.scenario())) : Optional.empty();
    }

    /** Whether nobody else can take it yet. */
    boolean isHeld() {
        return lock.isHeld();
    }

    /** Leaves it for the next start. */
    public void letGo() throws IOException {
        lock.close();
    }

    /** It is needed no more. */
    public void discard() throws IOException {
        try {
            files.delete();
        } finally {
            lock.remove();
        }
    }

    /**
     * Puts it where it is not offered again, for whoever wants to look at it.
     *
     * @return the file that the work is in now
     */
    public Path putAside() throws IOException {
        Path aside = free(files.session());
        Files.move(files.session(), aside);
        if (Files.exists(files.scenario())) {
            Files.move(files.scenario(), free(files.scenario()));
        }
        discard();
        return aside;
    }

    /** A name that nothing has yet: what was put aside before stays. */
    private static Path free(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(file.getFileName() + DAMAGED + "-" + number);
        }
        return aside;
    }
}
