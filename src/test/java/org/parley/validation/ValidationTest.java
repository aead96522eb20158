package org.parley.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of validation says what the program computes now. When a change of results is meant: {@code ./mvnw test
 * -Dtest=ValidationTest -Dparley.validation=write} writes it anew. Look at what has changed before it is committed.
 */
class ValidationTest {

    private static final Path PAGE = Path.of("src/main/resources/org/parley/desk/help/validation.md");
    private static final Path COPY = Path.of("src/docs/validation.md");
    private static final String PROPERTY = "parley.validation";

    @Test
    void thePageIsWhatTheProgramComputes() throws IOException {
        String now = ValidationPage.markdown();
        if ("write".equals(System.getProperty(PROPERTY))) {
            Files.writeString(PAGE, now);
            Files.writeString(COPY, now);
            abort("the page has been written anew");
        }
        assertEquals(
                Files.readString(PAGE),
                now,
                "If that is meant, write it anew with ./mvnw test -Dtest=ValidationTest -D" + PROPERTY + "=write");
    }

    @Test
    void theCopyBesideTheSourcesIsTheSame() throws IOException {
        assertArrayEquals(Files.readAllBytes(PAGE), Files.readAllBytes(COPY));
    }

    /** Every economy has its row, listed or not, and the differences are those that are known. */
    @Test
    void everyEconomyHasARow() throws IOException {
        CheckGroup rates = RateChecks.group();
        assertEquals(190, rates.checks().size());
        Map<String, Double> listed = rates.checks().stream()
                .filter(check -> check.isCompared() && check.difference() != 0 && !check.why().startsWith("Not listed"))
                .collect(Collectors.toMap(Check::what, Check::difference));
        assertEquals(Map.of("Japan", -1.0, "Vietnam", -1.0, "Vanuatu", 1.0, "Malawi", 1.0), listed);
        List<String> special = rates.checks().stream()
                .filter(check -> check.published().equals("special rules"))
                .map(Check::what)
                .sorted()
                .toList();
        assertEquals(List.of("Belarus", "Canada", "Cuba", "Mexico", "Russia"), special);
    }

    /** A hidden difference would be no difference at all: the page's own sum is the sum of its rows. */
    @Test
    void theSummaryCountsWhatIsThere() throws IOException {
        List<CheckGroup> groups = ValidationPage.groups();
        int rows = groups.stream().mapToInt(group -> group.checks().size()).sum();
        assertTrue(ValidationPage.markdown().contains("| All | " + rows + " | "));
        for (CheckGroup group : groups) {
            for (Check check : group.checks()) {
                assertTrue(!check.why().isBlank() && check.why().endsWith("."), check.what());
                assertEquals(check.isCompared(), !check.told().equals("not compared"), check.what());
            }
        }
    }

    @Test
    void figuresAreWrittenWithSignsAndWithoutANegativeZero() {
        assertEquals("\u22121,234.5", Written.number(-1234.5, 1));
        assertEquals("0", Written.change(-0.04, 1));
        assertEquals("+0.1", Written.change(0.05, 1));
        assertEquals("0.0", Written.number(-0.04, 1));
    }
}
