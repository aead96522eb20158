package org.parley.scenario;

/** What becomes of a purchase promise: model, section 5. */
public final class Promise {

    /** Of what China had promised under the Phase One deal of 2020 this share was delivered, percent: the record. */
    public static final double RECORD_PCT = 57;

    private static final double LARGE_SHARE = 0.8;

    private Promise() {}

    /** Whether it takes so large a share of the rivals' sales that a reader should know. */
    public static boolean isLarge(double takenMusd, double rivalsMusd) {
        return takenMusd > LARGE_SHARE * rivalsMusd;
    }

    /**
     * Goods of other suppliers that a promise replaces, US$ million a year.
     *
     * @param promiseMusd the promise, a year above the base
     * @param displacementShare share of it that replaces other goods
     * @param premiumPct extra landed cost over the goods replaced
     */
    public static double taken(double promiseMusd, double displacementShare, double premiumPct) {
        return displacementShare * promiseMusd / (1 + premiumPct / 100);
    }

    /** Why a promise cannot be kept, or null when it can. */
    static String refusal(double promiseMusd, double takenMusd, double rivalsMusd) {
        if (takenMusd <= rivalsMusd) {
            return null;
        }
        return "is a purchase of " + Json.number(promiseMusd)
                + " US$ million a year that would replace more than home buys from all other suppliers together; expected"
                + " one that replaces at most "
                + Json.number(rivalsMusd) + " US$ million";
    }
}
