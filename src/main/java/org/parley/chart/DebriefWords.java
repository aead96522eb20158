package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.bargain.Gains;
import org.parley.bargain.Debrief;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.bargain.Tactic;
import org.parley.bargain.TermMove;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Party;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;

/** What is said of a rehearsal that is over. */
public final class DebriefWords {

    /** Differences of scores below this are shown as 0 points. */
    private static final double HARDLY = 0.0005;

    /** A note is told in so many letters. */
    private static final int MOST_LETTERS = 240;

    /** What would tear a line apart, or turn it round: a note is what somebody typed. */
    private static final String CONTROLS = "[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+";

    private final DebriefPicture picture;
    private final Debrief debrief;
    private final Scenario scenario;

    public DebriefWords(DebriefPicture picture) {
        this.picture = picture;
        debrief = picture.debrief();
        scenario = picture.scenario();
    }

    /** {@code Debrief: Pakistan and the United States}. */
    public String title() {
        return Wording.get("debrief.title", scenario.home().inText(), scenario.partner().inText());
    }

    /** How it ended, in a sentence. */
    public String outcome() {
        RehearsalRecord record = debrief.record();
        String who = record.endedBy().map(side -> party(side).inText()).orElse("");
        String other = record.endedBy().map(side -> party(other(side)).inText()).orElse("");
        return switch (record.status()) {
            case AGREED ->
                Wording.get("debrief.agreed", picture.round(), picture.day(), date(picture.day()), who, other);
            case WALKED_AWAY ->
                Wording.get("debrief.walked", picture.round(), picture.day(), date(picture.day()), who);
            default -> Wording.get("debrief.passed", picture.deadlineDay(), date(picture.deadlineDay()));
        };
    }

    /** Who sat at the table, and against whom. */
    public String sides() {
        String side = party(debrief.record().setup().side()).inText();
        String other = party(debrief.record().setup().otherSide()).inText();
        return debrief.tactic().isPresent()
                ? Wording.get("debrief.sides.machine", side, other)
                : Wording.get("debrief.sides.people", side, other);
    }

    /** What both sides got, in a sentence. */
    public String got() {
        if (debrief.record().status() != Status.AGREED) {
            return Wording.get("debrief.got.none");
        }
        Gains gain = picture.result();
        return Wording.get(
                "debrief.got",
                ScoreWords.gain(gain.home()),
                scenario.home().inText(),
                ScoreWords.gain(gain.partner()),
                scenario.partner().inText());
    }

    /** How much was left on the table, in a sentence. */
    public String left() {
        if (debrief.betterForBoth().isEmpty()) {
            boolean could = debrief.record().status() == Status.AGREED || picture.hasZone();
            return Wording.get(could ? "debrief.left.nothing" : "debrief.left.noZone");
        }
        if (isHardlyLeft()) {
            return Wording.get("debrief.left.hardly");
        }
        Worth gain = debrief.betterForBoth().get().gain();
        return Wording.get(
                "debrief.left",
                ScoreWords.gain(gain.home()),
                scenario.home().inText(),
                ScoreWords.gain(gain.partner()),
                scenario.partner().inText(),
                Figures.change(gain.exportsMusd()),
                Figures.change(gain.importsMusd()));
    }

    /** The same in at most ten words. */
    String leftTitle() {
        if (debrief.betterForBoth().isEmpty()) {
            return Wording.get("debrief.title.leftNothing");
        }
        if (isHardlyLeft()) {
            return Wording.get("debrief.title.leftHardly");
        }
        Worth gain = debrief.betterForBoth().get().gain();
        return Wording.get(
                "debrief.title.left",
                ScoreWords.gain(gain.home()),
                scenario.home().shortName(),
                ScoreWords.gain(gain.partner()),
                scenario.partner().shortName());
    }

    /** Whether all that was left is shown as 0 points. */
    boolean isHardlyLeft() {
        return debrief.betterForBoth()
                .filter(missed -> Math.abs(missed.gain().home()) < HARDLY && Math.abs(missed.gain().partner()) < HARDLY)
                .isPresent();
    }

    /** What both sides got, in at most ten words. */
    String gotTitle() {
        if (debrief.record().status() != Status.AGREED) {
            return Wording.get("debrief.title.noDeal");
        }
        return Wording.get(
                "debrief.title.result",
                scenario.home().shortName(),
                ScoreWords.gain(picture.result().home()),
                scenario.partner().shortName(),
                ScoreWords.gain(picture.result().partner()));
    }

    /** How far the result is from the frontier, in a sentence. */
    public String distance() {
        return Wording.get("debrief.distance", ScoreWords.points(debrief.resultDistance()));
    }

    /** One offer that was missed: its name, and the moves that lead to it. */
    public record Way(String name, String moves) {}

    /** What could have been agreed on, with the moves in words. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        debrief.betterForBoth().ifPresent(missed -> ways.add(new Way(Wording.get("debrief.row.better"), moves(missed))));
        debrief.nash().ifPresent(missed -> ways.add(new Way(Wording.get("debrief.row.nash"), moves(missed))));
        return ways;
    }

    /** The moves to an offer that was missed, from the deal or from no concession. */
    private String moves(Debrief.Missed missed) {
        Offer held = debrief.record().setup().held();
        Offer from = picture.deal().orElseGet(() -> held.withTerms(Map.of()));
        Offer to = held.withTerms(missed.terms());
        List<TermMove> moves = TermMove.between(scenario, from, to);
        if (moves.isEmpty()) {
            return Wording.get(picture.deal().isPresent() ? "debrief.moves.none" : "debrief.moves.noConcession");
        }
        return Wording.get(
                picture.deal().isPresent() ? "debrief.moves" : "debrief.moves.fromNone",
                moves.stream().map(TermWords::move).collect(Collectors.joining("; ")));
    }

    /** What the counterpart did, told as a tactic; empty against a second person. */
    public String tactic() {
        return debrief.tactic()
                .map(tactic -> Wording.get("debrief.was", start(party(debrief.record().setup().otherSide()).inText()), name(tactic)))
                .orElse("");
    }

    /** A tactic with what it does. */
    public static String name(Tactic tactic) {
        return Wording.get("debrief.tactic." + tactic.word());
    }

    /** Why a table of concessions is empty. */
    public String noConcessions() {
        return Wording.get("debrief.concessions.none");
    }

    /** Why there are no turning points. */
    public String noTurningPoints() {
        return Wording.get("debrief.turning.none");
    }

    /** Why there are no offers. */
    public String noOffers() {
        return Wording.get("debrief.offers.none");
    }

    /** Said below every chart and on every page. */
    public static String privacy() {
        return Wording.get("debrief.private");
    }

    /** A note on one line, in quotation marks, shortened when it is long; empty when there is none. */
    static Optional<String> note(String typed) {
        String line = Writing.clean(typed.replaceAll(CONTROLS, " ")).replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = line.codePointCount(0, line.length()) <= MOST_LETTERS;
        String shown = fits ? line : line.substring(0, line.offsetByCodePoints(0, MOST_LETTERS - 1)).strip() + "\u2026";
        return Optional.of(Wording.get("debrief.note", shown));
    }

    /** When and by whom an offer was made. */
    String turn(Debrief.Step step) {
        return Wording.get(
                "debrief.turn",
                step.turn(),
                party(step.tabled().side()).shortName(),
                step.tabled().round(),
                step.tabled().day(),
                Figures.day(clock().date(step.tabled().day())));
    }

    private String date(int day) {
        return Figures.fullDay(clock().date(day));
    }

    Clock clock() {
        return scenario.clock();
    }

    Party party(Lever.Side side) {
        return side == Lever.Side.HOME ? scenario.home() : scenario.partner();
    }

    static Lever.Side other(Lever.Side side) {
        return side == Lever.Side.HOME ? Lever.Side.PARTNER : Lever.Side.HOME;
    }

    private static String start(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
