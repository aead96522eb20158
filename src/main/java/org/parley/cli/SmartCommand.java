package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.scenario.InputException;
import org.parley.scenario.Loaded;
import org.parley.scenario.Problem;
import org.parley.trade.Smart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One market by the linear method. */
@Command(
        name = "smart",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Work out trade creation and diversion in one market (SMART: linear, one importer) after a change of"
                + " duties.")
final class SmartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "A case file of the format parley-smart/1, or - for standard input.")
    private String caseName;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    SmartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = Inputs.name(caseName);
        Loaded<SmartCase> loaded = SmartCase.read(name, new Inputs(console).bytes(caseName));
        console.notes(loaded.warnings());
        SmartCase given = loaded.value();
        Smart result = solve(given);
        check(name, given, result);
        if (given.suppliers().stream().anyMatch(each -> each.duty1Pct() > each.duty0Pct())) {
            console.note("the diversion formula is for cuts: a duty that rises has creation alone.");
        }
        if (json) {
            console.print(fields(given, result));
        } else {
            console.print(text(given, result));
        }
        return ExitCode.DONE;
    }

    private static Smart solve(SmartCase given) {
        List<SmartCase.Supplier> suppliers = given.suppliers();
        return Smart.of(
                suppliers.stream().mapToDouble(SmartCase.Supplier::value).toArray(),
                suppliers.stream().mapToDouble(each -> each.duty0Pct() / 100).toArray(),
                suppliers.stream().mapToDouble(each -> each.duty1Pct() / 100).toArray(),
                given.demand(),
                given.substitution(),
                given.supply());
    }

    /** A linear method knows no end: it can take more from a supplier than it sells. */
    private static void check(String name, SmartCase given, Smart result) {
        List<Problem> problems = new ArrayList<>();
        if (!Double.isFinite(result.welfare()) || !Double.isFinite(result.revenue())) {
            problems.add(new Problem(
                    name, "", "has no solution that doubles can hold; expected less extreme numbers"));
        }
        for (int i = 0; i < given.suppliers().size() && problems.isEmpty(); i++) {
            if (after(given, result, i) < 0) {
                problems.add(new Problem(
                        name,
                        "/suppliers/" + i,
                        "would sell less than nothing by this linear method; expected a smaller change of duties or"
                                + " smaller elasticities"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static double after(SmartCase given, Smart result, int supplier) {
        return given.suppliers().get(supplier).value() + result.created(supplier) + result.diverted(supplier);
    }

    private static Map<String, Object> fields(SmartCase given, Smart result) {
        List<Map<String, Object>> suppliers = new ArrayList<>();
        for (int i = 0; i < given.suppliers().size(); i++) {
            suppliers.add(new Output()
                    .with("name", given.suppliers().get(i).name())
                    .with("creation", result.created(i))
                    .with("diversion", result.diverted(i))
                    .with("value", after(given, result, i))
                    .fields());
        }
        return new Output()
                .with("creation", result.creation())
                .with("diversion", result.diversion())
                .with("revenue", result.revenue())
                .with("welfare", result.welfare())
                .with("suppliers", suppliers)
                .fields();
    }

    private static String text(SmartCase given, Smart result) {
        Table table = new Table().row("Supplier", "value before", "created", "diverted", "after").rule();
        for (int i = 0; i < given.suppliers().size(); i++) {
            table.row(
                    given.suppliers().get(i).name(),
                    Figures.decimal(given.suppliers().get(i).value()),
                    Figures.changeDecimal(result.created(i)),
                    Figures.changeDecimal(result.diverted(i)),
                    Figures.decimal(after(given, result, i)));
        }
        return table.text() + "\n"
                + "Trade creation: " + Figures.changeDecimal(result.creation()) + "\n"
                + "Trade diversion: " + Figures.decimal(result.diversion()) + "\n"
                + "Duty revenue, change: " + Figures.changeDecimal(result.revenue()) + "\n"
                + "Welfare of the importer, change: " + Figures.changeDecimal(result.welfare()) + "\n"
                + "Values are in the case's own unit.\n";
    }
}
