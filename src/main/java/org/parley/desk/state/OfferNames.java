package org.parley.desk.state;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.export.FileNames;
import org.parley.scenario.Offer;

/** Names that tell an offer from the one it started from, and pinned variants of one offer from each other. */
final class OfferNames {

    /** The letter that tells a pinned variant from its offer. */
    private static final Pattern VARIANT = Pattern.compile(" \\(([A-Z])\\)$");

    private OfferNames() {}

    /** The present offer under a name, and an id for files, that say when it is no longer the one that was chosen. */
    static Offer onDesk(DeskState now) {
        Offer offer = now.offer();
        return now.isChanged() ? offer.withName(offer.id() + FileNames.CHANGED, Texts.get("pin.changed", plain(offer))) : offer;
    }

    /** A name for the present offer that no pin has yet: variants of one offer have letters. */
    static String forPin(DeskState now) {
        Offer offer = now.offer();
        if (!now.isChanged() && isFree(offer.name(), now)) {
            return offer.name();
        }
        char letter = 'B';
        while (!isFree(Texts.get("pin.variant", plain(offer), letter), now)) {
            letter++;
        }
        return Texts.get("pin.variant", plain(offer), letter);
    }

    /** A file's name without its ending: a changed offer or a variant does not lay itself upon the one that it started from. */
    static String forFile(DeskState now) {
        Offer offer = now.offer();
        if (now.isChanged()) {
            return offer.id() + FileNames.CHANGED;
        }
        Matcher variant = VARIANT.matcher(offer.name());
        return variant.find() ? offer.id() + "-" + variant.group(1).toLowerCase(Locale.ROOT) : offer.id();
    }

    private static String plain(Offer offer) {
        return VARIANT.matcher(offer.name()).replaceFirst("");
    }

    private static boolean isFree(String name, DeskState now) {
        return now.pinned().stream().noneMatch(pin -> pin.name().equals(name));
    }
}
