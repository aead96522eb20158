package org.parley.export.briefing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargain.YesPackages;
import org.parley.chart.Scenes;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.Simulator;

/** The card for the room: one page whatever it has to say, to be searched, the same every time. */
@Tag("long")
class RoomCardTest {

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double EDGE = 20;
    private static final String PRIVATE = "Private. Scores are your beliefs.";

    /** @param held terms that are locked */
    private record Case(String name, Scenario scenario, Offer offer, Set<String> held) {

        Case(String name, Scenario scenario, Offer offer) {
            this(name, scenario, offer, Set.of());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static YesPackages ask(Scenario scenario, Offer offer, Set<String> held) {
        Simulator simulator = new Simulator(scenario);
        return YesPackages.of(simulator, offer, simulator.assumptions(offer, Map.of()), held);
    }

    private static byte[] card(Scenario scenario, Offer offer) {
        return card(scenario, offer, Set.of());
    }

    private static byte[] card(Scenario scenario, Offer offer, Set<String> held) {
        return RoomCard.of(scenario, ask(scenario, offer, held));
    }

    /** The first terms of a case. */
    private static Set<String> terms(Scenario scenario, int most) {
        return scenario.levers().stream().limit(most).map(Lever::id).collect(Collectors.toSet());
    }

    private static String text(byte[] card) throws IOException {
        try (PDDocument document = Loader.loadPDF(card)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The same case with long names for all that the card names. */
    private static Scenario named(String id, String name) {
        Tree tree = Tree.shipped(id);
        tree.set("/title", '"' + name + '"');
        for (String party : List.of("/home", "/partner")) {
            tree.set(party + "/name", '"' + name + party.substring(1) + '"');
        }
        for (String list : List.of("/offers", "/levers", "/imports", "/exports")) {
            for (int i = 0; i < tree.at(list).size(); i++) {
                tree.set(list + "/" + i + "/name", '"' + name + " " + i + '"');
            }
        }
        return tree.scenario();
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Scenario scenario : List.of(Scenes.PAKISTAN, Scenes.CLASSROOM)) {
            scenario.offers().forEach(offer -> cases.add(new Case(scenario.id() + ", " + offer.id(), scenario, offer)));
            cases.add(new Case(scenario.id() + ", no deal", scenario, Offer.NO_DEAL));
            cases.add(new Case(
                    scenario.id() + ", put off", scenario, scenario.offers().get(1).withExtensionDays(20)));
            OwnPreferences silent = OwnPreferences.NONE.with(scenario, Lever.Side.PARTNER, List.of());
            cases.add(new Case(
                    scenario.id() + ", no beliefs", scenario.withOwnPreferences(silent), scenario.offers().get(0)));
            cases.add(new Case(scenario.id() + ", out of reach", unreachable(scenario), scenario.offers().get(1)));
        }
        String name = "The comprehensive and mutually beneficial framework agreement on reciprocal trade (revised)";
        for (String id : List.of("pakistan-us-2025", "classroom")) {
            for (String each : List.of(name, (name + " ").repeat(8), "Handelsvertragsentwurfsfassung".repeat(20))) {
                Scenario scenario = named(id, each);
                for (int n : new int[] {1, scenario.offers().size() - 2}) {
                    Offer offer = scenario.offers().get(n);
                    String of = id + ", names of " + each.length() + ", " + offer.id();
                    cases.add(new Case(of, scenario, offer));
                    for (int held : new int[] {scenario.levers().size() / 2, scenario.levers().size()}) {
                        cases.add(new Case(of + ", held " + held, scenario, offer, terms(scenario, held)));
                    }
                }
                cases.add(new Case(id + ", names of " + each.length() + ", no deal", scenario, Offer.NO_DEAL));
            }
        }
        return cases.stream();
    }

    /** The partner cares for duties on home's goods alone, of which nothing that home can give makes more. */
    private static Scenario unreachable(Scenario scenario) {
        return scenario.withOwnPreferences(OwnPreferences.NONE.with(
                scenario,
                Lever.Side.PARTNER,
                List.of(new Preference("partner-duty-revenue", "longRun", 1, -2000, 2000))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isOnePageAndNothingIsOutside(Case each) throws IOException {
        try (PDDocument document = Loader.loadPDF(card(each.scenario, each.offer, each.held))) {
            assertEquals(1, document.getNumberOfPages());
            List<TextPosition> letters = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()) {
                        letters.add(text);
                    }
                    super.processTextPosition(text);
                }
            };
            stripper.setSuppressDuplicateOverlappingText(false);
            String text = stripper.getText(document).replaceAll("\\s+", " ");
            for (TextPosition letter : letters) {
                assertTrue(letter.getXDirAdj() >= EDGE, "left: " + letter);
                assertTrue(letter.getXDirAdj() + letter.getWidthDirAdj() <= WIDTH - EDGE, "right: " + letter);
                assertTrue(letter.getYDirAdj() <= HEIGHT - 6, "below: " + letter);
            }
            // The foot is drawn last, and nothing reaches down to it.
            int foot = text.substring(text.indexOf(PRIVATE)).replaceAll("\\s", "").length();
            double top = letters.get(letters.size() - foot).getYDirAdj();
            double lowest = letters.subList(0, letters.size() - foot).stream()
                    .mapToDouble(TextPosition::getYDirAdj)
                    .max()
                    .orElseThrow();
            assertTrue(lowest < top - 8, "the page reaches down to " + lowest + ", its foot begins at " + top);
        }
    }

    @Test
    void saysWhatIsNeededInTheRoom() throws IOException {
        String text = text(card(Scenes.PAKISTAN, Scenes.offer("cotton-and-oils")));
        for (String part : List.of(
                "Room card for Pakistan",
                "Cotton and edible oils",
                "Day 20 of the talks, 30 Apr 2025",
                "the offer is signed on day 75, 24 Jun 2025",
                "the talks end on day 90, 9 Jul 2025",
                "3 packages of equal worth",
                "worth 0.1 points less to the United States than walking away",
                "Pakistan takes back: Cotton: from US$ 150 m to US$ 0 m a year (\u2212US$ 150 m)",
                "Inspections, barriers: from 0% to 15% cut (+15 pp)",
                "US$ m a year in the long run",
                "Pakistan: walking away is worth 46.3 points of 100, this offer 47.3, or +1 against that.",
                "The offer is better than walking away only while the chance is above 42.1%; you believe 50%.",
                "United States, as you believe: walking away is worth 37.2 points of 100",
                "US formula rate, long run 24.3% 25.0% ~ near",
                "Capacity: Raw cotton, long run US$ 150 m US$ 350 m kept",
                "Package A crosses a limit. The US formula would ask 25.4%",
                "Vehicle duties: by your belief the full concession costs Pakistan 8 of 10 points",
                PRIVATE + " Pakistan and the United States, 2025 \u00b7 data of 2024")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        YesPackages found = ask(Scenes.PAKISTAN, Scenes.offer("cotton-and-oils"), Set.of());
        assertEquals(
                Scenes.PAKISTAN.limits().size(),
                text.split("long run (?=[+\u2212]?(?:US\\$ )?[0-9])").length - 1,
                "every limit of the case");
        assertTrue(found.areEqual());
    }

    @Test
    void saysWhichTermsAreHeld() throws IOException {
        Offer offer = Scenes.offer("cotton-and-oils");
        assertFalse(text(card(Scenes.PAKISTAN, offer)).contains("held"));
        String one = text(card(Scenes.PAKISTAN, offer, Set.of("cotton")));
        assertTrue(one.contains("Locked terms are held where they are: Cotton."), one);
        assertFalse(one.contains("Cotton: from"), one);
        Lever last = Scenes.PAKISTAN.levers().get(Scenes.PAKISTAN.levers().size() - 1);
        String all = text(card(Scenes.PAKISTAN, offer, terms(Scenes.PAKISTAN, Integer.MAX_VALUE)));
        assertTrue(all.contains("held where they are: ") && all.contains(", " + last.name() + "."), all);
        String none = text(card(Scenes.PAKISTAN, Offer.NO_DEAL, Set.of("cotton")));
        assertFalse(none.contains("held"), "nothing was looked for: " + none);
    }

    @Test
    void marksWhatIsExceededInWords() throws IOException {
        String text = text(card(Scenes.PAKISTAN, Scenes.offer("zero-tariff-mfn")));
        assertTrue(text.contains("! exceeded"), text);
        assertTrue(text.indexOf("! exceeded") < text.indexOf("kept"), "first of all");
    }

    @Test
    void shortensListsAndSaysHowManyMore() throws IOException {
        String name = ("Duties and other charges of equivalent effect on goods of the third schedule, " + "as amended ").repeat(2);
        String text = text(card(named("pakistan-us-2025", name), Scenes.offer("everything")));
        assertTrue(text.matches(".*; [0-9]+ more\\. .*"), text);
        assertTrue(text.matches(".* [0-9]+ more limits: 0 exceeded, 0 near\\. .*"), text);
    }

    @Test
    void saysWhyThereAreNoPackages() throws IOException {
        String none = text(card(Scenes.PAKISTAN, Offer.NO_DEAL));
        assertTrue(none.contains("No agreement is signed in this offer"), none);
        assertTrue(none.contains("nothing is signed in the offer"), none);
        assertFalse(none.contains("Package A"), none);
        Scenario scenario = unreachable(Scenes.PAKISTAN);
        String far = text(card(scenario, Scenes.offer("zero-tariff")));
        assertTrue(far.contains("Nothing that Pakistan can give is enough"), far);
        assertTrue(far.contains("The United States takes back: US extra tariff: from 0% to "), far);
    }

    @Test
    void theSameBytesWheneverItIsMade() throws Exception {
        byte[] once = card(Scenes.PAKISTAN, Scenes.offer("everything"));
        Thread.sleep(1100);
        assertArrayEquals(once, card(Scenes.PAKISTAN, Scenes.offer("everything")));
    }
}
