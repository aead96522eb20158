package org.parley.scenario.making;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.InputException;

/**
 * The clock of a new case in one word: {@code 2025-04-10:90}.
 *
 * @param start day 0 of the talks
 * @param deadlineDay first day of the new regime, in days after the start
 */
public record ClockText(LocalDate start, int deadlineDay) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}):(\\d{1,5})");

    /**
     * @param name what to call the text in messages
     * @throws InputException when it is no such clock
     */
    public static ClockText read(String name, String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (parts.matches()) {
            try {
                return new ClockText(LocalDate.parse(parts.group(1)), Integer.parseInt(parts.group(2)));
            } catch (DateTimeException e) {
                throw new InputException(name, "", "begins with '" + parts.group(1) + "', which is no day of a calendar; expected one such as 2025-04-10");
            }
        }
        throw new InputException(
                name, "", "is '" + TradeTable.shortened(text) + "'; expected the first day and the days to the deadline, such as 2025-04-10:90");
    }
}
