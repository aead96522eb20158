package org.parley.desk.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.desk.state.Moves;

/** Where the steps begin: before any move of new work, as it was opened where a file tells of earlier ones. */
class MoveLineTest {

    private static List<String> names(List<String> earlier, List<String> made) {
        return MoveLine.of(new Moves(earlier, made, List.of())).stream().map(MoveLine::name).toList();
    }

    @Test
    void theBeginningIsWhatTheStepsLeadBackTo() {
        assertEquals(List.of("Before any move", "one"), names(List.of(), List.of("one")));
        assertEquals(List.of("earlier", "As it was opened", "one"), names(List.of("earlier"), List.of("one")));
    }
}
