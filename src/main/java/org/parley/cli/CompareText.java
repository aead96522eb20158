package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleBiFunction;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Outcome;

/** Several offers beside each other: one block for each figure, one row for each offer. */
final class CompareText {

    private final Scenario scenario;
    private final List<Comparison> offers;

    CompareText(Scenario scenario, List<Comparison> offers) {
        this.scenario = scenario;
        this.offers = offers;
    }

    String text() {
        return scenario.title() + "\n\n" + terms() + "\n"
                + change("Exports to " + scenario.partner().inText() + ", change against no deal", Comparison::exportsVsNoDeal)
                + change("Imports from " + scenario.partner().inText() + ", change against no deal", Comparison::importsVsNoDeal)
                + block("Balance, exports less imports, US$ bn", (c, b) -> c.outcome().on(b).balance(), Figures::bn)
                + change(
                        "Duty revenue of " + scenario.home().inText() + ", change against before the tariffs",
                        (c, b) -> c.outcome().on(b).homeDutyRevenueChange())
                + block(
                        Words.formulaRate(scenario) + ", %",
                        (c, b) -> c.outcome().on(b).impliedRatePct(),
                        Figures::pct)
                + notes();
    }

    private String terms() {
        Table table = new Table()
                .words(4)
                .row("Offer", "signed", "in force", "limits")
                .rule();
        for (Comparison offer : offers) {
            Outcome outcome = offer.outcome();
            table.row(
                    outcome.offer().name(),
                    outcome.hasAgreement() ? Words.day(outcome.offer().agreementDay(), outcome.clock()) : "-",
                    outcome.hasAgreement() ? Words.day(outcome.inForceDay(), outcome.clock()) : "-",
                    limits(outcome));
        }
        return table.text();
    }

    private static String limits(Outcome outcome) {
        long broken = count(outcome, LimitResult.State.BROKEN);
        long near = count(outcome, LimitResult.State.NEAR);
        if (broken == 0 && near == 0) {
            return "all kept";
        }
        List<String> words = new ArrayList<>();
        if (broken > 0) {
            words.add(broken + " broken");
        }
        if (near > 0) {
            words.add(near + " near");
        }
        return String.join(", ", words);
    }

    private static long count(Outcome outcome, LimitResult.State state) {
        return outcome.limits().stream().filter(limit -> limit.state() == state).count();
    }

    /** US$ m, or US$ bn when one figure of the block is large. */
    private String change(String title, ToDoubleBiFunction<Comparison, Basis> figure) {
        boolean large = offers.stream()
                .anyMatch(offer -> ReadoutTable.isLarge(basis -> figure.applyAsDouble(offer, basis)));
        return large
                ? block(title + ", US$ bn", figure, Figures::changeBn)
                : block(title + ", US$ m", figure, Figures::changeM);
    }

    private String block(String title, ToDoubleBiFunction<Comparison, Basis> figure, DoubleFunction<String> as) {
        Table table = Words.head("", scenario.clock());
        for (Comparison offer : offers) {
            List<String> cells = new ArrayList<>();
            for (Basis basis : Basis.values()) {
                cells.add(as.apply(figure.applyAsDouble(offer, basis)));
            }
            table.row(offer.outcome().offer().name(), cells);
        }
        return title + "\n" + table.text() + "\n";
    }

    private String notes() {
        String notes = "'By day " + scenario.clock().deadlineDay()
                + "' is a total over the days; all other figures are annual paces.\n";
        boolean ownWorlds = offers.stream().map(offer -> offer.outcome().offer()).anyMatch(CompareText::hasOwnWorld);
        return ownWorlds
                ? notes + "Offers with assumptions of their own are held against a no deal under the same assumptions.\n"
                : notes;
    }

    private static boolean hasOwnWorld(Offer offer) {
        return !offer.assume().isEmpty();
    }
}
