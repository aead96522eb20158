package org.parley.bargain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.scenario.Happening;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Problem;
import org.parley.scenario.RehearsalCalendar;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tabled;

/**
 * A rehearsal, and what can be done in it. Immutable: every move gives another one, and what has been tabled stays so. In each
 * round, a day of the talks, the side of who rehearses speaks first and the other answers; then the clock moves on, and events
 * strike.
 * After the last round its last offer can still be accepted.
 *
 * <p>A side at its turn tables an offer, lets the turn pass, accepts what the other side has just tabled, or walks away.
 */
public final class Rehearsal {

    /** What can be asked of it. */
    public enum Move {
        START,
        TABLE,
        PASS,
        ACCEPT,
        WALK_AWAY,
        PAUSE,
        RESUME,
        LET_DEADLINE_PASS
    }

    private final Scenario scenario;
    private final RehearsalRecord record;
    private final RehearsalCalendar calendar;
    /** By the number of events that have struck; shared by all that come of one setup. */
    private final Map<Integer, RehearsalWorld> worlds;

    private Rehearsal(
            Scenario scenario, RehearsalRecord record, RehearsalCalendar calendar, Map<Integer, RehearsalWorld> worlds) {
        this.scenario = scenario;
        this.record = record;
        this.calendar = calendar;
        this.worlds = worlds;
    }

    /**
     * One that is about to begin.
     *
     * @param scenario the case as its file has it, with the user's own schedules where the setup names them
     */
    public static Rehearsal of(Scenario scenario, RehearsalSetup setup) {
        return of(scenario, RehearsalRecord.of(setup));
    }

    /**
     * One as it was saved.
     *
     * @param record sound on this case, as one from a session file is
     */
    public static Rehearsal of(Scenario scenario, RehearsalRecord record) {
        return new Rehearsal(
                scenario.withOwnPreferences(record.setup().preferences()),
                record,
                RehearsalCalendar.of(scenario, record.setup()),
                new ConcurrentHashMap<>());
    }

    /** The same rehearsal from its beginning with another setup of the machine, for who asks what would have been. */
    Rehearsal again(RehearsalSetup setup) {
        return again(RehearsalRecord.of(setup));
    }

    /** The same of a record; what has been computed of its worlds is kept. */
    Rehearsal again(RehearsalRecord other) {
        return new Rehearsal(scenario, other, calendar, worlds);
    }

    /** As it is saved. */
    public RehearsalRecord record() {
        return record;
    }

    public RehearsalSetup setup() {
        return record.setup();
    }

    public Status status() {
        return record.status();
    }

    /** What was done, turn by turn. */
    public List<Tabled> tabled() {
        return record.tabled();
    }

    /** Who accepted or walked away. */
    public Optional<Lever.Side> endedBy() {
        return record.endedBy();
    }

    /** The round that is on, from 1. */
    public int round() {
        return calendar.roundAfter(record.tabled().size());
    }

    /** The day of the talks. */
    public int day() {
        return calendar.day(round());
    }

    /** The days of all rounds, as far as one knows now. */
    public List<Integer> days() {
        return status() == Status.PREPARING ? setup().rounds() : calendar.known(round());
    }

    /** The first day after the talks, as far as one knows now. */
    public int deadlineDay() {
        return Happening.after(scenario, struck()).endOfTalks();
    }

    /** Whether no round comes after this one, as far as one knows now. */
    public boolean isLastRound() {
        return round() == days().size();
    }

    /** Whether all rounds are over, and the last offer waits for an answer. */
    public boolean isLastAnswer() {
        return calendar.isDone(record.tabled().size());
    }

    /** Whose turn it is. */
    public Lever.Side turn() {
        return record.tabled().size() % 2 == 0 ? setup().side() : setup().otherSide();
    }

    /** Whether it is the turn of a machine, which is then asked for its answer: {@link Counterpart}. */
    public boolean isMachinesTurn() {
        return setup().tactic().isPresent() && turn() == setup().otherSide();
    }

    /** All events that have struck, in the order of their days. */
    public List<Happening> struck() {
        return status() == Status.PREPARING ? List.of() : calendar.struckBy(round());
    }

    /** The events that strike as this round begins. */
    public List<Happening> striking() {
        return status() == Status.PREPARING ? List.of() : calendar.strikingIn(round());
    }

    /**
     * What the other side has just tabled, and whoever's turn it is may accept; empty where it tabled nothing. What was on the
     * table when an event struck has lapsed: whoever tabled it did not know.
     */
    public Optional<Tabled> standing() {
        return status().isOver() ? Optional.empty() : calendar.standing(record.tabled());
    }

    /** The offer that was agreed on, signed on the day of the round; empty without a deal. */
    public Optional<Offer> deal() {
        if (status() != Status.AGREED) {
            return Optional.empty();
        }
        Tabled last = record.tabled().get(record.tabled().size() - 1);
        return Optional.of(offer(last.terms()).withAgreementDay(day()));
    }

    /** An offer of this rehearsal with other terms. */
    public Offer offer(Map<String, Double> terms) {
        return setup().held().withTerms(terms);
    }

    /** What offers are worth now. The first time after an event it takes as long as a frontier. */
    public RehearsalWorld world() {
        return world(struck());
    }

    /**
     * What offers were worth in a round.
     *
     * @param round from 1
     */
    public RehearsalWorld world(int round) {
        return world(calendar.struckBy(round));
    }

    private RehearsalWorld world(List<Happening> struck) {
        return worlds.computeIfAbsent(
                struck.size(), key -> new RehearsalWorld(Happening.after(scenario, struck), setup()));
    }

    RehearsalCalendar calendar() {
        return calendar;
    }

    /** Why a move is not possible now, in a sentence; empty when it is. */
    public Optional<String> refusal(Move move) {
        if (status().isOver()) {
            return Optional.of(Phrases.get("refusal.over"));
        }
        String reason = switch (move) {
            case START -> status() == Status.PREPARING ? null : "refusal.begun";
            case PAUSE -> status() == Status.RUNNING ? null : notRunning();
            case RESUME -> status() == Status.PAUSED ? null : "refusal.notPaused";
            case TABLE, PASS -> notRunning() != null ? notRunning() : isLastAnswer() ? "refusal.lastRound" : null;
            case ACCEPT -> notRunning() != null ? notRunning() : standing().isEmpty() ? nothingStands() : null;
            case WALK_AWAY -> notRunning();
            case LET_DEADLINE_PASS -> notRunning() != null ? notRunning() : isLastAnswer() ? null : "refusal.roundsLeft";
        };
        return Optional.ofNullable(reason).map(Phrases::get);
    }

    private String nothingStands() {
        List<Tabled> all = record.tabled();
        boolean lapsed = !all.isEmpty() && !all.get(all.size() - 1).passed();
        return lapsed ? "refusal.lapsed" : "refusal.nothingTabled";
    }

    private String notRunning() {
        return switch (status()) {
            case PREPARING -> "refusal.notBegun";
            case PAUSED -> "refusal.paused";
            default -> null;
        };
    }

    private void require(Move move) {
        refusal(move).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
    }

    /** Begins the first round. */
    public Rehearsal start() {
        require(Move.START);
        return with(record.tabled(), Status.RUNNING, Optional.empty());
    }

    /**
     * Puts an offer on the table, for the side whose turn it is. It cannot be taken back.
     *
     * @param terms value by lever id; what equals its lever's base is no move
     * @param note what is said with it, may be empty
     * @throws IllegalStateException with a sentence, when it cannot be tabled now
     * @throws IllegalArgumentException with a sentence, when its terms do not fit the case
     */
    public Rehearsal table(Map<String, Double> terms, String note) {
        require(Move.TABLE);
        List<Problem> problems =
                OfferCheck.problems("", "", Happening.after(scenario, calendar.struckBy(round())), offer(terms));
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            String term = scenario.lever(first.pointer().replaceFirst("^/levers/", ""))
                    .map(Lever::name)
                    .orElse(Phrases.get("refusal.offer"));
            throw new IllegalArgumentException(Phrases.get("refusal.terms", term, first.message()));
        }
        Map<String, Double> moved = new LinkedHashMap<>();
        scenario.levers().forEach(lever -> {
            double value = offer(terms).value(lever);
            if (value != lever.base()) {
                moved.put(lever.id(), value);
            }
        });
        return turn(new Tabled(turn(), round(), day(), false, moved, note, Map.of()));
    }

    /** Lets the turn pass without an offer, as when the time of a round is over. */
    public Rehearsal pass(String note) {
        require(Move.PASS);
        return turn(new Tabled(turn(), round(), day(), true, Map.of(), note, Map.of()));
    }

    private Rehearsal turn(Tabled turn) {
        List<Tabled> all = new ArrayList<>(record.tabled());
        all.add(turn);
        return with(all, Status.RUNNING, Optional.empty());
    }

    /** Accepts what the other side has just tabled, for the side whose turn it is. */
    public Rehearsal accept() {
        require(Move.ACCEPT);
        return with(record.tabled(), Status.AGREED, Optional.of(turn()));
    }

    /** Ends the talks without a deal, for the side whose turn it is. */
    public Rehearsal walkAway() {
        require(Move.WALK_AWAY);
        return with(record.tabled(), Status.WALKED_AWAY, Optional.of(turn()));
    }

    /** Leaves the last offer unanswered until the deadline has passed. */
    public Rehearsal letDeadlinePass() {
        require(Move.LET_DEADLINE_PASS);
        return with(record.tabled(), Status.DEADLINE_PASSED, Optional.empty());
    }

    public Rehearsal pause() {
        require(Move.PAUSE);
        return with(record.tabled(), Status.PAUSED, Optional.empty());
    }

    /** Goes on after a pause. */
    public Rehearsal resume() {
        require(Move.RESUME);
        return with(record.tabled(), Status.RUNNING, Optional.empty());
    }

    /** The same with what is to be said with the next proposal, which is kept until the turn is over. */
    public Rehearsal saying(String draft) {
        RehearsalRecord now = record;
        return again(new RehearsalRecord(
                now.setup(), now.tabled(), now.struck(), now.status(), now.endedBy(), draft, now.other()));
    }

    private Rehearsal with(List<Tabled> tabled, Status status, Optional<Lever.Side> endedBy) {
        boolean sameTurn = tabled.size() == record.tabled().size() && !status.isOver();
        List<String> struck = calendar.struckBy(calendar.roundAfter(tabled.size())).stream()
                .map(Happening::id)
                .toList();
        return new Rehearsal(
                scenario,
                new RehearsalRecord(
                        setup(), tabled, struck, status, endedBy, sameTurn ? record.draft() : "", record.other()),
                calendar,
                worlds);
    }
}
