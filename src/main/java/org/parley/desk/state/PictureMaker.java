package org.parley.desk.state;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.chart.Scene;
import org.parley.chart.Spans;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** Computes what follows from a state, and has it drawn. */
final class PictureMaker {

    private final List<Painter> painters = new CopyOnWriteArrayList<>();
    private final KnownOutcomes outcomes = new KnownOutcomes();

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
        DeskState now = request.state();
        long start = System.nanoTime();
        KnownOutcomes.Round round = outcomes.round(request.scenario(), now.assumptions());
        Comparison offer = round.compare(OfferNames.onDesk(now));
        List<Comparison> pins = now.pinned().stream().map(round::compare).toList();
        round.end();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Scene scene = Scene.of(request.scenario(), offer, pins).withPlaces(now.places()).withSpans(request.spans());
        List<Runnable> drawings =
                painters.stream().map(painter -> painter.paint(scene)).toList();
        return new Result(
                request.scenario(), new Picture(now, offer, pins, scene, took), drawings, Spans.of(scene));
    }
}
