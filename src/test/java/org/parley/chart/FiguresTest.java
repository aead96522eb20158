package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4600|US$ 4.60 bn", "4604.9|US$ 4.60 bn", "4605|US$ 4.61 bn", "0|US$ 0.00 bn", "4.9|US$ 0.00 bn",
                "-4.9|US$ 0.00 bn", "-5|\u2212US$ 0.01 bn", "-2570|\u2212US$ 2.57 bn", "1234567|US$ 1,234.57 bn"
            })
    void levels(double musd, String text) {
        assertEquals(text, Figures.level(musd));
        assertEquals(text.replace("US$ ", "").replace(" bn", ""), Figures.bare(musd));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "393.4|+US$ 393 m", "-393.5|\u2212US$ 394 m", "0|US$ 0 m", "0.4|US$ 0 m", "-0.4|US$ 0 m",
                "0.5|+US$ 1 m", "-0.5|\u2212US$ 1 m", "9999|+US$ 9,999 m", "10000|+US$ 10.00 bn",
                "-12340|\u2212US$ 12.34 bn", "1000|+US$ 1,000 m"
            })
    void changes(double musd, String text) {
        assertEquals(text, Figures.change(musd));
        assertEquals(text.replaceFirst("^[+\u2212]", ""), Figures.amount(musd), "the size alone has no sign");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"23.14|23.1%", "23.25|23.3%", "0|0.0%", "-0.04|0.0%", "-0.05|\u22120.1%", "NaN|none", "100|100.0%"})
    void percentages(double pct, String text) {
        assertEquals(text, Figures.percent(pct));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.23|+1.2 pp", "-1.25|\u22121.3 pp", "0|0.0 pp", "0.04|0.0 pp", "-0.04|0.0 pp", "NaN|none"})
    void percentagePoints(double pct, String text) {
        assertEquals(text, Figures.points(pct));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"19|19%", "12.5|12.5%", "0|0%", "10.04|10.04%"})
    void rates(double pct, String text) {
        assertEquals(text, Figures.rate(pct));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"600|600", "2.5|2.5", "0.125|0.13", "-5|\u22125", "1234.5|1,234.5", "0|0", "-0.001|0", "-0.0|0"})
    void plainNumbers(double value, String text) {
        assertEquals(text, Figures.plain(value));
    }

    @Test
    void days() {
        assertEquals("9 Jul", Figures.day(LocalDate.of(2025, 7, 9)));
        assertEquals("9 Jul 2025", Figures.fullDay(LocalDate.of(2025, 7, 9)));
    }

    /** Figures are read across the table: they look the same on a machine set to any language. */
    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            for (String language : new String[] {"de-DE", "ar-EG", "hi-IN-u-nu-deva", "fr-FR", "ur-PK"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertEquals("\u2212US$ 1,234 m", Figures.change(-1234), language);
                assertEquals("US$ 4.60 bn", Figures.level(4600), language);
                assertEquals("1,234.5", Figures.plain(1234.5), language);
                assertEquals("9 Sep", Figures.day(LocalDate.of(2025, 9, 9)), language);
                assertEquals("Day 90 \u00b7 x", Wording.get("deadline", 90, "x"), language);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
