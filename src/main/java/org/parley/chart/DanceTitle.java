package org.parley.chart;

import org.parley.bargain.Debrief;
import org.parley.bargain.SideScores;
import org.parley.scenario.RehearsalRecord.Status;

/** What the dance of offers came to, in at most ten words. */
final class DanceTitle {

    private DanceTitle() {}

    static String of(DebriefPicture picture) {
        Debrief debrief = picture.debrief();
        if (debrief.record().status() == Status.AGREED) {
            String key = debrief.betterForBoth().isEmpty()
                    ? "debrief.title.dealBest"
                    : new DebriefWords(picture).isHardlyLeft() ? "debrief.title.dealHardly" : "debrief.title.dealLeft";
            return Wording.get(key, picture.round());
        }
        boolean both = picture.nash()
                .filter(gain -> gain.home() > SideScores.SAME && gain.partner() > SideScores.SAME)
                .isPresent();
        return Wording.get(both ? "debrief.title.none" : "debrief.title.noZone");
    }
}
