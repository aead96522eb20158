package org.parley.simulate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.parley.scenario.Basis;
import org.parley.scenario.Scenario;

/**
 * One figure of an outcome, on one date basis, as readers name it: {@code longRun.exports}.
 *
 * @param basis the days it is of
 */
public record Quantity(Basis basis, Field field) implements Figure {

    /** What can be read off an outcome on every date basis; the words are those of the outcome's file. */
    public enum Field {
        EXPORTS("exports", Unit.MUSD, (c, b) -> c.outcome().on(b).exports(), (c, d) -> c.outcome().exports(d)),
        IMPORTS("imports", Unit.MUSD, (c, b) -> c.outcome().on(b).imports(), (c, d) -> c.outcome().imports(d)),
        FINANCED_IMPORTS(
                "financedImports",
                Unit.MUSD,
                (c, b) -> c.outcome().on(b).financedImports(),
                (c, d) -> c.outcome().financedImports(d)),
        BALANCE("balance", Unit.MUSD, (c, b) -> c.outcome().on(b).balance(), (c, d) -> c.outcome().balance(d)),
        EXPORTS_VS_BEFORE(
                "exportsVsBefore",
                Unit.CHANGE_MUSD,
                (c, b) -> c.outcome().on(b).exportsVsBefore(),
                (c, d) -> c.outcome().exports(d) - c.outcome().exportsBefore(d)),
        EXPORTS_VS_NO_DEAL(
                "exportsVsNoDeal",
                Unit.CHANGE_MUSD,
                Comparison::exportsVsNoDeal,
                (c, d) -> c.outcome().exports(d) - c.noDeal().exports(d)),
        IMPORTS_VS_NO_DEAL(
                "importsVsNoDeal",
                Unit.CHANGE_MUSD,
                Comparison::importsVsNoDeal,
                (c, d) -> c.outcome().imports(d) - c.noDeal().imports(d)),
        HOME_DUTY_REVENUE_CHANGE(
                "homeDutyRevenueChange", Unit.CHANGE_MUSD, (c, b) -> c.outcome().on(b).homeDutyRevenueChange()),
        PARTNER_DUTY_ON_HOME("partnerDutyOnHomePct", Unit.PERCENT, (c, b) -> c.outcome().on(b).partnerDutyOnHomePct()),
        PURCHASE_COST("purchaseCost", Unit.MUSD, (c, b) -> c.outcome().on(b).purchaseCost()),
        NET_FOREIGN_EXCHANGE("netForeignExchange", Unit.CHANGE_MUSD, (c, b) -> c.outcome().on(b).netForeignExchange()),
        IMPLIED_RATE("impliedRate", Unit.PERCENT, (c, b) -> c.outcome().on(b).impliedRatePct());

        private final String word;
        private final Unit unit;
        private final ToDoubleBiFunction<Comparison, Basis> value;
        private final Optional<ToDoubleBiFunction<Comparison, Integer>> daily;

        /** Of which an outcome keeps no days. */
        Field(String word, Unit unit, ToDoubleBiFunction<Comparison, Basis> value) {
            this(word, unit, value, null);
        }

        Field(
                String word,
                Unit unit,
                ToDoubleBiFunction<Comparison, Basis> value,
                ToDoubleBiFunction<Comparison, Integer> daily) {
            this.word = word;
            this.unit = unit;
            this.value = value;
            this.daily = Optional.ofNullable(daily);
        }

        /** Whether an outcome tells it of every day. */
        boolean isDaily() {
            return daily.isPresent();
        }

        /** Its annual pace on a day. */
        double on(Comparison comparison, int day) {
            return daily.orElseThrow().applyAsDouble(comparison, day);
        }

        /** Its word in files. */
        public String word() {
            return word;
        }

        public Unit unit() {
            return unit;
        }
    }

    /** What a figure is counted in: US$ million are a total on {@link Basis#TO_DEADLINE}, else an annual pace. */
    public enum Unit {
        /** A level. */
        MUSD,
        /** A change, which is shown with its sign. */
        CHANGE_MUSD,
        /** Percent of a value. */
        PERCENT,
        /** Points of what somebody believes, which no field of an outcome is. */
        POINTS
    }

    /**
     * Reads a name such as {@code longRun.exports}.
     *
     * @throws IllegalArgumentException with a sentence for a reader, when there is no such figure
     */
    public static Quantity of(String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            for (Basis basis : Basis.values()) {
                for (Field field : Field.values()) {
                    if (basis.key().equals(name.substring(0, dot)) && field.word.equals(name.substring(dot + 1))) {
                        return new Quantity(basis, field);
                    }
                }
            }
        }
        throw new IllegalArgumentException("no figure is called '" + name + "'; expected BASIS.FIELD such as longRun.exports,"
                + " with a basis of " + list(Arrays.stream(Basis.values()).map(Basis::key).toArray(String[]::new))
                + " and a field of " + list(Arrays.stream(Field.values()).map(Field::word).toArray(String[]::new)));
    }

    private static String list(String[] words) {
        return Arrays.stream(words).collect(Collectors.joining(", "));
    }

    /** The figure in one outcome, in its {@link Unit}; NaN where there is none, as a share of no trade. */
    public double value(Comparison comparison) {
        return field.value.applyAsDouble(comparison, basis);
    }

    @Override
    public double value(Scenario scenario, Comparison comparison) {
        return value(comparison);
    }

    /** Its name, as it was read. */
    @Override
    public String name() {
        return basis.key() + "." + field.word;
    }

    @Override
    public Unit unit() {
        return field.unit;
    }

    @Override
    public boolean isLongRun() {
        return basis == Basis.LONG_RUN;
    }
}
