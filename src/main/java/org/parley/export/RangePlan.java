package org.parley.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.chart.Chart;
import org.parley.chart.RangeChart;
import org.parley.chart.Scene;
import org.parley.chart.TornadoChart;
import org.parley.scenario.Basis;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.FanRun;
import org.parley.uncertainty.Tornado;

/**
 * Charts of what nobody knows for sure, on their way out: of the first offer of a scene, in every format but slides, whose charts
 * have neither bands nor bars with two ends. Worlds are drawn when the first file is made.
 */
public final class RangePlan {

    /** Worlds drawn: as many as make the edges of a range steady to the eye, in well under a second. */
    public static final int DRAWS = 1024;

    private final Scene scene;
    private final List<RangeKind> kinds;
    private final List<ExportFormat> formats;
    private final ImageOptions options;
    private Fan fan;
    private Tornado tornado;

    public RangePlan(Scene scene, List<RangeKind> kinds, List<ExportFormat> formats, ImageOptions options) {
        this.scene = scene;
        this.kinds = List.copyOf(kinds);
        this.formats = formats.stream().filter(RangePlan::holds).toList();
        this.options = options;
    }

    /** Whether there is such a chart in a format. */
    public static boolean holds(ExportFormat format) {
        return format != ExportFormat.PPTX;
    }

    /** The files, in the order of formats and charts. */
    public List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        for (ExportFormat format : formats) {
            String suffix = format == ExportFormat.PNG ? options.resolution().suffix() : "";
            for (RangeKind kind : kinds) {
                String name = ExportPlan.fileName(scene.scenario(), scene.offers(), kind.word()) + suffix + "." + format.word();
                files.add(new ExportFile(
                        name,
                        () -> ChartFile.of(format, scene.scenario(), List.of(scene.offer()), chart(kind), options)));
            }
        }
        return files;
    }

    private synchronized Chart chart(RangeKind kind) {
        Outcome offer = scene.offer().outcome();
        Simulator simulator = new Simulator(scene.scenario());
        if (kind.ranged().isEmpty()) {
            if (tornado == null) {
                Quantity exports = new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS);
                tornado = Tornado.of(simulator, offer.offer(), offer.assumptions(), exports);
            }
            return TornadoChart.of(scene, tornado, options.style());
        }
        if (fan == null) {
            long seed = Fan.seedOf(scene.scenario().id());
            // Nobody judges the draws here: the odds are what the user believes, and stay on the desk.
            fan = new FanRun(simulator, offer.offer(), offer.assumptions(), seed, Optional.empty(), () -> false).of(DRAWS);
        }
        return RangeChart.of(kind.ranged().get(), scene, fan, options.style());
    }
}
