package org.parley.bargain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.scenario.Lever;
import org.parley.scenario.Tabled;

/**
 * The dance of offers: what each was worth when it was tabled, and what each side gave up from one of its offers to the next. A
 * move is measured in the world in which it was made, so that what an event did is nobody's concession.
 */
final class Dance {

    private final Rehearsal rehearsal;
    private final List<Debrief.Step> steps = new ArrayList<>();
    private final List<Debrief.Concession> concessions = new ArrayList<>();
    private final List<Debrief.LeverConcession> levers = new ArrayList<>();

    Dance(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        Map<Lever.Side, Tabled> last = new EnumMap<>(Lever.Side.class);
        List<Tabled> tabled = rehearsal.tabled();
        for (int n = 0; n < tabled.size(); n++) {
            Tabled turn = tabled.get(n);
            steps.add(step(n + 1, turn));
            if (!turn.passed()) {
                Tabled before = last.put(turn.side(), turn);
                if (before != null) {
                    move(n + 1, before, turn);
                }
            }
        }
    }

    List<Debrief.Step> steps() {
        return steps;
    }

    List<Debrief.Concession> concessions() {
        return concessions;
    }

    List<Debrief.LeverConcession> levers() {
        return levers;
    }

    private Debrief.Step step(int number, Tabled turn) {
        RehearsalWorld world = rehearsal.world(turn.round());
        Optional<Worth> worth = turn.passed() ? Optional.empty() : Optional.of(world.worth(turn.terms()));
        return new Debrief.Step(
                number,
                turn,
                worth,
                worth.map(pair -> world.frontier().distance(pair.home(), pair.partner())));
    }

    private void move(int number, Tabled before, Tabled now) {
        RehearsalWorld world = rehearsal.world(now.round());
        Worth from = world.worth(before.terms());
        Worth to = world.worth(now.terms());
        concessions.add(new Debrief.Concession(number, now.round(), now.side(), to.minus(from)));
        Map<String, Double> terms = new LinkedHashMap<>(before.terms());
        Worth reached = from;
        for (Lever lever : world.scenario().levers()) {
            double old = before.terms().getOrDefault(lever.id(), lever.base());
            double value = now.terms().getOrDefault(lever.id(), lever.base());
            if (old != value) {
                // One after the other, so that the parts add up to the whole.
                terms.put(lever.id(), value);
                Worth next = world.worth(terms);
                levers.add(new Debrief.LeverConcession(
                        number, now.round(), now.side(), lever, old, value, next.minus(reached)));
                reached = next;
            }
        }
    }
}
