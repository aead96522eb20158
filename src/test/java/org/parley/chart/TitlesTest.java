package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;

/** What a title says is what the numbers say, whatever their sign: over many offers, each title is read back as a sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TitlesTest {

    private static final int OFFERS = 500;
    /** Below this share of its level a change is called 'about unchanged'. */
    private static final double UNCHANGED = 0.005;
    /** Half of the last digit of an amount in US$ m, and rounding in its sum. */
    private static final double M = 0.5 + 1e-6;
    /** The same for a level in US$ bn with two decimals. */
    private static final double BN = 5 + 1e-6;

    private static final Scenario DEFICIT = classroom(900);
    /** Exports and imports that are about as large as each other, so that an offer can turn the balance. */
    private static final Scenario EVEN = classroom(480);

    private final List<Scene> scenes = new ArrayList<>();

    /** How often each kind of sentence came up, so that a branch that is never reached is noticed. */
    private final Map<String, Integer> said = new HashMap<>();

    @BeforeAll
    void manyOffers() {
        Random random = new Random(20250410);
        for (int i = 0; i < OFFERS; i++) {
            Scenario scenario =
                    switch (i % 10) {
                        case 0 -> DEFICIT;
                        case 1, 2, 3 -> EVEN;
                        default -> Scenes.scenario(i);
                    };
            Map<String, Object> world = i % 5 < 3 ? Map.of() : Scenes.randomWorld(scenario, random);
            scenes.add(Scene.of(
                    scenario, Scenes.compare(scenario, Scenes.random(scenario, random), world), List.of()));
        }
    }

    /** The classroom's case, with its partner selling so much wheat. */
    private static Scenario classroom(int wheatMusd) {
        return Tree.shipped("classroom")
                .set("/imports/0/suppliers/0/valueMusd", Integer.toString(wheatMusd))
                .scenario();
    }

    private void count(String kind) {
        said.merge(kind, 1, Integer::sum);
    }

    private void assertSaid(String... kinds) {
        for (String kind : kinds) {
            assertTrue(said.getOrDefault(kind, 0) > 0, "no offer led to '" + kind + "': " + said);
        }
    }

    /** Reads an amount back: US$ m. */
    private static double musd(String text) {
        Matcher amount = Pattern.compile("(?:US\\$ )?([0-9,]+(?:\\.[0-9]+)?)(?: (m|bn))?").matcher(text);
        assertTrue(amount.matches(), text);
        double number = Double.parseDouble(amount.group(1).replace(",", ""));
        return "bn".equals(amount.group(2)) ? 1000 * number : number;
    }

    private static Matcher match(String pattern, String title) {
        Matcher matcher = Pattern.compile(pattern).matcher(title);
        return matcher.matches() ? matcher : null;
    }

    // --- All charts

    /** An amount with its unit and a date count as one word each. */
    static int words(String title) {
        String plain = title.replaceAll("US\\$ [0-9.,]+ (m|bn)", "amount")
                .replaceAll("\\b[0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b", "date");
        return plain.strip().split("\\s+").length;
    }

    @Test
    void wordsAreCounted() {
        assertEquals(8, words("Offer adds US$ 2,393 m of exports in year one"));
        assertEquals(9, words("Imports rise from 30 Aug, 52 days after the deadline"));
        assertEquals(10, words("Imports rise from 30 Aug, 52 days after the extended deadline"));
        assertEquals(5, words("Year-one surplus US$ 2.57 bn; without 2.46"));
    }

    @Test
    void everyTitleIsASentenceOfAtMostTenWords() {
        for (Scene scene : scenes) {
            for (ChartKind kind : ChartKind.values()) {
                String title = Chart.of(kind, scene, ChartStyle.LIGHT).title();
                assertTrue(words(title) <= 10, title);
                for (String wrong : List.of("null", "NaN", "{", "}", "Infinity", "\u221e", "  ", "-")) {
                    // The only hyphens allowed are those of 'Year-one' and 'Long-run'.
                    String plain = title.replaceFirst("^(Year-one|Long-run)", "");
                    assertTrue(!plain.contains(wrong), "'" + wrong + "' in: " + title);
                }
                assertTrue(Character.isUpperCase(title.charAt(0)) && !title.endsWith("."), title);
            }
        }
    }

    // --- Exports

    @Test
    void exportsAddOrCost() {
        for (Scene scene : scenes) {
            Comparison offer = scene.offer();
            boolean deal = !offer.isNoDeal();
            Readout year = offer.outcome().on(Basis.FIRST_YEAR);
            // Without an agreement there is no offer to speak of: no deal itself is held against before the tariffs.
            double change = deal
                    ? year.exports() - offer.noDeal().on(Basis.FIRST_YEAR).exports()
                    : year.exports() - year.exportsBefore();
            String title = Wording.exportsTitle(offer);
            if (title.equals("Exports about unchanged in year one")) {
                assertTrue(Math.abs(change) < UNCHANGED * year.exports(), title + ": " + change);
                count("unchanged");
                continue;
            }
            assertTrue(Math.abs(change) >= UNCHANGED * year.exports(), title + ": " + change);
            Matcher m = match("(Offer|An extension|No deal) (adds|costs) (US\\$ \\S+ \\S+) of exports in year one", title);
            assertTrue(m != null, title);
            String subject = !deal ? "No deal" : offer.outcome().hasAgreement() ? "Offer" : "An extension";
            assertEquals(subject, m.group(1), title);
            assertEquals(change > 0, m.group(2).equals("adds"), title + ": " + change);
            assertEquals(Math.abs(change), musd(m.group(3)), M, title);
            count(m.group(1) + " " + m.group(2));
        }
        assertSaid("unchanged", "Offer adds", "Offer costs", "No deal costs");
    }

    // --- Imports

    @Test
    void importsRiseOrFallFromADay() {
        for (Scene scene : scenes) {
            Outcome outcome = scene.outcome();
            Outcome noDeal = scene.offer().noDeal();
            int first = -1;
            for (int d = 0; d <= scene.lastDay() && first < 0; d++) {
                if (Math.abs(outcome.imports(d) - noDeal.imports(d)) >= UNCHANGED * noDeal.imports(d)) {
                    first = d;
                }
            }
            String title = Wording.importsTitle(scene.scenario(), scene.offer(), scene.lastDay());
            if (first >= 0 && outcome.hasAgreement()) {
                first = arrivalBefore(scene, first);
            }
            if (first < 0) {
                assertEquals("Imports about unchanged within " + scene.lastDay() + " days", title);
                count("unchanged");
                continue;
            }
            String date = Figures.day(scene.clock().date(first));
            if (outcome.imports(first) < noDeal.imports(first)) {
                assertEquals("Imports fall from " + date, title);
                count("fall");
                continue;
            }
            // An extension puts the deadline off, and it is the one in force that is counted from.
            int extension = outcome.offer().extensionDays();
            int late = first - scene.clock().deadlineDay() - extension;
            String deadline = extension > 0 ? "the extended deadline" : "the deadline";
            String when = late == 0
                    ? "on " + deadline
                    : Math.abs(late) + (Math.abs(late) == 1 ? " day " : " days ") + (late > 0 ? "after " : "before ")
                            + deadline;
            assertEquals("Imports rise from " + date + ", " + when, title);
            count((late > 0 ? "after " : "before ") + deadline);
        }
        assertSaid("unchanged", "after the deadline", "before the deadline");
        assertSaid("after the extended deadline", "before the extended deadline");
    }

    /** What arrives first starts the rise, though by itself it may be too little to count. */
    private static int arrivalBefore(Scene scene, int counts) {
        int day = counts;
        for (Line line : scene.scenario().imports()) {
            double promise = scene.outcome().offer().sumOn(scene.scenario().levers(), Lever.Kind.PURCHASE, line);
            if (promise > 0 && line.purchase().isPresent()) {
                day = Math.min(day, scene.outcome().inForceDay() + line.purchase().get().leadDays());
            }
        }
        for (int d = day + 1; d <= counts; d++) {
            if (scene.outcome().imports(d) <= scene.offer().noDeal().imports(d)) {
                return counts;
            }
        }
        return day;
    }

    /** One day is not 'days', and neither are eleven or twenty-one. */
    @Test
    void oneDayAndManyDays() {
        Map<Integer, String> titles = new HashMap<>();
        Offer offer = Offer.NO_DEAL.withTerms(Map.of("farm-duties", 100.0, "industrial-duties", 100.0));
        for (int day = 0; day <= 90; day++) {
            Comparison signed = Scenes.compare(
                    Scenes.PAKISTAN, offer.withAgreementDay(day), Map.of("effectiveDays", 0, "orderLagDays", 0));
            String title = Wording.importsTitle(Scenes.PAKISTAN, signed, 365);
            Matcher m = match("Imports rise from .*, (\\d+) (days?) (before|after) the deadline", title);
            if (m != null) {
                int distance = Integer.parseInt(m.group(1));
                assertEquals(distance == 1, m.group(2).equals("day"), title);
                titles.put((m.group(3).equals("after") ? 1 : -1) * distance, title);
            }
        }
        assertTrue(titles.containsKey(-1) && titles.containsKey(-11) && titles.containsKey(-21), titles.toString());
    }

    // --- Balance

    @Test
    void surplusOrDeficit() {
        for (Scene scene : scenes) {
            Comparison offer = scene.offer();
            Readout year = offer.outcome().on(Basis.FIRST_YEAR);
            boolean deal = !offer.isNoDeal();
            double other = deal
                    ? offer.noDeal().on(Basis.FIRST_YEAR).balance()
                    : year.exportsBefore() - year.importsBefore();
            String title = Wording.balanceTitle(offer);
            if (title.contains("about zero")) {
                // No sign is told of what would be shown as 0.00.
                assertEquals(Math.abs(year.balance()) < 5, title.startsWith("Year-one balance about zero"), title);
                assertTrue(Math.min(Math.abs(year.balance()), Math.abs(other)) < 5, title);
                count("zero");
                continue;
            }
            assertTrue(Math.min(Math.abs(year.balance()), Math.abs(other)) >= 5, title);
            Matcher m = match(
                    "Year-one (surplus|deficit) (US\\$ \\S+ bn); (without a deal|before the tariffs)( surplus| deficit)? ([0-9.,]+)",
                    title);
            assertTrue(m != null, title);
            assertEquals(year.balance() >= 0, m.group(1).equals("surplus"), title);
            assertEquals(Math.abs(year.balance()), musd(m.group(2)), BN, title);
            assertEquals(deal, m.group(3).equals("without a deal"), title);
            boolean otherSurplus = m.group(4) == null ? m.group(1).equals("surplus") : m.group(4).equals(" surplus");
            assertEquals(other >= 0, otherSurplus, title + ": " + other);
            assertEquals(Math.abs(other), 1000 * musd(m.group(5)), BN, title);
            count(m.group(1) + (m.group(4) == null ? "" : m.group(4)));
        }
        assertSaid("surplus", "deficit", "deficit surplus", "surplus deficit");
    }

    /** What is shown as 0.00 is neither a surplus nor a deficit. */
    @Test
    void aBalanceOfAboutZeroHasNoSign() {
        Scenario even = balanced(0.57);
        Comparison zero = Scenes.compare(even, even.offer("wheat-and-gas").orElseThrow(), Map.of());
        double balance = zero.outcome().on(Basis.FIRST_YEAR).balance();
        assertTrue(Math.abs(balance) < 5, "the case is none: " + balance);
        assertEquals("Year-one balance about zero; without a deal surplus US$ 0.05 bn", Wording.balanceTitle(zero));
        var surplus = Scenes.compare(even, even.offer("wheat-and-gas").orElseThrow().withAgreementDay(null).withExtensionDays(1), Map.of()).outcome();
        assertEquals(
                "Year-one surplus US$ 0.05 bn; without a deal about zero",
                Wording.balanceTitle(new Comparison(surplus, zero.outcome())));
    }

    /** The classroom's case, with home selling this part of what it does. */
    private static Scenario balanced(double factor) {
        Tree tree = Tree.shipped("classroom");
        for (int i = 0; i < tree.at("/exports").size(); i++) {
            String place = "/exports/" + i + "/suppliers/0/valueMusd";
            tree.set(place, Double.toString(tree.at(place).asDouble() * factor));
        }
        return tree.scenario();
    }

    // --- Gained or lost

    @Test
    void aheadOrBehindOnTheLastDay() {
        for (Scene scene : scenes) {
            String title = Wording.gainTitle(scene.offer(), scene.lastDay());
            if (scene.offer().isNoDeal()) {
                assertEquals("Without an agreement there is nothing to gain", title);
                continue;
            }
            double sum = 0;
            double level = 0;
            double lowest = 0;
            double highest = 0;
            // In shares of what was exported until then without a deal.
            double furthestBehind = 0;
            double furthestAhead = 0;
            List<Double> sums = new ArrayList<>();
            for (int d = 0; d <= scene.lastDay(); d++) {
                // What was gained by a day is the total of the days before it.
                sums.add(sum);
                if (d > 0) {
                    lowest = Math.min(lowest, sum);
                    highest = Math.max(highest, sum);
                    furthestBehind = Math.max(furthestBehind, -sum / level);
                    furthestAhead = Math.max(furthestAhead, sum / level);
                }
                if (d < scene.lastDay()) {
                    sum += (scene.outcome().exports(d) - scene.offer().noDeal().exports(d)) / 365;
                    level += scene.offer().noDeal().exports(d) / 365;
                }
            }
            // A title may pass over less than a tenth of what counts as unchanged.
            double passedOver = UNCHANGED / 10;
            double slack = passedOver * level;
            if (title.equals("Exports about the same as without a deal")) {
                assertTrue(Math.max(highest, -lowest) < UNCHANGED * level, title + " " + lowest + " " + highest);
                count("same");
                continue;
            }
            assertTrue(Math.max(highest, -lowest) >= UNCHANGED * level, title + " " + lowest + " " + highest);
            // Who is neither ahead nor behind in the end is not said to be.
            boolean even = Math.abs(sum) < UNCHANGED * level;
            assertEquals(even, title.contains("about even"), title + ": " + sum + " of " + level);
            if (even) {
                count("even");
                continue;
            }
            Matcher from = match("Exports (behind|ahead of) no deal from (\\d+ \\w+) on", title);
            if (from != null) {
                // To and fro before, and for good since then.
                boolean inFront = from.group(1).equals("ahead of");
                for (int d = day(scene, from.group(2)); d <= scene.lastDay(); d++) {
                    assertTrue(inFront ? sums.get(d) > -slack : sums.get(d) < slack, title + " day " + d);
                }
                assertTrue(Math.min(furthestAhead, furthestBehind) >= passedOver, title);
                count("to and fro");
                continue;
            }
            Matcher until = match("Exports (behind no deal|ahead of no deal) until (\\d+ \\w+), then (ahead|behind)", title);
            boolean ahead;
            if (until != null) {
                ahead = until.group(3).equals("ahead");
                assertEquals(ahead, until.group(1).equals("behind no deal"), title);
                int turn = day(scene, until.group(2));
                for (int d = turn; d <= scene.lastDay(); d++) {
                    assertTrue(ahead ? sums.get(d) > -slack : sums.get(d) < slack, title + " day " + d);
                }
                assertTrue(
                        (ahead ? furthestBehind : furthestAhead) >= passedOver,
                        "was never " + until.group(1) + ": " + title);
                // And nothing else before: it has turned once.
                double reached = 0;
                for (int d = 1; d < turn; d++) {
                    reached += scene.offer().noDeal().exports(d - 1) / 365;
                    double share = sums.get(d) / reached;
                    assertTrue(ahead ? share < passedOver : share > -passedOver, title + " day " + d);
                }
            } else if (title.startsWith("Exports as without a deal until ")) {
                ahead = true;
                assertTrue(furthestBehind < passedOver, title + ": " + furthestBehind);
                int start = day(scene, match("Exports as without a deal until (\\d+ \\w+), then ahead", title).group(1));
                assertTrue(start > 30 && sums.get(start) > 0 && Math.abs(sums.get(start - 1)) < 1e-6, title);
                count("later");
            } else if (title.equals("Exports ahead of no deal throughout")) {
                assertTrue(Math.abs(sums.get(30)) > 1e-9, title);
                ahead = true;
                assertTrue(furthestBehind < passedOver, title + ": " + furthestBehind);
            } else {
                assertEquals("Exports never catch up with no deal", title);
                ahead = false;
                assertTrue(furthestAhead < passedOver, title + ": " + furthestAhead);
            }
            assertTrue(ahead ? sum > -slack : sum < slack, title + ": " + sum);
            count((until == null ? "" : "until ") + (ahead ? "ahead" : "behind"));
        }
        assertSaid("same", "until ahead", "ahead", "behind", "later");
    }

    /** Without an agreement on the desk, the chart has the lines of the pins, and speaks of them. */
    @Test
    void withoutAnAgreementThePinsAreSpokenOf() {
        Random random = new Random(20);
        for (int i = 0; i < 200; i++) {
            Scenario scenario = Scenes.scenario(i);
            Scene drawn = Scenes.random(scenario, random, i % 4, i % 5 == 0);
            Scene scene = Scene.of(scenario, Scenes.compare(scenario, Offer.NO_DEAL, Map.of()), drawn.pins());
            double best = Double.NEGATIVE_INFINITY;
            double worst = Double.POSITIVE_INFINITY;
            boolean gains = false;
            boolean loses = false;
            int pins = 0;
            for (Comparison pin : scene.pins()) {
                if (pin.isNoDeal()) {
                    continue;
                }
                double sum = 0;
                double level = 0;
                for (int d = 0; d < scene.lastDay(); d++) {
                    sum += (pin.outcome().exports(d) - pin.noDeal().exports(d)) / 365;
                    level += pin.noDeal().exports(d) / 365;
                }
                pins++;
                best = Math.max(best, sum);
                worst = Math.min(worst, sum);
                gains |= sum >= UNCHANGED * level;
                loses |= sum <= -UNCHANGED * level;
            }
            String title = Chart.of(ChartKind.GAIN, scene, ChartStyle.LIGHT).title();
            assertTrue(words(title) <= 10, title);
            if (pins == 0) {
                assertEquals("Without an agreement there is nothing to gain", title);
                continue;
            }
            if (!gains && !loses) {
                assertEquals("Exports about the same as without a deal", title);
                continue;
            }
            String wanted = gains
                    ? (pins == 1 ? "Pinned offer gains " : "Best pinned offer gains ") + "(.*) of exports, no deal none"
                    : pins == 1 ? "Pinned offer loses (.*) of exports, no deal none" : "Pinned offers lose up to (.*) of exports";
            Matcher m = match(wanted, title);
            assertTrue(m != null, title + " instead of " + wanted);
            assertEquals(gains ? best : -worst, musd(m.group(1)), M, title);
            count(wanted.substring(0, wanted.indexOf(" (")).strip() + (pins > 1 ? " of many" : ""));
        }
        assertSaid("Pinned offer gains", "Best pinned offer gains of many");
    }

    private static int day(Scene scene, String date) {
        for (int d = 0; d <= scene.lastDay(); d++) {
            if (Figures.day(scene.clock().date(d)).equals(date)) {
                return d;
            }
        }
        throw new AssertionError(date);
    }

    // --- Outcomes

    @Test
    void outcomesAreAsFarApartAsTheTableSays() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, random.nextInt(4), i % 3 == 0);
            Chart chart = Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.LIGHT);
            double[] apart = new double[2];
            double[] level = new double[2];
            for (int column = 1; column <= 2; column++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (List<Object> row : chart.table().rows()) {
                    low = Math.min(low, (double) row.get(column));
                    high = Math.max(high, (double) row.get(column));
                }
                apart[column - 1] = high - low;
                level[column - 1] = high;
            }
            int deadline = scene.clock().deadlineDay();
            int year = Math.min(365, scene.clock().horizonDays() + 1);
            if (chart.title().equals("Exports about the same under every outcome shown")) {
                assertTrue(apart[0] < UNCHANGED * level[0] && apart[1] < UNCHANGED * level[1], apart[0] + " " + apart[1]);
                count("same");
                continue;
            }
            Matcher later = match(
                    "Exports alike by day " + deadline + ", (US\\$ \\S+ \\S+) apart by day " + year, chart.title());
            if (later != null) {
                assertTrue(apart[0] < UNCHANGED * level[0] && apart[1] >= UNCHANGED * level[1], chart.title());
                assertEquals(apart[1], musd(later.group(1)), M, chart.title());
                continue;
            }
            Matcher sooner = match(
                    "Exports (US\\$ \\S+ \\S+) apart by day " + deadline + ", alike by day " + year, chart.title());
            if (sooner != null) {
                assertTrue(apart[1] < UNCHANGED * level[1] && apart[0] >= UNCHANGED * level[0], chart.title());
                assertEquals(apart[0], musd(sooner.group(1)), M, chart.title());
                continue;
            }
            Matcher m = match(
                    "Exports (US\\$ \\S+ \\S+) apart by day " + deadline + ", (\\S+) by day " + year, chart.title());
            assertTrue(m != null, chart.title());
            assertTrue(apart[0] >= UNCHANGED * level[0] && apart[1] >= UNCHANGED * level[1], chart.title());
            assertEquals(apart[0], musd(m.group(1)), M, chart.title());
            assertEquals(apart[1], musd(m.group(2)), M, chart.title());
            count("apart");
        }
        assertSaid("same", "apart");
    }

    /** Before the tariffs has a row, and so counts: an offer close to no deal is still far from where trade came from. */
    @Test
    void everyRowCounts() {
        Offer high = Offer.NO_DEAL
                .withName("high", "A tariff of 25%")
                .withAgreementDay(75)
                .withTerms(Map.of("partner-rate", 25.0));
        Scene scene = Scenes.of(Scenes.PAKISTAN, high);
        Chart chart = Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.LIGHT);
        List<List<Object>> rows = chart.table().rows();
        assertEquals(List.of("Before the tariffs", "No deal", "A tariff of 25%"), rows.stream().map(row -> row.get(0)).toList());
        double apart = (double) rows.get(0).get(2) - Math.min((double) rows.get(1).get(2), (double) rows.get(2).get(2));
        assertTrue(apart > 400, "before the tariffs is far above the others: " + rows);
        assertTrue(chart.title().endsWith(", " + Math.round(apart) + " by day 365"), chart.title() + " for " + apart);
    }

    /** Amounts of ten billion and more keep their unit, so that 12.34 is not read as millions. */
    @Test
    void largeAmountsKeepTheirUnit() {
        assertEquals("Exports US$ 56 m apart by day 90, 958 by day 365", apart(56, 958, 5000));
        assertEquals("Exports US$ 256 m apart by day 90, US$ 12.34 bn by day 365", apart(256, 12_340, 50_000));
        assertEquals("Exports alike by day 90, US$ 958 m apart by day 365", apart(1, 958, 5000));
        assertEquals("Exports US$ 56 m apart by day 90, alike by day 365", apart(56, 2, 5000));
        assertEquals("Exports about the same under every outcome shown", apart(1, 2, 5000));
    }

    private static String apart(double byDeadline, double byYear, double level) {
        return Wording.outcomesTitle(
                java.util.stream.DoubleStream.of(level - byDeadline, level).summaryStatistics(),
                java.util.stream.DoubleStream.of(level - byYear, level).summaryStatistics(),
                90,
                365);
    }

    /** Where exports are some US$ m in all, half a percent of them is less than any figure shows. */
    @Test
    void nothingIsAddedOrApartThatAFigureShowsAsZero() {
        Tree tree = Tree.shipped("classroom");
        for (int i = 0; i < tree.at("/exports").size(); i++) {
            for (int k = 0; k < tree.at("/exports/" + i + "/suppliers").size(); k++) {
                String place = "/exports/" + i + "/suppliers/" + k + "/valueMusd";
                tree.set(place, Double.toString(tree.at(place).asDouble() / 100));
            }
        }
        Scenario small = tree.scenario();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Scene scene = Scenes.random(small, random, i % 3, false);
            Comparison offer = scene.offer();
            Readout year = offer.outcome().on(Basis.FIRST_YEAR);
            double change = offer.isNoDeal() ? year.exportsVsBefore() : offer.exportsVsNoDeal(Basis.FIRST_YEAR);
            String exports = Wording.exportsTitle(offer);
            boolean same = Math.abs(change) < Math.max(0.5, UNCHANGED * year.exports());
            assertEquals(same, exports.equals("Exports about unchanged in year one"), exports + ": " + change);
            String outcomes = Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.LIGHT).title();
            for (String title : List.of(exports, outcomes)) {
                assertTrue(!title.matches(".*(US\\$|,) 0 .*"), title);
            }
            count(same && Math.abs(change) >= UNCHANGED * year.exports() ? "too small" : "large enough");
        }
        assertSaid("too small", "large enough");
        assertEquals("Exports about the same under every outcome shown", apart(0.3, 0.4, 1));
        assertEquals("Exports alike by day 90, US$ 1 m apart by day 365", apart(0.3, 0.6, 1));
        assertEquals("Exports US$ 1 m apart by day 90, alike by day 365", apart(0.6, 0.3, 1));
    }

    /** The situations that every case has are shown and spoken of like offers, each line once. */
    @Test
    void situationsAreShownAndNamed() {
        Scene pause = Scenes.of(Scenes.PAKISTAN, Offer.PAUSE_PERSISTS, Offer.NO_DEAL, Offer.BEFORE);
        assertEquals(
                List.of("No deal", "The pause goes on"), pause.entries().stream().map(Scene.Entry::name).toList());
        assertTrue(Wording.exportsTitle(pause.offer()).startsWith("This situation adds US$ "));
        Scene extended = Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL.withExtensionDays(30));
        assertEquals(
                List.of("No deal", "No deal, talks to day 120"),
                extended.entries().stream().map(Scene.Entry::name).toList());
        assertTrue(Wording.exportsTitle(extended.offer()).startsWith("An extension adds US$ "));
        assertTrue(!Wording.gainTitle(extended.offer(), 365).contains("nothing"), Wording.gainTitle(extended.offer(), 365));
        Scene before = Scenes.of(Scenes.PAKISTAN, Offer.BEFORE);
        assertEquals(
                List.of("No deal", "Before the tariffs"), before.entries().stream().map(Scene.Entry::name).toList());
        assertTrue(!before.showsBefore());
    }

    // --- Tables

    /** Pins, worlds and offers without an agreement: the same rules for every title. */
    @Test
    void titlesWithPinsAndWorlds() {
        Random random = new Random(20250723);
        for (int i = 0; i < OFFERS; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 5, i % 2 == 0);
            for (ChartKind kind : ChartKind.values()) {
                String title = Chart.of(kind, scene, ChartStyle.LIGHT).title();
                assertTrue(words(title) <= 10, title);
                String plain = title.replaceFirst("^(Year-one|Long-run)", "");
                for (String wrong : List.of("null", "NaN", "{", "}", "Infinity", "  ", "-", "''")) {
                    assertTrue(!plain.contains(wrong), "'" + wrong + "' in: " + title);
                }
            }
        }
    }

    @Test
    void theComparisonSaysHowFarApartTheOffersAre() {
        Random random = new Random(20250724);
        for (int i = 0; i < OFFERS; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 5, i % 2 == 0);
            String title = Chart.of(ChartKind.COMPARISON, scene, ChartStyle.LIGHT).title();
            List<Comparison> shown = scene.offers().subList(0, Math.min(4, scene.offers().size()));
            if (shown.size() == 1) {
                Readout longRun = shown.get(0).outcome().on(Basis.LONG_RUN);
                if (saysSame(
                        title,
                        shown.get(0).exportsVsNoDeal(Basis.LONG_RUN) / longRun.exports(),
                        shown.get(0).importsVsNoDeal(Basis.LONG_RUN) / longRun.imports())) {
                    continue;
                }
                Matcher m = match("Long-run exports (.?)(US\\$ \\S+ \\S+) against no deal, imports (.?)(US\\$ \\S+ \\S+)", title);
                assertTrue(m != null, title);
                assertChange(shown.get(0).exportsVsNoDeal(Basis.LONG_RUN), m.group(1), m.group(2), title);
                assertChange(shown.get(0).importsVsNoDeal(Basis.LONG_RUN), m.group(3), m.group(4), title);
                continue;
            }
            if (saysSame(title, apart(shown, Readout::exports), apart(shown, Readout::imports))) {
                continue;
            }
            Matcher m = match("Long-run exports (US\\$ \\S+ \\S+) apart, imports (US\\$ \\S+ \\S+)", title);
            assertTrue(m != null, title);
            for (int flow = 0; flow < 2; flow++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (Comparison offer : shown) {
                    Readout longRun = offer.outcome().on(Basis.LONG_RUN);
                    double value = flow == 0 ? longRun.exports() : longRun.imports();
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                assertEquals(high - low, musd(m.group(flow + 1)), M, title);
            }
            count("apart of " + shown.size());
        }
        assertSaid("plus", "minus", "same", "apart of 2", "apart of 3", "apart of 4");
    }

    /** Nobody reads of a difference that is none: it is told in words, and only then. */
    private boolean saysSame(String title, double exportsShare, double importsShare) {
        boolean sameExports = Math.abs(exportsShare) < UNCHANGED;
        boolean sameImports = Math.abs(importsShare) < UNCHANGED;
        assertEquals(sameExports || sameImports, title.contains("about"), title + ": " + exportsShare + ", " + importsShare);
        assertEquals(sameExports && sameImports, !title.contains("US$"), title);
        if (sameExports || sameImports) {
            count("same");
        }
        return sameExports || sameImports;
    }

    /** How far apart the offers are, as a share of the largest. */
    private static double apart(List<Comparison> offers, java.util.function.ToDoubleFunction<Readout> figure) {
        var all = offers.stream()
                .map(offer -> offer.outcome().on(Basis.LONG_RUN))
                .mapToDouble(figure)
                .summaryStatistics();
        return (all.getMax() - all.getMin()) / all.getMax();
    }

    private void assertChange(double musd, String sign, String amount, String title) {
        String wanted = Math.abs(musd) < 0.5 ? "" : musd > 0 ? "+" : "\u2212";
        assertEquals(wanted, sign, title + ": " + musd);
        assertEquals(Math.abs(musd), musd(amount), M, title);
        count(wanted.isEmpty() ? "zero" : musd > 0 ? "plus" : "minus");
    }

    @Test
    void limitsAreCounted() {
        for (Scene scene : scenes) {
            String title = Chart.of(ChartKind.LIMITS, scene, ChartStyle.LIGHT).title();
            var limits = scene.outcome().limits();
            long broken = limits.stream().filter(limit -> limit.state() == LimitResult.State.BROKEN).count();
            long near = limits.stream().filter(limit -> limit.state() == LimitResult.State.NEAR).count();
            String wanted = broken + near == 0
                    ? "All " + limits.size() + " limits kept"
                    : "Limits: " + broken + " broken, " + near + " near, " + (limits.size() - broken - near) + " kept";
            assertEquals(wanted, title);
            count(broken > 0 ? "broken" : near > 0 ? "near" : "kept");
        }
        assertSaid("broken", "near", "kept");
        Scenario without = Tree.shipped("classroom").set("/limits", "[]").scenario();
        Scene scene = Scenes.of(without, without.offers().get(0));
        assertEquals("This case has no limits", Chart.of(ChartKind.LIMITS, scene, ChartStyle.LIGHT).title());
    }

    // --- Known cases

    @Test
    void theOpeningOffer() {
        Scene scene = Scenes.opening();
        assertTrue(Wording.exportsTitle(scene.offer()).startsWith("Offer adds US$ "));
        assertTrue(Wording.importsTitle(scene.scenario(), scene.offer(), 365).endsWith(" days after the deadline"));
        assertTrue(Wording.balanceTitle(scene.offer()).startsWith("Year-one surplus US$ "));
        assertTrue(Wording.gainTitle(scene.offer(), 365).matches("Exports behind no deal until \\d+ \\w+, then ahead"));
    }

    @Test
    void noDealAlone() {
        Scene scene = Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL);
        double apart = scene.offer().noDeal().on(Basis.FIRST_YEAR).exportsVsBefore();
        String title = Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.LIGHT).title();
        assertTrue(title.startsWith("Exports US$ "), "apart from before the tariffs: " + title);
        assertTrue(title.endsWith(" " + Math.round(-apart) + " by day 365"), title);
        assertTrue(Wording.exportsTitle(scene.offer()).startsWith("No deal costs US$ "));
        assertEquals("Imports about unchanged within 365 days", Wording.importsTitle(scene.scenario(), scene.offer(), 365));
        assertTrue(Wording.balanceTitle(scene.offer()).contains("before the tariffs"));
        assertEquals("Without an agreement there is nothing to gain", Wording.gainTitle(scene.offer(), 365));
    }

    /** A few points of extra tariff more than without a deal cost exports, and never catch up. */
    @Test
    void anOfferWorseThanNoDeal() {
        Comparison worse = Scenes.compare(
                Scenes.PAKISTAN,
                Offer.NO_DEAL.withAgreementDay(20).withTerms(Map.of("partner-rate", 50.0)),
                Map.of("frontLoading.on", false));
        assertTrue(Wording.exportsTitle(worse).startsWith("Offer costs US$ "), Wording.exportsTitle(worse));
        assertEquals("Exports never catch up with no deal", Wording.gainTitle(worse, 365));
    }

    // --- Other sentences

    @Test
    void limitsAndNoticesAreSentences() {
        for (Scene scene : scenes) {
            scene.outcome().limits().forEach(limit -> {
                sentence(Wording.limitSentence(limit, scene.scenario()));
                assertTrue(!Wording.limitName(limit, scene.scenario()).contains("{"));
            });
            scene.outcome().notices().forEach(notice -> sentence(Wording.notice(notice, scene.scenario())));
        }
    }

    private static void sentence(String text) {
        assertTrue(text.endsWith("."), text);
        for (String wrong : List.of("null", "NaN", "{", "}", "Infinity")) {
            assertTrue(!text.contains(wrong), text);
        }
    }
}
