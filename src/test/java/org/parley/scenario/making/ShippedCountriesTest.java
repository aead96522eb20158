package org.parley.scenario.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.Cli;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;

/**
 * The shipped cases of Bangladesh, India and Vietnam are what the command makes of their tables, and the tables are what the
 * published figures make. With {@code -Dparley.golden=write} both are written anew.
 */
class ShippedCountriesTest {

    private static final Path FOLDER = Path.of("scenarios");
    private static final Path TABLES = FOLDER.resolve("tables");
    private static final String CLOCK = "2025-04-10:90";
    /** Half the last digit of the totals, US$ million. */
    private static final double ROUNDING = 0.05;

    @TempDir
    Path folder;

    static List<CountryTables.Home> homes() {
        return CountryTables.HOMES;
    }

    @ParameterizedTest
    @MethodSource("homes")
    void tablesAreThePublishedFigures(CountryTables.Home home) throws IOException {
        CountryTables tables = new CountryTables();
        same(TABLES.resolve(home.id() + "-exports.csv"), tables.exports(home));
        same(TABLES.resolve(home.id() + "-imports.csv"), tables.imports(home));
        same(TABLES.resolve("us-rates-2025.csv"), tables.rates());
    }

    @ParameterizedTest
    @MethodSource("homes")
    void theCommandMakesTheShippedCase(CountryTables.Home home) throws IOException {
        Path made = folder.resolve("made.json");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = Cli.run(
                Stream.of(
                                "new",
                                "--exports", TABLES.resolve(home.id() + "-exports.csv"),
                                "--imports", TABLES.resolve(home.id() + "-imports.csv"),
                                "--rates", TABLES.resolve("us-rates-2025.csv"),
                                "--clock", CLOCK,
                                "--to", made)
                        .map(String::valueOf)
                        .toArray(String[]::new),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8));
        assertEquals(0, code, told.toString(StandardCharsets.UTF_8));
        same(FOLDER.resolve(home.id() + "-us-2025.json"), Files.readString(made));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void theCaseAddsUpToTheTotals(CountryTables.Home home) throws IOException {
        Scenario scenario = ScenarioFile.read(FOLDER.resolve(home.id() + "-us-2025.json")).value();
        double[] totals = totals(home.name());
        assertEquals(totals[1], scenario.exportsMusd(), ROUNDING);
        assertEquals(totals[0], scenario.importsMusd(), ROUNDING);
        assertEquals(home.code(), scenario.home().code());
        assertEquals("US", scenario.partner().code());
    }

    /** US exports and imports of the table of countries, read in another way than the maker of the tables reads it. */
    private static double[] totals(String country) throws IOException {
        String line = Files.readAllLines(Path.of("src/test/resources/us-trade-and-rates-2024.csv")).stream()
                .filter(each -> each.startsWith(country + ","))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split(",");
        return new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
    }

    private static void same(Path file, String made) throws IOException {
        if ("write".equals(System.getProperty("parley.golden"))) {
            Files.writeString(file, made);
        }
        assertTrue(Files.exists(file), file + " is missing");
        assertEquals(Files.readString(file), made, file + " differs");
    }
}
