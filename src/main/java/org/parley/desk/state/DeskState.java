package org.parley.desk.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;

/**
 * All that a user has decided at the desk.
 *
 * @param offer the offer being shaped
 * @param chosen the offer that it started from, to which it can be reset
 * @param pinned offers kept beside it, at most four
 * @param assumptions changed assumptions by dotted key
 * @param pack the briefing pack being put together
 */
public record DeskState(Offer offer, Offer chosen, List<Offer> pinned, Map<String, Object> assumptions, Pack pack) {

    public DeskState {
        pinned = List.copyOf(pinned);
        assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
    }

    DeskState withOffer(Offer changed) {
        return new DeskState(changed, chosen, pinned, assumptions, pack);
    }

    DeskState withChosen(Offer picked) {
        return new DeskState(picked, picked, pinned, assumptions, pack);
    }

    DeskState withPinned(List<Offer> changed) {
        return new DeskState(offer, chosen, changed, assumptions, pack);
    }

    DeskState withPack(Pack changed) {
        return new DeskState(offer, chosen, pinned, assumptions, changed);
    }

    DeskState withAssumptions(Map<String, Object> changed) {
        return new DeskState(offer, chosen, pinned, changed, pack);
    }

    /** Whether the offer has been changed since it was chosen. */
    public boolean isChanged() {
        return !offer.equals(chosen);
    }
}
