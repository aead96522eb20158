package org.parley.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargain.Gains;
import org.parley.bargain.Debrief;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.bargain.TermMove;
import org.parley.chart.DeskTable.Cell;
import org.parley.scenario.Lever;
import org.parley.scenario.Party;
import org.parley.scenario.Tabled;

/** The tables of a debrief, each as it is read and, from the same figures, as data. */
public final class DebriefTables {

    /** What a table is called in files and on sheets. */
    public static final String RESULT = "debrief-result";

    public static final String LEFT = "debrief-left";
    public static final String OFFERS = "debrief-offers";
    public static final String TERMS = "debrief-terms";
    public static final String REPLIES = "debrief-replies";

    private static final double POINTS = 100;
    private static final double WIDE = 46;
    private static final double NARROW = 14;

    private final DebriefPicture picture;
    private final Debrief debrief;
    private final DebriefWords words;
    private final String home;
    private final String partner;

    /**
     * One table.
     *
     * @param shown as it is read on a page
     */
    public record Table(DeskTable data, ShownTable shown, DeskTable.Words words) {

        /** As a chart, to be copied and saved like any other. */
        public Chart chart(DebriefPicture of, ChartStyle style) {
            return data.chart(words, of.scenario(), of.offers(), style);
        }
    }

    /** What is summed up over all moves of one side on one term. */
    private static final class Sum {
        private final Debrief.LeverConcession first;
        private Debrief.LeverConcession last;
        private Worth change = new Worth(0, 0, 0, 0);

        Sum(Debrief.LeverConcession first) {
            this.first = first;
        }

        void add(Debrief.LeverConcession step) {
            last = step;
            change = plus(change, step.change());
        }
    }

    public DebriefTables(DebriefPicture picture) {
        this.picture = picture;
        debrief = picture.debrief();
        words = new DebriefWords(picture);
        home = picture.scenario().home().shortName();
        partner = picture.scenario().partner().shortName();
    }

    private DeskTable.Words words(String word, String title, String subtitle) {
        return new DeskTable.Words(word, title, subtitle, DebriefWords.privacy());
    }

    // --- What both sides got

    public Table result() {
        DeskTable table = new DeskTable()
                .words(Wording.get("debrief.column.what"), WIDE)
                .figures(Wording.get("debrief.column.got"), "", NARROW, NumberKind.PLAIN)
                .figures(Wording.get("debrief.column.walk"), "", NARROW, NumberKind.PLAIN)
                .figures(Wording.get("debrief.column.change"), "", NARROW, NumberKind.SIGNED);
        Worth got = debrief.result();
        Worth walk = debrief.walkAway();
        for (Lever.Side side : Lever.Side.values()) {
            Party party = words.party(side);
            table.add(List.of(
                    Cell.words(Wording.get("debrief.row.score", party.name())),
                    score(got.of(side)),
                    score(walk.of(side)),
                    gain(got.of(side) - walk.of(side))));
        }
        table.add(money("debrief.row.exports", got.exportsMusd(), walk.exportsMusd()));
        table.add(money("debrief.row.imports", got.importsMusd(), walk.importsMusd()));
        return new Table(table, table.table(), words(RESULT, words.gotTitle(), Wording.get("debrief.subtitle.result")));
    }

    private List<Cell> money(String key, double got, double walk) {
        return List.of(
                Cell.words(Wording.get(
                        key, picture.scenario().home().inText(), picture.scenario().partner().inText())),
                Cell.figure(got, whole(got)),
                Cell.figure(walk, whole(walk)),
                change(got - walk));
    }

    // --- What was left on the table

    /** Empty where both sides could have had no more, and no point is named. */
    public Optional<Table> left() {
        DeskTable table = new DeskTable()
                .words(Wording.get("debrief.column.offer"), WIDE)
                .figures(home, Wording.get("debrief.unit.points"), NARROW, NumberKind.SIGNED)
                .figures(partner, Wording.get("debrief.unit.points"), NARROW, NumberKind.SIGNED)
                .figures(Wording.get("debrief.column.exports"), Wording.get("debrief.unit.musd"), NARROW, NumberKind.CHANGE)
                .figures(Wording.get("debrief.column.imports"), Wording.get("debrief.unit.musd"), NARROW, NumberKind.CHANGE);
        debrief.betterForBoth().ifPresent(missed -> table.add(change(Wording.get("debrief.row.better"), missed.gain())));
        debrief.nash().ifPresent(missed -> table.add(change(Wording.get("debrief.row.nash"), missed.gain())));
        return debrief.betterForBoth().isEmpty() && debrief.nash().isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(table, table.table(), words(LEFT, words.leftTitle(), leftNote())));
    }

    /** What the figures of {@link #left()} are. */
    public String leftNote() {
        return Wording.get(
                picture.deal().isPresent() ? "debrief.subtitle.left" : "debrief.subtitle.leftNoDeal",
                picture.scenario().home().inText());
    }

    private List<Cell> change(String name, Worth gain) {
        return List.of(
                Cell.words(name),
                gain(gain.home()),
                gain(gain.partner()),
                change(gain.exportsMusd()),
                change(gain.importsMusd()));
    }

    // --- The dance of offers

    /** Empty where no turn was taken. */
    public Optional<Table> offers() {
        DeskTable table = new DeskTable()
                .words(Wording.get("debrief.column.turn"), 26)
                .words(Wording.get("debrief.column.note"), 32)
                .figures(home, Wording.get("debrief.unit.points"), NARROW, NumberKind.SIGNED)
                .figures(partner, Wording.get("debrief.unit.points"), NARROW, NumberKind.SIGNED)
                .figures(Wording.get("debrief.column.distance"), Wording.get("debrief.unit.points"), NARROW, NumberKind.PLAIN);
        List<ShownTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < debrief.steps().size(); i++) {
            Debrief.Step step = debrief.steps().get(i);
            Tabled tabled = step.tabled();
            Optional<Gains> gain = picture.gains().get(i);
            String said = DebriefWords.note(tabled.note()).orElse("");
            String name = tabled.passed() ? Wording.get("debrief.turn.passed", words.turn(step)) : words.turn(step);
            List<Cell> cells = List.of(
                    Cell.words(name),
                    Cell.words(said),
                    gain.map(each -> gain(each.home())).orElse(none()),
                    gain.map(each -> gain(each.partner())).orElse(none()),
                    step.distance().map(DebriefTables::score).orElse(none()));
            table.add(cells);
            rows.add(new ShownTable.Row(
                    false,
                    List.of(name, cells.get(2).shown(), cells.get(3).shown(), cells.get(4).shown())));
            if (!said.isEmpty()) {
                rows.add(new ShownTable.Row(false, List.of(said)));
            }
        }
        List<String> header = List.of(
                Wording.get("debrief.column.turn"), home, partner, Wording.get("debrief.column.distance"));
        ShownTable shown = new ShownTable(header, rows, 1, List.of(WIDE, NARROW, NARROW, NARROW));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(table, shown, words(OFFERS, DanceTitle.of(picture), offersNote())));
    }

    /** What the figures of {@link #offers()} are. */
    public String offersNote() {
        return Wording.get("debrief.subtitle.offers");
    }

    // --- Concessions by term

    /** Empty where nobody moved any term. */
    public Optional<Table> terms() {
        String own = Wording.get("debrief.column.own");
        String other = Wording.get("debrief.column.other");
        String exports = Wording.get("debrief.column.exports");
        String imports = Wording.get("debrief.column.imports");
        DeskTable table = new DeskTable()
                .words(Wording.get("debrief.column.side"), 12)
                .words(Wording.get("debrief.column.term"), 38)
                .figures(own, Wording.get("debrief.unit.points"), NARROW, NumberKind.SIGNED)
                .figures(other, Wording.get("debrief.unit.points"), NARROW, NumberKind.SIGNED)
                .figures(exports, Wording.get("debrief.unit.musd"), NARROW, NumberKind.CHANGE)
                .figures(imports, Wording.get("debrief.unit.musd"), NARROW, NumberKind.CHANGE);
        List<ShownTable.Row> rows = new ArrayList<>();
        for (Lever.Side side : Lever.Side.values()) {
            Map<String, Sum> sums = sums(side);
            if (sums.isEmpty()) {
                continue;
            }
            String name = words.party(side).name();
            rows.add(new ShownTable.Row(true, List.of(name)));
            Worth all = new Worth(0, 0, 0, 0);
            for (Lever lever : picture.scenario().levers()) {
                Sum sum = sums.get(lever.id());
                if (sum != null) {
                    all = plus(all, sum.change);
                    String move = TermWords.move(new TermMove(sum.first.lever(), sum.first.from(), sum.last.to()));
                    List<Cell> cells = concession(name, move, side, sum.change);
                    table.add(cells);
                    rows.add(row(false, cells));
                }
            }
            List<Cell> cells = concession(name, Wording.get("debrief.row.all"), side, all);
            table.addBold(cells);
            rows.add(row(true, cells));
        }
        List<String> header = List.of(Wording.get("debrief.column.term"), own, other, exports, imports);
        ShownTable shown = new ShownTable(header, rows, 1, List.of(WIDE, NARROW, NARROW, NARROW, NARROW));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(table, shown, words(TERMS, ConcessionChart.title(picture), termsNote())));
    }

    /** What the figures of {@link #terms()} are. */
    public String termsNote() {
        return Wording.get("debrief.subtitle.terms");
    }

    private Map<String, Sum> sums(Lever.Side side) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Debrief.LeverConcession step : debrief.levers()) {
            if (step.side() == side) {
                sums.computeIfAbsent(step.lever().id(), id -> new Sum(step)).add(step);
            }
        }
        return sums;
    }

    private static List<Cell> concession(String name, String move, Lever.Side side, Worth change) {
        return List.of(
                Cell.words(name),
                Cell.words(move),
                gain(change.of(side)),
                gain(change.of(DebriefWords.other(side))),
                change(change.exportsMusd()),
                change(change.importsMusd()));
    }

    private static ShownTable.Row row(boolean bold, List<Cell> cells) {
        return new ShownTable.Row(
                bold, cells.subList(1, cells.size()).stream().map(Cell::shown).toList());
    }

    // --- What each tactic would have got

    /** Empty against a second person. */
    public Optional<Table> replies() {
        if (debrief.replies().isEmpty()) {
            return Optional.empty();
        }
        DeskTable table = new DeskTable()
                .words(Wording.get("debrief.column.way"), WIDE)
                .words(Wording.get("debrief.column.end"), 20)
                .figures(home, Wording.get("debrief.unit.score"), NARROW, NumberKind.PLAIN)
                .figures(partner, Wording.get("debrief.unit.score"), NARROW, NumberKind.PLAIN);
        boolean agreed = picture.deal().isPresent();
        table.addBold(reply(Wording.get("debrief.row.you"), agreed, picture.round(), debrief.result()));
        debrief.replies().forEach(reply ->
                table.add(reply(DebriefWords.name(reply.tactic()), reply.agreed(), reply.round(), reply.result())));
        return Optional.of(new Table(table, table.table(), words(REPLIES, repliesTitle(), repliesNote())));
    }

    /** What the figures of {@link #replies()} are. */
    public String repliesNote() {
        return Wording.get("debrief.subtitle.replies");
    }

    private String repliesTitle() {
        Lever.Side side = debrief.record().setup().side();
        double most = debrief.replies().stream()
                .mapToDouble(reply -> reply.result().of(side))
                .max()
                .orElseThrow();
        return Wording.get(
                "debrief.replies.title", ScoreWords.points(most), ScoreWords.points(debrief.result().of(side)));
    }

    private static List<Cell> reply(String name, boolean agreed, int round, Worth result) {
        return List.of(
                Cell.words(name),
                Cell.words(Wording.get(agreed ? "debrief.end.deal" : "debrief.end.none", round)),
                score(result.home()),
                score(result.partner()));
    }

    // --- Cells

    private static Cell score(double score) {
        return Cell.figure(POINTS * score, ScoreWords.points(score));
    }

    private static Cell gain(double difference) {
        return Cell.figure(POINTS * difference, ScoreWords.gain(difference));
    }

    private static Cell change(double musd) {
        return Cell.figure(musd, Figures.changeNumber(musd));
    }

    private static Cell none() {
        return Cell.figure(Double.NaN, Wording.get("debrief.noFigure"));
    }

    private static String whole(double musd) {
        return Figures.plain(Math.rint(musd));
    }

    private static Worth plus(Worth one, Worth other) {
        return new Worth(
                one.home() + other.home(),
                one.partner() + other.partner(),
                one.exportsMusd() + other.exportsMusd(),
                one.importsMusd() + other.importsMusd());
    }
}
