package org.parley.scenario.making;

import java.util.List;

/**
 * Something that no table said, and what was put in its place.
 *
 * @param message what was missing and what is assumed, for a person
 * @param pointers where it stands in the made case, as JSON pointers
 */
public record Assumed(String message, List<String> pointers) {

    public Assumed {
        pointers = List.copyOf(pointers);
    }
}
