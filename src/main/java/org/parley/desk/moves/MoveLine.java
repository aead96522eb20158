package org.parley.desk.moves;

import java.util.ArrayList;
import java.util.List;
import org.parley.desk.state.Moves;
import org.parley.desk.state.Texts;

/**
 * One line of the log of moves.
 *
 * @param after how many moves the desk has made after it, the undone ones counted on; -1 where no step leads to
 * @param name what was done
 */
record MoveLine(Kind kind, int after, String name) {

    /** What a line stands for. */
    enum Kind {
        EARLIER("move-earlier"),
        START("move-start"),
        MADE("move-made"),
        NOW("move-now"),
        UNDONE("move-undone");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** Class of its style. */
        String style() {
            return style;
        }
    }

    /** Earlier moves, the beginning, the moves made and those undone, from the top. */
    static List<MoveLine> of(Moves moves) {
        List<MoveLine> lines = new ArrayList<>();
        moves.earlier().forEach(name -> lines.add(new MoveLine(Kind.EARLIER, -1, name)));
        int made = moves.made().size();
        String start = Texts.get(moves.earlier().isEmpty() ? "moves.start" : "moves.opened");
        lines.add(new MoveLine(made == 0 ? Kind.NOW : Kind.START, 0, start));
        for (int i = 0; i < made; i++) {
            lines.add(new MoveLine(i == made - 1 ? Kind.NOW : Kind.MADE, i + 1, moves.made().get(i)));
        }
        for (int i = 0; i < moves.undone().size(); i++) {
            lines.add(new MoveLine(Kind.UNDONE, made + i + 1, moves.undone().get(i)));
        }
        return lines;
    }

    /** Whether a step leads there. */
    boolean isReachable() {
        return after >= 0;
    }

    /** The move with what there is to know of it: the look of a line alone is told to nobody who cannot see it. */
    String words() {
        return switch (kind) {
            case EARLIER -> Texts.get("moves.earlier", name);
            case NOW -> Texts.get("moves.now", name);
            case UNDONE -> Texts.get("moves.undone", name);
            case START, MADE -> name;
        };
    }
}
