package org.parley.desk.state;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What the items of a list are called that are chosen, never typed. */
public final class ChoiceNames<T> extends StringConverter<T> {

    private final Function<T, String> names;
    private final String none;

    public ChoiceNames(Function<T, String> names) {
        this(names, "");
    }

    /** @param none what no item at all is called */
    public ChoiceNames(Function<T, String> names, String none) {
        this.names = names;
        this.none = none;
    }

    @Override
    public String toString(T value) {
        return value == null ? none : names.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
