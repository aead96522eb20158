package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** One term that another offer has at another value. */
public record TermMove(Lever lever, double from, double to) {

    /** All of them, in the scenario's order. */
    public static List<TermMove> between(Scenario scenario, Offer from, Offer to) {
        List<TermMove> moves = new ArrayList<>();
        for (Lever lever : scenario.levers()) {
            if (from.value(lever) != to.value(lever)) {
                moves.add(new TermMove(lever, from.value(lever), to.value(lever)));
            }
        }
        return moves;
    }

    /** Whether the side whose term it is gives more than before: an extra tariff concedes downwards, all other terms upwards. */
    public boolean givesMore() {
        return lever.kind() == Lever.Kind.PARTNER_RATE ? to < from : to > from;
    }
}
