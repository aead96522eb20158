package org.parley.chart;

import java.util.Optional;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;

/** What the deal space says of the offer, true in every case. */
final class DealTitle {

    /** A gain in scores that is shown as no point of 100. */
    static final double HARDLY = 0.0005;

    private DealTitle() {}

    static String of(DealPicture picture) {
        Optional<DealFrontier> found = picture.present();
        if (found.isPresent() && !found.get().hasZone()) {
            return Wording.get("title.deal.noZone");
        }
        if (picture.scene().offer().isNoDeal()) {
            return found.map(frontier -> Wording.get(
                            frontier.betterForBoth(new Gains(0, 0), HARDLY).isPresent()
                                    ? "title.deal.none"
                                    : "title.deal.noneEven"))
                    .orElseGet(() -> Wording.get("title.deal.pending"));
        }
        Scenario scenario = picture.scene().scenario();
        boolean homeStays = picture.home().accepts();
        boolean partnerStays = picture.partner().accepts();
        if (!homeStays && !partnerStays) {
            return Wording.get("title.deal.bothWalk");
        }
        if (!homeStays || !partnerStays) {
            return Wording.get("title.deal.walks", capital(homeStays ? scenario.partner() : scenario.home()));
        }
        return found.map(frontier -> gain(scenario, frontier, picture.gains()))
                .orElseGet(() -> Wording.get("title.deal.pending"));
    }

    private static String gain(Scenario scenario, DealFrontier frontier, Gains offer) {
        if (frontier.betterForBoth(offer, HARDLY).isPresent()) {
            return Wording.get("title.deal.gain");
        }
        boolean home = frontier.mostAtNoCost(offer, true) > HARDLY;
        boolean partner = frontier.mostAtNoCost(offer, false) > HARDLY;
        if (home && partner) {
            return Wording.get("title.deal.either");
        }
        if (home || partner) {
            Party gains = home ? scenario.home() : scenario.partner();
            Party other = home ? scenario.partner() : scenario.home();
            return Wording.get("title.deal.one", capital(gains), other.inText());
        }
        return Wording.get("title.deal.end");
    }

    /** A party's name at the beginning of a sentence. */
    static String capital(Party party) {
        String name = party.inText();
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(java.util.Locale.ROOT) + name.substring(first);
    }
}
