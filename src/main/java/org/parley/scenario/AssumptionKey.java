package org.parley.scenario;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.scenario.Assumptions.Rush;

/** Every assumption by its dotted key, with its type and the range in which the model makes sense. */
public enum AssumptionKey {
    RIVALS("rivals", Assumptions::rivals, (a, v) -> copy(a, text(v), a.snapback(), a.pause())),
    SNAPBACK("snapback", Assumptions::snapback, (a, v) -> copy(a, a.rivals(), text(v), a.pause())),
    PAUSE("pause", Assumptions::pause, (a, v) -> copy(a, a.rivals(), a.snapback(), text(v))),
    ORDER_LAG("orderLagDays", Type.NUMBER, 0, 3650, Assumptions::orderLagDays),
    ADJUSTMENT("adjustmentPerYear", Type.NUMBER, 0, 100, Assumptions::adjustmentPerYear),
    GROWTH("growthPct", Type.NUMBER, -50, 100, Assumptions::growthPct),
    /** How easily buyers change their supplier: a factor on every line's elasticities of substitution. */
    SUBSTITUTION("substitution", Type.NUMBER, 0.25, 4, Assumptions::substitution),
    /** How much buyers buy less when prices rise: a factor on every line's elasticities of demand. */
    DEMAND("demand", Type.NUMBER, 0.25, 4, Assumptions::demand),
    PASS_THROUGH("passThroughPct", Type.NUMBER, 1, 100, Assumptions::passThroughPct),
    PREFERENCE_USE("preferenceUsePct", Type.NUMBER, 0, 100, Assumptions::preferenceUsePct),
    RUSH_ON("frontLoading.on", Type.SWITCH, 0, 0, a -> a.rush().on()),
    RUSH_BETA("frontLoading.beta", Type.NUMBER, 0, 1, a -> a.rush().beta()),
    RUSH_RISK("frontLoading.risk", Type.NUMBER, 0, 1, a -> a.rush().risk()),
    RUSH_WINDOW("frontLoading.windowDays", Type.WHOLE, 0, 365, a -> a.rush().windowDays()),
    RUSH_REPAY("frontLoading.repayDays", Type.WHOLE, 1, 3650, a -> a.rush().repayDays()),
    EFFECTIVE("effectiveDays", Type.WHOLE, 0, 3650, Assumptions::effectiveDays),
    DELIVERED("deliveredPct", Type.NUMBER, 0, 100, Assumptions::deliveredPct),
    JOBS("jobsPerMusd", Type.NUMBER, 0, 1e6, Assumptions::jobsPerMusd);

    /** What a value looks like in a file. */
    public enum Type {
        SCHEDULE,
        NUMBER,
        WHOLE,
        SWITCH
    }

    private final String key;
    private final Type type;
    private final double min;
    private final double max;
    private final Function<Assumptions, Object> getter;
    private final BiFunction<Assumptions, Object, Assumptions> setter;

    AssumptionKey(
            String key, Function<Assumptions, Object> getter, BiFunction<Assumptions, Object, Assumptions> setter) {
        this.key = key;
        this.type = Type.SCHEDULE;
        this.min = 0;
        this.max = 0;
        this.getter = getter;
        this.setter = setter;
    }

    AssumptionKey(String key, Type type, double min, double max, Function<Assumptions, Object> getter) {
        this.key = key;
        this.type = type;
        this.min = min;
        this.max = max;
        this.getter = getter;
        this.setter = this::replace;
    }

    /** The dotted key, as in files and on the command line. */
    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    /** Whether it multiplies what the lines give, rather than being a value of its own: 1 changes nothing. */
    public boolean isFactor() {
        return this == SUBSTITUTION || this == DEMAND;
    }

    /** What has been seen elsewhere, to be set beside what a case assumes; empty where there is no such record. */
    public OptionalDouble record() {
        return this == DELIVERED ? OptionalDouble.of(Promise.RECORD_PCT) : OptionalDouble.empty();
    }

    /** A schedule id, a number or a boolean. */
    public Object get(Assumptions assumptions) {
        return getter.apply(assumptions);
    }

    /** @throws IllegalArgumentException with a sentence for a reader, when there is no such key */
    public static AssumptionKey of(String key) {
        for (AssumptionKey known : values()) {
            if (known.key.equals(key)) {
                return known;
            }
        }
        throw new IllegalArgumentException("no assumption is called '" + key + "'; known are "
                + Arrays.stream(values()).map(AssumptionKey::key).collect(Collectors.joining(", ")));
    }

    /** @throws IllegalArgumentException with a sentence for a reader, when the value does not fit */
    Assumptions set(Assumptions assumptions, Object value) {
        check(value);
        return setter.apply(assumptions, value);
    }

    private void check(Object value) {
        boolean fits =
                switch (type) {
                    case SCHEDULE -> value instanceof String;
                    case SWITCH -> value instanceof Boolean;
                    case NUMBER, WHOLE ->
                        value instanceof Number number
                                && number.doubleValue() >= min
                                && number.doubleValue() <= max
                                && (type == Type.NUMBER || number.doubleValue() == Math.rint(number.doubleValue()));
                };
        if (!fits) {
            throw new IllegalArgumentException(key + " must be " + expected() + ", not " + value);
        }
    }

    /** What a value must be, in words. */
    public String expected() {
        return switch (type) {
            case SCHEDULE -> "the id of a schedule";
            case SWITCH -> "true or false";
            case NUMBER -> "a number from " + plain(min) + " to " + plain(max);
            case WHOLE -> "a whole number from " + plain(min) + " to " + plain(max);
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static Assumptions copy(Assumptions a, String rivals, String snapback, String pause) {
        return new Assumptions(
                rivals,
                snapback,
                pause,
                a.orderLagDays(),
                a.adjustmentPerYear(),
                a.growthPct(),
                a.substitution(),
                a.demand(),
                a.passThroughPct(),
                a.preferenceUsePct(),
                a.rush(),
                a.effectiveDays(),
                a.deliveredPct(),
                a.jobsPerMusd());
    }

    private Assumptions replace(Assumptions a, Object value) {
        Rush rush = a.rush();
        return new Assumptions(
                a.rivals(),
                a.snapback(),
                a.pause(),
                number(ORDER_LAG, a.orderLagDays(), value),
                number(ADJUSTMENT, a.adjustmentPerYear(), value),
                number(GROWTH, a.growthPct(), value),
                number(SUBSTITUTION, a.substitution(), value),
                number(DEMAND, a.demand(), value),
                number(PASS_THROUGH, a.passThroughPct(), value),
                number(PREFERENCE_USE, a.preferenceUsePct(), value),
                new Rush(
                        this == RUSH_ON ? (Boolean) value : rush.on(),
                        number(RUSH_BETA, rush.beta(), value),
                        number(RUSH_RISK, rush.risk(), value),
                        (int) number(RUSH_WINDOW, rush.windowDays(), value),
                        (int) number(RUSH_REPAY, rush.repayDays(), value)),
                (int) number(EFFECTIVE, a.effectiveDays(), value),
                number(DELIVERED, a.deliveredPct(), value),
                number(JOBS, a.jobsPerMusd(), value));
    }

    private double number(AssumptionKey which, double now, Object value) {
        return this == which ? ((Number) value).doubleValue() : now;
    }
}
