package org.parley.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that a file can have on every system. */
public final class FileNames {

    private static final int MOST_LETTERS = 60;

    /** Windows keeps these for its devices, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /**
     * The parts joined by hyphens, in small letters: what is no plain letter or digit becomes a hyphen.
     *
     * @param parts words of the name, without an ending; empty ones are left out
     */
    public static String of(String... parts) {
        String name = Arrays.stream(parts).map(FileNames::plain).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
        if (name.isEmpty() || DEVICES.contains(name)) {
            return name.isEmpty() ? "parley" : "parley-" + name;
        }
        return name;
    }

    private static String plain(String part) {
        String letters = Normalizer.normalize(part, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.substring(0, Math.min(MOST_LETTERS, letters.length()));
        return cut.replaceAll("^-+|-+$", "");
    }
}
