package org.parley.trade;

/**
 * The formula behind the country rates of 2 April 2025 (Office of the US Trade Representative, Reciprocal Tariff
 * Calculations): half of the imposing side's deficit as a share of its imports, at least ten percent.
 */
public final class ReciprocalFormula {

    /** No rate below this was announced, percent. */
    public static final double FLOOR_PCT = 10;

    private ReciprocalFormula() {}

    /**
     * The deficit as a whole percentage of imports, as it was printed.
     *
     * @param exports the imposing side's exports to the other country
     * @param imports its imports from there, positive, same unit
     */
    public static double ratioPct(double exports, double imports) {
        return Math.floor(200 * uncappedShare(exports, imports) + 0.5);
    }

    /** The announced rate in percent: half of the printed ratio, rounded half up, at least ten. */
    public static double ratePct(double exports, double imports) {
        return Math.max(FLOOR_PCT, Math.floor(ratioPct(exports, imports) / 2 + 0.5));
    }

    /** The same without rounding, percent: what the formula would ask at these flows. */
    public static double continuousPct(double exports, double imports) {
        return Math.max(FLOOR_PCT, uncappedPct(exports, imports));
    }

    /** The continuous rate without the floor of ten; negative when the imposing side has a surplus. */
    public static double uncappedPct(double exports, double imports) {
        return 100 * uncappedShare(exports, imports);
    }

    private static double uncappedShare(double exports, double imports) {
        if (!(imports > 0) || !(exports >= 0) || Double.isInfinite(exports) || Double.isInfinite(imports)) {
            throw new IllegalArgumentException(
                    "the formula needs imports above 0 and exports of 0 or more, not " + imports + " and " + exports);
        }
        return 0.5 * (imports - exports) / imports;
    }
}
