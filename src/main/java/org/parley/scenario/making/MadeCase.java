package org.parley.scenario.making;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;

/**
 * A case made from tables.
 *
 * @param json the scenario as a file has it
 * @param scenario the same, read
 * @param assumed what no table said
 * @param warnings what a reader should know of the tables though they could be used
 */
public record MadeCase(String json, Scenario scenario, List<Assumed> assumed, List<Problem> warnings) {

    public MadeCase {
        assumed = List.copyOf(assumed);
        warnings = List.copyOf(warnings);
    }

    /** The bytes of its file. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
