package org.parley.desk.terms;

import java.util.List;
import org.parley.desk.state.DeskState;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * All beside a term's own value that its row shows, the same for all rows and so worked out once for each state.
 *
 * @param agreement whether anything is signed
 * @param mostFavoured whether cuts go to all suppliers
 * @param deliveredPct share of a promise that is delivered, percent
 * @param pins names of the pinned offers
 */
record TermWorld(boolean agreement, boolean mostFavoured, double deliveredPct, List<String> pins) {

    static TermWorld of(Scenario scenario, DeskState state) {
        Offer offer = state.offer();
        Assumptions assumed = scenario.assumptions().with(offer.assume()).with(state.assumptions());
        List<String> names = state.pinned().stream().map(Offer::name).toList();
        return new TermWorld(offer.hasAgreement(), offer.mostFavoured(), assumed.deliveredPct(), names);
    }
}
