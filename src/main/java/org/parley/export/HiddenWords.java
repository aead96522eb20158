package org.parley.export;

import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.parley.chart.ChartFonts;
import org.parley.chart.Writing;

/**
 * Words in any script that are not seen in a PDF but found and copied. They are written in a font whose letters are all empty
 * and equally wide, and which tells what each stands for.
 */
final class HiddenWords {

    /** Of each letter, in thousandths of the font's size. */
    private static final int WIDTH = 500;

    /** Two bytes for a letter. */
    private static final int MOST_LETTERS = 0xFFFF;

    private static final String NAME = "Parley-Hidden";

    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final PDStream meanings;
    private final Letters font;

    /** A font that is put together by hand, and so has to be told how its letters are coded. */
    private static final class Letters extends PDType0Font {

        private final Map<Integer, Integer> codes;

        Letters(COSDictionary font, Map<Integer, Integer> codes) throws IOException {
            super(font);
            this.codes = codes;
        }

        @Override
        protected byte[] encode(int sign) {
            int code = codes.computeIfAbsent(sign, key -> Math.min(MOST_LETTERS, codes.size() + 1));
            return new byte[] {(byte) (code >> 8), (byte) code};
        }
    }

    HiddenWords(PDDocument document) throws IOException {
        byte[] file = Base64.getDecoder().decode(FontSubset.base64(ChartFonts.REGULAR, Set.of((int) ' ')));
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFontName(NAME);
        descriptor.setSymbolic(true);
        descriptor.setFontBoundingBox(new PDRectangle(0, -250, WIDTH, 1000));
        descriptor.setAscent(750);
        descriptor.setDescent(-250);
        descriptor.setCapHeight(750);
        descriptor.setStemV(80);
        PDStream fontFile = new PDStream(document, new ByteArrayInputStream(file), COSName.FLATE_DECODE);
        fontFile.getCOSObject().setInt(COSName.LENGTH1, file.length);
        descriptor.setFontFile2(fontFile);

        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary letters = new COSDictionary();
        letters.setItem(COSName.TYPE, COSName.FONT);
        letters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        letters.setName(COSName.BASE_FONT, NAME);
        letters.setItem(COSName.CIDSYSTEMINFO, system);
        letters.setItem(COSName.FONT_DESC, descriptor);
        letters.setInt(COSName.DW, WIDTH);
        // Every code is the space, the only letter in the file.
        byte[] spaces = new byte[2 * (MOST_LETTERS + 1)];
        for (int i = 1; i < spaces.length; i += 2) {
            spaces[i] = 1;
        }
        letters.setItem(
                COSName.CID_TO_GID_MAP,
                new PDStream(document, new ByteArrayInputStream(spaces), COSName.FLATE_DECODE));

        COSArray descendants = new COSArray();
        descendants.add(letters);
        meanings = new PDStream(document);
        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.FONT);
        whole.setItem(COSName.SUBTYPE, COSName.TYPE0);
        whole.setName(COSName.BASE_FONT, NAME);
        whole.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        whole.setItem(COSName.DESCENDANT_FONTS, descendants);
        tellMeanings();
        font = new Letters(whole, codes);
        whole.setItem(COSName.TO_UNICODE, meanings);
    }

    /** Writes words where they are drawn, from left to right as they are seen: that is how readers of PDF take them. */
    void write(String words, TextLayout layout, float size, PDPageContentStream page) throws IOException {
        page.saveGraphicsState();
        page.beginText();
        page.setFont(font, size);
        page.setRenderingMode(RenderingMode.NEITHER);
        for (Part part : parts(words)) {
            Rectangle2D place = layout.getLogicalHighlightShape(part.start, part.end).getBounds2D();
            String seen = part.rightToLeft ? backwards(words.substring(part.start, part.end)) : words.substring(part.start, part.end);
            double usual = seen.codePointCount(0, seen.length()) * size * WIDTH / 1000.0;
            if (place.getWidth() <= 0) {
                continue;
            }
            page.setHorizontalScaling((float) (100 * place.getWidth() / usual));
            page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) place.getX(), 0));
            page.showText(seen);
        }
        page.endText();
        page.restoreGraphicsState();
    }

    private record Part(int start, int end, boolean rightToLeft) {}

    /** Letters that run in one direction, in the order in which they are seen. */
    private static List<Part> parts(String words) {
        Bidi bidi = new Bidi(
                words,
                Writing.isRightToLeft(words) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        Part[] parts = new Part[bidi.getRunCount()];
        byte[] levels = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            parts[i] = new Part(bidi.getRunStart(i), bidi.getRunLimit(i), levels[i] % 2 == 1);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
        return new ArrayList<>(List.of(parts));
    }

    private static String backwards(String words) {
        return new StringBuilder(words).reverse().toString();
    }

    /** Notes for readers what the codes used so far stand for. */
    void tellMeanings() throws IOException {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        codes.forEach((sign, code) -> {
            map.append("1 beginbfchar\n<").append(String.format("%04X", code)).append("> <");
            for (char unit : Character.toChars(sign)) {
                map.append(String.format("%04X", (int) unit));
            }
            map.append(">\nendbfchar\n");
        });
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        try (OutputStream out = meanings.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
