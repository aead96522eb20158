package org.parley.scenario.making;

import java.util.regex.Pattern;
import org.parley.scenario.InputException;

/** The year of a new case's figures, as it is typed: {@code 2024}. */
public final class YearText {

    private static final Pattern FORM = Pattern.compile("\\d{4}");

    /** What the format of scenarios allows. */
    private static final int FIRST = 1900;

    private static final int LAST = 2200;

    private YearText() {}

    /**
     * @param name what to call the text in messages
     * @throws InputException when it is no such year
     */
    public static int read(String name, String text) {
        String typed = text.strip();
        if (FORM.matcher(typed).matches()) {
            int year = Integer.parseInt(typed);
            if (year >= FIRST && year <= LAST) {
                return year;
            }
        }
        throw new InputException(
                name,
                "",
                "is '" + TradeTable.shortened(text) + "'; expected a year from " + FIRST + " to " + LAST + ", such as 2024");
    }
}
