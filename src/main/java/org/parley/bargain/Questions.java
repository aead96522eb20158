package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.scenario.Happening;
import org.parley.scenario.Lever;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tabled;

/** Three questions to talk over afterwards, each about something that happened. */
final class Questions {

    /** Moves told in one question. */
    private static final int MOST_MOVES = 3;

    private final Rehearsal rehearsal;
    private final Scenario scenario;
    private final List<Debrief.LeverConcession> levers;
    private final Optional<Debrief.Missed> missed;
    private final boolean zone;

    Questions(Rehearsal rehearsal, Dance dance, Optional<Debrief.Missed> missed, boolean zone) {
        this.rehearsal = rehearsal;
        this.missed = missed;
        this.zone = zone;
        scenario = rehearsal.world().scenario();
        levers = dance.levers();
    }

    List<String> all() {
        return List.of(ofConcessions(), ofResult(), ofEvents().orElseGet(this::ofOpenings));
    }

    /** About the costliest step on one term. */
    private String ofConcessions() {
        return levers.stream()
                .filter(step -> step.change().of(step.side()) < -SideScores.SAME)
                .min(Comparator.comparingDouble(step -> step.change().of(step.side())))
                .map(step -> Phrases.get(
                        "question.concession",
                        step.round(),
                        Debrief.name(scenario, step.side()),
                        step.lever().name(),
                        Asks.value(step.lever(), step.from()),
                        Asks.value(step.lever(), step.to())))
                .orElseGet(() -> Phrases.get("question.noConcession"));
    }

    private String ofResult() {
        if (rehearsal.status() != Status.AGREED) {
            return Phrases.get(zone ? "question.noDeal" : "question.noZone");
        }
        if (missed.isEmpty()) {
            return Phrases.get("question.nothingLeft");
        }
        return Phrases.get("question.left", moves(rehearsal.deal().orElseThrow().terms(), missed.get().terms()));
    }

    /** The largest moves from one offer to another, by how far of its slider each goes. */
    private String moves(Map<String, Double> from, Map<String, Double> to) {
        List<Lever> moved = new ArrayList<>(scenario.levers());
        moved.removeIf(lever -> travel(lever, from, to) == 0);
        moved.sort(Comparator.comparingDouble((Lever lever) -> -travel(lever, from, to)));
        return moved.stream()
                .limit(MOST_MOVES)
                .map(lever -> Phrases.get("question.move", lever.name(), Asks.value(lever, value(lever, to))))
                .collect(Collectors.joining(", "));
    }

    private static double travel(Lever lever, Map<String, Double> from, Map<String, Double> to) {
        return Math.abs(value(lever, to) - value(lever, from)) / (lever.max() - lever.min());
    }

    private static double value(Lever lever, Map<String, Double> terms) {
        return terms.getOrDefault(lever.id(), lever.base());
    }

    /** About the last event that struck. */
    private Optional<String> ofEvents() {
        List<Happening> struck = rehearsal.struck();
        if (struck.isEmpty()) {
            return Optional.empty();
        }
        Happening last = struck.get(struck.size() - 1);
        int round = 1;
        while (!rehearsal.calendar().strikingIn(round).contains(last)) {
            round++;
        }
        int since = round;
        boolean moved = levers.stream().anyMatch(step -> step.round() >= since);
        return Optional.of(Phrases.get(moved ? "question.event.moved" : "question.event.still", since, last.title()));
    }

    /** About how far apart the two sides began. */
    private String ofOpenings() {
        Optional<Tabled> first = opening(rehearsal.setup().side());
        Optional<Tabled> second = opening(rehearsal.setup().otherSide());
        if (first.isEmpty() || second.isEmpty()) {
            return Phrases.get("question.noOpening");
        }
        Map<String, Double> one = first.get().terms();
        Map<String, Double> other = second.get().terms();
        Lever widest = scenario.levers().stream()
                .min(Comparator.comparingDouble(lever -> -travel(lever, one, other)))
                .orElseThrow();
        return travel(widest, one, other) == 0
                ? Phrases.get("question.sameOpening")
                : Phrases.get(
                        "question.opening",
                        widest.name(),
                        Asks.value(widest, value(widest, one)),
                        Asks.value(widest, value(widest, other)));
    }

    private Optional<Tabled> opening(Lever.Side side) {
        return rehearsal.tabled().stream()
                .filter(turn -> turn.side() == side && !turn.passed())
                .findFirst();
    }
}
