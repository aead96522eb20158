package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Json;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ShippedScenarios;

class SampleCasesTest {

    @TempDir
    Path folder;

    @Test
    void everyShippedCaseIsPutThereAndCanBeOpened() throws Exception {
        Path cases = SampleCases.put(folder.resolve("Documents")).orElseThrow();
        assertEquals(folder.resolve("Documents/Parley"), cases);
        try (Stream<Path> files = Files.walk(cases).filter(Files::isRegularFile)) {
            assertEquals(
                    List.of(
                            "bangladesh-us-2025.json",
                            "classroom.json",
                            "india-us-2025.json",
                            "pakistan-us-2025.json",
                            "scenario.schema.json",
                            "tables/bangladesh-exports.csv",
                            "tables/bangladesh-imports.csv",
                            "tables/india-exports.csv",
                            "tables/india-imports.csv",
                            "tables/us-rates-2025.csv",
                            "tables/vietnam-exports.csv",
                            "tables/vietnam-imports.csv",
                            "vietnam-us-2025.json"),
                    files.map(file -> cases.relativize(file).toString().replace('\\', '/')).sorted().toList());
        }
        try (Stream<Path> tables = Files.list(Path.of("scenarios", "tables"))) {
            for (Path table : tables.toList()) {
                assertArrayEquals(
                        Files.readAllBytes(table),
                        Files.readAllBytes(cases.resolve("tables").resolve(table.getFileName())),
                        table.toString());
            }
        }
        for (String id : ShippedScenarios.IDS) {
            String name = id + ".json";
            assertEquals(id, ScenarioFile.read(name, Json.read(cases.resolve(name))).value().id());
            assertArrayEquals(Files.readAllBytes(Path.of("scenarios", name)), Files.readAllBytes(cases.resolve(name)));
        }
    }

    @Test
    void whatTheUserHasChangedStays() throws Exception {
        Path mine = folder.resolve("Parley/classroom.json");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        SampleCases.put(folder);
        assertEquals("mine", Files.readString(mine));
        assertTrue(Files.exists(folder.resolve("Parley/pakistan-us-2025.json")));
    }

    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(Optional.empty(), SampleCases.put(file));
    }

    @Test
    void documentsAreWhereTheDesktopSaysTheyAre() throws Exception {
        Path home = folder.resolve("home");
        assertEquals(home.resolve("Documents"), SampleCases.documents(home, folder));
        Path names = folder.resolve("user-dirs.dirs");
        Files.writeString(names, "# folders\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n");
        assertEquals(home.resolve("Dokumente"), SampleCases.documents(home, folder));
        Files.writeString(names, "XDG_DOCUMENTS_DIR=\"/srv/papers\"\n");
        assertEquals(Path.of("/srv/papers"), SampleCases.documents(home, folder));
        Files.writeString(names, "XDG_DOCUMENTS_DIR=\"$HOME\"\n");
        assertEquals(home, SampleCases.documents(home, folder));
    }
}
