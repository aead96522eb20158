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
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/** Computes what follows from a state, and has it drawn. */
final class PictureMaker {

    private final List<Painter> painters = new CopyOnWriteArrayList<>();
    /** Outcomes of the last picture: while one offer is dragged, no deal and the pins stay as they are. */
    private volatile Map<World, Outcome> kept = Map.of();

    /** All that an outcome depends on. */
    private record World(String scenarioSha256, Offer offer, Assumptions assumptions) {}

    /** What a recomputation is asked for. */
    record Request(Scenario scenario, DeskState state, Spans spans) {}

    /** What it brings: numbers, drawings ready to be shown, and the axes they used. */
    record Result(Scenario scenario, Picture picture, List<Runnable> drawings, Spans spans) {}

    void add(Painter painter) {
        painters.add(painter);
    }

    void remove(Painter painter) {
        painters.remove(painter);
    }

    /** Called off the window's thread, never twice at a time. */
    Result make(Request request) {
        Simulator simulator = new Simulator(request.scenario());
        DeskState now = request.state();
        long start = System.nanoTime();
        Map<World, Outcome> used = new HashMap<>();
        Comparison offer = comparison(simulator, OfferNames.onDesk(now), now, used);
        List<Comparison> pins =
                now.pinned().stream().map(pin -> comparison(simulator, pin, now, used)).toList();
        kept = Map.copyOf(used);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Scene scene = Scene.of(request.scenario(), offer, pins).withSpans(request.spans());
        List<Runnable> drawings =
                painters.stream().map(painter -> painter.paint(scene)).toList();
        return new Result(
                request.scenario(), new Picture(now, offer, pins, scene, took), drawings, Spans.of(scene));
    }

    private Comparison comparison(Simulator simulator, Offer offer, DeskState now, Map<World, Outcome> used) {
        Assumptions assumptions = simulator.assumptions(offer, now.assumptions());
        return new Comparison(
                outcome(simulator, offer, assumptions, used), outcome(simulator, Offer.NO_DEAL, assumptions, used));
    }

    private Outcome outcome(Simulator simulator, Offer offer, Assumptions assumptions, Map<World, Outcome> used) {
        World world = new World(simulator.scenario().sha256(), offer, assumptions);
        Outcome known = used.getOrDefault(world, kept.get(world));
        Outcome outcome = known == null ? simulator.run(offer, assumptions) : known;
        used.put(world, outcome);
        return outcome;
    }
}
