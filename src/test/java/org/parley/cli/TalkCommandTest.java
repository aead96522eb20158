package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Talks by machine as a command. */
class TalkCommandTest {

    private static final double SAME = 1e-9;

    /** A pie cut in ten, with walk-away values that are put in. */
    private static String pie(String reservation) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i <= 10; i++) {
            values.append(i == 0 ? "" : ",")
                    .append("{\"name\": \"" + i + "\", \"evals\": [" + i + ", " + (10 - i) + "]}");
        }
        return "{\"format\": \"parley-domain/1\", \"name\": \"Pie\", \"parties\": [\"A\", \"B\"], \"reservation\": " + reservation
                + ", \"issues\": [{\"name\": \"share\", \"weights\": [1, 1], \"values\": [" + values + "]}]}";
    }

    @Test
    void theCasesOwnRoundsAndDays() {
        JsonNode talk = parley("talk", "pakistan-us-2025", "--home", "hard", "--partner", "tit-for-tat", "--json").json();
        assertEquals(6, talk.path("rounds").asInt());
        JsonNode frontier = parley("frontier", "pakistan-us-2025", "--json").json();
        List<Integer> days = new ArrayList<>();
        boolean home = true;
        for (JsonNode move : talk.path("moves")) {
            assertEquals(home ? "home" : "partner", move.path("side").asText());
            home = !home;
            days.add(move.path("day").asInt());
            assertEquals(16, move.path("levers").size());
            double nearest = Double.POSITIVE_INFINITY;
            for (JsonNode point : frontier.path("pareto")) {
                nearest = Math.min(nearest, Math.hypot(
                        point.at("/u/0").asDouble() - move.at("/u/0").asDouble(),
                        point.at("/u/1").asDouble() - move.at("/u/1").asDouble()));
            }
            assertEquals(nearest, move.path("distanceToPareto").asDouble(), SAME);
        }
        assertEquals(List.of(15, 15, 30, 30), days.subList(0, 4));
        JsonNode deal = talk.path("deal");
        JsonNode last = talk.path("moves").get(talk.path("moves").size() - 1);
        assertEquals(last.path("levers"), deal.path("levers"), "what was taken is what was offered last");
        assertEquals(last.path("u"), deal.path("u"));
        assertEquals(last.path("distanceToPareto"), talk.path("distanceToPareto"));
        assertTrue(talk.path("distanceToNash").asDouble() > 0);
        assertNotEquals(last.path("side").asText(), deal.path("acceptedBy").asText());
    }

    @Test
    void theSameSeedIsTheSameTalk() {
        String[] call = {"talk", "classroom", "--home", "micro", "--partner", "conceding", "--rounds", "9", "--seed", "7", "--json"};
        assertEquals(parley(call).out(), parley(call).out());
    }

    @Test
    void aDomain() {
        JsonNode talk = parleyWith(pie("[0, 0]"), "talk", "-", "--rounds", "21", "--json").json();
        assertEquals("Pie", talk.path("name").asText());
        assertEquals(0.5, talk.at("/deal/u/0").asDouble(), 0.11);
        assertEquals(talk.at("/deal/round").asInt(), talk.at("/deal/day").asInt());
        assertEquals(0, talk.path("distanceToPareto").asDouble(), SAME);
        assertFalse(talk.has("reason"));
        String text = parleyWith(pie("[0, 0]"), "talk", "-", "--rounds", "21").out();
        assertTrue(text.contains("Deal in round ") && text.contains("from the Nash point."), text);
    }

    @Test
    void withoutADealItIsSaidWhy() {
        JsonNode none = parleyWith(pie("[0.8, 0.8]"), "talk", "-", "--json").json();
        assertTrue(none.path("deal").isNull() && none.path("distanceToPareto").isNull() && none.path("distanceToNash").isNull());
        assertEquals("No offer is worth to both sides at least what walking away is.", none.path("reason").asText());
        String hopeless = parleyWith(pie("[0.2, 1.2]"), "talk", "-").out();
        assertTrue(hopeless.contains("No offer at all is worth as much to B as walking away"), hopeless);
        String stubborn = parleyWith(
                        pie("[0.3, 0.3]"), "talk", "-", "--home", "tit-for-tat", "--partner", "tit-for-tat", "--rounds", "4")
                .out();
        assertTrue(stubborn.contains("No deal. The deadline passed before either side took the other's offer."), stubborn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--home soft | --home: no tactic is called 'soft'; expected one of hard, even, conceding, tit-for-tat, micro",
        "--partner '' | --partner: no tactic is called",
        "--rounds 0 | --rounds: is '0'; expected a whole number from 1 to 1000",
        "--rounds 1.5 | --rounds: is '1.5'; expected a whole number from 1 to 1000",
        "--seed x | --seed: is 'x'; expected a whole number from 0 to 2147483647",
        "--offer zero-tariff --day none | has no agreement"
    })
    void wrongCallsAreOneLine(String options, String said) {
        List<String> call = new ArrayList<>(List.of("talk", "pakistan-us-2025"));
        for (String option : options.split(" ")) {
            call.add(option.equals("''") ? "" : option);
        }
        Call answer = parley(call.toArray(String[]::new));
        assertEquals(2, answer.code());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains(said), answer.err());
        assertEquals(1, answer.err().lines().count(), answer.err());
    }

    @Test
    void anOfferDoesNotGoWithADomain() {
        Call answer = parleyWith(pie("[0, 0]"), "talk", "-", "--offer", "zero-tariff");
        assertEquals(2, answer.code());
        assertTrue(answer.err().startsWith("talk: --offer"), answer.err());
    }
}
