package org.parley.desk.rehearse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parley.bargain.Brief;
import org.parley.bargain.Counterpart;
import org.parley.bargain.Rehearsal;
import org.parley.bargain.Rehearsal.Move;
import org.parley.bargain.RehearsalWorld;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Talks;
import org.parley.desk.state.Texts;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Preferences;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tabled;
import org.parley.simulate.LimitResult;

/**
 * The view-model of rehearsals: which one is open, whose turn it is, and what can be done. The proposal is what lies on the desk;
 * while a rehearsal goes on, the desk counts what has struck in it. What is tabled is closed to undo. Has no node in it. To be used
 * from the window's thread.
 */
public final class Rehearsing {

    private final Desk desk;
    private final Dialogs dialogs;
    private final RehearsalWords words;
    private final RoundClock clock = new RoundClock();
    private final ReadOnlyObjectWrapper<Rehearsal> rehearsal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper thinking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Lever.Side>> seat = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Double>> gain = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** The same as the property says, for the thread that computes. */
    private volatile Rehearsal judged;
    /** Of the open one among all of the desk's. */
    private int place;

    /**
     * The brief of one side.
     *
     * @param limits where its red lines are
     */
    record Sheet(Scenario scenario, Brief brief, List<LimitResult> limits) {}

    public Rehearsing(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        words = new RehearsalWords(desk);
        desk.addPainter(this::judge);
        desk.scenarioProperty().addListener((property, before, now) -> {
            show(null); // of another case
            still();
        });
    }

    private void still() {
        thinking.set(false);
        seat.set(Optional.empty());
        clock.stop();
        said.set("");
        sheet.set(null);
    }

    private void show(Rehearsal next) {
        rehearsal.set(next);
        judged = next;
    }

    // --- Opening

    /**
     * A setup for the case as it stands on the desk: its days, assumptions and beliefs.
     *
     * @param tactic word of the machine's; empty for a second person
     * @param minutes for a round; empty for as long as it takes
     * @param events ids of those that strike
     */
    RehearsalSetup setup(
            Lever.Side side, Optional<String> tactic, OptionalInt minutes, List<String> events, boolean hints) {
        Offer offer = desk.state().offer();
        boolean negotiated = offer.situation() == Offer.Situation.TALKS;
        Offer held = (negotiated ? offer : Offer.NO_DEAL)
                .withTerms(Map.of())
                .withName("rehearsal", Texts.get("rehearse.offer"))
                .withAgreementDay(negotiated && offer.hasAgreement() ? offer.agreementDay() : desk.offers().suggestedDay());
        return new RehearsalSetup(
                side,
                tactic,
                RehearsalSetup.usualRounds(desk.scenario().clock()),
                minutes,
                events,
                hints,
                1 + desk.rehearsals().all().size(),
                held,
                desk.state().assumptions(),
                desk.state().preferences());
    }

    /** Begins another one, with its briefs. */
    void prepare(RehearsalSetup setup) {
        Preferences beliefs = desk.scenario().preferences();
        if (beliefs.home().isEmpty() || beliefs.partner().isEmpty()) {
            said.set(Texts.get("rehearse.noBeliefs"));
            return;
        }
        place = desk.rehearsals().all().size();
        still();
        keep(Rehearsal.of(plain(), setup));
        brief(setup.side());
    }

    /** The case with the user's own schedules; beliefs and events are the rehearsal's. */
    private Scenario plain() {
        return desk.scenarioProperty().get().withOwnSchedules(desk.state().schedules());
    }

    /** Takes one up again where it was left, or shows how one went. */
    void open(int index) {
        place = index;
        still();
        Rehearsal kept = Rehearsal.of(plain(), desk.rehearsals().all().get(index));
        if (kept.status() == Status.RUNNING) {
            kept = kept.pause(); // it was left while it ran: nobody sat at the table meanwhile
        }
        show(kept);
        follow();
        if (kept.status() == Status.PREPARING) {
            brief(kept.setup().side());
        }
    }

    /** Back to the list; one that runs is paused. */
    void leave() {
        Rehearsal now = rehearsal.get();
        if (now != null && now.status() == Status.RUNNING) {
            keep(now.pause());
        }
        still();
        show(null);
        desk.setTalks(Optional.empty());
    }

    /**
     * Throws one that is not open away, once more asked whether that is meant: it is not among the moves that undo takes back.
     *
     * @param line which one, in a line
     */
    void remove(int index, String line) {
        if (dialogs.confirm(Texts.get("rehearse.removeSure"), List.of(line), Texts.get("rehearse.remove"))) {
            desk.rehearsals().remove(index);
        }
    }

    // --- Briefs

    /** Has a side's brief made; where two people play, the screen is covered until the right one sits there. */
    void brief(Lever.Side side) {
        Rehearsal now = rehearsal.get();
        sheet.set(null);
        if (isTwoPeople(now) && now.status() == Status.PREPARING) {
            if (side == now.setup().side()) {
                desk.close(Texts.get("move.rehearse.apart"), true); // what was done up to here both know
            }
            seat.set(Optional.of(side));
        }
        desk.background()
                .run(
                        () -> sheet(now, side),
                        () -> {},
                        made -> {
                            if (rehearsal.get() == now) {
                                sheet.set(made);
                            }
                        },
                        this::refused);
    }

    private static Sheet sheet(Rehearsal rehearsal, Lever.Side side) {
        RehearsalWorld world = rehearsal.world();
        boolean home = side == Lever.Side.HOME;
        List<LimitResult> limits = home ? world.compare(Map.of()).outcome().limits() : List.of();
        return new Sheet(world.scenario(), Brief.of(world, side), limits);
    }

    /** Away from the brief: to the other person's, else to the table. */
    void endBrief() {
        Rehearsal now = rehearsal.get();
        Sheet shown = sheet.get();
        boolean first = shown == null || shown.brief().side() == now.setup().side();
        if (isTwoPeople(now) && now.status() == Status.PREPARING) {
            forgetTried(first ? now.setup().side() : now.setup().otherSide());
        }
        if (now.status() != Status.PREPARING) {
            sheet.set(null);
        } else if (isTwoPeople(now) && first) {
            brief(now.setup().otherSide());
        } else {
            sheet.set(null);
            start();
        }
    }

    /** What one person did with the desk while reading, the other is not to see: it is as it was before they sat apart. */
    private void forgetTried(Lever.Side side) {
        desk.commit();
        desk.go(0);
        desk.close(Texts.get("move.rehearse.read", words.first(side)), false);
    }

    // --- What the proposal is worth

    /** Called off the window's thread. */
    private Runnable judge(Scene scene) {
        Rehearsal now = judged;
        boolean hinted = now != null
                && now.setup().hints()
                && now.status() == Status.RUNNING
                && !now.isMachinesTurn()
                && scene.offer().outcome().hasAgreement();
        Optional<Double> worth = hinted
                ? Optional.of(now.world().worth(scene.offer().outcome().offer().terms()).of(now.turn())
                        - now.world().walkAway(now.turn()))
                : Optional.empty();
        return () -> gain.set(rehearsal.get() == now ? worth : Optional.empty());
    }

    // --- Moves

    /** Begins the first round. */
    void start() {
        move(Move.START, Rehearsal::start, "");
    }

    /** Keeps what is to be said with the next proposal, as it is typed. */
    void say(String draft) {
        Rehearsal now = rehearsal.get();
        if (now == null || now.isMachinesTurn() || now.status().isOver() || now.record().draft().equals(draft)) {
            return;
        }
        Rehearsal next = now.saying(draft);
        desk.rehearsals().keep(place, next.record());
        show(next);
        desk.repaint(); // what is being painted is of the one before
    }

    /** Tables what lies on the desk. */
    void table(String note) {
        Offer offer = desk.state().offer();
        if (!offer.hasAgreement()) {
            said.set(Texts.get("rehearse.noAgreement"));
            return;
        }
        try {
            move(Move.TABLE, now -> now.table(offer.terms(), note.strip()), tabledName());
        } catch (IllegalArgumentException e) {
            said.set(e.getMessage());
        }
    }

    private String tabledName() {
        Rehearsal now = rehearsal.get();
        return Texts.get("move.rehearse.table", words.first(now.turn()), now.round());
    }

    /** Lets the turn go by. What was only tried is not left on the desk for a second person to see. */
    void pass() {
        desk.commit(); // what is typed and not entered yet would come to the desk later, before the other person's eyes
        Rehearsal now = rehearsal.get();
        String name = Texts.get("move.rehearse.pass", words.first(now.turn()));
        if (isTwoPeople(now) && now.refusal(Move.PASS).isEmpty()) {
            desk.offers().setTerms(name, lastTabled(now));
        }
        move(Move.PASS, before -> before.pass(""), name);
    }

    /** What both know: the offer that was tabled last, or none. */
    private static Offer lastTabled(Rehearsal now) {
        return now.tabled().stream()
                .filter(tabled -> !tabled.passed())
                .reduce((before, after) -> after)
                .map(tabled -> now.offer(tabled.terms()))
                .orElseGet(() -> now.offer(Map.of()));
    }

    void accept() {
        move(Move.ACCEPT, Rehearsal::accept, Texts.get("move.rehearse.accept", words.first(rehearsal.get().turn())));
    }

    /** Ends the talks, once more asked whether that is meant. */
    void walkAway() {
        Rehearsal asked = rehearsal.get();
        boolean sure = asked.refusal(Move.WALK_AWAY).isPresent()
                || dialogs.confirm(Texts.get("rehearse.walkSure"), List.of(), Texts.get("rehearse.walkAway"));
        if (!sure || rehearsal.get() != asked) {
            return; // time ran out while it was asked, and the turn is another's
        }
        move(Move.WALK_AWAY, Rehearsal::walkAway, Texts.get("move.rehearse.walkAway", words.first(rehearsal.get().turn())));
    }

    void letDeadlinePass() {
        move(Move.LET_DEADLINE_PASS, Rehearsal::letDeadlinePass, Texts.get("move.rehearse.deadline"));
    }

    void pause() {
        move(Move.PAUSE, Rehearsal::pause, "");
    }

    void resume() {
        move(Move.RESUME, Rehearsal::resume, "");
    }

    /** The one who is to see the next screen has sat down. */
    void sit() {
        seat.set(Optional.empty());
    }

    /** Puts an offer that was tabled on the desk, to look at it or to change it; can be undone. */
    void lookAt(Tabled tabled) {
        Rehearsal now = rehearsal.get();
        desk.offers().setTerms(
                Texts.get("move.rehearse.look", words.inText(tabled.side()), tabled.round()), now.offer(tabled.terms()));
    }

    /** Puts the deal that was agreed on on the desk; can be undone. */
    void putDeal() {
        rehearsal.get().deal().ifPresent(deal -> desk.offers().setTerms(Texts.get("move.rehearse.deal"), deal));
    }

    /** @param name of what is done, where nothing takes it back; else empty */
    private void move(Move move, UnaryOperator<Rehearsal> to, String name) {
        Rehearsal now = rehearsal.get();
        Optional<String> refusal = now.refusal(move);
        if (refusal.isPresent()) {
            said.set(refusal.get());
            return;
        }
        Rehearsal next = to.apply(now);
        said.set("");
        keep(next);
        if (!name.isEmpty()) {
            desk.close(name, !isTwoPeople(now));
        }
    }

    private void keep(Rehearsal next) {
        desk.rehearsals().keep(place, next.record());
        Rehearsal before = rehearsal.get();
        show(next);
        boolean turned = before == null || before.tabled().size() != next.tabled().size();
        boolean goesOn = before == null || before.status() != next.status();
        if (turned) {
            sheet.set(null); // a brief that was being read when time ran out
        }
        if (turned || goesOn) {
            beginTurn(next);
        }
        follow();
    }

    /** A person at the turn has the whole time; after a pause, too. */
    private void beginTurn(Rehearsal now) {
        if (now.status() != Status.RUNNING) {
            clock.stop();
        } else if (!now.isMachinesTurn()) {
            clock.start(now.setup().minutes());
        }
        if (isTwoPeople(now) && now.status() == Status.RUNNING) {
            seat.set(Optional.of(now.turn()));
        }
    }

    /** The desk counts what has struck, and its day of signature is the day of the round; a machine at its turn is asked. */
    private void follow() {
        Rehearsal now = rehearsal.get();
        desk.setTalks(Optional.of(new Talks(now.day(), now.struck())));
        if (now.status() != Status.RUNNING) {
            return;
        }
        if (now.isMachinesTurn()) {
            ask(now);
        } else {
            desk.repaint();
        }
    }

    private void ask(Rehearsal now) {
        thinking.set(true);
        desk.background()
                .run(
                        () -> Counterpart.answer(now),
                        () -> thinking.set(false),
                        answer -> answered(now, answer),
                        this::refused);
    }

    private void refused(InputException e) {
        said.set(e.problems().get(0).message());
    }

    private void answered(Rehearsal asked, Counterpart.Answer answer) {
        if (rehearsal.get() != asked) {
            return; // it was paused or left meanwhile
        }
        said.set("");
        String party = words.first(asked.turn());
        keep(answer.in(asked));
        desk.close(
                switch (answer.kind()) {
                    case OFFER -> Texts.get("move.rehearse.table", party, asked.round());
                    case PASS -> Texts.get("move.rehearse.pass", party);
                    case ACCEPT -> Texts.get("move.rehearse.accept", party);
                    case WALK_AWAY -> Texts.get("move.rehearse.walkAway", party);
                    case LET_DEADLINE_PASS -> Texts.get("move.rehearse.deadline");
                },
                true);
    }

    // --- The time for a round

    /** A second has gone by at the table. When the time is over, the turn passes. */
    void tick() {
        Rehearsal now = rehearsal.get();
        boolean runs = now != null && now.status() == Status.RUNNING && !thinking.get() && seat.get().isEmpty();
        if (!runs || !clock.tick()) {
            return;
        }
        boolean last = now.isLastAnswer();
        if (last) {
            letDeadlinePass();
        } else {
            pass();
        }
        said.set(Texts.get(last ? "rehearse.timeOverLast" : "rehearse.timeOver"));
    }

    // --- What views observe

    /** The one that is open; null while none is. */
    public ReadOnlyObjectProperty<Rehearsal> rehearsalProperty() {
        return rehearsal.getReadOnlyProperty();
    }

    /** Whether the machine works on its answer. */
    ReadOnlyBooleanProperty thinkingProperty() {
        return thinking.getReadOnlyProperty();
    }

    /** The side whose person has to sit down before the screen is uncovered; empty while it is. */
    public ReadOnlyObjectProperty<Optional<Lever.Side>> seatProperty() {
        return seat.getReadOnlyProperty();
    }

    /** Seconds left in the round; -1 where no time is set. */
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return clock.secondsLeftProperty();
    }

    /** Why the last move was not possible, or what happened by itself; empty when there is nothing to say. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The brief that is read; null while none is. */
    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** By how much the proposal on the desk is better than walking away, in scores, for whose turn it is; empty without hints. */
    ReadOnlyObjectProperty<Optional<Double>> gainProperty() {
        return gain.getReadOnlyProperty();
    }

    /** What the sides are called. */
    RehearsalWords words() {
        return words;
    }

    /** All rehearsals of the open work, oldest first. */
    ReadOnlyObjectProperty<List<RehearsalRecord>> allProperty() {
        return desk.rehearsals().allProperty();
    }

    /** Whether two people sit apart at this machine, each with a brief that the other is not to see. */
    static boolean isApart(Rehearsal now) {
        return now != null && isTwoPeople(now) && !now.status().isOver();
    }

    /** Whether nothing is to be said of what is better for both: hints are off, or two people sit apart. */
    public boolean isUnhinted() {
        Rehearsal now = rehearsal.get();
        return now != null && !now.status().isOver() && (!now.setup().hints() || isApart(now));
    }

    static boolean isTwoPeople(Rehearsal rehearsal) {
        return rehearsal.setup().tactic().isEmpty();
    }
}
