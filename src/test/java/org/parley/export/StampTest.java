package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.chart.Scenes;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** The mark of the assumptions that a page rests on. */
class StampTest {

    private static String stamp(OwnSchedule... own) {
        Scenario whole = Scenes.PAKISTAN.withOwnSchedules(List.of(own));
        Map<String, Object> changed = own.length == 0 ? Map.of() : Map.of("rivals", own[0].id());
        Comparison offer = Scenes.compare(whole, Scenes.offer("everything"), changed);
        return Stamp.of(whole, List.of(offer));
    }

    private static String hash(Map<String, Object> changed) {
        return Stamp.assumptionHash(Scenes.PAKISTAN, Scenes.PAKISTAN.assumptions().with(changed));
    }

    /** Pages from before there were factors on elasticities rest on the same world as those with factors of one. */
    @Test
    void factorsCountWhenTheyChangeSomething() {
        assertEquals("0557ab04", hash(Map.of()));
        assertEquals(hash(Map.of()), hash(Map.of("substitution", 1, "demand", 1.0)));
        assertNotEquals(hash(Map.of()), hash(Map.of("substitution", 1.2)));
        assertNotEquals(hash(Map.of("substitution", 1.2)), hash(Map.of("demand", 1.2)));
    }

    /** Two people with the same rates have the same mark, whatever they call them; one other rate is another mark. */
    @Test
    void ratesOfTheUsersOwnCountByWhatTheyAre() {
        String one = stamp(new OwnSchedule("own-1", "Mine", "august-2025", Map.of("VN", 35.0)));
        assertEquals(one, stamp(new OwnSchedule("own-7", "Yours", "august-2025", Map.of("VN", 35.0))));
        assertNotEquals(one, stamp(new OwnSchedule("own-1", "Mine", "august-2025", Map.of("VN", 36.0))));
        assertNotEquals(one, stamp(new OwnSchedule("own-1", "Mine", "april-2025", Map.of("VN", 35.0))));
        assertNotEquals(one, stamp());
        assertEquals(stamp(), stamp(new OwnSchedule("own-1", "Mine", "august-2025", Map.of())));
    }
}
