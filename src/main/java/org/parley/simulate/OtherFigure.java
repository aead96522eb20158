package org.parley.simulate;

import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.scenario.Scenario;

/**
 * A figure that stands in one table alone: what a limit is held against, or a row of the comparison.
 *
 * @param line for {@link Kind#PROMISED}, the line's id, or empty for the whole package; empty otherwise
 */
public record OtherFigure(Kind kind, Basis basis, String line) implements Figure {

    /** What it is. */
    public enum Kind {
        /** The rate that the formula would ask, without its least rate of ten. */
        UNCAPPED_RATE("uncappedRate", Quantity.Unit.PERCENT),
        /** Promised purchases, a year. */
        PROMISED("promised", Quantity.Unit.MUSD),
        /** The partner's duty revenue on home's exports less that without a deal. */
        PARTNER_DUTY_VS_NO_DEAL("partnerDutyVsNoDeal", Quantity.Unit.CHANGE_MUSD),
        BREAK_EVEN_RATE("breakEvenRate", Quantity.Unit.PERCENT);

        private final String word;
        private final Quantity.Unit unit;

        Kind(String word, Quantity.Unit unit) {
            this.word = word;
            this.unit = unit;
        }

        /** Its word in files. */
        public String word() {
            return word;
        }
    }

    @Override
    public double value(Scenario scenario, Comparison comparison) {
        Outcome outcome = comparison.outcome();
        return switch (kind) {
            case UNCAPPED_RATE -> outcome.on(basis).uncappedRatePct();
            case PARTNER_DUTY_VS_NO_DEAL ->
                outcome.on(basis).partnerDutyOnHome() - comparison.noDeal().on(basis).partnerDutyOnHome();
            case BREAK_EVEN_RATE -> new Simulator(scenario)
                    .breakEvenRatePct(outcome.offer(), outcome.assumptions())
                    .orElse(Double.NaN);
            case PROMISED -> {
                Duties duties = new Duties(scenario, outcome.offer(), outcome.assumptions());
                yield scenario.imports().stream()
                        .filter(each -> line.isEmpty() || line.equals(each.id()))
                        .mapToDouble(duties::promiseMusd)
                        .sum();
            }
        };
    }

    /** What a limit is held against. */
    public static Figure of(LimitResult limit) {
        return heldAgainst(limit.id(), limit.basis(), limit.line());
    }

    /** The same by a limit's id, the basis on which it is judged, and its line. */
    static Figure heldAgainst(String limit, Basis basis, String line) {
        return switch (limit) {
            case Limit.DUTY_REVENUE -> new Quantity(basis, Quantity.Field.HOME_DUTY_REVENUE_CHANGE);
            case Limit.NET_FOREIGN_EXCHANGE -> new Quantity(basis, Quantity.Field.NET_FOREIGN_EXCHANGE);
            case Limit.FORMULA_RATE -> new OtherFigure(Kind.UNCAPPED_RATE, basis, "");
            default -> new OtherFigure(Kind.PROMISED, basis, line);
        };
    }

    @Override
    public String name() {
        return basis.key() + "." + kind.word + (line.isEmpty() ? "" : "." + line);
    }

    @Override
    public Quantity.Unit unit() {
        return kind.unit;
    }

    @Override
    public boolean isLongRun() {
        return basis == Basis.LONG_RUN;
    }
}
