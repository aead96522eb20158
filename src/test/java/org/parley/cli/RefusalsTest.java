package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is refused, and in which words. */
class RefusalsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the call
                "rnu | no command 'rnu'; known are show, check, run, compare, market, smart,",
                "-- | a command is missing",
                "--json | no option '--json'",
                "show | SCENARIO",
                "show classroom more | 'more' is one argument too many",
                "show classroom --colour | no option '--colour'",
                "run classroom | --offer",
                "run --offer free-trade | SCENARIO",
                "run classroom --offer | --offer",
                "run classroom --offer free-trade --offer no-deal | only once",
                "compare | SCENARIO",
                "market | CASE",
                "check | FILE",
                "formula --exports 1 | --imports",
                // the scenario
                "show nowhere.json | nowhere.json: there is no such file",
                "show src | src: is a folder",
                "show pom.xml | pom.xml line 1, column",
                "run nowhere --offer free-trade | expected a file or one of pakistan-us-2025, bangladesh-us-2025, india-us-2025, vietnam-us-2025, classroom",
                // the offer
                "run classroom --offer nobody | keep-the-truce, wheat-and-gas, free-trade, a-bit-of-everything, no-deal",
                "run classroom --offer src | src: is a folder",
                "run classroom --offer pom.xml | pom.xml line 1, column",
                "run classroom --offer @file | offer '@file'",
                "compare classroom free-trade nobody | offer 'nobody'",
                // terms
                "run classroom --offer free-trade --set wheat=151 | --set wheat: is 151; expected from 0 to 150 US$ m a year",
                "run classroom --offer free-trade --set wheat=-1 | --set wheat: is -1; expected from 0 to 150",
                "run classroom --offer free-trade --set wheat=NaN | --set wheat: is 'NaN'; expected a number",
                "run classroom --offer free-trade --set wheat=Infinity | --set wheat: is 'Infinity'",
                "run classroom --offer free-trade --set wheat=1e999 | --set wheat: is '1e999'",
                "run classroom --offer free-trade --set wheat=1,5 | --set wheat: is '1,5'",
                "run classroom --offer free-trade --set wheat=0x10 | --set wheat: is '0x10'",
                "run classroom --offer free-trade --set wheat=10d | --set wheat: is '10d'",
                "run classroom --offer free-trade --set wheat= | --set wheat: is ''",
                "run classroom --offer free-trade --set wheat | --set: is 'wheat'; expected LEVER=VALUE",
                "run classroom --offer free-trade --set =5 | --set: is '=5'",
                "run classroom --offer free-trade --set weat=5 | --set weat: is no term of this scenario; expected one of [partner-rate, partner-duties, wheat, gas,",
                // days
                "run classroom --offer free-trade --day 61 | --day: is day 61, outside the talks; expected from day 0 to day 60",
                "run classroom --offer free-trade --extension 5 --day 66 | expected from day 0 to day 65",
                "run classroom --offer free-trade --day -1 | --day: is day -1",
                "run classroom --offer free-trade --day 5.5 | --day: is '5.5'; expected a whole number",
                "run classroom --offer free-trade --day never | --day: is 'never'",
                "run classroom --offer free-trade --day 99999999999 | --day: is '99999999999'",
                "run classroom --offer free-trade --extension 31 | --extension: is 31; expected from 0 to 30 days",
                "run classroom --offer free-trade --extension -1 | --extension: is -1",
                "run classroom --offer free-trade --extension x | --extension: is 'x'",
                "run pakistan-us-2025 --offer july-2025 --extension 0 | offer 'july-2025' /agreementDay: is day 112",
                // fixed situations
                "run classroom --offer before --set wheat=5 | offer 'before': has no terms to change",
                "run classroom --offer pause-persists --day 5 | offer 'pause-persists': has no terms to change",
                "run classroom --offer before --extension 5 | has no terms to change",
                "run classroom --offer before --mfn | has no terms to change",
                // assumptions
                "run classroom --offer before --assume colour=5 | --assume colour: no assumption is called 'colour'; known are rivals, snapback,",
                "run classroom --offer before --assume growthPct | --assume: is 'growthPct'; expected KEY=VALUE",
                "run classroom --offer before --assume growthPct=fast | --assume growthPct: growthPct must be a number from -50 to 100, not fast",
                "run classroom --offer before --assume growthPct=NaN | not NaN",
                "run classroom --offer before --assume growthPct=101 | must be a number from -50 to 100",
                "run classroom --offer before --assume effectiveDays=1.5 | must be a whole number",
                "run classroom --offer before --assume frontLoading.on=yes | must be true or false, not yes",
                "run classroom --offer before --assume frontLoading.on=1 | must be true or false",
                "run classroom --offer before --assume rivals=nobody | --assume rivals: is 'nobody', which is no schedule; expected one of [before, truce, threat, settled]",
                "run pakistan-us-2025 --offer no-deal --assume rivals.XX=5 | --assume rivals.XX: is no rival of this case; expected one of [BD, CN,",
                "run pakistan-us-2025 --offer no-deal --assume rivals.PK=5 | --assume rivals.PK: is no rival of this case",
                "run pakistan-us-2025 --offer no-deal --assume rivals.VN=high | --assume rivals.VN: is 'high'; expected a rate from 0 to 1000 percent",
                "run pakistan-us-2025 --offer no-deal --assume rivals.VN=-1 | expected a rate from 0 to 1000 percent",
                "compare pakistan-us-2025 no-deal --assume rivals.VN=1001 | expected a rate from 0 to 1000 percent",
                "run pakistan-us-2025 --offer no-deal --assume rivals=may --assume rivals.VN=5 | --assume rivals: is 'may', which is no schedule",
                "run classroom --offer no-deal --assume frontLoading.beta=1 | frontLoading: makes rush orders of 'shirts' so large",
                "compare classroom --assume rivals=nobody | --assume rivals",
                // explaining
                "run classroom --offer free-trade --explain longRun.jobs | --explain: no figure is called 'longRun.jobs'; expected BASIS.FIELD",
                "run classroom --offer free-trade --explain exports | --explain: no figure is called 'exports'",
                // ranges
                "fan classroom --offer free-trade --draws 1 | --draws: is '1'; expected a whole number from 2 to 65536, since one draw has no range",
                "fan classroom --offer free-trade --draws 0 | --draws: is '0'; expected a whole number from 2",
                "fan classroom --offer free-trade --draws -8 | --draws: is '-8'",
                "fan classroom --offer free-trade --draws 65537 | --draws: is '65537'",
                "fan classroom --offer free-trade --draws many | --draws: is 'many'",
                "fan classroom --offer free-trade --seed x | --seed: is 'x'; expected a whole number",
                "tornado classroom --offer free-trade --of day37.exports | --of: is 'day37.exports', which is no figure of a date basis; expected one such as longRun.exports",
                "seek classroom --offer free-trade --target day37.exports=5 --free wheat | --target: is 'day37.exports', which is no figure of a date basis",
                "tornado classroom --offer free-trade --of longRun.wealth | --of: no figure is called 'longRun.wealth'; expected BASIS.FIELD",
                "tornado classroom --offer free-trade | missing required option: '--of=BASIS.FIELD'",
                // goal seek
                "seek classroom --offer free-trade --target longRun.exports=5 --free weat | --free: is 'weat', which is no term of this scenario; expected one of partner-rate,",
                "seek classroom --offer free-trade --target longRun.exprts=5 --free wheat | --target: no figure is called 'longRun.exprts'; expected BASIS.FIELD",
                "seek classroom --offer free-trade --target longRun.exports --free wheat | --target: is 'longRun.exports'; expected BASIS.FIELD=VALUE",
                "seek classroom --offer free-trade --target longRun.exports=many --free wheat | --target longRun.exports: is 'many'; expected a number",
                "seek classroom --offer free-trade --free wheat | missing required option: '--target",
                // the formula
                "formula --exports 1 --imports 0 | --imports: is 0; expected more than 0",
                "formula --exports 1 --imports -2 | --imports: is -2",
                "formula --exports -1 --imports 2 | --exports: is -1; expected 0 or more",
                "formula --exports NaN --imports 2 | --exports: is 'NaN'",
                "formula --exports 1 --imports Infinity | --imports: is 'Infinity'",
                "formula --exports ten --imports 2 | --exports: is 'ten'",
                "formula --exports 1e308 --imports 1e-300 | too small",
            })
    void everyFaultIsOneLineThatNamesItsPlace(String call, String words) {
        Call result = parley(call.split(" "));
        List<String> faults = result.faults(2);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains(words), faults.get(0));
        assertEquals("", result.out());
    }

    @Test
    void allFaultsOfACallAreToldAtOnce() {
        List<String> faults = parley(
                        "run", "classroom", "--offer", "free-trade", "--set", "partner-rate=99", "--set", "foo=3", "--set",
                        "gas=much", "--extension", "99", "--day", "x", "--assume", "growthPct=a", "--assume", "b=1")
                .faults(2);
        List<String> starts = List.of(
                "--set gas: ", "--day: ", "--extension: ", "--set partner-rate: ", "--set foo: ", "--assume growthPct: ", "--assume b: ");
        assertEquals(starts.size(), faults.size(), faults.toString());
        for (int i = 0; i < starts.size(); i++) {
            assertTrue(faults.get(i).startsWith(starts.get(i)), faults.get(i));
        }
    }

    @Test
    void aPromiseThatTakesMoreThanOthersSellIsRefused() throws IOException {
        // Lowered rivals: wheat from others is worth 40, and a promise of 80 would replace more.
        String scenario = Files.readString(Path.of("scenarios", "classroom.json"));
        List<String> suppliers = scenario.lines().filter(line -> line.contains("\"country\"")).toList();
        assertTrue(suppliers.size() > 5);
        Path file = Files.writeString(
                folder.resolve("small.json"), scenario.replaceAll("(\"country\": \"[^\"]*\", \"valueMusd\": )[0-9.]+", "$11"));
        List<String> faults = parley("run", file.toString(), "--offer", "free-trade").faults(2);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("is a purchase of")), faults.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBugIsOneLineThatNamesALogFile(boolean error) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(OutputStream.nullOutputStream());
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, told);
        CommandLine commands = Cli.commands(console, out, told).addSubcommand(new Broken(error));
        assertEquals(3, Cli.execute(commands, console, new String[] {"broken"}));
        String line = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, line.lines().count(), line);
        Path log = Path.of(line.substring(line.indexOf("log file ") + "log file ".length()).strip());
        String text = Files.readString(log);
        Files.delete(log);
        assertTrue(text.contains("on purpose") && text.contains("\tat "), text);
        assertTrue(text.contains("arguments [broken]"), text);
    }

    /** A command with a fault. */
    @Command(name = "broken")
    private record Broken(boolean error) implements Runnable {
        @Override
        public void run() {
            if (error) {
                throw new StackOverflowError("on purpose");
            }
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void aResultThatCannotBeWrittenIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                new String[] {"show", "classroom"},
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(full),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        assertEquals(2, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("could not be written"));
    }

    @ParameterizedTest
    @CsvSource({"--help", "show --help", "check --help", "run --help", "compare --help", "market --help", "formula --help"})
    void helpIsNoFaultAndExplainsEveryOption(String call) {
        Call help = parley(call.split(" "));
        assertEquals(0, help.code());
        assertEquals("", help.err());
        assertTrue(help.out().startsWith("Usage: parley"), help.out());
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
    }

    @Test
    void versionIsNoFault() {
        Call version = parley("--version");
        assertEquals(0, version.code());
        assertTrue(version.out().startsWith("Parley "), version.out());
    }
}
