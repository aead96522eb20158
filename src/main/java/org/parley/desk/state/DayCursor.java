package org.parley.desk.state;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The day that somebody looks at: on one chart with the mouse or by keys, or on the calendar. All that tells of days shows it. */
public final class DayCursor {

    private final ReadOnlyObjectWrapper<Optional<Integer>> day = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param looked from day 0 on */
    public void look(int looked) {
        day.set(Optional.of(looked));
    }

    /** No day is looked at any more. */
    public void leave() {
        day.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Integer>> dayProperty() {
        return day.getReadOnlyProperty();
    }
}
