package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Judgements that the results rest on, each of which a user can see and change.
 *
 * @param rivals id of the schedule that other suppliers face after the deadline
 * @param snapback id of the schedule that home faces when talks fail
 * @param pause id of the schedule that everybody faces before the deadline
 * @param orderLagDays days over which orders follow a new duty; 0 for at once
 * @param adjustmentPerYear speed at which the short run turns into the long run, a year
 * @param growthPct trend of all flows, percent a year
 * @param substitution factor on the elasticities of substitution of all lines; 1 leaves them as the lines give them
 * @param demand factor on their elasticities of demand
 * @param passThroughPct share of a duty that reaches the border price, percent
 * @param preferenceUsePct share of a preference that traders use, percent
 * @param rush orders brought forward when a rise is feared
 * @param effectiveDays days from signature to entry into force
 * @param deliveredPct share of a purchase promise that is delivered, percent
 * @param jobsPerMusd jobs for each US$ million of exports
 */
public record Assumptions(
        String rivals,
        String snapback,
        String pause,
        double orderLagDays,
        double adjustmentPerYear,
        double growthPct,
        double substitution,
        double demand,
        double passThroughPct,
        double preferenceUsePct,
        Rush rush,
        int effectiveDays,
        double deliveredPct,
        double jobsPerMusd) {

    /**
     * Rush orders before a deadline.
     *
     * @param beta extra orders for each percentage point of feared rise, a fraction
     * @param risk chance that traders give to the rise, 0..1
     * @param windowDays days before the deadline over which orders swell
     * @param repayDays days after it over which they fall short again
     */
    public record Rush(boolean on, double beta, double risk, int windowDays, int repayDays) {

        /**
         * Orders that one day of a surge adds, as a share of its flow, for each percentage point of feared rise.
         *
         * @param end the day that is feared
         * @param window days before it over which orders swell
         */
        public double surge(int day, int end, int window) {
            return 2 * beta * risk / window * (day - (end - window));
        }

        /**
         * The deepest shortfall after one rush, as a share of the day's flow: 2B/R, with B the sum of the surge, of which the
         * days before the first are no part. Above one, a flow would turn negative.
         *
         * @param risePct rise of the duty that returns if talks fail, percentage points
         * @param deadline the day that is feared
         */
        public double deepestRepayment(double risePct, int deadline) {
            double sum = 0;
            for (int day = Math.max(0, deadline - windowDays); day < deadline; day++) {
                sum += surge(day, deadline, windowDays);
            }
            return on ? 2 * sum * Math.max(0, risePct) / repayDays : 0;
        }

        /** Why a rush cannot be paid back, for a reader. */
        public static String refusal(String line) {
            return "makes rush orders of '" + line
                    + "' so large that paying them back would take more than all its trade; expected a smaller beta, risk"
                    + " or windowDays, or a longer repayDays";
        }
    }

    /** The values a file takes when it names none. */
    public static final Assumptions DEFAULTS = new Assumptions(
            "august-2025",
            "april-2025",
            "pause",
            30,
            0.30,
            0,
            1,
            1,
            90,
            80,
            new Rush(true, 0.017, 0.5, 30, 60),
            7,
            80,
            350);

    /** A line with the elasticities that hold in this world. */
    public Line on(Line line) {
        return new ElasticityFactors(substitution, demand).on(line);
    }

    /** All values by dotted key, in the order of the file format. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AssumptionKey key : AssumptionKey.values()) {
            values.put(key.key(), key.get(this));
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * The same with some values changed.
     *
     * @param changes values by dotted key, each of the type and within the range of its {@link AssumptionKey}
     * @throws IllegalArgumentException with a sentence for a reader, when a key is unknown or a value does not fit
     */
    public Assumptions with(Map<String, ?> changes) {
        Assumptions changed = this;
        for (Map.Entry<String, ?> change : changes.entrySet()) {
            changed = AssumptionKey.of(change.getKey()).set(changed, change.getValue());
        }
        return changed;
    }
}
