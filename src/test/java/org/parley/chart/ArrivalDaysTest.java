package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parley.simulate.Comparison;

class ArrivalDaysTest {

    private static final double SHARE = 0.005;

    private static double change(Comparison offer, int day) {
        return offer.outcome().imports(day) - offer.noDeal().imports(day);
    }

    /** A first cargo too small to count is the start all the same, when imports stay above no deal's until they do count. */
    @Test
    void aSmallArrivalIsTheStartOfARise() {
        Comparison offer = Scenes.compare(
                Scenes.PAKISTAN,
                Scenes.offer("zero-tariff").withTerms(Map.of("farm-duties", 0.0, "energy-duties", 0.0, "industrial-duties", 0.0,
                        "vehicle-duties", 0.0, "scrap", 2.5, "soybeans", 600.0)),
                Map.of());
        int arrival = ArrivalDays.first(Scenes.PAKISTAN, offer.outcome()).orElseThrow();
        assertTrue(Math.abs(change(offer, arrival + 1)) < SHARE * offer.noDeal().imports(arrival + 1));
        assertEquals(OptionalInt.of(arrival), ArrivalDays.importsMove(Scenes.PAKISTAN, offer, 365, SHARE));
    }
}
