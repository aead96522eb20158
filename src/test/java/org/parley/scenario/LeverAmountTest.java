package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount of a term is written alike wherever it is read, however its file writes the unit. */
class LeverAmountTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    @ParameterizedTest
    @CsvSource({
        "%,              15%",
        "% cut,          15% cut",
        "US$ m a year,   US$ 15 m a year",
        "US$m a year,    US$ 15 m a year",
        "US$ m,          US$ 15 m",
        "'',             15",
        "tons,           15 tons",
    })
    void amounts(String unit, String words) {
        assertEquals(words, of(unit).amount("15"));
    }

    private static Lever of(String unit) {
        Lever any = CASE.levers().get(0);
        return new Lever(
                any.id(), any.kind(), any.side(), any.name(), unit, any.min(), any.max(), any.step(), any.base(), any.group(),
                any.lines(), any.bands(), any.political(), any.explanation(), any.note(), any.source(), any.startDays(),
                any.drawsPct());
    }
}
