package org.parley.export.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.chart.ArrivalDays;
import org.parley.chart.CaseTables;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Figures;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.chart.ShownTable;
import org.parley.chart.Wording;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;

/** The sentences of the summary over many offers: each is held against the numbers that it is made from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefingTextTest {

    private static final int OFFERS = 300;
    /** Below this share of the level, or half a million, a difference is called about the same. */
    private static final double SAME_SHARE = 0.005;

    private static final double LEAST_MUSD = 0.5;
    /** Half of the last digit of an amount in US$ m, and rounding in its sum. */
    private static final double M = 0.5 + 1e-6;
    /** The same for a level in US$ bn with two decimals. */
    private static final double BN = 5 + 1e-6;

    /** Exports of some millions, in which half a percent is less than any figure shows. */
    private static final Scenario SMALL = small();

    private record Pack(Scenario scenario, List<Comparison> offers) {

        Comparison offer() {
            return offers.get(0);
        }

        Outcome outcome() {
            return offer().outcome();
        }

        String text() {
            BriefingWords words = new BriefingWords(scenario, offers);
            BriefingRisks risks = new BriefingRisks(scenario, offers);
            List<String> all = new ArrayList<>();
            for (Lever.Side side : Lever.Side.values()) {
                for (Section section :
                        List.of(words.onTheTable(side), words.deadline(), risks.risks(side), words.limits(), risks.assumed())) {
                    all.add(section.title());
                    all.addAll(section.sentences());
                }
                all.add(words.headline(365, side));
            }
            return String.join("\n", all);
        }
    }

    private final List<Pack> packs = new ArrayList<>();

    /** How often each kind of sentence came up, so that a branch that is never reached is noticed. */
    private final Map<String, Integer> said = new HashMap<>();

    private static Scenario small() {
        Tree tree = Tree.shipped("classroom");
        for (int i = 0; i < tree.at("/exports").size(); i++) {
            for (int k = 0; k < tree.at("/exports/" + i + "/suppliers").size(); k++) {
                String place = "/exports/" + i + "/suppliers/" + k + "/valueMusd";
                tree.set(place, Double.toString(tree.at(place).asDouble() / 20));
            }
        }
        return tree.scenario();
    }

    @BeforeAll
    void manyOffers() {
        Random random = new Random(20250801);
        for (int i = 0; i < OFFERS; i++) {
            Scenario scenario = i % 7 == 0 ? SMALL : Scenes.scenario(i);
            List<Comparison> offers = new ArrayList<>();
            for (int pins = random.nextInt(5); pins >= 0; pins--) {
                Map<String, Object> world = i % 3 == 0 ? Scenes.randomWorld(scenario, random) : new HashMap<>();
                if (i % 4 == 0) {
                    world.put("deliveredPct", random.nextInt(101));
                }
                offers.add(Scenes.compare(scenario, Scenes.random(scenario, random), world));
            }
            if (i % 40 == 1) {
                Offer known = i % 80 == 1 ? Offer.BEFORE : Offer.PAUSE_PERSISTS;
                offers.set(0, Scenes.compare(scenario, known, Map.of()));
            }
            packs.add(new Pack(scenario, offers));
        }
    }

    private void count(String kind) {
        said.merge(kind, 1, Integer::sum);
    }

    private void assertSaid(String... kinds) {
        for (String kind : kinds) {
            assertTrue(said.getOrDefault(kind, 0) > 0, "no offer led to '" + kind + "': " + said);
        }
    }

    @Test
    void everythingIsASentence() {
        for (Pack pack : packs) {
            for (String line : pack.text().split("\n")) {
                for (String wrong : List.of(
                        "null", "NaN", "{", "}", "Infinity", "\u221e", "  ", " ,", " .", "..", "US$ 0 m lower", "US$ 0 m higher",
                        "\u22120 ", "about the same than", "''", "off switch", "on switch", "schedule of duties", "()", "-US$", "US$ \u2212")) {
                    assertFalse(line.contains(wrong), "'" + wrong + "' in: " + line);
                }
                assertFalse(Pattern.compile("(?<![0-9,.])1 days").matcher(line).find(), line);
                assertTrue(Character.isUpperCase(line.charAt(0)) || Character.isDigit(line.charAt(0)), line);
                // A figure never stands alone: an amount of money says what it counts.
                assertFalse(Pattern.compile("US\\$ [0-9.,]+(?! (m|bn)\\b)[^0-9.,]").matcher(line).find(), line);
                count("lines");
            }
        }
        assertTrue(said.get("lines") > 20 * OFFERS);
    }

    // --- The deadline

    /** Reads back what is said of a difference: its size with its sign; 0 for about the same. */
    private static double said(String text) {
        if (text.startsWith("about the same")) {
            return 0;
        }
        Matcher change = Pattern.compile("US\\$ ([0-9.,]+) (m|bn) (higher|lower).*").matcher(text);
        assertTrue(change.matches(), text);
        double size = Double.parseDouble(change.group(1).replace(",", "")) * (change.group(2).equals("bn") ? 1000 : 1);
        assertTrue(size > 0, text);
        return change.group(3).equals("higher") ? size : -size;
    }

    private void assertSaid(double musd, double otherMusd, String text) {
        double change = musd - otherMusd;
        double told = said(text);
        boolean same = Math.abs(change) < Math.max(SAME_SHARE * Math.abs(otherMusd), LEAST_MUSD);
        assertEquals(same, told == 0, text + ": " + change + " of " + otherMusd);
        if (!same) {
            assertEquals(change, told, Math.abs(change) < 10_000 ? M : BN, text);
        }
        count(same ? "same" : change > 0 ? "higher" : "lower");
    }

    private static Matcher sentence(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found : null;
    }

    @Test
    void higherAndLowerAtTheDeadline() {
        String figure = "(US\\$ [0-9.,]+ (?:m|bn) (?:higher|lower)|about the same)";
        for (Pack pack : packs) {
            String text = String.join("\n", new BriefingWords(pack.scenario, pack.offers).deadline().sentences());
            Outcome outcome = pack.outcome();
            Outcome noDeal = pack.offer().noDeal();
            boolean deal = outcome.hasAgreement();
            if (outcome.offer().situation() == Offer.Situation.BEFORE) {
                assertTrue(!text.contains("before the tariffs"), "held against itself: " + text);
                continue;
            }
            Matcher m = sentence(
                    text,
                    "(?i)by day (\\d+) exports of " + pack.scenario.home().inText() + " " + (deal ? "with the offer " : "") + "are " + figure + " (than|as) "
                            + (deal ? "without a deal" : "before the tariffs") + ", in year one " + figure + "\\.");
            assertTrue(m != null, text);
            assertEquals(pack.scenario.clock().deadlineDay(), Integer.parseInt(m.group(1)));
            assertEquals(m.group(2).startsWith("about"), m.group(3).equals("as"), text);
            for (int i = 0; i < 2; i++) {
                Basis basis = i == 0 ? Basis.TO_DEADLINE : Basis.FIRST_YEAR;
                double other = deal ? noDeal.on(basis).exports() : outcome.on(basis).exportsBefore();
                assertSaid(outcome.on(basis).exports(), other, m.group(i == 0 ? 2 : 4));
            }
            boolean rush = outcome.assumptions().rush().on()
                    && Scene.fearsRise(pack.scenario, outcome.assumptions());
            assertEquals(deal && rush, text.contains("Importers rush orders"), text);
            // It misleads where it tells another story than the year: higher here and lower there, or no difference.
            boolean other = !m.group(2).replaceAll(".* ", "").equals(m.group(4).replaceAll(".* ", ""));
            assertEquals(deal && rush && other, text.contains("so the deadline itself misleads"), text);
            count(deal && rush ? other ? "misleads" : "does not mislead" : "no rush");
            if (deal) {
                int late = outcome.inForceDay() - pack.scenario.clock().deadlineDay();
                // Where the deadline is put off, the day that is counted from is named.
                boolean off = outcome.end() > pack.scenario.clock().deadlineDay();
                String day = "day " + pack.scenario.clock().deadlineDay();
                String when = late == 0
                        ? "on " + (off ? day : "the day of the deadline")
                        : Math.abs(late) + (Math.abs(late) == 1 ? " day " : " days ") + (late < 0 ? "before " : "after ")
                                + (off ? day : "the deadline");
                assertTrue(text.contains("The offer is in force " + when + "."), when + " in " + text);
            }
            boolean later = outcome.end() > pack.scenario.clock().deadlineDay();
            String put = deal ? "The offer puts the deadline off to day " : "Here the talks, and the pause with them, go on to day ";
            assertEquals(later, text.contains(put + outcome.end() + ", "), text);
            // The rates change on the day named before.
            assertTrue(text.matches("(?s)Day \\d+ is [^\n]*\n(Without a deal the extra duty [^\n]* (that day|stays at [0-9.]+%)\\.\n)?.*"), text);
            assertTrue(!text.contains(" that day.") || text.indexOf(" that day.") < text.indexOf('\n', text.indexOf('\n') + 1), text);
        }
        assertSaid("higher", "lower", "same", "misleads", "does not mislead");
    }

    // --- Risks

    @Test
    void higherAndLowerWhenTalksFail() {
        for (Pack pack : packs) {
            String text = String.join(
                    "\n", new BriefingRisks(pack.scenario, pack.offers).risks(Lever.Side.HOME).sentences());
            Outcome noDeal = pack.offer().noDeal();
            Matcher m = sentence(
                    text,
                    "(?:Talks fail(?: all the same on day \\d+ \\([^)]*\\))?: in year one exports of .* would be|while failed talks would leave them) (.*?) (than|as) before the tariffs\\.");
            assertTrue(m != null, text);
            // Failed talks are no danger to exports that are higher with them: then the deal is.
            double offered = pack.outcome().on(Basis.FIRST_YEAR).exports();
            double without = noDeal.on(Basis.FIRST_YEAR).exports();
            boolean worse = pack.outcome().hasAgreement()
                    && offered - without <= -Math.max(SAME_SHARE * without, LEAST_MUSD);
            assertEquals(worse, text.startsWith("The deal is done: "), text);
            boolean later = !pack.outcome().hasAgreement() && pack.outcome().end() > pack.scenario.clock().deadlineDay();
            assertEquals(!worse && !later, text.startsWith("Talks fail: "), text);
            assertEquals(later, text.startsWith("Talks fail all the same on day " + pack.outcome().end() + " "), text);
            if (worse) {
                Matcher less = sentence(text, "The deal is done: in year one exports of .*? would be (.*?) than without a deal, ");
                assertSaid(offered, without, less.group(1));
            }
            count(worse ? "the deal is worse" : "failed talks are worse");
            assertEquals(m.group(1).startsWith("about"), m.group(2).equals("as"), text);
            // Talks that were extended fail later, and cost what the offer's own figures say.
            Outcome failed = later ? pack.outcome() : noDeal;
            assertSaid(failed.on(Basis.FIRST_YEAR).exports(), failed.on(Basis.FIRST_YEAR).exportsBefore(), m.group(1));
            count(later ? "later" : "at the deadline");
            Matcher record = sentence(text, "at (?:that share|50%) imports of .* in the long run would be (.*)\\.");
            if (record != null) {
                // The record is one of this world, and no argument in a case that is made up.
                boolean real = pack.scenario == Scenes.PAKISTAN;
                assertEquals(real, text.contains("The record is 57%, delivered by China"), text);
                count(real ? "record" : "half");
                Comparison at57 =
                        Scenes.compare(pack.scenario, pack.outcome().offer(), with(pack, "deliveredPct", real ? 57.0 : 50.0));
                assertSaid(
                        at57.outcome().on(Basis.LONG_RUN).imports(), pack.outcome().on(Basis.LONG_RUN).imports(), record.group(1));
                assertTrue(said(record.group(1)) <= 0, "less is delivered: " + text);
                count("delivery");
            }
            Matcher rivals = sentence(text, "between (US\\$ [0-9.]+ bn) \\((.*?)\\) and (US\\$ [0-9.]+ bn) \\((.*)\\) a year");
            if (rivals != null) {
                assertExports(pack, rivals.group(2), rivals.group(1));
                assertExports(pack, rivals.group(4), rivals.group(3));
                count("rivals");
            }
            Matcher shared = sentence(text, "change customs revenue of .* by (\\S*US\\$ \\S+ \\S+) a year in the long run, not by (\\S*US\\$ \\S+ \\S+)\\.");
            if (shared != null) {
                assertFalse(pack.outcome().offer().mostFavoured(), text);
                Comparison all = Scenes.compare(pack.scenario, pack.outcome().offer().withMostFavoured(true), all(pack));
                assertEquals(Figures.change(all.outcome().on(Basis.LONG_RUN).homeDutyRevenueChange()), shared.group(1));
                assertEquals(Figures.change(pack.outcome().on(Basis.LONG_RUN).homeDutyRevenueChange()), shared.group(2));
                count("everybody");
            }
            count(text.contains("Bought on loans") ? "loans" : "no loans");
            Matcher arrival = sentence(text, "(?:first promised goods|the first) arrive on day (\\d+) \\(.*?\\), (\\d+) days? after (the deadline|the extended deadline)\\.");
            if (arrival != null) {
                // Counted from the end of the talks, as in the title.
                int deadline = pack.outcome().end();
                assertEquals(Integer.parseInt(arrival.group(1)) - deadline, Integer.parseInt(arrival.group(2)), text);
                boolean off = pack.outcome().offer().extensionDays() > 0;
                assertEquals(off ? "the extended deadline" : "the deadline", arrival.group(3), text);
            }
            boolean nothing = text.contains("Nothing to show in time");
            boolean late = text.contains("Promised goods come late");
            assertEquals(arrival != null, nothing || late, text);
            // Where the headline has imports rise before the deadline, there is something to show.
            String imports = Wording.importsTitle(pack.scenario, pack.offer(), 365);
            assertTrue(!nothing || !imports.matches("Imports rise .* (before|on) .*"), imports + "\n" + text);
            assertTrue(!late || !imports.matches("Imports rise .* after .*"), imports + "\n" + text);
            count(arrival != null ? off(pack) + "arrival" : "no arrival");
        }
        assertSaid("the deal is worse", "failed talks are worse", "delivery", "record", "half", "rivals", "everybody", "loans", "arrival", "later arrival", "no arrival");
    }

    /** A pack for the partner says what fails for it: its sales, the rate that it gives, promises to it. */
    @Test
    void thePartnerReadsOfItsOwnRisks() {
        for (Pack pack : packs) {
            List<String> sentences = new BriefingRisks(pack.scenario, pack.offers)
                    .risks(Lever.Side.PARTNER)
                    .sentences();
            String text = String.join("\n", sentences);
            String partner = pack.scenario.partner().inText();
            String home = pack.scenario.home().inText();
            Outcome noDeal = pack.offer().noDeal();
            boolean deal = pack.outcome().hasAgreement();
            double without = noDeal.on(Basis.FIRST_YEAR).imports();
            double with = pack.outcome().on(Basis.FIRST_YEAR).imports();
            Matcher fail = sentence(
                    sentences.get(0),
                    "^(Talks fail|Little to show for the deal): in year one sales of " + partner + " to " + home
                            + " would be (.*) (?:than|as) (with the offer|without a deal|before the tariffs)\\.$");
            assertTrue(fail != null, text);
            if (!deal) {
                assertEquals("Talks fail, before the tariffs", fail.group(1) + ", " + fail.group(3));
                assertSaid(without, noDeal.on(Basis.FIRST_YEAR).importsBefore(), fail.group(2));
            } else if (fail.group(1).equals("Talks fail")) {
                assertEquals("with the offer", fail.group(3));
                assertSaid(without, with, fail.group(2));
                assertTrue(said(fail.group(2)) < 0, text);
                count("sales at risk");
            } else {
                assertEquals("without a deal", fail.group(3));
                assertSaid(with, without, fail.group(2));
                assertTrue(said(fail.group(2)) <= 0, text);
                count("little to show");
            }
            Lever rate = pack.scenario.partnerRate().orElseThrow();
            double value = pack.outcome().offer().value(rate);
            boolean lower = deal && value < without(pack, rate);
            Matcher given = sentence(
                    text, "Lower duties (hold whether or not promises are kept|cost revenue): with an extra duty of (\\S+) instead of (\\S+)(?: and"
                            + " ordinary duties cut by (.*))? on goods of " + home
                            + ", duty revenue of " + partner + " on them in the long run would be (.*) (?:than|as) without a deal\\.");
            assertEquals(lower, given != null, text);
            if (given != null) {
                boolean promises = pack.outcome().offer().moved(pack.scenario.levers()).stream()
                        .anyMatch(lever -> lever.kind() == Lever.Kind.PURCHASE || lever.kind() == Lever.Kind.INVESTMENT);
                assertEquals(promises, !given.group(1).equals("cost revenue"), text);
                count(promises ? "promises and a rate" : "a rate alone");
                assertEquals(Figures.rate(value), given.group(2));
                assertEquals(Figures.rate(without(pack, rate)), given.group(3));
                // A cut of ordinary duties lowers revenue too, and is named with it.
                double cut = pack.scenario.levers().stream()
                        .filter(lever -> lever.kind() == Lever.Kind.PARTNER_DUTY_CUT)
                        .mapToDouble(pack.outcome().offer()::value)
                        .sum();
                assertEquals(cut > 0, given.group(4) != null, text);
                assertSaid(
                        pack.outcome().on(Basis.LONG_RUN).partnerDutyOnHome(),
                        noDeal.on(Basis.LONG_RUN).partnerDutyOnHome(),
                        given.group(5));
                count("the rate");
            }
            Matcher record = sentence(text, "at that share (?:sales of " + partner + " to " + home + ") in the long run would be (.*)\\.");
            assertEquals(text.contains("The record is 57%"), record != null, text);
            if (record != null) {
                Comparison at57 = Scenes.compare(pack.scenario, pack.outcome().offer(), with(pack, "deliveredPct", 57.0));
                assertSaid(
                        at57.outcome().on(Basis.LONG_RUN).imports(), pack.outcome().on(Basis.LONG_RUN).imports(), record.group(1));
                count("promises to the partner");
            }
        }
        assertSaid("sales at risk", "little to show", "the rate", "promises to the partner");
    }

    private static Pack pack(Offer offer, Map<String, Object> changed) {
        return new Pack(Scenes.PAKISTAN, List.of(Scenes.compare(Scenes.PAKISTAN, offer, changed)));
    }

    /** A situation that nobody negotiates has rates and a calm of its own, which the case's assumptions do not tell. */
    @Test
    void whatHoldsInASituationIsSaid() {
        String pause = pack(Offer.PAUSE_PERSISTS, Map.of()).text();
        String said = "In \u201cThe pause goes on\u201d all sellers pay the rates of \u201cThe 90-day pause\u201d throughout, and nobody"
                + " rushes orders.";
        assertTrue(pause.contains("Nobody negotiates this: it is shown to hold offers against. " + said), pause);
        assertTrue(pause.contains("\n" + said + "\n"), "among what is assumed: " + pause);
        assertTrue(pause.contains("Here the pause goes on past it."), pause);
        assertTrue(!pause.contains("There is no agreement"), pause);
        String before = pack(Offer.BEFORE, Map.of()).text();
        assertTrue(before.contains("In \u201cBefore the tariffs\u201d there are no duties of the dispute"), before);
        String deal = pack(Scenes.offer("zero-tariff"), Map.of()).text();
        assertTrue(!deal.contains("nobody rushes orders"), deal);
        // Beside another offer it is said too, on the charts and among the assumptions of a deck or workbook.
        Comparison offer = Scenes.compare(Scenes.PAKISTAN, Scenes.offer("zero-tariff"), Map.of());
        Comparison other = Scenes.compare(Scenes.PAKISTAN, Offer.PAUSE_PERSISTS, Map.of());
        Scene scene = Scene.of(Scenes.PAKISTAN, offer, List.of(other));
        assertTrue(Chart.of(ChartKind.EXPORTS, scene, ChartStyle.LIGHT).footer().endsWith(said));
        assertTrue(CaseTables.assumptions(Scenes.PAKISTAN, List.of(offer, other)).notes().get(1).endsWith(said));
    }

    /** A rate above the pause's is not paid before the pause ends, however early the agreement is in force. */
    @Test
    void whenARateIsPaidIsSaid() {
        String later = pack(Scenes.offer("crude-and-soybeans"), Map.of()).text();
        assertTrue(
                later.contains("The extra duty of 15% starts on day 90 (9 Jul 2025): until then the lower rate of the pause, 10%, goes on."),
                later);
        assertTrue(!pack(Scenes.offer("ten-percent"), Map.of()).text().contains("starts on day"));
        Offer afterwards = Scenes.offer("crude-and-soybeans").withAgreementDay(100);
        assertTrue(!pack(afterwards, Map.of()).text().contains("starts on day"), "then it is in force later than the pause");
    }

    @Test
    void whereNothingIsDeliveredNothingArrives() {
        String text = pack(Scenes.offer("crude-and-soybeans"), Map.of("deliveredPct", 0.0)).text();
        assertTrue(text.contains("Nothing of what is promised is expected to arrive: that is assumed here."), text);
        assertTrue(!text.contains("first promised goods") && !text.contains("the first arrive"), text);
        String some = pack(Scenes.offer("crude-and-soybeans"), Map.of("deliveredPct", 1.0)).text();
        assertTrue(!some.contains("Nothing of what is promised") && some.contains("the first promised goods arrive"), some);
    }

    /** The partner reads first of its own sales. */
    @Test
    void thePartnersHeadlineBeginsWithItsSales() {
        int seen = 0;
        for (Pack pack : packs) {
            if (!pack.outcome().hasAgreement()) {
                continue;
            }
            seen++;
            String headline = new BriefingWords(pack.scenario, pack.offers).headline(365, Lever.Side.PARTNER);
            Matcher m = sentence(headline, ": Sales of (.*) to (.*) in year one are (.*) (?:than|as) without a deal\\. ");
            assertTrue(m != null, headline);
            assertEquals(pack.scenario.partner().inText(), m.group(1));
            assertSaid(
                    pack.outcome().on(Basis.FIRST_YEAR).imports(), pack.offer().noDeal().on(Basis.FIRST_YEAR).imports(), m.group(3));
        }
        assertTrue(seen > 10);
    }

    /** A reader of either side sees whose exports the first sentence speaks of. */
    @Test
    void theHeadlineSaysWhoseExports() {
        for (Pack pack : packs) {
            String headline = new BriefingWords(pack.scenario, pack.offers).headline(365, Lever.Side.HOME);
            String home = pack.scenario.home().inText();
            String title = Wording.exportsTitle(pack.offer());
            String named = title.replace("of exports in", "of exports of " + home + " in")
                    .replace("Exports about", "Exports of " + home + " about");
            assertTrue(!named.equals(title) && headline.contains(": ") && headline.contains(named + "."), headline);
        }
    }

    /** Where an offer has nothing but promises, its title and page 2 name the same day. */
    @Test
    void titleAndRisksNameTheSameFirstArrival() {
        Random random = new Random(31);
        int same = 0;
        for (int i = 0; i < 300; i++) {
            Scenario scenario = Scenes.scenario(i);
            Offer offer = Scenes.random(scenario, random);
            Map<String, Double> promises = new HashMap<>(offer.terms());
            promises.keySet().removeIf(id -> scenario.levers().stream()
                    .anyMatch(lever -> lever.id().equals(id) && lever.kind() != Lever.Kind.PURCHASE));
            Comparison compared = Scenes.compare(scenario, offer.withTerms(promises), Map.of());
            String title = Wording.importsTitle(scenario, compared, 365);
            OptionalInt first = ArrivalDays.first(scenario, compared.outcome());
            if (first.isEmpty() || !title.contains("rise")) {
                continue;
            }
            String day = Figures.day(scenario.clock().date(first.getAsInt()));
            assertTrue(title.startsWith("Imports rise from " + day + ","), title + " but first arrival " + day);
            String text = String.join(
                    "\n", new BriefingRisks(scenario, List.of(compared)).risks(Lever.Side.HOME).sentences());
            Matcher said = sentence(text, "first promised goods arrive on day (\\d+) ");
            if (said != null) {
                assertEquals(first.getAsInt(), Integer.parseInt(said.group(1)), title + "\n" + text);
                assertTrue(text.contains("Nothing to show in time"), text);
                same++;
            }
        }
        assertTrue(same > 50, "too few to tell: " + same);
    }

    private static String off(Pack pack) {
        return pack.outcome().end() > pack.scenario.clock().deadlineDay() ? "later " : "";
    }

    private static Map<String, Object> all(Pack pack) {
        return new HashMap<>(pack.outcome().assumptions().values());
    }

    private static Map<String, Object> with(Pack pack, String key, Object value) {
        Map<String, Object> changed = all(pack);
        changed.put(key, value);
        return changed;
    }

    private static void assertExports(Pack pack, String title, String figure) {
        Schedule rivals = pack.scenario.schedules().values().stream()
                .filter(schedule -> schedule.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title));
        Outcome outcome = Scenes.compare(pack.scenario, pack.outcome().offer(), with(pack, "rivals", rivals.id())).outcome();
        assertEquals(Figures.level(outcome.on(Basis.LONG_RUN).exports()), figure, title);
    }

    // --- Terms

    @Test
    void everyTermThatMovesIsNamedWithItsUnitByTheSideThatGivesIt() {
        for (Pack pack : packs) {
            for (Lever.Side side : Lever.Side.values()) {
                String text = String.join("\n", new BriefingWords(pack.scenario, pack.offers).onTheTable(side).sentences());
                if (!pack.outcome().hasAgreement()) {
                    assertFalse(text.contains(" gives"), text);
                    count("no terms");
                    continue;
                }
                for (Lever lever : pack.scenario.levers()) {
                    double value = pack.outcome().offer().value(lever);
                    double reference = without(pack, lever);
                    boolean moved = value != lever.base() || value != reference;
                    boolean gives = lever.side() == Lever.Side.HOME;
                    String party = (gives ? pack.scenario.home() : pack.scenario.partner()).inText();
                    String line = text.lines()
                            .filter(each -> each.toLowerCase().startsWith(party.toLowerCase() + " gives"))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(text));
                    String unit = lever.unit().startsWith("US$ m") ? "US\\$ [0-9,.]+ m" : "[0-9,.]+" + Pattern.quote(lever.unit());
                    Matcher m = sentence(line, "(: |; )" + Pattern.quote(lever.name()) + " " + unit);
                    assertEquals(moved, m != null, lever.name() + " in " + line);
                    if (moved && lever.kind() == Lever.Kind.PARTNER_RATE) {
                        String how = value == reference
                                ? "leaves as it is without a deal: "
                                : value < reference ? "gives: " : "asks for more than without a deal: ";
                        assertTrue(sentence(line, how + "[^:]*" + Pattern.quote(lever.name()) + " " + unit) != null, how + line);
                        count(how);
                    }
                }
                count("terms");
            }
        }
        assertSaid("terms", "no terms", "gives: ", "asks for more than without a deal: ");
    }

    /** Without a deal a term is at no concession, but the partner's rate is what the assumptions have after the deadline. */
    private static double without(Pack pack, Lever lever) {
        Schedule returning = pack.scenario.schedules().get(pack.outcome().assumptions().snapback());
        return lever.kind() == Lever.Kind.PARTNER_RATE
                ? returning.ratesPct().getOrDefault(pack.scenario.home().code(), lever.base())
                : lever.base();
    }

    /** A rate above the one that comes without a deal is nothing that the partner gives, whatever it once announced. */
    @Test
    void aRiseOfTheRateIsNoGift() {
        assertEquals(
                "The United States gives nothing."
                        + " The United States asks for more than without a deal: US extra tariff 15% (without a deal: 10%).",
                partner(15, "pause"));
        assertEquals("The United States gives: US extra tariff 5% (without a deal: 10%).", partner(5, "pause"));
        assertEquals("The United States gives: US extra tariff 15% (no concession: 29%).", partner(15, "april-2025"));
        assertEquals(
                "The United States gives nothing."
                        + " The United States leaves as it is without a deal: US extra tariff 10%.",
                partner(10, "pause"));
        assertEquals(
                "The United States gives nothing."
                        + " The United States asks for more than without a deal: US extra tariff 29% (without a deal: 10%).",
                partner(29, "pause"));
        assertEquals("The United States gives nothing.", partner(29, "april-2025"));
    }

    private static String partner(double rate, String snapback) {
        Offer offer = Scenes.offer("zero-tariff").withTerms(Map.of("partner-rate", rate));
        Comparison compared = Scenes.compare(Scenes.PAKISTAN, offer, Map.of("snapback", snapback));
        return new BriefingWords(Scenes.PAKISTAN, List.of(compared))
                .onTheTable(Lever.Side.HOME).sentences().get(0);
    }

    // --- What each side gets

    @Test
    void theTableHasTheNumbers() {
        for (Pack pack : packs) {
            for (Lever.Side side : Lever.Side.values()) {
                ShownTable table = GainsTable.of(pack.scenario, pack.offer(), side);
                List<ShownTable.Row> heads = table.rows().stream().filter(ShownTable.Row::heading).toList();
                String first = (side == Lever.Side.HOME ? pack.scenario.home() : pack.scenario.partner()).inText();
                assertEquals("What " + first + " gets", heads.get(0).cells().get(0));
                assertEquals(2, heads.size());
                for (ShownTable.Row row : table.rows()) {
                    for (String cell : row.cells()) {
                        for (String wrong : List.of("null", "NaN", "{", "}", "  ", "+0", "\u22120")) {
                            boolean zero = cell.matches("[+\u2212]0[.][0-9]+%?");
                            assertFalse(!zero && cell.equals(wrong) || wrong.length() > 2 && cell.contains(wrong), row.toString());
                        }
                    }
                    assertEquals(row.heading() ? 1 : 4, row.cells().size(), row.toString());
                }
                Basis[] bases = {Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN};
                for (int i = 0; i < bases.length; i++) {
                    Comparison offer = pack.offer();
                    Outcome with = offer.outcome();
                    Outcome without = offer.noDeal();
                    double surplus = with.on(bases[i]).exports() - with.on(bases[i]).imports()
                            - (without.on(bases[i]).exports() - without.on(bases[i]).imports());
                    cell(table, "Exports to ", i, with.on(bases[i]).exports() - without.on(bases[i]).exports());
                    if (alwaysSurplus(pack.offer(), bases)) {
                        cell(table, "Surplus with ", i, surplus);
                        cell(table, "Deficit with ", i, surplus);
                        count("surplus");
                    } else {
                        // Each side's own balance: what one gains the other loses.
                        cell(table, "Balance with " + pack.scenario.partner().inText(), i, surplus);
                        cell(table, "Balance with " + pack.scenario.home().inText(), i, -surplus);
                        count("either sign");
                    }
                    cell(table, "Sales to ", i, with.on(bases[i]).imports() - without.on(bases[i]).imports());
                    cell(table, "Customs revenue", i, with.on(bases[i]).homeDutyRevenueChange());
                    cell(table, "Foreign exchange", i, with.on(bases[i]).netForeignExchange());
                    cell(table, "Extra cost", i, with.on(bases[i]).purchaseCost());
                    cell(table, "Equipment", i, with.on(bases[i]).financedImports());
                    cell(
                            table,
                            "Duty revenue",
                            i,
                            with.on(bases[i]).partnerDutyOnHome() - without.on(bases[i]).partnerDutyOnHome());
                    String duty = row(table, pack.scenario.partner().shortName() + " duty on exports").cells().get(i + 1);
                    assertTrue(duty.matches("[0-9]+\\.[0-9]%"), duty);
                    double percent = Double.parseDouble(duty.replace("%", ""));
                    assertEquals(with.on(bases[i]).partnerDutyOnHomePct(), percent, 0.05 + 1e-9, duty);
                    boolean told = Math.abs(percent - without.on(bases[i]).partnerDutyOnHomePct()) > 0.1;
                    count(told ? "duty of the offer" : "duty of either");
                }
            }
        }
        assertSaid("surplus", "either sign", "duty of the offer");
    }

    private static boolean alwaysSurplus(Comparison offer, Basis... bases) {
        boolean surplus = true;
        for (Basis basis : bases) {
            for (Outcome outcome : List.of(offer.outcome(), offer.noDeal())) {
                surplus &= outcome.on(basis).exports() > outcome.on(basis).imports();
            }
        }
        return surplus;
    }

    @Test
    void whatIsMeasuredIsCounted() {
        Offer offer = Scenes.CLASSROOM.offers().get(0);
        String made = String.join("\n", new BriefingRisks(Scenes.CLASSROOM, List.of(Scenes.compare(Scenes.CLASSROOM, offer, Map.of()))).assumed().sentences());
        assertTrue(made.contains("None of the 10 products rests on measured trade"), made);
        String real = String.join("\n", new BriefingRisks(Scenes.PAKISTAN, Scenes.opening().offers()).assumed().sentences());
        assertTrue(real.matches("(?s).*Of \\d+ products, [1-9]\\d* rest on measured trade; the others .*"), real);
    }

    private static ShownTable.Row row(ShownTable table, String name) {
        return table.rows().stream()
                .filter(row -> row.cells().get(0).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + table.rows()));
    }

    private static void cell(ShownTable table, String name, int column, double musd) {
        String cell = row(table, name).cells().get(column + 1);
        assertEquals(musd, Double.parseDouble(cell.replace("\u2212", "-").replace(",", "")), M, name + ": " + cell);
        boolean positive = cell.startsWith("+");
        assertEquals(musd >= LEAST_MUSD, positive, name + ": " + cell + " for " + musd);
    }

    /** Money has its unit in the note, and a total says so. */
    @Test
    void theTableSaysItsUnits() {
        ShownTable table = GainsTable.of(Scenes.PAKISTAN, Scenes.opening().offer(), Lever.Side.HOME);
        assertEquals(List.of("", "by day 90, in all", "year one, a year", "long run, a year"), table.header());
        assertTrue(org.parley.export.ExportTexts.get("gets.note", 90).startsWith("US$ m. 'By day 90' is a total"));
    }
}
