package org.parley.bargain;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LineFigures;
import org.parley.simulate.Readout;

/**
 * A result that a side can care for: model, section 8. Money is US$ million, a total on {@link Basis#TO_DEADLINE} and an
 * annual pace on every other basis. What the terms say by themselves (the last three) is the same on every basis.
 */
public enum Attribute {
    /** Home's exports, change against no deal. */
    EXPORTS("exports"),
    /** What the partner sells to home, financed equipment included, change against no deal. */
    IMPORTS_SOLD("imports-sold"),
    /** Fall of the partner's deficit, which is the fall of home's balance, against no deal. */
    DEFICIT_CUT("deficit-cut"),
    /** Home's duty revenue on all suppliers, change against no deal. */
    HOME_DUTY_REVENUE("home-duty-revenue"),
    /** The partner's duty on home's goods, change against no deal; what it collects on rivals' goods is left out. */
    PARTNER_DUTY_REVENUE("partner-duty-revenue"),
    /** Extra landed cost of promised purchases, an amount. */
    PURCHASE_COST("purchase-cost"),
    /** Average cut of home's barriers on the partner's goods, percent; see {@link Concessions#barrierCutPct}. */
    MARKET_ACCESS("market-access"),
    /** Equipment financed by the partner, the whole amount agreed: its draws end, so that a long run of them is nothing. */
    INVESTMENT("investment"),
    /** What the terms cost a side among its own people, points; see {@link Concessions#politicalPoints}. */
    POLITICAL_COST("political-cost");

    private final String word;

    Attribute(String word) {
        this.word = word;
    }

    /** Its word in files. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException with a sentence for a reader, when there is no such attribute */
    public static Attribute of(String word) {
        for (Attribute attribute : values()) {
            if (attribute.word.equals(word)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException("no attribute is called '" + word + "'; known are "
                + Arrays.stream(values()).map(Attribute::word).collect(Collectors.joining(", ")));
    }

    /**
     * Its value in one outcome.
     *
     * @param scenario the case that was compared
     * @param side whose political cost is asked for; every other attribute is the same for both
     * @return US$ million, percent or points, as the attribute says
     */
    public double value(Scenario scenario, Lever.Side side, Comparison comparison, Basis basis) {
        Readout outcome = comparison.outcome().on(basis);
        Readout noDeal = comparison.noDeal().on(basis);
        Offer offer = comparison.outcome().offer();
        return switch (this) {
            case EXPORTS -> comparison.exportsVsNoDeal(basis);
            case IMPORTS_SOLD -> comparison.importsVsNoDeal(basis);
            case DEFICIT_CUT -> noDeal.balance() - outcome.balance();
            case HOME_DUTY_REVENUE -> outcome.homeDutyRevenueChange() - noDeal.homeDutyRevenueChange();
            case PARTNER_DUTY_REVENUE -> outcome.partnerDutyOnHome() - noDeal.partnerDutyOnHome();
            case PURCHASE_COST -> outcome.purchaseCost();
            case MARKET_ACCESS -> Concessions.barrierCutPct(scenario, offer);
            case INVESTMENT -> Concessions.investmentMusd(scenario, offer);
            case POLITICAL_COST -> Concessions.politicalPoints(scenario, offer, side);
        };
    }

    /**
     * How its value follows what a line adds to the figures of its basis. Linear, as is every attribute: that is why scores add
     * up over lines, on every basis. Nothing for what the terms say by themselves.
     */
    double of(LineFigures line) {
        return switch (this) {
            case EXPORTS -> line.exports();
            case IMPORTS_SOLD -> line.imports();
            case DEFICIT_CUT -> line.imports() - line.exports();
            case HOME_DUTY_REVENUE -> line.homeDutyRevenueChange();
            case PARTNER_DUTY_REVENUE -> line.partnerDutyOnHome();
            case PURCHASE_COST -> line.purchaseCost();
            case MARKET_ACCESS, INVESTMENT, POLITICAL_COST -> 0;
        };
    }
}
