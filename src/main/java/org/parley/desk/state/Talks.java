package org.parley.desk.state;

import java.util.List;
import org.parley.scenario.Happening;

/**
 * Where a rehearsal that is on has come to.
 *
 * @param day day of the talks
 * @param struck what has struck by then, in the order of its days
 */
public record Talks(int day, List<Happening> struck) {

    public Talks {
        struck = List.copyOf(struck);
    }
}
