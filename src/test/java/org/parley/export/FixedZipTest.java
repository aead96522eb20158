package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FixedZipTest {

    private static final List<String> NAMES = List.of("b/second.xml", "a/first.xml", "folder/", "empty");

    private static String content(String name) {
        return name.endsWith(".xml") ? ("<" + name + "/>").repeat(500) : "";
    }

    private static byte[] zip(LocalDateTime time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : NAMES) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(time);
                entry.setComment("written " + time);
                out.putNextEntry(entry);
                out.write(content(name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whenItWasWrittenDoesNotShow() throws IOException {
        byte[] one = FixedZip.of(zip(LocalDateTime.of(2025, 4, 10, 12, 30)));
        byte[] other = FixedZip.of(zip(LocalDateTime.of(2031, 1, 2, 3, 4, 6)));
        assertArrayEquals(one, other);
        assertArrayEquals(one, FixedZip.of(one));
    }

    @Test
    void whereItWasWrittenDoesNotShow() throws IOException {
        byte[] zip = zip(LocalDateTime.of(2025, 4, 10, 12, 30));
        byte[] here = FixedZip.of(zip);
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : List.of("Asia/Karachi", "America/New_York", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                assertArrayEquals(here, FixedZip.of(zip), other);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void keepsEntriesAndTheirOrder() throws IOException {
        byte[] fixed = FixedZip.of(zip(LocalDateTime.of(2025, 4, 10, 12, 30)));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(fixed))) {
            for (String name : NAMES) {
                ZipEntry entry = in.getNextEntry();
                assertEquals(name, entry.getName());
                assertEquals(LocalDate.of(1980, 1, 1), entry.getTimeLocal().toLocalDate());
                assertEquals(ZipEntry.DEFLATED, entry.getMethod());
                assertEquals(content(name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FixedZip.of(new byte[] {1, 2, 3}));
    }
}
