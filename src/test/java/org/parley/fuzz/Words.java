package org.parley.fuzz;

import java.util.regex.Pattern;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;

/** Whether what is said of a bad input is for people: a place, what is wrong, and nothing that a terminal would obey. */
final class Words {

    private static final Pattern MACHINE = Pattern.compile("\\w+Exception|\\tat |\\borg\\.parley\\b|@[0-9a-f]{6,}\\b");
    private static final int LONGEST = 20_000;

    /** Of an input and of what it is held against. */
    private static final int MOST = 2 * (ProblemList.MOST + 1);

    private Words() {}

    static void check(InputException refused) {
        if (refused.problems().isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
        if (refused.problems().size() > MOST) {
            throw new AssertionError("refused with so many reasons that nobody reads them: " + refused.problems().size());
        }
        for (Problem problem : refused.problems()) {
            if (problem.message().isBlank()) {
                throw new AssertionError("refused with a reason that is blank");
            }
            check(problem.toString());
        }
    }

    static void check(String line) {
        if (MACHINE.matcher(line).find()) {
            throw new AssertionError("speaks of the program's inside: " + line);
        }
        if (line.length() > LONGEST) {
            throw new AssertionError("is too long a message: " + line.length() + " letters");
        }
        if (line.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\t')) {
            throw new AssertionError("has a control character in it: " + line.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
