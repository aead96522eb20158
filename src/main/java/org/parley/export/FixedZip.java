package org.parley.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive whose bytes depend on what is in it alone, not on when it was written: office files are such archives.
 */
final class FixedZip {

    /**
     * The second moment that a zip archive can name. The first, midnight, Java takes for a time that does not fit, and writes
     * beside it the same in the machine's time zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private FixedZip() {}

    /**
     * The same entries in the same order, all deflated and all of one time.
     *
     * @throws IllegalArgumentException when the bytes are not a zip archive with entries
     */
    static byte[] of(byte[] zip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = in.getNextEntry();
            if (entry == null) {
                throw new IllegalArgumentException("not a zip archive with entries");
            }
            for (; entry != null; entry = in.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setMethod(ZipEntry.DEFLATED);
                fixed.setTimeLocal(TIME);
                byte[] content = in.readAllBytes();
                out.putNextEntry(fixed);
                // The workbook behind a chart on a slide is such an archive itself.
                out.write(fixed.getName().endsWith(".xlsx") ? of(content) : content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
