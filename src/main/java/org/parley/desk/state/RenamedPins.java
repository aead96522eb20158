package org.parley.desk.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.scenario.Offer;

/** Pins that have another name than before and are the same otherwise: what shows them goes on showing them. */
public final class RenamedPins {

    private RenamedPins() {}

    /** The pin as it is now, by what it was. */
    public static Map<Offer, Offer> between(DeskState before, DeskState now) {
        Map<Offer, Offer> renamed = new LinkedHashMap<>();
        for (int i = 0; i < before.pinned().size(); i++) {
            int there = now.places().indexOf(before.places().get(i));
            Offer old = before.pinned().get(i);
            if (there >= 0 && !now.pinned().contains(old)) {
                Offer pin = now.pinned().get(there);
                if (old.withName(old.id(), pin.name()).equals(pin)) {
                    renamed.put(old, pin);
                }
            }
        }
        return renamed;
    }
}
