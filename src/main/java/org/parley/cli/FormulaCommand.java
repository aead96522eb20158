package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.trade.ReciprocalFormula;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The reciprocal formula of April 2025. */
@Command(
        name = "formula",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The reciprocal tariff formula of April 2025: half the deficit as a share of imports, at least 10"
                + " percent.")
final class FormulaCommand implements Callable<Integer> {

    @Option(
            names = "--exports",
            required = true,
            paramLabel = "X",
            description = "Exports of the side that imposes the tariff to the other country.")
    private String exportsText;

    @Option(
            names = "--imports",
            required = true,
            paramLabel = "M",
            description = "Its imports from there, in the same unit.")
    private String importsText;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    FormulaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        double exports = read("--exports", exportsText, "0 or more", problems);
        double imports = read("--imports", importsText, "above 0", problems);
        if (exports < 0) {
            problems.add(new Problem("--exports", "", "is " + exportsText + "; expected 0 or more"));
        }
        if (imports <= 0) {
            problems.add(new Problem("--imports", "", "is " + importsText + "; expected more than 0"));
        }
        if (problems.isEmpty() && !Double.isFinite(ReciprocalFormula.ratioPct(exports, imports))) {
            problems.add(new Problem("--imports", "", "is too small beside exports of " + exportsText + " to divide by"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        print(
                ReciprocalFormula.ratioPct(exports, imports),
                ReciprocalFormula.ratePct(exports, imports),
                ReciprocalFormula.continuousPct(exports, imports));
        return ExitCode.DONE;
    }

    /** NaN when it is no number; the fault is then told. */
    private static double read(String option, String text, String expected, List<Problem> problems) {
        OptionalDouble number = Numbers.decimal(text);
        if (number.isEmpty()) {
            problems.add(new Problem(option, "", "is '" + text + "'; expected a number, " + expected));
        }
        return number.orElse(Double.NaN);
    }

    private void print(double ratio, double rate, double continuous) {
        if (json) {
            console.print(new Output()
                    .with("ratioPct", ratio)
                    .with("rate", rate)
                    .with("continuous", continuous)
                    .fields());
        } else {
            console.print(new Table()
                    .row("Deficit as a share of imports, rounded", Figures.count(ratio) + " %")
                    .row("Rate by the formula, rounded, at least 10", Figures.count(rate) + " %")
                    .row("The same without rounding", Figures.pct(continuous) + " %")
                    .text());
        }
    }
}
