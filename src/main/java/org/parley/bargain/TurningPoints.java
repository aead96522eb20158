package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.bargain.Debrief.TurningPoint;
import org.parley.bargain.Debrief.TurningPoint.Kind;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;

/** Where the talks turned: each side's largest step towards the other, events, and answers that changed direction. */
final class TurningPoints {

    private final Rehearsal rehearsal;
    private final Scenario scenario;
    private final List<Debrief.Concession> moves;
    private final List<TurningPoint> points = new ArrayList<>();

    private TurningPoints(Rehearsal rehearsal, List<Debrief.Concession> moves) {
        this.rehearsal = rehearsal;
        this.moves = moves;
        scenario = rehearsal.world().scenario();
    }

    /** In the order of their rounds. */
    static List<TurningPoint> of(Rehearsal rehearsal, List<Debrief.Concession> moves) {
        TurningPoints all = new TurningPoints(rehearsal, moves);
        all.events();
        all.largest(rehearsal.setup().side());
        all.largest(rehearsal.setup().otherSide());
        all.turns(rehearsal.setup().otherSide());
        all.points.sort(Comparator.comparingInt(TurningPoint::round));
        return List.copyOf(all.points);
    }

    private void events() {
        for (int round = 1; round <= rehearsal.round(); round++) {
            int struck = round;
            rehearsal.calendar().strikingIn(round).forEach(event -> points.add(new TurningPoint(
                    Kind.EVENT, struck, "", event.id(), Phrases.get("turning.event", struck, event.title()))));
        }
    }

    private void largest(Lever.Side side) {
        moves.stream()
                .filter(move -> move.side() == side && move.change().of(side) < -SideScores.SAME)
                .min(Comparator.comparingDouble(move -> move.change().of(side)))
                .ifPresent(move -> add(Kind.LARGEST_STEP, move, "turning.largest"));
    }

    private void turns(Lever.Side side) {
        double direction = 0;
        for (Debrief.Concession move : moves) {
            double change = move.change().of(side);
            if (move.side() == side && Math.abs(change) > SideScores.SAME) {
                if (direction * change < 0) {
                    add(Kind.CHANGED_DIRECTION, move, change > 0 ? "turning.back" : "turning.forth");
                }
                direction = change;
            }
        }
    }

    private void add(Kind kind, Debrief.Concession move, String text) {
        points.add(new TurningPoint(
                kind,
                move.round(),
                Debrief.word(move.side()),
                "",
                Phrases.get(text, move.round(), Debrief.name(scenario, move.side()))));
    }
}
