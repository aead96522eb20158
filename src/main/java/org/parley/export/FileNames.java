package org.parley.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** Names that a file can have on every system. */
public final class FileNames {

    private static final int MOST_LETTERS = 60;

    /** Windows keeps these for its devices, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** What follows the id of a changed offer. */
    public static final String CHANGED = "-changed";

    /** The letter that tells a pinned variant from its offer. */
    private static final Pattern VARIANT = Pattern.compile(" \\(([A-Z])\\)$");

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

    /**
     * What an offer is called in files: one that has been changed, or is a variant of another, never as the offer of the case
     * whose id it has.
     */
    static String ofOffer(Scenario scenario, Offer offer) {
        Optional<Offer> known = scenario.offer(offer.id());
        boolean same = known.isEmpty()
                || known.get().withName(offer.id(), offer.name()).equals(offer);
        Matcher variant = VARIANT.matcher(offer.name());
        if (variant.find()) {
            return offer.id() + "-" + variant.group(1);
        }
        return same ? offer.id() : offer.id() + CHANGED;
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
