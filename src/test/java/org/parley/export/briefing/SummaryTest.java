package org.parley.export.briefing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.chart.ShownTable;
import org.parley.export.ImageOptions;
import org.parley.export.Stamp;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;

/** Two pages whatever they have to say, and nothing beyond their edges or over their feet. */
class SummaryTest {

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    /** Least white at the edges of a page, points. */
    private static final double EDGE = 20;

    private static final String LONG_NAME =
            "The comprehensive and mutually beneficial framework agreement on reciprocal trade, investment and energy (revised)";

    /** A plan with a name for messages. */
    record Case(String name, BriefingPlan plan) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Offer all(Scenario scenario, double share) {
        Map<String, Double> terms = new HashMap<>();
        for (Lever lever : scenario.levers()) {
            double farthest = Math.abs(lever.max() - lever.base()) > Math.abs(lever.min() - lever.base()) ? lever.max() : lever.min();
            terms.put(lever.id(), lever.base() + share * (farthest - lever.base()));
        }
        return Offer.NO_DEAL.withName("all", "All terms moved").withTerms(terms).withAgreementDay(scenario.clock().deadlineDay());
    }

    private static List<Offer> pins(Scenario scenario, int count) {
        return scenario.offers().subList(0, Math.min(count, scenario.offers().size()));
    }

    /** The same case with long names for everything that the summary names. */
    private static Scenario longNames(String id) {
        Tree tree = Tree.shipped(id);
        tree.set("/title", quoted(LONG_NAME));
        tree.set("/home/name", "\"The United Islamic Republics of Norland and the Adjacent Isles\"");
        tree.set("/partner/name", "\"The Federated States of Westmark and Overseas Territories\"");
        for (int i = 0; i < tree.at("/offers").size(); i++) {
            tree.set("/offers/" + i + "/name", quoted(LONG_NAME + " " + i));
        }
        for (int i = 0; i < tree.at("/levers").size(); i++) {
            tree.set("/levers/" + i + "/name", quoted("Duties and other charges of equivalent effect, group " + i));
        }
        return tree.scenario();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Scene scene(Scenario scenario, Offer offer, List<Offer> pins) {
        return Scenes.of(scenario, offer, pins, Map.of());
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Lever.Side side : Lever.Side.values()) {
            for (Scenario scenario : List.of(Scenes.PAKISTAN, Scenes.CLASSROOM)) {
                add(cases, "all terms, four pins, scores", scene(scenario, all(scenario, 0.5), pins(scenario, 4)), side, true);
                add(cases, "all terms, alone", scene(scenario, all(scenario, 0.9), List.of()), side, false);
                add(cases, "no agreement", scene(scenario, Offer.NO_DEAL, List.of()), side, true);
                add(cases, "no agreement, pins", scene(scenario, Offer.PAUSE_PERSISTS, pins(scenario, 4)), side, false);
                Offer later = all(scenario, 0.3).withExtensionDays(scenario.clock().maxExtensionDays()).withMostFavoured(true);
                add(cases, "put off, for everybody", scene(scenario, later, pins(scenario, 1)), side, true);
            }
            Map<String, Object> world = new HashMap<>(Map.of(
                    "rivals", "before", "snapback", "truce", "pause", "threat", "growthPct", 2.123456, "orderLagDays", 33));
            world.putAll(Map.of(
                    "frontLoading.beta", 0.0123456, "frontLoading.risk", 0.123456, "frontLoading.windowDays", 11, "effectiveDays", 17));
            world.putAll(Map.of("deliveredPct", 91.23, "passThroughPct", 77.7, "preferenceUsePct", 66.6, "jobsPerMusd", 123.4));
            add(
                    cases,
                    "every assumption changed",
                    Scenes.of(Scenes.CLASSROOM, all(Scenes.CLASSROOM, 0.5), pins(Scenes.CLASSROOM, 4), world),
                    side,
                    true);
            for (String id : List.of("pakistan-us-2025", "classroom")) {
                Scenario scenario = longNames(id);
                add(cases, "long names", scene(scenario, scenario.offers().get(3), pins(scenario, 3)), side, true);
                Offer everything = all(scenario, 0.5).withName("all", LONG_NAME);
                add(cases, "long names, all terms", scene(scenario, everything, pins(scenario, 4)), side, true);
            }
        }
        return cases.stream();
    }

    private static void add(List<Case> cases, String name, Scene scene, Lever.Side side, boolean scores) {
        cases.add(new Case(scene.scenario().id() + ", " + name + ", for " + side, Packs.of(scene, side, scores)));
    }

    /** One letter with its place: points from the upper left corner of its page. */
    private record Letter(int page, String sign, double left, double right, double baseline) {}

    private static List<Letter> letters(PDDocument document) throws IOException {
        List<Letter> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(new Letter(
                        getCurrentPageNo(),
                        text.getUnicode(),
                        text.getXDirAdj(),
                        text.getXDirAdj() + text.getWidthDirAdj(),
                        text.getYDirAdj()));
                super.processTextPosition(text);
            }
        };
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.getText(document);
        return letters;
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void twoPagesAndNothingOutside(Case each) throws IOException {
        BriefingPlan plan = each.plan;
        try (PDDocument document = Loader.loadPDF(Summary.of(plan))) {
            assertEquals(2, document.getNumberOfPages());
            for (int page = 1; page <= 2; page++) {
                String text = text(document, page);
                String stamp = Stamp.of(plan.scenario(), plan.offers());
                String foot = (stamp + " \u00b7 Page " + page + " of 2").replaceAll("\\s+", " ");
                assertTrue(text.endsWith(foot + " ") || text.endsWith(foot), page + ": " + text.substring(Math.max(0, text.length() - 400)));
                double footTop = footTop(document, page, foot);
                int above = 0;
                for (Letter letter : letters(document)) {
                    if (letter.page != page || letter.sign.isBlank()) {
                        continue;
                    }
                    assertTrue(letter.left >= EDGE && letter.right <= WIDTH - EDGE, "beyond the side: " + letter);
                    assertTrue(letter.baseline >= EDGE && letter.baseline <= HEIGHT - 6, "beyond the page: " + letter);
                    above += letter.baseline < footTop ? 1 : 0;
                }
                assertEquals(text.replace(foot, "").replaceAll("\\s", "").length(), above, 0.02 * above, "over the foot");
            }
            int count = 0;
            String first = text(document, 1);
            assertTrue(first.startsWith("Briefing for "), first);
            for (String part : List.of("On the table", "What each side gets, and when")) {
                assertTrue(first.contains(part), first);
            }
            String second = text(document, 2);
            for (String part : List.of("The deadline", "What could go wrong", "Limits", "What is assumed")) {
                assertTrue(second.contains(part), second);
            }
            for (ShownTable.Row row :
                    GainsTable.of(plan.scenario(), plan.offers().get(0), plan.side()).rows()) {
                // A name of two lines has the row's figures behind its first.
                for (String word : row.cells().get(0).split(" ")) {
                    assertTrue(first.contains(word), word + " in " + first);
                }
                count += first.contains(row.cells().get(0)) ? 1 : 0;
            }
            assertTrue(count > 5, "hardly any row can be found: " + first);
            assertEquals(plan.scores(), second.contains("Scores (private)"), second);
        }
    }

    /** Baseline of the foot's first line: everything else is to be above it. */
    private static double footTop(PDDocument document, int page, String foot) throws IOException {
        int letters = foot.replaceAll("\\s", "").length();
        List<Letter> own = new ArrayList<>(letters(document).stream()
                .filter(letter -> letter.page == page && !letter.sign.isBlank())
                .toList());
        // The foot is drawn last.
        List<Letter> last = own.subList(own.size() - letters, own.size());
        double top = last.stream().mapToDouble(Letter::baseline).min().orElseThrow();
        double lowest = own.subList(0, own.size() - letters).stream().mapToDouble(Letter::baseline).max().orElseThrow();
        assertTrue(lowest < top - 8, "the page reaches down to " + lowest + ", its foot begins at " + top);
        return top;
    }

    @Test
    void theStampSaysWhatItIsMadeFrom() {
        Scene scene = Scenes.opening();
        String stamp = Stamp.of(scene.scenario(), scene.offers());
        assertTrue(
                stamp.matches("Pakistan and the United States, 2025 \u00b7 data of 2024 \u00b7 by day 90 is the total from 10 Apr 2025 to 8 Jul"
                        + " 2025 \u00b7 assumptions [0-9a-f]{8} \u00b7 Parley \\S+"),
                stamp);
        Scene other = Scenes.of(Scenes.PAKISTAN, Scenes.offer("zero-tariff"), List.of(), Map.of("growthPct", 1.0));
        String changed = Stamp.of(other.scenario(), other.offers());
        assertTrue(!changed.equals(stamp), "another growth is another assumption");
    }

    /** Offers that rest on different assumptions are all traced, each set of assumptions once. */
    @Test
    void theStampNamesEverySetOfAssumptions() {
        List<Comparison> offers = new ArrayList<>();
        for (double growth : new double[] {1, 2, 1}) {
            offers.add(Scenes.compare(Scenes.PAKISTAN, Scenes.offer("zero-tariff"), Map.of("growthPct", growth)));
        }
        Matcher both = Pattern.compile(" assumptions ([0-9a-f]{8}) \\+ ([0-9a-f]{8}) \u00b7 ")
                .matcher(Stamp.of(Scenes.PAKISTAN, offers));
        assertTrue(both.find(), Stamp.of(Scenes.PAKISTAN, offers));
        for (int i = 0; i < 2; i++) {
            String alone = Stamp.of(Scenes.PAKISTAN, List.of(offers.get(i)));
            assertTrue(alone.contains(" assumptions " + both.group(i + 1) + " \u00b7 "), alone);
        }
        assertTrue(!both.group(1).equals(both.group(2)), both.group());
    }

    @Test
    void itCanBeSearchedForTariff() throws IOException {
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("zero-tariff"));
        try (PDDocument document = Loader.loadPDF(Summary.of(Packs.of(scene, Lever.Side.HOME, false)))) {
            assertTrue(text(document, 1).contains("Zero-tariff agreement"), text(document, 1));
            assertTrue(text(document, 1).contains("US extra tariff 0%"), text(document, 1));
        }
    }

    @Test
    void theSameBytesWheneverItIsMade() throws Exception {
        BriefingPlan plan = Packs.of(Scenes.opening(), Lever.Side.HOME, true);
        byte[] once = Summary.of(plan);
        Thread.sleep(2000);
        assertArrayEquals(once, Summary.of(plan));
        BriefingPlan print = new BriefingPlan(
                plan.scenario(), plan.offers(), plan.items(), plan.side(), new ImageOptions(plan.options().size(), plan.options().resolution(), false, true), plan.template(), true);
        assertTrue(!java.util.Arrays.equals(once, Summary.of(print)), "paper is black");
    }
}
