package org.parley.desk.rehearse;

import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The time that is left in a round; it knows only the seconds that it is told of. */
final class RoundClock {

    private static final int SECONDS = 60;
    private static final int NONE = -1;

    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper(NONE);

    /** @param minutes empty for as long as it takes */
    void start(OptionalInt minutes) {
        secondsLeft.set(minutes.isPresent() ? minutes.getAsInt() * SECONDS : NONE);
    }

    void stop() {
        secondsLeft.set(NONE);
    }

    /** A second has gone by; whether it was the last. */
    boolean tick() {
        if (secondsLeft.get() <= 0) {
            return false;
        }
        secondsLeft.set(secondsLeft.get() - 1);
        return secondsLeft.get() == 0;
    }

    /** -1 where no time is set. */
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }
}
