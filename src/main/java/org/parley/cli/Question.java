package org.parley.cli;

import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;

/**
 * What a call asks about.
 *
 * @param changed whether the call changes the offer that it names
 * @param assumptions all that hold, those of the offer and of the call included
 */
record Question(Offer offer, boolean changed, Assumptions assumptions) {

    /** Enough of an id for a file's name to still tell at its end that the offer was changed. */
    private static final int MOST_LETTERS = 50;

    /** The offer under a name of its own where the call changes it: another offer must not pass for the one that it began as. */
    Offer named() {
        if (!changed) {
            return offer;
        }
        String id = offer.id().substring(0, Math.min(MOST_LETTERS, offer.id().length()));
        return offer.withName(id + "-changed", offer.name() + " (changed)");
    }
}
