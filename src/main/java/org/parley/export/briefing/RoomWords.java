package org.parley.export.briefing;

import static org.parley.export.ExportTexts.get;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.bargain.SideScores;
import org.parley.bargain.YesPackage;
import org.parley.bargain.YesPackages;
import org.parley.chart.Figures;
import org.parley.chart.ScoreWords;
import org.parley.chart.ShownTable;
import org.parley.chart.Wording;
import org.parley.chart.YesWords;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Outcome;

/** What a room card says, from the numbers. */
final class RoomWords {

    /** From so many points of 10 on, a term's full concession is called a red line at home. */
    private static final double RED_POINTS = 8;

    private final Scenario scenario;
    private final YesPackages found;
    private final Outcome outcome;

    RoomWords(Scenario scenario, YesPackages found) {
        this.scenario = scenario;
        this.found = found;
        outcome = found.offer().outcome();
    }

    String title() {
        return get("room.title", scenario.home().inText());
    }

    /** Which day it is, when the offer is signed, when the talks end. */
    String days() {
        Clock clock = scenario.clock();
        String today = get("room.today", clock.today(), date(clock.today()));
        String end = get("room.end", outcome.end(), date(outcome.end()));
        String signed = outcome.hasAgreement()
                ? get("room.signed", outcome.offer().agreementDay(), date(outcome.offer().agreementDay()))
                : get("room.unsigned");
        return String.join(" \u00b7 ", today, signed, end);
    }

    private String date(int day) {
        return Figures.fullDay(scenario.clock().date(day));
    }

    // --- Packages

    String packagesHead() {
        return found.areEqual() && found.packages().size() > 1
                ? get("room.packages.equal", found.packages().size())
                : get("room.packages");
    }

    String answer() {
        return YesWords.answer(found, scenario);
    }

    /** How to read the table of packages. */
    String packagesNote() {
        return get("room.packages.note", scenario.home().inText(), scenario.partner().inText());
    }

    ShownTable packages() {
        List<ShownTable.Row> rows = new ArrayList<>();
        for (int n = 0; n < found.packages().size(); n++) {
            YesPackage each = found.packages().get(n);
            rows.add(new ShownTable.Row(
                    false,
                    List.of(
                            get("room.package", YesWords.letter(n), YesWords.worth(found, n)),
                            ScoreWords.points(each.way().home()),
                            ScoreWords.gain(each.homeGain()),
                            ScoreWords.points(each.way().partner()),
                            ScoreWords.gain(each.partnerGain()),
                            Figures.changeNumber(each.exportsMusd()),
                            Figures.changeNumber(each.importsMusd()))));
        }
        return new ShownTable(
                List.of(
                        get("room.column.package"),
                        get("room.column.home"),
                        get("room.column.gain"),
                        get("room.column.partner"),
                        get("room.column.gain"),
                        get("room.column.exports"),
                        get("room.column.imports")),
                rows,
                1);
    }

    String letter(int index) {
        return YesWords.letter(index);
    }

    /** What a package moves. */
    String moves(int index, RoomBudget budget) {
        YesPackage each = found.packages().get(index);
        List<String> parts = new ArrayList<>();
        for (YesWords.Moves moves : YesWords.moves(each, scenario)) {
            List<String> few = budget.few(moves.moves(), more -> get("room.more", more));
            String head = budget.cut(moves.head());
            parts.add(few.isEmpty() ? head + "." : head + ": " + String.join("; ", few) + ".");
        }
        String warning = YesWords.warning(each, scenario);
        if (!warning.isEmpty()) {
            parts.add(budget.cut(warning) + ".");
        }
        return String.join(" ", parts);
    }

    /** Why there are fewer than three packages; empty where there are three, or none. */
    String fewer() {
        return YesWords.fewer(found);
    }

    /** Which terms no package moves, because they are locked; empty where none is. */
    Optional<String> held(RoomBudget budget) {
        List<String> names = scenario.levers().stream()
                .filter(lever -> found.held().contains(lever.id()))
                .map(Lever::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(get("room.held", String.join(", ", budget.few(names, more -> get("room.more", more)))));
    }

    // --- Walking away

    Section walkAway(RoomBudget budget) {
        List<String> sentences = new ArrayList<>();
        found.scores().home().ifPresentOrElse(home -> {
            sentences.add(worth("room.walk.home", scenario.home().name(), home));
            sentences.add(ScoreWords.gamble(home));
            sentences.add(outcome.hasAgreement() ? ScoreWords.flip(home) : get("room.walk.unsigned"));
        }, () -> sentences.add(get("room.walk.unknown", scenario.home().inText())));
        found.scores()
                .partner()
                .ifPresentOrElse(
                        partner -> sentences.add(worth("room.walk.partner", scenario.partner().name(), partner)),
                        () -> sentences.add(get("room.walk.unknown", scenario.partner().inText())));
        return new Section(get("room.walk.head"), sentences.stream().map(budget::cut).toList());
    }

    private static String worth(String key, String party, SideScores scores) {
        return get(
                key,
                party,
                ScoreWords.points(scores.walkAway()),
                ScoreWords.points(scores.score()),
                ScoreWords.gain(scores.score() - scores.walkAway()));
    }

    // --- The mandate

    String limitsHead() {
        return get("room.limits.head", scenario.home().inText());
    }

    /** Every limit with its present value, those that are exceeded or near first; empty where the case has none. */
    Optional<ShownTable> limits(RoomBudget budget) {
        List<LimitResult> limits = outcome.limits().stream()
                .sorted(Comparator.comparing(LimitResult::state).reversed())
                .toList();
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        List<ShownTable.Row> rows = new ArrayList<>(
                limits.stream().limit(budget.items()).map(limit -> row(limit, budget)).toList());
        if (limits.size() > rows.size()) {
            rows.add(new ShownTable.Row(false, List.of(more(limits.subList(rows.size(), limits.size())))));
        }
        return Optional.of(new ShownTable(
                List.of(
                        get("room.column.limit"),
                        get("room.column.now"),
                        get("room.column.most"),
                        get("room.column.state")),
                rows,
                1));
    }

    private ShownTable.Row row(LimitResult limit, RoomBudget budget) {
        String name = get(
                "room.limit", Wording.limitName(limit, scenario), Wording.basis(limit.basis(), scenario));
        boolean stands = limit.state() != LimitResult.State.OK;
        return new ShownTable.Row(
                stands,
                List.of(
                        budget.cut(name),
                        Wording.limitFigure(limit, limit.value()),
                        Wording.limitFigure(limit, limit.limit()),
                        state(limit.state())));
    }

    private static String state(LimitResult.State state) {
        return switch (state) {
            case OK -> get("room.state.ok");
            case NEAR -> get("room.state.near");
            case BROKEN -> get("room.state.broken");
        };
    }

    /** What the limits left out are, so that no exceeded one goes unsaid. */
    private static String more(List<LimitResult> left) {
        long broken = left.stream().filter(limit -> limit.state() == LimitResult.State.BROKEN).count();
        long near = left.stream().filter(limit -> limit.state() == LimitResult.State.NEAR).count();
        return get("room.limits.more", left.size(), broken, near);
    }

    String noLimits() {
        return get("room.limits.none");
    }

    /** Limits that a package would cross, and terms whose full concession costs home most among its own people. */
    Optional<Section> redLines(RoomBudget budget) {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < found.packages().size(); n++) {
            for (LimitResult limit : found.packages().get(n).comparison().outcome().limits()) {
                if (limit.state() == LimitResult.State.BROKEN) {
                    lines.add(get("room.red.package", YesWords.letter(n), Wording.limitSentence(limit, scenario)));
                }
            }
        }
        for (Lever lever : scenario.levers()) {
            if (lever.political().home() >= RED_POINTS) {
                lines.add(get("room.red.term", lever.name(), Figures.plain(lever.political().home()), scenario.home().inText()));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(get("room.red.head"), budget.few(lines, more -> get("room.more", more))));
    }
}
