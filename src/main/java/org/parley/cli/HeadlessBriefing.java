package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.export.ChartImage;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/**
 * The main job where there is no display for the desk: the outcomes of the first shipped scenario's offers as a table, and its
 * charts as images.
 */
public final class HeadlessBriefing {

    /** As many offers can be pinned beside the first. */
    private static final int MOST_PINS = 4;

    private HeadlessBriefing() {}

    /** Where the charts go: the folder that the system property {@code parley.briefing} names, or one of the program's own. */
    static Path folder() {
        return Path.of(System.getProperty("parley.briefing", "parley-briefing"));
    }

    /**
     * @param obstacle why the desk cannot be opened
     * @return the program's exit code
     */
    public static int run(String obstacle, PrintStream out, PrintStream err) {
        Scenario scenario =
                ShippedScenarios.find(ShippedScenarios.IDS.get(0)).orElseThrow().value();
        Simulator simulator = new Simulator(scenario);
        List<Comparison> outcomes = CompareCommand.compare(simulator, CompareCommand.everyOffer(scenario), Map.of());
        out.print(new CompareText(scenario, outcomes).text());
        Path folder = folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return refused(folder, e instanceof AccessDeniedException ? AtomicFile.inWords(e) : "the folder cannot be made", err);
        }
        try {
            int count = charts(scenario, outcomes, folder);
            out.print("\nThe desk was not opened: " + obstacle + ". Its charts are in " + folder + ", " + count
                    + " images, first the offer '" + first(scenario, outcomes).outcome().offer().name()
                    + "'. 'parley --help' lists what works without a display.\n");
        } catch (IOException e) {
            return refused(folder, AtomicFile.inWords(e), err);
        }
        return out.checkError() ? ExitCode.WRONG_INPUT : ExitCode.DONE;
    }

    private static int refused(Path folder, String why, PrintStream err) {
        err.print("The charts could not be written to " + folder + ": " + why + ".\n");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /**
     * The agreements beside each other, a few at a time and the first offer on each image; then the charts of each offer by
     * itself.
     */
    private static int charts(Scenario scenario, List<Comparison> outcomes, Path folder) throws IOException {
        Comparison first = first(scenario, outcomes);
        List<Comparison> others = new ArrayList<>(outcomes);
        others.removeIf(other -> other == first || !other.outcome().hasAgreement());
        int count = 0;
        do {
            int from = count * MOST_PINS;
            List<Comparison> pins = others.subList(from, Math.min(from + MOST_PINS, others.size()));
            count++;
            String name = ChartKind.OUTCOMES.word() + (count == 1 ? "" : "-" + count);
            write(ChartKind.OUTCOMES, Scene.of(scenario, first, pins), folder, name);
        } while (count * MOST_PINS < others.size());
        for (Comparison outcome : outcomes) {
            for (ChartKind kind : ChartKind.values()) {
                if (kind != ChartKind.OUTCOMES && !kind.isTable()) {
                    String name = outcome.outcome().offer().id() + "-" + kind.word();
                    write(kind, Scene.of(scenario, outcome, List.of()), folder, name);
                    count++;
                }
            }
        }
        return count;
    }

    private static Comparison first(Scenario scenario, List<Comparison> outcomes) {
        String id = scenario.offer(scenario.opening().offer()).map(Offer::id).orElse("");
        return outcomes.stream()
                .filter(outcome -> outcome.outcome().offer().id().equals(id))
                .findFirst()
                .orElse(outcomes.get(0));
    }

    private static void write(ChartKind kind, Scene scene, Path folder, String name) throws IOException {
        Chart chart = Chart.of(kind, scene, ChartStyle.SLIDE);
        AtomicFile.write(folder.resolve(name + ".png"), ChartImage.png(chart, PageSize.USUAL, Resolution.SINGLE));
    }
}
