package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;

/** Where this program keeps its unsaved work. To be used from one thread at a time. */
public final class RecoverySlot {

    private final SlotFiles files;
    private SlotLock lock;
    private Optional<byte[]> scenario = Optional.empty();

    RecoverySlot(SlotFiles files, SlotLock lock) {
        this.files = files;
        this.lock = lock;
    }

    String id() {
        return files.id();
    }

    /** The file that the work is kept in. */
    public Path place() {
        return files.session();
    }

    /** Keeps work in place of what was kept before. */
    void keep(KeptDetails details, Session session, Optional<byte[]> scenarioText) throws IOException {
        renew();
        boolean sameCase = Arrays.equals(scenario.orElse(null), scenarioText.orElse(null));
        if (!sameCase) {
            clear(); // at no moment may the work of one case stand beside the text of another
            if (scenarioText.isPresent()) {
                AtomicFile.write(files.scenario(), scenarioText.get());
            }
            scenario = scenarioText;
        }
        write(details);
        AtomicFile.write(files.session(), SessionFile.write(session).getBytes(StandardCharsets.UTF_8));
    }

    /** Says which file is open, for other programs that want to open it too. */
    void tell(KeptDetails details) throws IOException {
        renew();
        write(details);
    }

    private void write(KeptDetails details) throws IOException {
        AtomicFile.write(files.details(), details.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody may have removed the folder, and with it what tells other programs that this one lives. */
    private void renew() throws IOException {
        if (Files.exists(files.lock())) {
            return;
        }
        Files.createDirectories(files.folder());
        lock.close();
        lock = SlotLock.take(files.lock()).orElseThrow(() -> new IOException("no lock can be held in " + files.folder()));
        scenario = Optional.empty();
    }

    /** There is nothing unsaved. */
    void clear() throws IOException {
        Files.deleteIfExists(files.session());
        Files.deleteIfExists(files.scenario());
        scenario = Optional.empty();
    }

    /** The program ends as it should: nothing is left of it. */
    void end() throws IOException {
        try {
            files.delete();
        } finally {
            lock.remove();
        }
    }
}
