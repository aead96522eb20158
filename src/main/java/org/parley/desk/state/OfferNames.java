package org.parley.desk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.export.FileNames;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** Names that tell an offer from the one it started from, and pinned variants of one offer from each other. */
final class OfferNames {

    /** The letter that tells a pinned variant from its offer. */
    private static final Pattern VARIANT = Pattern.compile(" \\(([A-Z])\\)$");

    /** A longer name leaves a chart no room for its line. */
    private static final int LONGEST = 60;

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

    /**
     * Why a pin cannot be called so; empty when it can. Names tell the lines of a chart apart, so no two may be alike.
     *
     * @param typed without space around it
     */
    static Optional<String> refusal(DeskState now, Scenario scenario, int index, String typed) {
        Offer pin = now.pinned().get(index);
        if (typed.isEmpty()) {
            return Optional.of(Texts.get("message.pinUnnamed", pin.name()));
        }
        if (typed.length() > LONGEST) {
            return Optional.of(Texts.get("message.pinNameLong", LONGEST));
        }
        List<String> used = new ArrayList<>();
        for (int i = 0; i < now.pinned().size(); i++) {
            if (i != index) {
                used.add(now.pinned().get(i).name());
            }
        }
        Offer.BUILT_IN.forEach(offer -> used.add(offer.name()));
        // Another offer of the case may take its own name again; this pin may not take it away.
        scenario.offers().stream()
                .filter(offer -> !offer.withName(offer.id(), typed).equals(pin.withName(offer.id(), typed)))
                .forEach(offer -> used.add(offer.name()));
        return used.stream()
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .map(name -> Texts.get("message.pinNameUsed", name));
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
