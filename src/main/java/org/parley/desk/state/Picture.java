package org.parley.desk.state;

import java.time.Duration;
import java.util.List;
import org.parley.chart.Scene;
import org.parley.simulate.Comparison;

/**
 * What follows from a state: computed as a whole, shown as a whole.
 *
 * @param state the state it belongs to
 * @param offer the offer beside no deal
 * @param pins the pinned offers, each beside its own no deal
 * @param took time for the models, without drawing
 */
public record Picture(DeskState state, Comparison offer, List<Comparison> pins, Scene scene, Duration took) {

    /** Whether its figures are those of the offer and the assumptions of another state, whatever is pinned there. */
    public boolean isOf(DeskState other) {
        return state.offer().equals(other.offer()) && state.assumptions().equals(other.assumptions());
    }
}
