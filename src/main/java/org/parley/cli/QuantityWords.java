package org.parley.cli;

import java.util.Optional;
import org.parley.bargain.BeliefFigure;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Scenario;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;

/** One figure on one date basis, in words for people. */
final class QuantityWords {

    private QuantityWords() {}

    /**
     * Reads the name of a figure of a date basis, as it stands in a call.
     *
     * @param option the option that it was given with, for the fault
     * @throws InputException when there is no such figure, or it is one of a day, a product or a limit
     */
    static Quantity read(String option, String name, Scenario scenario) {
        if (readFigure(option, name, scenario) instanceof Quantity quantity) {
            return quantity;
        }
        throw new InputException(
                option, "", "is '" + name + "', which is no figure of a date basis; expected one such as longRun.exports");
    }

    /**
     * Reads the name of any figure that can be explained, of one day, one line or what a side believes too.
     *
     * @throws InputException when there is no such figure
     */
    static Figure readFigure(String option, String name, Scenario scenario) {
        try {
            Optional<BeliefFigure> belief = BeliefFigure.named(name);
            return belief.isPresent() ? belief.get() : Figure.of(name, scenario);
        } catch (IllegalArgumentException e) {
            throw new InputException(option, "", e.getMessage());
        }
    }

    /** What it is, and of which days: {@code Exports to the United States (long run, a year)}. */
    static String name(Quantity quantity, Scenario scenario) {
        Basis basis = quantity.basis();
        String days = Words.basis(basis, scenario.clock());
        if (quantity.field().unit() != Quantity.Unit.PERCENT) {
            days += basis == Basis.TO_DEADLINE ? ", in all" : ", a year";
        }
        return field(quantity.field(), scenario) + " (" + days + ")";
    }

    private static String field(Quantity.Field field, Scenario scenario) {
        String home = scenario.home().inText();
        String partner = scenario.partner().inText();
        return switch (field) {
            case EXPORTS -> "Exports to " + partner;
            case IMPORTS -> "Imports from " + partner;
            case FINANCED_IMPORTS -> "Imports bought with loans";
            case BALANCE -> "Balance, exports less imports";
            case EXPORTS_VS_BEFORE -> "Exports to " + partner + " against before the tariffs";
            case EXPORTS_VS_NO_DEAL -> "Exports to " + partner + " against no deal";
            case IMPORTS_VS_NO_DEAL -> "Imports from " + partner + " against no deal";
            case HOME_DUTY_REVENUE_CHANGE -> "Duty revenue of " + home + ", change";
            case PARTNER_DUTY_ON_HOME -> "Duty of " + partner + " on exports of " + home;
            case PURCHASE_COST -> "Extra cost of purchases";
            case NET_FOREIGN_EXCHANGE -> "Net foreign exchange, change";
            case IMPLIED_RATE -> Words.formulaRate(scenario);
        };
    }

    /** A value that somebody has typed, with all its digits. */
    static String typed(Quantity quantity, double value) {
        return switch (quantity.field().unit()) {
            case MUSD -> "US$ " + Figures.exact(value) + " m";
            case CHANGE_MUSD -> "US$ " + Figures.changeExact(value) + " m";
            case PERCENT, POINTS -> Figures.exact(value) + " %";
        };
    }

    /** A value of it with its unit and, where it is a change, its sign. */
    static String value(Quantity quantity, double value) {
        return switch (quantity.field().unit()) {
            case MUSD -> Figures.amount(value);
            case CHANGE_MUSD -> Figures.change(value);
            case PERCENT, POINTS -> Figures.pct(value) + " %";
        };
    }
}
