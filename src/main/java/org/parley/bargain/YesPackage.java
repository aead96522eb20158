package org.parley.bargain;

import org.parley.scenario.Basis;
import org.parley.simulate.Comparison;

/**
 * An offer that the partner is believed to accept, beside the one that was asked about.
 *
 * @param way to it
 * @param comparison its outcome, beside no deal
 * @param homeChange by how much its score for home is above that of the offer asked about; negative where it costs home
 * @param homeGain the same above what walking away is worth to home
 * @param partnerGain its score for the partner above what walking away is worth to the partner
 * @param exportsMusd by how much home's exports are above those of the offer asked about, US$ million a year in the long run
 * @param importsMusd the same of imports
 * @param behind by how much less it is worth to home than the cheapest package, 0 or more
 */
public record YesPackage(
        YesWay way,
        Comparison comparison,
        double homeChange,
        double homeGain,
        double partnerGain,
        double exportsMusd,
        double importsMusd,
        double behind) {

    /** By so much less, of 1, a package may be worth to home and still be of equal worth: one point of 100. */
    public static final double EQUAL = 0.01;

    static YesPackage of(YesWay way, Comparison comparison, Comparison asked, Scores now, YesWay cheapest) {
        SideScores home = now.home().orElseThrow();
        return new YesPackage(
                way,
                comparison,
                way.home() - home.score(),
                way.home() - home.walkAway(),
                way.partner() - now.partner().orElseThrow().walkAway(),
                comparison.outcome().on(Basis.LONG_RUN).exports() - asked.outcome().on(Basis.LONG_RUN).exports(),
                comparison.outcome().on(Basis.LONG_RUN).imports() - asked.outcome().on(Basis.LONG_RUN).imports(),
                Math.max(0, cheapest.home() - way.home()));
    }

    /** Whether it is worth as much to home as the cheapest. */
    public boolean isEqual() {
        return behind <= EQUAL + SideScores.SAME;
    }

    /** Whether home would do better to walk away. */
    public boolean isWorseThanWalking() {
        return homeGain < -SideScores.SAME;
    }
}
