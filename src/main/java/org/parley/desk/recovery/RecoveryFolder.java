package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.parley.scenario.AtomicFile;

/** The folder in which every running program keeps its unsaved work, each under a name of its own. */
public final class RecoveryFolder {

    private static final Logger LOG = Logger.getLogger(RecoveryFolder.class.getName());
    private static final int TRIES = 3;

    private final Path folder;

    /** Work of the dead that was handed out here, by its slot. */
    private final Map<String, KeptWork> taken = new HashMap<>();

    public RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A place for this program's work.
     *
     * @throws IOException when there can be none, as on a disk that is full
     */
    public RecoverySlot begin() throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < TRIES; i++) {
            SlotFiles files = new SlotFiles(folder, UUID.randomUUID().toString());
            Optional<SlotLock> lock = SlotLock.take(files.lock());
            if (lock.isPresent()) {
                return new RecoverySlot(files, lock.get());
            }
        }
        throw new IOException("no lock can be held in " + folder);
    }

    /**
     * The work of programs that have ended unasked, the latest first. What else they left behind is removed.
     *
     * @param before temporary files written after this moment stay
     */
    public List<KeptWork> left(Instant before) {
        List<KeptWork> left = new ArrayList<>();
        AtomicFile.sweep(folder, before);
        for (String id : ids()) {
            SlotFiles files = new SlotFiles(folder, id);
            try {
                Optional<SlotLock> lock = SlotLock.take(files.lock());
                if (lock.isPresent()) {
                    KeptWork work = new KeptWork(files, lock.get());
                    taken.put(id, work);
                    // It may have ended while it saved.
                    Stream.of(work.details().file(), work.details().saving())
                            .flatMap(Optional::stream)
                            .map(file -> file.toAbsolutePath().getParent())
                            .filter(Objects::nonNull)
                            .distinct()
                            .forEach(saving -> AtomicFile.sweep(saving, before));
                    if (Files.exists(files.session())) {
                        left.add(work);
                    } else {
                        work.discard();
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "kept work could not be looked at: " + id, e);
            }
        }
        left.sort(Comparator.comparing((KeptWork work) -> work.details().kept().orElse(Instant.EPOCH)).reversed());
        return left;
    }

    /**
     * Whether another running program has this file open.
     *
     * @param own what this program itself has open does not count, nor what it is about to recover
     */
    public boolean isOpenElsewhere(Path file, RecoverySlot own) {
        for (String id : ids()) {
            SlotFiles files = new SlotFiles(folder, id);
            boolean ours = id.equals(own.id()) || taken.containsKey(id) && taken.get(id).isHeld();
            if (!ours && KeptWork.details(files).file().filter(open -> isSame(open, file)).isPresent() && isAlive(files)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlive(SlotFiles files) {
        try {
            Optional<SlotLock> lock = SlotLock.take(files.lock());
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return ids;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*{" + SlotFiles.LOCK + ",.parley,.json}")) {
            for (Path file : all) {
                ids.add(SlotFiles.idOf(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "kept work could not be looked for", e);
        }
        ids.remove("");
        return ids;
    }
}
