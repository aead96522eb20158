package org.parley.desk.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parley.scenario.RehearsalRecord;

/** The rehearsals of the open work, oldest first. What was tabled in them is not among the moves that undo takes back. */
public final class Rehearsals {

    private final ReadOnlyObjectWrapper<List<RehearsalRecord>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final Runnable changed;
    private List<RehearsalRecord> saved = List.of();

    /** @param changed told when there is something to save */
    Rehearsals(Runnable changed) {
        this.changed = changed;
    }

    void open(List<RehearsalRecord> opened) {
        saved = opened;
        all.set(opened);
    }

    void markSaved() {
        saved = all.get();
    }

    boolean isDirty() {
        return !all.get().equals(saved);
    }

    public ReadOnlyObjectProperty<List<RehearsalRecord>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public List<RehearsalRecord> all() {
        return all.get();
    }

    /**
     * Keeps one as it stands now.
     *
     * @param place in the list, from 0; its length for a new one
     */
    public void keep(int place, RehearsalRecord record) {
        List<RehearsalRecord> next = new ArrayList<>(all.get());
        if (place == next.size()) {
            next.add(record);
        } else {
            next.set(place, record);
        }
        set(next);
    }

    /** Throws one away. */
    public void remove(int place) {
        List<RehearsalRecord> next = new ArrayList<>(all.get());
        next.remove(place);
        set(next);
    }

    private void set(List<RehearsalRecord> next) {
        all.set(List.copyOf(next));
        changed.run();
    }
}
