package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
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

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int FIRST_PICTURE_HEIGHT = 400;
    private static final double SCALE = 2;

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
            int count = charts(scenario, outcomes, folder);
            out.print("\nThe desk was not opened: " + obstacle + ". Its charts are in " + folder + ", " + count
                    + " images, first the offer '" + first(scenario, outcomes).outcome().offer().name()
                    + "'. 'parley --help' lists what works without a display.\n");
        } catch (IOException e) {
            err.print("The charts could not be written to " + folder + ": " + e.getMessage() + "\n");
            err.flush();
            return ExitCode.WRONG_INPUT;
        }
        return out.checkError() ? ExitCode.WRONG_INPUT : ExitCode.DONE;
    }

    /** One image with all offers, then the charts of each offer by itself. */
    private static int charts(Scenario scenario, List<Comparison> outcomes, Path folder) throws IOException {
        Comparison first = first(scenario, outcomes);
        List<Comparison> others = new ArrayList<>(outcomes);
        others.removeIf(other -> other == first || !other.outcome().hasAgreement());
        write(ChartKind.OUTCOMES, Scene.of(scenario, first, others.subList(0, Math.min(4, others.size()))), folder, "");
        int count = 1;
        for (Comparison outcome : outcomes) {
            for (ChartKind kind : ChartKind.values()) {
                if (kind != ChartKind.OUTCOMES) {
                    String prefix = outcome.outcome().offer().id() + "-";
                    write(kind, Scene.of(scenario, outcome, List.of()), folder, prefix);
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

    private static void write(ChartKind kind, Scene scene, Path folder, String prefix) throws IOException {
        Chart chart = Chart.of(kind, scene, ChartStyle.PRINT);
        int height = kind == ChartKind.OUTCOMES ? FIRST_PICTURE_HEIGHT : HEIGHT;
        AtomicFile.write(
                folder.resolve(prefix + kind.word() + ".png"), ChartImage.png(chart.drawing(), WIDTH, height, SCALE));
    }
}
