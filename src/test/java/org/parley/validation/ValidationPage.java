package org.parley.validation;

import java.io.IOException;
import java.util.List;
import org.parley.bargain.TextbookChecks;

/** Writes the page of the help that holds Parley against values from elsewhere. */
final class ValidationPage {

    private ValidationPage() {}

    static List<CheckGroup> groups() throws IOException {
        return List.of(
                RateChecks.group(),
                new CheckGroup(
                        "Bargaining",
                        "Cases whose answers are known. Shares, scores and targets are numbers from 0 on, without a unit.",
                        "numbers without a unit",
                        6,
                        "Value from, and why they differ",
                        TextbookChecks.all()),
                MethodChecks.group(),
                StudyChecks.group());
    }

    static String markdown() throws IOException {
        StringBuilder page = new StringBuilder(
                """
                # Validation

                Parley's results beside values that were published or can be worked by hand. The page is written by the program's \
                own tests, from a run of the program, and compared again with every build. Differences are shown, and each has its reason.

                ## Summary

                | Group | Rows | Compared | Different | Largest difference |
                |---|---:|---:|---:|---|
                """);
        List<CheckGroup> groups = groups();
        int rows = 0;
        int compared = 0;
        int different = 0;
        for (CheckGroup group : groups) {
            List<Check> held = group.checks().stream().filter(Check::isCompared).toList();
            long off = held.stream().filter(check -> isOff(check, group)).count();
            Check worst = held.stream()
                    .max((one, other) -> Double.compare(Math.abs(one.difference()), Math.abs(other.difference())))
                    .orElseThrow();
            line(
                    page,
                    group.title(),
                    String.valueOf(group.checks().size()),
                    String.valueOf(held.size()),
                    String.valueOf(off),
                    isOff(worst, group)
                            ? Written.change(worst.difference(), group.digits()) + " " + group.unit() + " (" + worst.what() + ")"
                            : "none in the digits shown");
            rows += group.checks().size();
            compared += held.size();
            different += off;
        }
        line(page, "All", String.valueOf(rows), String.valueOf(compared), String.valueOf(different), "see each group");
        for (CheckGroup group : groups) {
            page.append("\n## ").append(group.title()).append("\n\n").append(group.words()).append("\n\n");
            line(page, "Quantity", "Published or independent", "Parley", "Difference", group.why());
            page.append("|---|---:|---:|---:|---|\n");
            group.checks().forEach(check ->
                    line(page, check.what(), check.published(), check.parley(), check.told(), check.why()));
        }
        return page.toString();
    }

    /** Whether a difference is seen in the digits that are written. */
    private static boolean isOff(Check check, CheckGroup group) {
        return !Written.change(check.difference(), group.digits()).equals("0");
    }

    private static void line(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
