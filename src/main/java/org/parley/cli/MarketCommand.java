package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.scenario.InputException;
import org.parley.scenario.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One CES market. */
@Command(
        name = "market",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Solve one market with several suppliers (nonlinear Armington, CES) after a change of duties.")
final class MarketCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "A case file of the format parley-market/1, or - for standard input.")
    private String caseName;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    MarketCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = Inputs.name(caseName);
        Loaded<MarketCase> loaded = MarketCase.read(name, new Inputs(console).bytes(caseName));
        console.notes(loaded.warnings());
        MarketCase given = loaded.value();
        MarketSolution solution = solve(name, given);
        if (json) {
            console.print(fields(solution));
        } else {
            console.print(text(given, solution));
        }
        return ExitCode.DONE;
    }

    private static MarketSolution solve(String name, MarketCase given) {
        try {
            MarketSolution solution = MarketSolution.of(given);
            if (solution.isFinite()) {
                return solution;
            }
        } catch (ArithmeticException e) {
            // told below: the numbers are too far apart
        }
        throw new InputException(name, "", "has no solution that doubles can hold; expected less extreme numbers");
    }

    private static Map<String, Object> fields(MarketSolution solution) {
        return new Output()
                .with("p", solution.priceIndex())
                .with("suppliers", solution.suppliers().stream().map(MarketCommand::supplier).toList())
                .with("consumerSurplus", solution.consumerSurplus())
                .with("dutyRevenue", solution.dutyRevenue())
                .fields();
    }

    private static Map<String, Object> supplier(MarketSolution.Supplier supplier) {
        return new Output()
                .with("name", supplier.name())
                .with("price", supplier.price())
                .with("quantity", supplier.quantity())
                .with("value", supplier.value())
                .with("landed", supplier.landed())
                .with("producerSurplus", supplier.producerSurplus())
                .fields();
    }

    private static String text(MarketCase given, MarketSolution solution) {
        Table table = new Table()
                .row("Supplier", "value before", "after", "price received %", "quantity %", "landed price %")
                .rule();
        List<MarketSolution.Supplier> suppliers = solution.suppliers();
        for (int i = 0; i < suppliers.size(); i++) {
            MarketSolution.Supplier supplier = suppliers.get(i);
            table.row(
                    supplier.name(),
                    Figures.decimal(given.suppliers().get(i).value()),
                    Figures.decimal(supplier.value()),
                    change(supplier.price()),
                    change(supplier.quantity()),
                    change(supplier.landed()));
        }
        return table.text() + "\n"
                + "Price index: " + change(solution.priceIndex()) + " %\n"
                + "Consumer surplus, change: " + Figures.changeDecimal(solution.consumerSurplus()) + "\n"
                + "Duty revenue after: " + Figures.decimal(solution.dutyRevenue()) + "\n"
                + "Values are in the case's own unit; percentages are changes against before.\n";
    }

    private static String change(double ratio) {
        return Figures.changePct(100 * (ratio - 1));
    }
}
