package org.parley.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The fonts that travel with the program, so that charts look alike on every machine. Loaded with the first chart. */
final class BundledFonts {

    /** Where Java looks for the file that lists a system's fonts. */
    private static final String FONT_LIST = "sun.awt.fontconfig";

    static {
        standInForSystemFonts();
    }

    static final Font REGULAR = load("Inter-Regular.ttf");
    static final Font SEMI_BOLD = load("Inter-SemiBold.ttf");

    private BundledFonts() {}

    static Font load(String file) {
        try (InputStream in = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is not a font", e);
        }
    }

    static InputStream open(String file) {
        return BundledFonts.class.getResourceAsStream("fonts/" + file);
    }

    /**
     * Java on Linux draws no text at all, not even in a font of its own, where the system has no font library. A list that
     * names a bundled font stands in for it.
     */
    private static void standInForSystemFonts() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || System.getProperty(FONT_LIST) != null) {
            return;
        }
        try (InputStream in = open("Inter-Regular.ttf")) {
            Path folder = Files.createTempDirectory("parley-fonts");
            Path font = folder.resolve("Inter-Regular.ttf");
            Path list = folder.resolve("fontconfig.properties");
            Files.copy(in, font);
            Files.writeString(
                    list,
                    "version=1\nallfonts.latin-1=Inter\nsequence.allfonts=latin-1\nfilename.Inter=" + font + "\n");
            // Deleted in the reverse of this order.
            folder.toFile().deleteOnExit();
            font.toFile().deleteOnExit();
            list.toFile().deleteOnExit();
            System.setProperty(FONT_LIST, list.toString());
        } catch (IOException e) {
            // Without a place for temporary files the system's own fonts have to do.
            System.getLogger(BundledFonts.class.getName()).log(System.Logger.Level.DEBUG, "no stand-in fonts", e);
        }
    }
}
