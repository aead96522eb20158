package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PinPlacesTest {

    @Test
    void knownPlacesAreKeptAndNobodyElseTakesThem() {
        assertEquals(List.of(2, 0, 1, 3), PinPlaces.keeping(List.of(2, -1, 1, -1)));
        assertEquals(List.of(1, 0), PinPlaces.keeping(List.of(1, -1)));
        assertEquals(List.of(0, 1), PinPlaces.keeping(List.of(-1, -1)));
        assertEquals(List.of(), PinPlaces.keeping(List.of()));
    }

    @Test
    void noPlaceIsHeldTwice() {
        assertEquals(List.of(0, 1, 2), PinPlaces.keeping(List.of(0, 0, 2)));
        assertEquals(List.of(1, 0, 2), PinPlaces.keeping(List.of(1, 1, -1)));
    }
}
