package org.parley.desk.state;

import java.util.List;

/**
 * All moves of a piece of work by name, oldest first.
 *
 * @param earlier those that no step leads back to: of earlier sittings, and before something that nothing takes back
 * @param made those that undo takes back, one after the other
 * @param undone those that redo makes again
 */
public record Moves(List<String> earlier, List<String> made, List<String> undone) {

    static final Moves NONE = new Moves(List.of(), List.of(), List.of());

    public Moves {
        earlier = List.copyOf(earlier);
        made = List.copyOf(made);
        undone = List.copyOf(undone);
    }
}
