package org.parley.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Faults or remarks of one input, as far as somebody would read on: a small file can have millions. What comes after the last that
 * is listed leaves one line that says so.
 */
public final class ProblemList extends ArrayList<Problem> {

    /** So many are listed. */
    public static final int MOST = 200;

    private static final long serialVersionUID = 1L;

    public ProblemList() {}

    public ProblemList(List<Problem> first) {
        addAll(first);
    }

    /** Whether there are more than are listed: there is no use in looking for others. */
    public boolean isFull() {
        return size() > MOST;
    }

    @Override
    public boolean add(Problem problem) {
        if (isFull()) {
            return false;
        }
        return super.add(
                size() < MOST ? problem : new Problem(problem.file(), "", "has more to tell of than these " + MOST));
    }

    @Override
    public boolean addAll(Collection<? extends Problem> problems) {
        boolean changed = false;
        for (Problem problem : problems) {
            if (isFull()) {
                break;
            }
            changed |= add(problem);
        }
        return changed;
    }
}
