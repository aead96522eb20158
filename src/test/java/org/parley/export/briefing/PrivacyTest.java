package org.parley.export.briefing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.chart.ChartKind;
import org.parley.chart.OffersTable;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.export.Archive;
import org.parley.export.ImageOptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** What a side cares for, where it would walk away and what else it thought of stay at its desk, wherever in a file one looks. */
class PrivacyTest {

    /** Words of the private side: scores, walking away, preferences and their attributes, political cost. */
    private static final List<String> PRIVATE = List.of(
            "walk", "score", "reservation value", "preferences", "utility", "political", "deficit-cut", "imports-sold",
            "market-access", "points of 100", "of 100", "beliefs", "weight=", "private");

    private static final List<String> LIMITS = List.of("limits of ", "limits broken", "limits near", "limits: ", "limits kept");

    /** The classroom's case with marks on all that is private, to be looked for. */
    private static Scenario marked(Tree tree) {
        for (int i = 0; i < tree.at("/offers").size(); i++) {
            String id = tree.at("/offers/" + i + "/id").asText();
            tree.set("/offers/" + i + "/id", "\"mark-id-" + id + "\"");
            tree.set("/offers/" + i + "/name", "\"Mark " + i + " name\"");
            tree.set("/offers/" + i + "/summary", "\"mark-summary-" + i + "\"");
        }
        for (String side : List.of("home", "partner")) {
            for (int i = 0; i < tree.at("/preferences/" + side).size(); i++) {
                tree.set("/preferences/" + side + "/" + i + "/weight", tree.at("/preferences/" + side + "/" + i + "/weight").asText());
                tree.set("/preferences/" + side + "/" + i + "/source", "\"mark taste of " + side + i + "\"");
            }
        }
        return tree.scenario();
    }

    private static Scene scene(String id) {
        Scenario scenario = marked(Tree.shipped(id));
        List<Offer> offers = scenario.offers();
        return Scenes.of(scenario, offers.get(1), offers.get(3));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getCOSObject();
        }
    }

    /** All words of a pack by the file that has them. */
    private static List<String> files(BriefingPlan plan) throws IOException {
        List<String> files = new ArrayList<>();
        files.add("pdf: " + words(Packs.file(plan, "pdf")));
        files.add("pptx: " + Archive.text(Packs.file(plan, "pptx")));
        files.add("xlsx: " + Archive.text(Packs.file(plan, "xlsx")));
        plan.files().forEach(file -> files.add("name: " + file.name()));
        return files;
    }

    private static void assertLacks(String text, String word) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        assertTrue(at < 0, () -> "'" + word + "' in "
                + text.substring(0, 5) + " …" + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)));
    }

    @ParameterizedTest
    @CsvSource({"classroom, HOME", "classroom, PARTNER", "pakistan-us-2025, HOME", "pakistan-us-2025, PARTNER"})
    void aPackHasWhatWasChosenAndNothingElse(String id, Lever.Side side) throws IOException {
        Scene scene = scene(id);
        for (String text : files(Packs.of(scene, side, false))) {
            PRIVATE.forEach(word -> assertLacks(text, word));
            for (int i = 0; i < scene.scenario().offers().size(); i++) {
                Offer offer = scene.scenario().offers().get(i);
                assertLacks(text, "mark-summary-" + i);
                if (i != 1 && i != 3) {
                    assertLacks(text, offer.name());
                    // An id may be another's beginning.
                    String plain = text.toLowerCase(Locale.ROOT);
                    assertFalse(plain.matches("(?s).*" + offer.id().toLowerCase(Locale.ROOT) + "(?![a-z0-9-]).*"), offer.id());
                } else if (!text.startsWith("name: ")) {
                    assertTrue(text.contains(offer.name()), text.substring(0, 5) + " lacks what was chosen");
                }
            }
            assertLacks(text, "mark taste");
        }
    }

    /** A schedule of the user's own is in a pack when an offer rests on it; one that was only tried out, however far, is not. */
    @Test
    void schedulesThatWereOnlyTriedOutStayAtHome() throws IOException {
        Scenario whole = Scenes.PAKISTAN.withOwnSchedules(List.of(
                new OwnSchedule("own-1", "Chosen of mine", "august-2025", Map.of("VN", 21.0)),
                new OwnSchedule("own-2", "Zebra tried out", "august-2025", Map.of("CN", 900.0, "VN", 900.0, "BD", 900.0))));
        Scene scene = Scenes.of(whole, Scenes.offer("everything"), List.of(), Map.of("rivals", "own-1"));
        List<String> files = files(Packs.of(scene, Lever.Side.HOME, false));
        files.forEach(text -> assertLacks(text, "Zebra"));
        assertTrue(files.get(0).replaceAll("\\s+", " ").contains("Chosen of mine (own rates: Vietnam 21%"), files.get(0));
    }

    /** Unless scores are asked for, a pack is the same bytes whatever its user believes of each side. */
    @Test
    void beliefsLeaveNoTraceInAPack() {
        OwnPreferences own = OwnPreferences.NONE
                .with(Scenes.PAKISTAN, Lever.Side.HOME, List.of(new Preference("exports", "longRun", 1, 0, 777)))
                .with(Scenes.PAKISTAN.lever("cotton").orElseThrow(), new Lever.Political(9.5, 0.5));
        Scene plain = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"));
        Scene believed = Scenes.of(Scenes.PAKISTAN.withOwnPreferences(own), Scenes.offer("everything"));
        for (String ending : List.of("pdf", "pptx", "xlsx")) {
            assertArrayEquals(
                    Packs.file(Packs.of(plain, Lever.Side.HOME, false), ending),
                    Packs.file(Packs.of(believed, Lever.Side.HOME, false), ending),
                    ending);
        }
        assertFalse(Arrays.equals(
                Packs.file(Packs.of(plain, Lever.Side.HOME, true), "pdf"),
                Packs.file(Packs.of(believed, Lever.Side.HOME, true), "pdf")));
    }

    /** On request alone, and then in the summary alone. */
    @ParameterizedTest
    @ValueSource(strings = {"classroom", "pakistan-us-2025"})
    void scoresAreInTheSummaryOnRequest(String id) throws IOException {
        Scene scene = scene(id);
        BriefingPlan plan = Packs.of(scene, Lever.Side.HOME, true);
        String summary = words(Packs.file(plan, "pdf"));
        assertTrue(summary.contains("Scores (private)"), summary);
        String plain = summary.replaceAll("\\s+", " ");
        for (String party : List.of(scene.scenario().home().name(), scene.scenario().partner().name())) {
            assertTrue(plain.matches(".*" + party + ": \u2212?\\d+ of 100 for the offer, \u2212?\\d+ for walking away.*"), plain);
        }
        for (String ending : List.of("pptx", "xlsx")) {
            String text = ending + ": " + Archive.text(Packs.file(plan, ending));
            PRIVATE.forEach(word -> assertLacks(text, word));
        }
    }

    private static BriefingPlan without(ChartKind gone, Scene scene, Lever.Side side) {
        BriefingPlan all = Packs.of(scene, side, false);
        OffersTable own = OffersTable.of(scene.scenario(), scene.offers(), 0, 1);
        List<BriefingPlan.Item> items = all.items().stream()
                .filter(item -> item.kind() != gone)
                .map(item -> item.kind() == ChartKind.COMPARISON
                        ? new BriefingPlan.Item(ChartKind.COMPARISON, "", Optional.of(own))
                        : item)
                .toList();
        return new BriefingPlan(
                scene.scenario(), scene.offers(), items, side, all.options(), Optional.empty(), false);
    }

    /** How far home may go is for home alone, unless its user puts the table of limits into the partner's pack. */
    @ParameterizedTest
    @ValueSource(strings = {"classroom", "pakistan-us-2025"})
    void thePartnerIsNotToldTheLimitsOfHome(String id) throws IOException {
        Scene scene = scene(id);
        for (ChartKind gone : List.of(ChartKind.LIMITS, ChartKind.COMPARISON)) {
            boolean told = gone != ChartKind.LIMITS;
            BriefingPlan plan = without(gone, scene, Lever.Side.PARTNER);
            for (String text : files(plan)) {
                if (!told) {
                    LIMITS.forEach(word -> assertLacks(text, word));
                } else if (!text.startsWith("name: ")) {
                    assertTrue(LIMITS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains), text.substring(0, 5));
                }
            }
        }
        // A deck without a comparison of its own gets one at its end.
        BriefingPlan bare = new BriefingPlan(
                scene.scenario(),
                scene.offers(),
                List.of(new BriefingPlan.Item(ChartKind.EXPORTS, "")),
                Lever.Side.PARTNER,
                ImageOptions.USUAL,
                Optional.empty(),
                false);
        for (String text : files(bare)) {
            LIMITS.forEach(word -> assertLacks(text, word));
        }
        String home = words(Packs.file(without(ChartKind.LIMITS, scene, Lever.Side.HOME), "pdf"));
        assertTrue(home.contains("Limits of "), home);
    }

    @Test
    void theSearchLooksEverywhere() {
        String text = Archive.text(Packs.file(Packs.of(scene("classroom"), Lever.Side.HOME, false), "pptx"));
        for (String place : List.of(
                "ppt/notesSlides/", "docProps/core.xml", "ppt/charts/", ".xlsx!xl/sharedStrings.xml", "ppt/slides/_rels/")) {
            assertTrue(text.contains(place), place);
        }
    }
}
