package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.scenario.InputException;
import org.parley.scenario.Loaded;
import org.parley.trade.Gsim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many regions at once. */
@Command(
        name = "gsim",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Solve the trade of several regions in one product at once (GSIM) after a change of tariffs.")
final class GsimCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", description = "A case file of the format parley-gsim/1, or - for standard input.")
    private String caseName;

    @Option(
            names = "--exact",
            description = "Keep the shares moving (nonlinear Armington demand) instead of the published linear system.")
    private boolean exact;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    GsimCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = Inputs.name(caseName);
        Loaded<GsimCase> loaded = GsimCase.read(name, new Inputs(console).bytes(caseName));
        console.notes(loaded.warnings());
        GsimCase given = loaded.value();
        Gsim.Result result = solve(name, given.model());
        if (isBelowZero(result)) {
            console.note("the change is too large for the linear system: a price or some trade comes out below zero; --exact has"
                    + " no such end.");
        }
        if (!exact) {
            console.note("the linear system overstates losses of consumers, by its published formula; --exact does not.");
        }
        if (json) {
            console.print(fields(result));
        } else {
            console.print(text(given, result));
        }
        return ExitCode.DONE;
    }

    /** Below zero times below zero is trade above zero, so that prices are looked at too. */
    private static boolean isBelowZero(Gsim.Result result) {
        return Arrays.stream(result.price()).anyMatch(change -> change < -1)
                || Arrays.stream(result.trade()).flatMapToDouble(Arrays::stream).anyMatch(value -> value < 0);
    }

    private Gsim.Result solve(String name, Gsim model) {
        try {
            Gsim.Result result = exact ? model.exact() : model.linear();
            if (Arrays.stream(result.welfare()).allMatch(Double::isFinite)
                    && Arrays.stream(result.output()).allMatch(Double::isFinite)) {
                return result;
            }
        } catch (ArithmeticException e) {
            // told below: the numbers are too far apart
        }
        throw new InputException(name, "", "has no solution that doubles can hold; expected less extreme numbers");
    }

    private static Map<String, Object> fields(Gsim.Result result) {
        return new Output()
                .with("price", list(result.price()))
                .with("output", list(result.output()))
                .with("producerSurplus", list(result.producerSurplus()))
                .with("consumerSurplus", list(result.consumerSurplus()))
                .with("revenue", list(result.revenue()))
                .with("welfare", list(result.welfare()))
                .with("trade", Arrays.stream(result.trade()).map(GsimCommand::list).toList())
                .fields();
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(Output.number(number));
        }
        return list;
    }

    private String text(GsimCase given, Gsim.Result result) {
        Table table = new Table()
                .row("Region", "price received %", "output %", "producers", "consumers", "tariff revenue", "welfare")
                .rule();
        double[] welfare = result.welfare();
        for (int r = 0; r < welfare.length; r++) {
            table.row(
                    given.regions().get(r),
                    Figures.changePct(100 * result.price()[r]),
                    Figures.changePct(100 * result.output()[r]),
                    Figures.changeDecimal(result.producerSurplus()[r]),
                    Figures.changeDecimal(result.consumerSurplus()[r]),
                    Figures.changeDecimal(result.revenue()[r]),
                    Figures.changeDecimal(welfare[r]));
        }
        List<String> importers = new ArrayList<>(given.regions());
        Table trade = new Table().row("Trade after, from / to", importers).rule();
        for (int r = 0; r < welfare.length; r++) {
            List<String> cells = new ArrayList<>();
            for (double value : result.trade()[r]) {
                cells.add(Figures.decimal(value));
            }
            trade.row(given.regions().get(r), cells);
        }
        return table.text() + "\n" + trade.text() + "\n"
                + "Money is in the case's own unit; all but trade are changes against before"
                + (exact ? ", shares moving with prices.\n" : ", by the linear system.\n");
    }
}
