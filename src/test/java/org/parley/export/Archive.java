package org.parley.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An office file as the parts that it is made of, with those of the workbooks inside it. */
public final class Archive {

    private Archive() {}

    /** Parts by name; one of a workbook inside has the workbook's name before its own. */
    public static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String whole = entry.getName();
                byte[] content = in.readAllBytes();
                parts.put(whole, content);
                if (whole.endsWith(".xlsx")) {
                    parts(content).forEach((name, inner) -> parts.put(whole + "!" + name, inner));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** All that can be read in a file: names of parts, marks and words, the latter without their escapes. */
    public static String text(byte[] zip) {
        StringBuilder text = new StringBuilder();
        parts(zip).forEach((name, content) -> {
            text.append(name).append('\n');
            if (name.matches(".*\\.(xml|rels)")) {
                text.append(new String(content, StandardCharsets.UTF_8)).append('\n');
            }
        });
        return text.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
