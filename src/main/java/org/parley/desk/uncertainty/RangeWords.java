package org.parley.desk.uncertainty;

import org.parley.desk.state.Texts;
import org.parley.scenario.Party;
import org.parley.uncertainty.Fan;

/** What the draws say, in words. */
final class RangeWords {

    private RangeWords() {}

    /** How often the offer is better than its alternatives for home. */
    static String odds(Ranges ranges) {
        Party home = ranges.scene().scenario().home();
        if (ranges.fan().odds().isEmpty()) {
            return Texts.get("range.odds.unknown", home.inText());
        }
        if (ranges.scene().offer().isNoDeal() || !ranges.scene().offer().outcome().hasAgreement()) {
            return Texts.get("range.odds.noAgreement");
        }
        Fan.Odds odds = ranges.fan().odds().get();
        return Texts.get(
                "range.odds", home.inText(), ofHundred(odds.betterThanNoDeal()), ofHundred(odds.betterThanWalkAway()));
    }

    /** Only what is never, or always, so is called none or all. */
    static String ofHundred(double share) {
        long rounded = Math.round(100 * share);
        if (rounded == 100 && share < 1) {
            return Texts.get("range.odds.most");
        }
        if (rounded == 0 && share > 0) {
            return Texts.get("range.odds.least");
        }
        return Texts.get("range.odds.some", rounded);
    }

    /**
     * How fine the ranges are, and whether they are still being refined.
     *
     * @param ranges null when there are none yet
     * @param most draws after which they are fine enough
     */
    static String draws(Ranges ranges, boolean fresh, int most) {
        if (ranges == null || !fresh) {
            return Texts.get("range.draws.none");
        }
        int draws = ranges.fan().draws();
        String words = Texts.get(draws < most ? "range.draws.more" : "range.draws", draws, most);
        long again = Math.round(draws * ranges.fan().redrawn());
        return again == 0 ? words : words + Texts.get("range.draws.again", again);
    }
}
