package org.parley.desk.assumptions;

import org.parley.desk.state.SliderRange;
import org.parley.scenario.AssumptionKey;

/**
 * Between which values an assumption is slid, and in which steps: the plausible part of all that makes sense, else a hand could
 * not hit anything. Any other value can be typed.
 */
final class AssumptionRanges {

    private AssumptionRanges() {}

    /** @param key of a number */
    static SliderRange of(AssumptionKey key) {
        return switch (key) {
            case ORDER_LAG -> new SliderRange(0, 180, 5);
            case ADJUSTMENT -> new SliderRange(0, 1, 0.05);
            case GROWTH -> new SliderRange(-10, 10, 0.5);
            // Where eight in ten of the draws are: model, section 7.
            case SUBSTITUTION -> new SliderRange(0.64, 1.57, 0.01);
            case DEMAND -> new SliderRange(0.77, 1.29, 0.01);
            case PASS_THROUGH -> new SliderRange(50, 100, 1);
            case PREFERENCE_USE, DELIVERED -> new SliderRange(0, 100, 1);
            case RUSH_BETA -> new SliderRange(0, 0.03, 0.001);
            case RUSH_RISK -> new SliderRange(0, 1, 0.05);
            case RUSH_WINDOW, EFFECTIVE -> new SliderRange(0, 90, 1);
            case RUSH_REPAY -> new SliderRange(30, 180, 5);
            case JOBS -> new SliderRange(0, 1000, 10);
            case RIVALS, SNAPBACK, PAUSE, RUSH_ON -> throw new IllegalArgumentException(key + " is not a number");
        };
    }
}
