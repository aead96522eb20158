package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Goal seek as a command. */
class SeekCommandTest {

    private static String[] call(String target, String... more) {
        String[] start = {"seek", "pakistan-us-2025", "--offer", "zero-tariff", "--free", "cotton", "--target", target};
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    @Test
    void theValueGivesTheFigureWhenItIsRun() {
        JsonNode answer = parley(call("longRun.balance=5300", "--json")).json();
        assertTrue(answer.path("reached").asBoolean());
        String value = Double.toString(answer.path("value").asDouble());
        JsonNode run = parley("run", "pakistan-us-2025", "--offer", "zero-tariff", "--set", "cotton=" + value, "--json")
                .json();
        assertEquals(5300, run.at("/bases/longRun/balance").asDouble(), 1e-6);
        String text = parley(call("longRun.balance=5300")).out();
        assertTrue(text.contains("Balance, exports less imports (long run, a year) of US$ 5,300 m: Cotton US$ 2"), text);
    }

    @Test
    void saysPlainlyWhenNoValueReachesIt() {
        JsonNode answer = parley(call("longRun.balance=2000", "--json")).json();
        assertTrue(answer.path("value").isNull());
        assertEquals(false, answer.path("reached").asBoolean(true));
        assertEquals(350, answer.path("nearest").asDouble(), 1e-6);
        String text = parley(call("longRun.balance=2000")).out().replace('\n', ' ');
        assertTrue(text.startsWith("No value of Cotton from 0 to US$ 350 m a year reaches it."), text);
        assertTrue(text.contains("nearest to US$ 2,000 m is US$ 5,1"), text);
    }

    @Test
    void theTargetIsToldAsItWasTyped() {
        String text = parley(call("longRun.balance=99999")).out().replace('\n', ' ');
        assertTrue(text.contains("nearest to US$ 99,999 m is "), text);
        text = parley(call("longRun.exportsVsNoDeal=54321.125")).out().replace('\n', ' ');
        assertTrue(text.contains("to US$ +54,321.125 m"), text);
    }

    /** Cotton is bought: what is sold does not depend on it. */
    @Test
    void aTermThatMovesNothingIsSaidToHaveNoEffect() {
        String text = parley(call("longRun.exports=9000")).out().replace('\n', ' ');
        assertTrue(text.contains("whatever the value of Cotton: this term has no effect on it"), text);
        assertTrue(text.contains("none brings it to US$ 9,000 m"), text);
        assertEquals(-1, text.indexOf("goes from"), text);
    }

    @Test
    void assumptionsAndChangesCount() {
        JsonNode plain = parley(call("longRun.balance=5300", "--json")).json();
        JsonNode other = parley(call("longRun.balance=5300", "--json", "--assume", "deliveredPct=100")).json();
        assertTrue(other.path("value").asDouble() < plain.path("value").asDouble(), "more of a promise arrives");
    }

    @Test
    void withoutAnAgreementItSaysWhyNothingMoves() {
        Call call = parley(
                "seek", "classroom", "--offer", "no-deal", "--free", "wheat", "--target", "longRun.imports=1e6", "--json");
        assertTrue(call.json().path("value").isNull());
        assertTrue(call.err().contains("without an agreement the terms do nothing"), call.err());
    }
}
