package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.export.Program;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Source;

class AboutFactsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Map<String, String> MACHINE = Map.of(
            "java.version", "17.0.1", "java.vendor", "A maker",
            "javafx.runtime.version", "21.0.12", "os.name", "Linux",
            "os.version", "6.1", "os.arch", "amd64");

    private final AboutFacts facts = new AboutFacts(CASE, MACHINE::get);

    @Test
    void theDetailsNameProgramMachineAndCase() {
        String details = facts.details();
        assertTrue(details.contains("Version: " + Program.nameAndVersion() + "\n"), details);
        assertTrue(details.contains("Java: 17.0.1, A maker\n"), details);
        assertTrue(details.contains("JavaFX: 21.0.12\n"), details);
        assertTrue(details.contains("Operating system: Linux 6.1, amd64\n"), details);
        assertTrue(details.contains("Case on the desk: " + CASE.title() + "\n"), details);
        assertTrue(details.contains("Year of the trade flows: 2024\n"), details);
    }

    @Test
    void everySourceOfTheCaseHasItsRow() {
        List<List<String>> rows = facts.sources();
        assertEquals(CASE.sources().size(), rows.size());
        int row = 0;
        for (Source source : CASE.sources().values()) {
            assertEquals(source.title(), rows.get(row).get(0));
            assertEquals(String.valueOf(source.year()), rows.get(row).get(2));
            row++;
        }
        assertEquals(
                List.of(
                        "Imports for consumption and calculated duty by HTS-10, 2024",
                        "US Census Bureau",
                        "2024",
                        "public domain"),
                rows.get(0));
    }

    /** What the file does not say is said to be missing. */
    @Test
    void whatIsNotGivenIsSaid() {
        Scenario classroom = ShippedScenarios.find("classroom").orElseThrow().value();
        for (List<String> row : new AboutFacts(classroom, MACHINE::get).sources()) {
            assertTrue(row.stream().noneMatch(cell -> cell.isEmpty() || cell.equals("0")), row.toString());
        }
    }
}
