package org.parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.LineResult;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;

/** One outcome as a page of text. */
final class OutcomeText {

    private static final int MOST_LINES = 5;
    /** A change of less is not worth a row, US$ million. */
    private static final double SMALL_MUSD = 0.5;

    private final Scenario scenario;
    private final Comparison comparison;
    private final Outcome outcome;
    private final String home;
    private final String partner;

    OutcomeText(Scenario scenario, Comparison comparison) {
        this.scenario = scenario;
        this.comparison = comparison;
        outcome = comparison.outcome();
        home = scenario.home().inText();
        partner = scenario.partner().inText();
    }

    String text(boolean changed, OptionalDouble breakEvenRate) {
        return header(changed) + "\n" + readouts() + "\n" + breakEven(breakEvenRate) + jobs() + "\n" + limits() + lines()
                + notes();
    }

    private String header(boolean changed) {
        Offer offer = outcome.offer();
        return scenario.title() + "\n"
                + "Offer: " + offer.name() + " (" + offer.id() + (changed ? ", changed" : "") + ")\n"
                + Words.paragraph("Terms: " + Words.terms(scenario, offer))
                + Words.paragraph(Words.calendar(outcome));
    }

    private String readouts() {
        ReadoutTable table = new ReadoutTable(Words.head("", scenario.clock()));
        table.level("Exports to " + partner, on(Readout::exports));
        table.change("  against no deal", comparison::exportsVsNoDeal);
        table.change("  against before the tariffs", on(Readout::exportsVsBefore));
        table.level("Imports from " + partner, on(Readout::imports));
        table.change("  against no deal", comparison::importsVsNoDeal);
        if (hasLoans()) {
            table.amount("  of these bought with loans", on(Readout::financedImports));
        }
        table.level("Balance, exports less imports", on(Readout::balance));
        table.change("Duty revenue of " + home + ", change", on(Readout::homeDutyRevenueChange));
        table.change("Net foreign exchange, change", on(Readout::netForeignExchange));
        table.amount("Extra cost of purchases", on(Readout::purchaseCost));
        table.percent("Duty of " + partner + " on exports of " + home, on(Readout::partnerDutyOnHomePct));
        table.percent(Words.formulaRate(scenario), on(Readout::impliedRatePct));
        return table.text();
    }

    private ToDoubleFunction<Basis> on(ToDoubleFunction<Readout> figure) {
        return basis -> figure.applyAsDouble(outcome.on(basis));
    }

    private boolean hasLoans() {
        for (Basis basis : Basis.values()) {
            if (outcome.on(basis).financedImports() != 0) {
                return true;
            }
        }
        return false;
    }

    private String breakEven(OptionalDouble rate) {
        if (rate.isEmpty()) {
            return "Break-even rate: there is no one extra tariff from 0 to 1,000 % that gives the exports of before the"
                    + " tariffs (long run).\n";
        }
        String offered = scenario.partnerRate()
                .filter(lever -> outcome.hasAgreement())
                .map(lever -> "; the offer has " + agreed(lever))
                .orElse("");
        return "Break-even rate: an extra tariff of " + Figures.pct(rate.getAsDouble())
                + " % gives the exports of before the tariffs (long run)" + offered + ".\n";
    }

    private String agreed(Lever lever) {
        return Figures.pct(outcome.offer().value(lever)) + " %";
    }

    private String jobs() {
        return "Jobs in export industries of " + home + ": " + Figures.changeCount(outcome.jobs()) + " (long run, at "
                + Figures.plain(outcome.assumptions().jobsPerMusd())
                + " for each US$ million, an assumption).\n";
    }

    private String limits() {
        if (outcome.limits().isEmpty()) {
            return "";
        }
        Table table = new Table().words(2);
        int idle = 0;
        for (LimitResult limit : outcome.limits()) {
            if (limit.id().equals(Limit.CAPACITY) && limit.value() == 0) {
                idle++; // nothing promised there: not worth a line each
            } else {
                table.row(state(limit.state()), Words.limit(scenario, limit));
            }
        }
        if (idle > 0) {
            table.row(state(LimitResult.State.OK), "Lines with a purchase limit on which nothing is promised: " + idle + ".");
        }
        return "Limits\n" + table.text() + "\n";
    }

    private static String state(LimitResult.State state) {
        return "  " + state.word().toUpperCase(Locale.ROOT);
    }

    private String lines() {
        return lines("Exports to " + partner, Line.Direction.EXPORT)
                + lines("Imports from " + partner, Line.Direction.IMPORT);
    }

    private String lines(String title, Line.Direction direction) {
        List<LineResult> largest = outcome.lines().stream()
                .filter(result -> result.line().direction() == direction)
                .filter(result -> Math.abs(result.longRun() - result.base()) >= SMALL_MUSD)
                .sorted(Comparator.comparingDouble(result -> -Math.abs(result.longRun() - result.base())))
                .limit(MOST_LINES)
                .toList();
        if (largest.isEmpty()) {
            return title + ": no line changes by US$ 1 m or more in the long run.\n\n";
        }
        Table table = new Table()
                .row(title + ", largest changes, US$ m a year", "before", "long run", "change", "duty %")
                .rule();
        for (LineResult result : largest) {
            table.row(
                    "  " + result.line().name(),
                    Figures.m(result.base()),
                    Figures.m(result.longRun()),
                    Figures.changeM(result.longRun() - result.base()),
                    Figures.pct(result.dutyPct()));
        }
        return table.text() + "\n";
    }

    private String notes() {
        String notes = "'By day " + scenario.clock().deadlineDay()
                + "' is a total over the days; all other figures are annual paces. Customs values, US dollars.\n"
                + "No deal is judged under the same assumptions. Partial equilibrium: no exchange-rate or third-market"
                + " effects.\n";
        return hasLoans() ? notes + "Equipment bought with loans is debt, and is left out of foreign exchange.\n" : notes;
    }
}
