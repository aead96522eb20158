package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Notice;
import org.parley.simulate.Outcome;

/** Sentences and headings for people: no name of a variable, and no figure without its date basis. */
final class Words {

    private static final int PAGE_WIDTH = 100;

    private Words() {}

    /** A date basis, short. */
    static String basis(Basis basis, Clock clock) {
        return switch (basis) {
            case TO_DEADLINE -> "by day " + clock.deadlineDay();
            case AFTER_DEADLINE -> afterDays(clock) + " days after";
            case FIRST_YEAR -> "year one";
            case HORIZON -> "last day";
            case LONG_RUN -> "long run";
        };
    }

    private static int afterDays(Clock clock) {
        return Math.min(90, clock.horizonDays() + 1 - clock.deadlineDay());
    }

    /** The days that a basis covers. */
    static String days(Basis basis, Clock clock) {
        int deadline = clock.deadlineDay();
        return switch (basis) {
            case TO_DEADLINE -> "days 0-" + (deadline - 1);
            case AFTER_DEADLINE -> "days " + deadline + "-" + (deadline + afterDays(clock) - 1);
            case FIRST_YEAR -> "days 0-" + Math.min(364, clock.horizonDays());
            case HORIZON -> "day " + clock.horizonDays();
            case LONG_RUN -> "in the end";
        };
    }

    /** Whether figures on a basis are a total or an annual pace. */
    static String measure(Basis basis) {
        return basis == Basis.TO_DEADLINE ? "total" : "a year";
    }

    /** The five date bases as the head of a table. */
    static Table head(String first, Clock clock) {
        List<String> names = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            names.add(basis(basis, clock));
            days.add(days(basis, clock));
            measures.add(measure(basis));
        }
        return new Table().row(first, names).row("", days).row("", measures).rule();
    }

    /** Day and date. */
    static String day(int day, Clock clock) {
        return "day " + day + " (" + Figures.date(clock.date(day)) + ")";
    }

    /** When an offer is signed and works. */
    static String calendar(Outcome outcome) {
        Clock clock = outcome.clock();
        Offer offer = outcome.offer();
        String deadline = "Deadline " + day(clock.deadlineDay(), clock);
        if (offer.extensionDays() > 0) {
            deadline += ", put off to " + day(outcome.end(), clock);
        }
        if (offer.situation() == Offer.Situation.BEFORE) {
            return "None of the new duties, and none feared.";
        }
        if (!outcome.hasAgreement()) {
            return deadline + ". No agreement.";
        }
        return "Signed on " + day(offer.agreementDay(), clock) + ", in force from " + day(outcome.inForceDay(), clock)
                + ". " + deadline + ".";
    }

    /** The terms that an offer moves. */
    static String terms(Scenario scenario, Offer offer) {
        List<String> terms = new ArrayList<>();
        for (Lever lever : scenario.levers()) {
            if (offer.value(lever) != lever.base()) {
                terms.add(lever.name() + " " + value(lever, offer.value(lever)));
            }
        }
        if (offer.mostFavoured()) {
            terms.add("duty cuts for all suppliers");
        }
        return terms.isEmpty() ? "no concession" : String.join("; ", terms);
    }

    static String value(Lever lever, double value) {
        return lever.amount(Figures.plain(value));
    }

    static String notice(Scenario scenario, Notice notice) {
        return switch (notice.kind()) {
            case NO_AGREEMENT -> "without an agreement the terms do nothing.";
            case LARGE_PURCHASE ->
                "the purchase promised of '" + lineName(scenario, notice.subject())
                        + "' takes more than 80 percent of what other suppliers sell.";
            case NO_PURCHASE_DATA ->
                "the term '"
                        + scenario.lever(notice.subject()).map(Lever::name).orElse(notice.subject())
                        + "' does nothing: the scenario does not say what a purchase on its line can do.";
        };
    }

    static String lineName(Scenario scenario, String id) {
        for (List<Line> lines : List.of(scenario.exports(), scenario.imports())) {
            for (Line line : lines) {
                if (line.id().equals(id)) {
                    return line.name();
                }
            }
        }
        return id;
    }

    /** Text in lines of at most this many characters, broken at spaces. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A paragraph of the width of a page. */
    static String paragraph(String text) {
        return String.join("\n", wrap(text, PAGE_WIDTH)) + "\n";
    }

    /** What stands against a limit, in one sentence. */
    static String limit(Scenario scenario, LimitResult result) {
        String where =
                switch (result.state()) {
                    case OK -> "within";
                    case NEAR -> "close to";
                    case BROKEN -> "beyond";
                };
        String when = " (" + basis(result.basis(), scenario.clock()) + ")";
        return switch (result.id()) {
            case Limit.DUTY_REVENUE ->
                "Duty revenue changes by " + Figures.change(result.value()) + per(result) + when + ", " + where
                        + " the limit of " + Figures.change(result.limit()) + ".";
            case Limit.NET_FOREIGN_EXCHANGE ->
                "Net foreign exchange changes by " + Figures.change(result.value()) + per(result) + when + ", " + where
                        + " the limit of " + Figures.change(result.limit()) + ".";
            case Limit.PACKAGE ->
                "All promised purchases together are " + Figures.amount(result.value()) + " a year, " + where
                        + " the limit of " + Figures.amount(result.limit()) + ".";
            case Limit.CAPACITY ->
                "The purchase promised of '" + lineName(scenario, result.line()) + "' is "
                        + Figures.amount(result.value()) + " a year, " + where + " the believable "
                        + Figures.amount(result.limit()) + ".";
            case Limit.FORMULA_RATE ->
                Double.isNaN(result.value())
                        ? "Without exports there is no " + formulaRate(scenario) + when + "."
                        : "The " + formulaRate(scenario) + " without its floor would be "
                                + Figures.pct(result.value()) + " %" + when + ", " + where + " the limit of "
                                + Figures.pct(result.limit()) + " %.";
            default -> result.id();
        };
    }

    private static String per(LimitResult result) {
        return result.basis() == Basis.TO_DEADLINE ? " in all" : " a year";
    }

    /** What the partner's reciprocal formula asks. */
    static String formulaRate(Scenario scenario) {
        return scenario.partner().shortName() + " formula rate";
    }
}
