package org.parley.desk.state;

import org.parley.scenario.Pack;

/** Where an offer comes from, in words that tell it from another of the same name. */
public final class Origins {

    private Origins() {}

    /** @param reference what a briefing pack calls the offer by */
    public static String of(String reference) {
        if (reference.equals(Pack.ON_DESK)) {
            return Texts.get("compare.origin.desk");
        }
        return Texts.get(Pack.pinName(reference) == null ? "compare.origin.case" : "compare.origin.pin");
    }
}
