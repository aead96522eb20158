package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.parley.scenario.Json;

/**
 * By which a file's content is known again.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits; empty when the content was not read
 */
public record DiskMark(long size, String sha256) {

    /** Of content that was read or written. */
    public static DiskMark of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new DiskMark(bytes.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * Of a file as it stands on disk; empty when it is not there or cannot be read. One that is larger than any that Parley
     * reads is not read for this either: its size alone says that it is another.
     */
    public static Optional<DiskMark> of(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            long size = Files.size(file);
            return Optional.of(size > Json.MOST_BYTES ? new DiskMark(size, "") : of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
