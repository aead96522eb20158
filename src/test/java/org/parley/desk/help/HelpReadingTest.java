package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HelpReadingTest {

    private final HelpReading reading = new HelpReading(HelpTopic.PRODUCTS);

    private HelpTopic topic() {
        return reading.placeProperty().get().topic();
    }

    @Test
    void goesBackAndForward() {
        assertFalse(reading.canGoBackProperty().get());
        assertTrue(reading.follow("glossary.md#exempt-share"));
        assertEquals(HelpTopic.GLOSSARY, topic());
        assertTrue(reading.placeProperty().get().block() > 0);
        assertTrue(reading.canGoBackProperty().get());
        reading.back();
        assertEquals(HelpPlace.top(HelpTopic.PRODUCTS), reading.placeProperty().get());
        assertTrue(reading.canGoForwardProperty().get());
        reading.forward();
        assertEquals(HelpTopic.GLOSSARY, topic());
        assertFalse(reading.canGoForwardProperty().get());
    }

    @Test
    void opensAtAHeading() {
        HelpPlace place = new HelpReading("desk.md#other-windows").placeProperty().get();
        assertEquals(HelpTopic.DESK, place.topic());
        assertTrue(place.block() > 0);
        assertThrows(IllegalArgumentException.class, () -> new HelpReading("desk.md#nowhere"));
    }

    @Test
    void aNewWayForgetsTheOldOne() {
        reading.go(HelpPlace.top(HelpTopic.KEYS));
        reading.back();
        reading.go(HelpPlace.top(HelpTopic.MODEL));
        assertFalse(reading.canGoForwardProperty().get());
        reading.forward();
        assertEquals(HelpTopic.MODEL, topic());
    }

    @Test
    void whereOneIsIsNoStep() {
        reading.go(HelpPlace.top(HelpTopic.PRODUCTS));
        assertFalse(reading.canGoBackProperty().get());
        reading.back();
        assertEquals(HelpTopic.PRODUCTS, topic());
    }

    @Test
    void aLinkThatLeadsNowhereLeavesOneWhereOneIs() {
        assertFalse(reading.follow("nowhere.md"));
        assertEquals(HelpTopic.PRODUCTS, topic());
    }
}
