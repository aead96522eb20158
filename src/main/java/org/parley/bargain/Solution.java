package org.parley.bargain;

import java.util.List;
import java.util.Locale;

/** The outcomes that theories of bargaining point to, by name: see {@link NamedPoints}. */
public enum Solution {
    NASH,
    KALAI_SMORODINSKY,
    EGALITARIAN,
    EQUAL_UTILITY,
    LARGEST_SUM;

    /** Its word in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its points, with all ties. */
    public List<FrontierPoint> of(NamedPoints named) {
        return switch (this) {
            case NASH -> named.nash();
            case KALAI_SMORODINSKY -> named.kalaiSmorodinsky();
            case EGALITARIAN -> named.egalitarian();
            case EQUAL_UTILITY -> named.equalUtility();
            case LARGEST_SUM -> named.maxSum();
        };
    }
}
