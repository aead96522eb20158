package org.parley.scenario;

import java.util.List;

/**
 * What lies on the desk when a case is opened.
 *
 * @param offer id of the offer to start from
 * @param pinned ids of the offers pinned beside it
 */
public record Opening(String offer, List<String> pinned) {

    public Opening {
        pinned = List.copyOf(pinned);
    }
}
