package org.parley.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers in a call: decimal, with a point, the same in every country. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern WHOLE_LONG = Pattern.compile("[+-]?\\d{1,18}");

    private Numbers() {}

    /** Empty when the text is no decimal number or one too large for a double. */
    static OptionalDouble decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Empty when the text is no whole number, or one of more than nine digits. */
    static Optional<Integer> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The same with up to 18 digits. */
    static Optional<Long> wholeLong(String text) {
        return WHOLE_LONG.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
