package org.parley.desk.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.chart.Scene;
import org.parley.chart.Spans;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/** Computes what follows from a state, and has it drawn. */
final class PictureMaker {

    private final List<Painter> painters = new CopyOnWriteArrayList<>();

    /** What a recomputation is asked for. */
    record Request(Scenario scenario, DeskState state, Spans spans) {}

    /** What it brings: numbers, drawings ready to be shown, and the axes they used. */
    record Result(Scenario scenario, Picture picture, List<Runnable> drawings, Spans spans) {}

    void add(Painter painter) {
        painters.add(painter);
    }

    /** Called off the window's thread. */
    Result make(Request request) {
        Simulator simulator = new Simulator(request.scenario());
        DeskState now = request.state();
        long start = System.nanoTime();
        Map<Assumptions, Comparison> known = new HashMap<>();
        Comparison offer = comparison(simulator, OfferNames.onDesk(now), now, known);
        List<Comparison> pins =
                now.pinned().stream().map(pin -> comparison(simulator, pin, now, known)).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Scene scene = Scene.of(request.scenario(), offer, pins).withSpans(request.spans());
        List<Runnable> drawings =
                painters.stream().map(painter -> painter.paint(scene)).toList();
        return new Result(
                request.scenario(), new Picture(now, offer, pins, scene, took), drawings, Spans.of(scene));
    }

    /** Offers of the same world share one no deal. */
    private static Comparison comparison(
            Simulator simulator, Offer offer, DeskState now, Map<Assumptions, Comparison> known) {
        Assumptions assumptions = simulator.assumptions(offer, now.assumptions());
        Comparison same = known.get(assumptions);
        Comparison comparison = same == null
                ? simulator.compare(offer, assumptions)
                : new Comparison(simulator.run(offer, assumptions), same.noDeal());
        known.put(assumptions, comparison);
        return comparison;
    }
}
