package org.parley.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a file so that at every moment the old or the new one stands there, whole. */
public final class AtomicFile {

    private static final Logger LOG = Logger.getLogger(AtomicFile.class.getName());
    private static final int MOST_LINKS = 40;
    private static final String PREFIX = ".parley-";
    private static final String ENDING = ".tmp";
    /** The number of the program that writes it is in its name. */
    private static final Pattern TEMPORARY =
            Pattern.compile(Pattern.quote(PREFIX) + "(\\d{1,18})-[0-9a-f-]{36}" + Pattern.quote(ENDING));

    private AtomicFile() {}

    /**
     * Writes beside the target, forces it to disk, then moves it into place and forces the folder to disk.
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
        Path beside = target.resolveSibling(
                PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ENDING);
        try {
            Optional<Set<PosixFilePermission>> permissions = permissions(target);
            try (FileChannel channel = FileChannel.open(
                    beside,
                    Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                    permissions.map(PosixFilePermissions::asFileAttribute).stream().toArray(FileAttribute<?>[]::new))) {
                if (permissions.isPresent()) {
                    Files.setPosixFilePermissions(beside, permissions.get()); // what the system's mask took away
                }
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
            forceFolder(target.getParent());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Else a loss of power could take back the name that the new file has just been given. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems (Windows) open no folders; they write names down by themselves.
        }
    }

    /**
     * Removes what was left behind by programs that ended while they wrote. What cannot be removed is left for the next time.
     *
     * @param before only what was written before this moment: on a shared folder a program of another computer may be writing
     */
    public static void sweep(Path folder, Instant before) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
            for (Path file : files) {
                Matcher named = TEMPORARY.matcher(file.getFileName().toString());
                if (named.matches()
                        && !isRunning(Long.parseLong(named.group(1)))
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.FINE, "the folder " + folder + " could not be swept", e);
        }
    }

    private static boolean isRunning(long program) {
        return ProcessHandle.of(program).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Why a file could not be written: the message of most such exceptions is a path, which says nothing. */
    public static String inWords(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "writing is not allowed there";
        }
        if (e instanceof NoSuchFileException missing) {
            Path folder = missing.getFile() == null ? null : Path.of(missing.getFile()).getParent();
            // Some folders of the system are there and take no files.
            return folder != null && Files.isDirectory(folder)
                    ? "no file can be made in that folder"
                    : "the folder is not there";
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

    /** Those who could read the old file can read the new one, and nobody else at any moment; empty where there is no old one. */
    private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view != null && Files.exists(target)
                ? Optional.of(view.readAttributes().permissions())
                : Optional.empty();
    }
}
