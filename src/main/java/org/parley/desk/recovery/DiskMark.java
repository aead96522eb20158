package org.parley.desk.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * By which a file's content is known again.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
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

    /** Of a file as it stands on disk; empty when it is not there or cannot be read. */
    public static Optional<DiskMark> of(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
