package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.ScenarioFile;

/** A scenario from tables, by command. */
class NewCommandTest {

    private static final String EXPORTS = "# Source: an office\nname,BD_value,ROW_value,BD_duty_pct\nShirts,100,300,16\n";
    private static final String IMPORTS = "name,US_value,ROW_value,duty_pct,purchase_max\nWheat,40,160,8,60\n";

    @TempDir
    private Path folder;

    private String exports;
    private String imports;
    private Path made;

    @BeforeEach
    void writeTables() throws IOException {
        exports = write("exports.csv", EXPORTS);
        imports = write("imports.csv", IMPORTS);
        made = folder.resolve("made.json");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Call make(String... more) {
        String[] usual = {"new", "--exports", exports, "--imports", imports, "--clock", "2025-04-10:90", "--to", made.toString()};
        String[] all = new String[usual.length + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return parley(all);
    }

    @Test
    void whatItMakesCanBeUsedAtOnce() {
        JsonNode told = make("--json").json();
        assertEquals(made.toString(), told.path("file").asText());
        assertTrue(told.path("assumed").size() > 5);
        for (JsonNode each : told.path("assumed")) {
            assertFalse(each.path("message").asText().isBlank());
            assertTrue(each.path("pointers").size() > 0);
            for (JsonNode pointer : each.path("pointers")) {
                assertTrue(pointer.asText().startsWith("/"));
            }
        }
        assertEquals(0, parley("check", made.toString()).code());
        assertEquals(0, parley("run", made.toString(), "--offer", "purchases", "--json").code());
        assertEquals(0, parley("frontier", made.toString(), "--offer", "purchases", "--json").code());
        assertEquals(0, parley("talk", made.toString(), "--home", "hard", "--partner", "even", "--rounds", "6", "--json").code());
    }

    @Test
    void peopleReadWhatIsAssumed() {
        Call call = make();
        assertEquals(0, call.code(), call.err());
        assertTrue(call.out().startsWith(made + "\n\nAssumed, as no table says it:\n- "), call.out());
        assertTrue(call.out().contains("The table " + imports + " names no source"), call.out());
        assertEquals("", call.err());
    }

    @Test
    void namesCanBeGiven() {
        make("--id", "mine", "--title", "My talks", "--base-year", "2023");
        var scenario = ScenarioFile.read(made).value();
        assertEquals("mine", scenario.id());
        assertEquals("My talks", scenario.title());
        assertEquals(2023, scenario.baseYear());
        assertEquals(
                List.of("--base-year: is 'last'; expected a year from 1900 to 2200, such as 2024"),
                make("--base-year", "last", "--force").faults(2));
    }

    @Test
    void theSidesCanBeGiven() throws IOException {
        exports = write("exports.csv", "name,ROW_value,BD_value\nShirts,300,100\n");
        assertEquals(0, make("--home", "BD", "--partner", "US").code());
        assertEquals("BD", ScenarioFile.read(made).value().home().code());
        assertTrue(make("--home", "XX", "--force").faults(2).get(0).contains("has no column 'XX_value'"));
    }

    @Test
    void aTableCanComeFromStandardInput() {
        Call call = parleyWith(
                EXPORTS, "new", "--exports", "-", "--imports", imports, "--clock", "2025-04-10:90", "--to", made.toString());
        assertEquals(0, call.code(), call.err());
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnasked() throws IOException {
        Files.writeString(made, "mine");
        assertEquals(
                List.of(made + ": is there already; expected another name, or --force to replace it"), make().faults(2));
        assertEquals("mine", Files.readString(made));
        assertEquals(0, make("--force").code());
        assertTrue(Files.readString(made).startsWith("{"));
    }

    @Test
    void everyFaultOfEveryTableIsTold() throws IOException {
        exports = write("exports.csv", "name,BD_value\nShirts,many\n");
        imports = write("imports.csv", "name,US_value\nWheat,-1\n");
        String rates = write("rates.csv", "schedule,BD\nnone,0\n");
        List<String> faults = parley(
                        "new", "--exports", exports, "--imports", imports, "--rates", rates, "--clock", "soon", "--to", made.toString())
                .faults(2);
        assertEquals(4, faults.size(), faults.toString());
        assertFalse(Files.exists(made));
    }

    @Test
    void whereNothingCanBeWrittenIsTold() {
        assertTrue(parley("new", "--exports", exports, "--imports", imports, "--clock", "2025-04-10:90", "--to", folder.toString())
                .faults(2)
                .get(0)
                .contains("is a folder, expected a file"));
        assertTrue(parley(
                        "new", "--exports", exports, "--imports", imports, "--clock", "2025-04-10:90",
                        "--to", folder.resolve("none").resolve("made.json").toString())
                .faults(2)
                .get(0)
                .contains("could not be written: the folder is not there"));
        assertTrue(parley("new", "--exports", folder.resolve("gone.csv").toString(), "--imports", imports, "--clock", "2025-04-10:90")
                .faults(2)
                .get(0)
                .contains("there is no such file"));
    }

    /** An id cannot lead out of the folder. */
    @Test
    void anIdIsNoPath() {
        assertTrue(parley("new", "--exports", exports, "--imports", imports, "--clock", "2025-04-10:90", "--id", "../out")
                .faults(2)
                .get(0)
                .contains("/id"));
    }
}
