package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareAndShowTest {

    @TempDir
    private Path folder;

    @Test
    void compareGivesWhatRunGives() {
        JsonNode compared = parley(
                        "compare", "classroom", "free-trade", "no-deal", "--assume", "deliveredPct=57", "--json")
                .json();
        assertEquals(2, compared.path("offers").size());
        for (JsonNode offer : compared.path("offers")) {
            JsonNode run = parley(
                            "run", "classroom", "--offer", offer.path("id").asText(), "--assume", "deliveredPct=57", "--json")
                    .json();
            assertEquals(run.path("bases"), offer.path("bases"));
        }
        assertEquals("Free trade for the two", compared.at("/offers/0/name").asText());
    }

    @Test
    void compareWithoutOffersTakesAllAndNoDeal() {
        List<String> ids = parley("compare", "pakistan-us-2025", "--json").json().path("offers").findValuesAsText("id");
        assertEquals(
                List.of(
                        "ten-percent",
                        "zero-tariff",
                        "zero-tariff-mfn",
                        "cotton-and-oils",
                        "crude-and-soybeans",
                        "everything",
                        "july-2025",
                        "no-deal"),
                ids);
    }

    @Test
    void compareTakesOfferFilesAndTellsAllFaultsAtOnce() throws IOException {
        Path good = Files.writeString(
                folder.resolve("good.json"),
                "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"good\", \"name\": \"Good\", \"agreementDay\": 5}");
        Path bad = Files.writeString(
                folder.resolve("bad.json"),
                "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"bad\", \"name\": \"Bad\", \"agreementDay\": 500, \"levers\":"
                        + " {\"wheat\": -1}}");
        JsonNode compared = parley("compare", "classroom", good.toString(), "before", "--json").json();
        assertEquals(List.of("good", "before"), compared.path("offers").findValuesAsText("id"));

        List<String> faults = parley("compare", "classroom", bad.toString(), "nobody", "--assume", "x=1").faults(2);
        assertEquals(4, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(bad + " /agreementDay: "), faults.get(0));
        assertTrue(faults.get(1).startsWith(bad + " /levers/wheat: "), faults.get(1));
        assertTrue(faults.get(2).startsWith("offer 'nobody': "), faults.get(2));
        assertTrue(faults.get(3).startsWith("--assume x: "), faults.get(3));
    }

    @Test
    void compareSaysWhenAnOfferHasAWorldOfItsOwn() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.json"),
                "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"own\", \"name\": \"Own\", \"agreementDay\": 5,"
                        + " \"assume\": {\"rivals\": \"threat\"}}");
        String sentence = "Offers with assumptions of their own";
        assertTrue(parley("compare", "classroom", own.toString()).out().contains(sentence));
        assertFalse(parley("compare", "classroom", "free-trade").out().contains(sentence));
        // With a no deal of its own, an offer that moves nothing after the pause and signs nothing stands at zero.
        Files.writeString(own, Files.readString(own).replace(": 5", ": null"));
        JsonNode bases = parley("compare", "classroom", own.toString(), "--json").json().at("/offers/0/bases");
        assertEquals(0, bases.at("/longRun/exportsVsNoDeal").asDouble());
    }

    @Test
    void theTableHasARowForEachOfferInEveryBlock() {
        String page = parley("compare", "classroom").out();
        assertEquals(6, page.lines().filter(line -> line.startsWith("Wheat and gas ")).count(), page);
        assertTrue(page.contains("Exports to Westmark, change against no deal, US$ m\n"), page);
    }

    @Test
    void showListsWhatCommandsTake() {
        JsonNode shown = parley("show", "pakistan-us-2025", "--json").json();
        assertEquals(16, shown.path("levers").size());
        assertEquals(7, shown.path("offers").size());
        assertEquals(List.of("no-deal", "pause-persists", "before"), shown.path("builtInOffers").findValuesAsText("id"));
        assertTrue(shown.path("schedules").findValuesAsText("id").contains("august-2025"));
        assertEquals(18, shown.path("assumptions").size());
        assertEquals(0.017, shown.path("assumptions").path("frontLoading.beta").asDouble());
        for (JsonNode lever : shown.path("levers")) {
            for (String field : List.of("id", "name", "kind", "side", "unit", "min", "max", "step", "base")) {
                assertTrue(lever.has(field), field);
            }
        }
        for (JsonNode offer : shown.path("offers")) {
            String id = offer.path("id").asText();
            assertEquals(0, parley("run", "pakistan-us-2025", "--offer", id).code(), id);
        }
        String page = parley("show", "pakistan-us-2025").out();
        for (String field : List.of("levers", "offers", "schedules", "lines")) {
            for (JsonNode item : shown.path(field)) {
                assertTrue(page.contains("\n" + item.path("id").asText() + " "), item.path("id").asText());
            }
        }
    }

    @Test
    void whereThereIsNoDisplayTheShippedOffersArePrintedAndDrawn(@TempDir Path folder) throws IOException {
        System.setProperty("parley.briefing", folder.resolve("briefing").toString());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream page = new PrintStream(out, false, StandardCharsets.UTF_8);
            assertEquals(0, HeadlessBriefing.run("there is no display", page, page));
            String text = out.toString(StandardCharsets.UTF_8);
            assertTrue(text.startsWith(parley("compare", "pakistan-us-2025").out()), text);
            assertTrue(text.contains("there is no display"), text);
            assertTrue(text.contains(folder.resolve("briefing").toString()), text);
            BufferedImage chart =
                    ImageIO.read(folder.resolve("briefing/zero-tariff-exports.png").toFile());
            assertEquals(1600, chart.getWidth());
            // seven offers: the first with four of the others, and again with the last two
            for (String name : List.of("outcomes.png", "outcomes-2.png")) {
                BufferedImage together = ImageIO.read(folder.resolve("briefing").resolve(name).toFile());
                assertTrue(differentColours(together) > 10, name + " is blank");
            }
            assertFalse(Files.exists(folder.resolve("briefing/outcomes-3.png")));
            assertTrue(differentColours(chart) > 10, "the chart is blank");
        } finally {
            System.clearProperty("parley.briefing");
        }
    }

    @Test
    void whyTheChartsCannotBeWrittenIsToldInWords(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        System.setProperty("parley.briefing", file.resolve("briefing").toString());
        try {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream page = new PrintStream(err, false, StandardCharsets.UTF_8);
            assertEquals(2, HeadlessBriefing.run("there is no display", new PrintStream(new ByteArrayOutputStream()), page));
            assertEquals(
                    "The charts could not be written to " + file.resolve("briefing") + ": the folder cannot be made.\n",
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.clearProperty("parley.briefing");
        }
    }

    private static long differentColours(BufferedImage image) {
        return java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
