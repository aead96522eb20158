package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.making.Assumed;
import org.parley.scenario.making.CaseMaker;
import org.parley.scenario.making.ClockText;
import org.parley.scenario.making.MadeCase;
import org.parley.scenario.making.NewCase;
import org.parley.scenario.making.RatesTable;
import org.parley.scenario.making.TradeTable;
import org.parley.scenario.making.YearText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A scenario from tables. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Make a scenario from tables of trade and a clock. What no table says is filled in, marked as an assumption in"
                + " the file, and listed.")
final class NewCommand implements Callable<Integer> {

    @Option(
            names = "--exports",
            required = true,
            paramLabel = "CSV",
            description = "What the partner buys: a line for each product, columns id, name, hs, group, substitution_short,"
                    + " substitution_long, and for each country that sells XX_value (US$ million a year) and XX_duty_pct; optional"
                    + " XX_SCHEDULE_pct, exempt, quality, note. The first country is home.")
    private String exportsFile;

    @Option(
            names = "--imports",
            required = true,
            paramLabel = "CSV",
            description = "What home buys, in the same way; optional also duty_pct (for all who sell), barrier_pct, purchase_max and"
                    + " what else a purchase is. The first country is the partner.")
    private String importsFile;

    @Option(
            names = "--rates",
            paramLabel = "CSV",
            description = "Extra duties: columns schedule, title and each country's code, in percent; XX_ceiling where ordinary and extra"
                    + " duty together have a highest sum. The schedules in the order of time: before, while the talks go on, if they"
                    + " fail, and what rivals pay in the end.")
    private String ratesFile;

    @Option(
            names = "--clock",
            required = true,
            paramLabel = "DATE:DAYS",
            description = "The day on which the talks begin and the days to their deadline, such as 2025-04-10:90.")
    private String clock;

    @Option(names = "--home", paramLabel = "CODE", description = "Code of the country whose desk it is.")
    private String home;

    @Option(names = "--partner", paramLabel = "CODE", description = "Code of the country across the table.")
    private String partner;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title on screen; the two countries and the year when not given.")
    private String title;

    @Option(names = "--id", paramLabel = "ID", description = "Name in files and commands; made of the title's parts when not given.")
    private String id;

    @Option(names = "--base-year", paramLabel = "YEAR", description = "Year of the trade values; the one before the talks when not given.")
    private String baseYear;

    @Option(names = "--to", paramLabel = "FILE", description = "The file to write; the id with .json, in this folder, when not given.")
    private String to;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object with the file and all that was assumed.")
    private boolean json;

    private final Console console;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        MadeCase made = CaseMaker.make(wanted());
        console.notes(made.warnings());
        Path file = Inputs.path(to == null ? made.scenario().id() + ".json" : to);
        write(file, made.bytes());
        if (json) {
            console.print(new Output()
                    .with("file", file.toString())
                    .with("assumed", made.assumed().stream().map(NewCommand::fields).toList())
                    .fields());
        } else {
            console.print(file + "\n\nAssumed, as no table says it:\n");
            made.assumed().forEach(each -> console.print("- " + each.message() + "\n"));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Assumed assumed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("message", assumed.message());
        fields.put("pointers", assumed.pointers());
        return fields;
    }

    /** Reads every input before a fault of one of them is told: a reader mends them all at once. */
    private NewCase wanted() {
        Inputs inputs = new Inputs(console);
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Reading reading = new Reading(problems, warnings);
        Optional<TradeTable> exports =
                reading.of(() -> TradeTable.read(Inputs.name(exportsFile), inputs.bytes(exportsFile)));
        Optional<TradeTable> imports =
                reading.of(() -> TradeTable.read(Inputs.name(importsFile), inputs.bytes(importsFile)));
        Optional<RatesTable> rates = ratesFile == null
                ? Optional.empty()
                : reading.of(() -> RatesTable.read(Inputs.name(ratesFile), inputs.bytes(ratesFile)));
        Optional<ClockText> read = reading.of(() -> ClockText.read("--clock", clock));
        Optional<Integer> year =
                baseYear == null ? Optional.empty() : reading.of(() -> YearText.read("--base-year", baseYear));
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new NewCase(
                exports.orElseThrow(),
                imports.orElseThrow(),
                rates,
                read.orElseThrow().start(),
                read.orElseThrow().deadlineDay(),
                Optional.ofNullable(home),
                Optional.ofNullable(partner),
                Optional.ofNullable(title),
                Optional.ofNullable(id),
                year);
    }

    /** Collects the faults of several inputs. */
    private record Reading(List<Problem> problems, List<Problem> warnings) {

        <T> Optional<T> of(java.util.function.Supplier<T> read) {
            try {
                return Optional.of(read.get());
            } catch (InputException e) {
                problems.addAll(e.problems());
                warnings.addAll(e.warnings());
                return Optional.empty();
            }
        }
    }

    private void write(Path file, byte[] bytes) {
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "", "is a folder, expected a file");
        }
        if (Files.exists(file) && !force) {
            throw new InputException(file.toString(), "", "is there already; expected another name, or --force to replace it");
        }
        try {
            AtomicFile.write(file, bytes);
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "could not be written: " + AtomicFile.inWords(e));
        }
    }
}
