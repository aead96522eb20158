package org.parley.desk.state;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads a number as people type it: with a sign, a percent sign or commas between thousands. */
public final class TypedNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?");

    private TypedNumber() {}

    /** Empty when the text is anything else; a comma for a decimal point is not guessed at. */
    public static OptionalDouble read(String text) {
        String number = text.strip().replace('\u2212', '-');
        if (number.endsWith("%")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        if (!PLAIN.matcher(number).matches() || number.chars().noneMatch(Character::isDigit)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number.replace(",", ""));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
