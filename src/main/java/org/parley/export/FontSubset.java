package org.parley.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.parley.chart.ChartFonts;

/** A font cut down to some letters, or whole where letters join. */
final class FontSubset {

    /** What a browser needs to draw letters; tables for fine typography would be most of the file. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "OS/2", "name", "post", "cmap", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");

    private FontSubset() {}

    /** @param codePoints the letters kept */
    static String base64(ChartFonts font, Set<Integer> codePoints) {
        return Base64.getEncoder().encodeToString(font.joins() ? whole(font) : cut(font, codePoints));
    }

    /** The tables by which letters join refer to all of them by number. */
    private static byte[] whole(ChartFonts font) {
        try (InputStream in = font.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(ChartFonts font, Set<Integer> codePoints) {
        try (InputStream in = font.open();
                TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subset = new TTFSubsetter(face, TABLES);
            codePoints.forEach(subset::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subset.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
