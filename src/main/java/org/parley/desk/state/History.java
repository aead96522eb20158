package org.parley.desk.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Moves that can be taken back and made again, each with its name. Moves within one gesture are one step. */
final class History {

    /** A state before a move, and the move's name. */
    private record Step(String name, DeskState state) {}

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private DeskState now;
    private DeskState saved;
    private boolean gesture;
    private boolean gestureBegun;

    History(DeskState start) {
        now = start;
        saved = start;
    }

    DeskState now() {
        return now;
    }

    void move(String name, DeskState next) {
        if (next.equals(now)) {
            return;
        }
        future.clear();
        if (gesture && gestureBegun) {
            Step first = past.pop();
            past.push(new Step(name, first.state));
            if (first.state.equals(next)) {
                past.pop(); // dragged back to where it began
                gestureBegun = false;
            }
        } else {
            past.push(new Step(name, now));
            gestureBegun = gesture;
        }
        now = next;
    }

    void beginGesture() {
        gesture = true;
        gestureBegun = false;
    }

    void endGesture() {
        gesture = false;
        gestureBegun = false;
    }

    void undo() {
        if (!past.isEmpty()) {
            Step step = past.pop();
            future.push(new Step(step.name, now));
            now = step.state;
            gestureBegun = false; // the rest of the gesture is a step of its own
        }
    }

    void redo() {
        if (!future.isEmpty()) {
            Step step = future.pop();
            past.push(new Step(step.name, now));
            now = step.state;
            gestureBegun = false;
        }
    }

    /** To the state after so many of all moves, those that were undone among them: several steps back or on at once. */
    void go(int moves) {
        int wanted = Math.max(0, Math.min(past.size() + future.size(), moves));
        while (past.size() > wanted) {
            undo();
        }
        while (past.size() < wanted) {
            redo();
        }
    }

    /** The last move that was made, with the states before and after it. */
    Optional<LastMove> last() {
        return Optional.ofNullable(past.peek()).map(step -> new LastMove(step.name, step.state, now));
    }

    Optional<String> undoName() {
        return Optional.ofNullable(past.peek()).map(Step::name);
    }

    Optional<String> redoName() {
        return Optional.ofNullable(future.peek()).map(Step::name);
    }

    /** Nothing that was done before can be undone or done again. */
    void forget() {
        past.clear();
        future.clear();
        gestureBegun = false;
    }

    void markSaved() {
        saved = now;
    }

    /** No state that can be reached by undo is a saved one. */
    void markUnsaved() {
        saved = null;
    }

    /** Not at the save point; undoing back to it clears it. */
    boolean isDirty() {
        return !now.equals(saved);
    }

    /** Names of the moves that were undone, the one that would be made again first. */
    List<String> undone() {
        return future.stream().map(Step::name).toList();
    }

    /** Names of the moves made, oldest first. */
    List<String> names() {
        List<String> names = new ArrayList<>(past.stream().map(Step::name).toList());
        Collections.reverse(names);
        return names;
    }
}
