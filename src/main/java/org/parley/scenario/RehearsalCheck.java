package org.parley.scenario;

import java.util.List;
import java.util.Locale;
import org.parley.scenario.RehearsalRecord.Status;

/** What a schema cannot say of a saved rehearsal: whether it could have come about on its case. */
final class RehearsalCheck {

    private final String file;
    private final String root;
    private final Scenario scenario;
    private final RehearsalRecord rehearsal;
    private final RehearsalSetup setup;
    private final List<Problem> problems = new ProblemList();

    private RehearsalCheck(String file, String root, Scenario scenario, RehearsalRecord rehearsal) {
        this.file = file;
        this.root = root;
        this.scenario = scenario;
        this.rehearsal = rehearsal;
        setup = rehearsal.setup();
    }

    /** Every reason why one of the rehearsals cannot go on, or be looked at, on this case. */
    static List<Problem> problems(String file, Scenario scenario, List<RehearsalRecord> rehearsals) {
        List<Problem> problems = new ProblemList();
        for (int i = 0; i < rehearsals.size(); i++) {
            String root = "/" + RehearsalFields.NAME + "/" + i;
            problems.addAll(problems(file, root, scenario, rehearsals.get(i)));
        }
        return problems;
    }

    /** @param root JSON pointer of the rehearsal in its file */
    static List<Problem> problems(String file, String root, Scenario scenario, RehearsalRecord rehearsal) {
        RehearsalCheck check = new RehearsalCheck(file, root, scenario, rehearsal);
        check.checkSetup();
        if (check.problems.isEmpty()) {
            check.checkTurns(RehearsalCalendar.of(scenario, rehearsal.setup()));
        }
        return check.problems;
    }

    private void fault(String place, String message) {
        problems.add(new Problem(file, root + place, message));
    }

    private void checkSetup() {
        int deadline = scenario.clock().deadlineDay();
        List<Integer> rounds = setup.rounds();
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i) < 0 || rounds.get(i) > deadline) {
                fault("/rounds/" + i, "is day " + rounds.get(i) + ", outside the talks; expected from day 0 to day " + deadline);
            } else if (i > 0 && rounds.get(i) <= rounds.get(i - 1)) {
                fault("/rounds/" + i, "is not after the round before it; expected rising days");
            }
        }
        List<String> known = Happening.ids(scenario.rehearsalEvents());
        for (int i = 0; i < setup.events().size(); i++) {
            String event = setup.events().get(i);
            if (!known.contains(event)) {
                fault("/events/" + i, "is '" + event + "', which is no event of this case; expected one of " + known);
            }
        }
        if (rounds.isEmpty()) {
            fault("/rounds", "has too few entries, expected at least 1");
        }
        if (!setup.held().hasAgreement()) {
            fault("/held/agreementDay", "has no agreement, and without one terms do nothing; expected the day of signature");
        }
        problems.addAll(OfferCheck.problems(file, root + "/held", scenario, setup.held()));
        problems.addAll(OfferCheck.assumptionProblems(file, root + "/assumptions", scenario, setup.assumptions()));
        OwnPreferenceFields.problems(file, scenario, setup.preferences())
                .forEach(problem -> fault(problem.pointer(), problem.message()));
    }

    private void checkTurns(RehearsalCalendar calendar) {
        List<Tabled> tabled = rehearsal.tabled();
        for (int turn = 0; turn < tabled.size(); turn++) {
            if (calendar.isDone(turn)) {
                fault("/tabled/" + turn, "comes after the last round; expected at most " + 2 * calendar.rounds() + " turns");
                return;
            }
            checkTurn("/tabled/" + turn, calendar, turn, tabled.get(turn));
        }
        checkStatus(calendar);
    }

    private void checkTurn(String place, RehearsalCalendar calendar, int turn, Tabled one) {
        Lever.Side side = turn % 2 == 0 ? setup.side() : setup.otherSide();
        if (one.side() != side) {
            fault(place + "/side", "is " + word(one.side()) + ", whose turn it was not; expected " + word(side));
        }
        int round = turn / 2 + 1;
        if (one.round() != round) {
            fault(place + "/round", "is round " + one.round() + "; expected round " + round);
        }
        if (one.day() != calendar.day(round)) {
            fault(place + "/day", "is day " + one.day() + "; expected day " + calendar.day(round) + ", that of round " + round);
        }
        if (one.passed() && !one.terms().isEmpty()) {
            fault(place + "/passed", "let the turn pass and yet has levers; expected one or the other");
        }
        Scenario then = Happening.after(scenario, calendar.struckBy(round));
        String levers = root + place + "/levers";
        OfferCheck.problems(file, root + place, then, setup.held().withTerms(one.terms())).stream()
                .filter(problem -> problem.pointer().startsWith(levers))
                .forEach(problems::add);
    }

    private void checkStatus(RehearsalCalendar calendar) {
        Status status = rehearsal.status();
        int turns = rehearsal.tabled().size();
        boolean begun = status != Status.PREPARING;
        if (!begun && turns > 0) {
            fault("/status", "is preparing, and yet something has been tabled; expected running or paused");
        }
        boolean named = rehearsal.endedBy().isPresent();
        boolean needed = status == Status.AGREED || status == Status.WALKED_AWAY;
        if (named != needed) {
            fault(
                    needed ? "" : "/endedBy",
                    needed ? "'endedBy' is missing, the side that ended the talks" : "is named, but no side has ended the talks");
        }
        if (status == Status.AGREED && named) {
            checkAccepted(calendar, rehearsal.endedBy().get());
        }
        if (status == Status.DEADLINE_PASSED && !calendar.isDone(turns)) {
            fault("/status", "is deadline-passed, but not all rounds are over; expected " + 2 * calendar.rounds() + " turns");
        }
        List<String> struck = begun
                ? calendar.struckBy(calendar.roundAfter(turns)).stream().map(Happening::id).toList()
                : List.of();
        if (!rehearsal.struck().equals(struck)) {
            fault("/struck", "is " + rehearsal.struck() + "; expected " + struck + ", those whose day has come");
        }
    }

    private void checkAccepted(RehearsalCalendar calendar, Lever.Side by) {
        boolean any = calendar.standing(rehearsal.tabled()).filter(last -> last.side() != by).isPresent();
        if (!any) {
            fault("/status", "is agreed, but no offer of the other side was on the table; expected one that was accepted");
        }
    }

    private static String word(Lever.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
