package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.FanRun;
import org.parley.uncertainty.Tornado;

/** Titles of ranges and rankings, read back as sentences over many offers, and their tables. */
class RangeTitlesTest {

    private static final int OFFERS = 100;
    private static final String AMOUNT = "(\u2212|\\+)?(?:US\\$ )?([0-9,]+(?:\\.[0-9]+)?)(?: (m|bn)|%)?";
    /** Half of the last digit of a level in US$ bn, in US$ m. */
    private static final double LEVEL = 5 + 1e-6;

    /** A case whose partner sells so much wheat that home's balance is a deficit, or about even. */
    private static Scenario classroom(int wheatMusd) {
        return Tree.shipped("classroom")
                .set("/imports/0/suppliers/0/valueMusd", Integer.toString(wheatMusd))
                .scenario();
    }

    private static final List<Scenario> SCENARIOS =
            List.of(Scenes.PAKISTAN, Scenes.CLASSROOM, classroom(480), classroom(900));

    private static Scene scene(int i, Random random) {
        Scenario scenario = SCENARIOS.get(i % SCENARIOS.size());
        Map<String, Object> world = i % 3 == 0 ? Scenes.randomWorld(scenario, random) : Map.of();
        return Scene.of(scenario, Scenes.compare(scenario, Scenes.random(scenario, random), world), List.of());
    }

    private static Fan fan(Scene scene, int draws) {
        return new FanRun(
                        new Simulator(scene.scenario()),
                        scene.outcome().offer(),
                        scene.outcome().assumptions(),
                        1,
                        Optional.empty(),
                        () -> false)
                .of(draws);
    }

    private static Tornado tornado(Scene scene, Quantity quantity) {
        return Tornado.of(
                new Simulator(scene.scenario()), scene.outcome().offer(), scene.outcome().assumptions(), quantity);
    }

    private static double number(String text) {
        Matcher amount = Pattern.compile(AMOUNT).matcher(text);
        assertTrue(amount.matches(), text);
        double number = Double.parseDouble(amount.group(2).replace(",", ""));
        number = "bn".equals(amount.group(3)) ? 1000 * number : number;
        return "\u2212".equals(amount.group(1)) ? -number : number;
    }

    /** An amount counts as one word. */
    private static void assertShort(String title) {
        String counted = title.replaceAll("[\u2212+]?US\\$ [0-9,.]+ (m|bn)", "X");
        assertTrue(counted.split(" ").length <= 10, title);
    }

    @Test
    void titlesOfRangesSayWhatTheYearHolds() {
        Random random = new Random(4);
        Map<String, Integer> said = new HashMap<>();
        for (int i = 0; i < OFFERS; i++) {
            Scene scene = scene(i, random);
            Fan fan = fan(scene, 16);
            for (ChartKind kind : RangeChart.KINDS) {
                WordsApartTest.assertApart(
                        RangeChart.of(kind, scene, fan, ChartStyle.LIGHT), WordsApartTest.size(i), "range " + i);
                String title = RangeChart.of(kind, scene, fan, ChartStyle.LIGHT).title();
                assertShort(title);
                Matcher words = Pattern.compile("Year-one (exports|imports|balance|surplus|deficit) (" + AMOUNT + ") (?:to ("
                                + AMOUNT + "), nine in ten draws|in nine of ten draws)")
                        .matcher(title);
                assertTrue(words.matches(), title);
                String what = words.group(1);
                said.merge(what, 1, Integer::sum);
                double sign = what.equals("deficit") ? -1 : 1;
                double a = sign * number(words.group(2));
                double b = words.group(6) == null ? a : sign * number(words.group(6));
                Quantity.Field field = switch (kind) {
                    case EXPORTS -> Quantity.Field.EXPORTS;
                    case IMPORTS -> Quantity.Field.IMPORTS;
                    default -> Quantity.Field.BALANCE;
                };
                double[] range = fan.figures().get(new Quantity(Basis.FIRST_YEAR, field));
                assertEquals(range[0], Math.min(a, b), LEVEL, title);
                assertEquals(range[6], Math.max(a, b), LEVEL, title);
                if (what.equals("balance")) {
                    assertTrue(range[0] < 0 && range[6] >= 0, title);
                }
            }
        }
        for (String what : List.of("exports", "imports", "balance", "surplus", "deficit")) {
            assertTrue(said.getOrDefault(what, 0) > 0, "no offer led to '" + what + "': " + said);
        }
    }

    @Test
    void titlesOfRankingsNameTheWidestBar() {
        Random random = new Random(5);
        Map<String, Integer> said = new HashMap<>();
        for (int i = 0; i < OFFERS; i++) {
            Scene scene = scene(i, random);
            Quantity quantity = new Quantity(
                    Basis.values()[random.nextInt(Basis.values().length)],
                    Quantity.Field.values()[random.nextInt(Quantity.Field.values().length)]);
            Tornado tornado = tornado(scene, quantity);
            WordsApartTest.assertApart(TornadoChart.of(scene, tornado, ChartStyle.LIGHT), WordsApartTest.size(i), "what matters " + i);
            String title = TornadoChart.of(scene, tornado, ChartStyle.LIGHT).title();
            assertShort(title);
            double half = switch (quantity.field().unit()) {
                case MUSD -> LEVEL;
                case CHANGE_MUSD -> Math.abs(tornado.bars().get(0).high()) > 9_999 ? LEVEL : 0.5 + 1e-6;
                case PERCENT, POINTS -> 0.05 + 1e-6;
            };
            Matcher words = Pattern.compile("(.+) matters most: (" + AMOUNT + ") to (" + AMOUNT + ")").matcher(title);
            if (words.matches()) {
                said.merge("most", 1, Integer::sum);
                Tornado.Bar widest = tornado.bars().get(0);
                assertEquals(Wording.get("input.short." + widest.parameter()), words.group(1));
                assertEquals(widest.low(), number(words.group(2)), half, title);
                assertEquals(widest.high(), number(words.group(6)), half, title);
            } else {
                said.merge("same", 1, Integer::sum);
                assertTrue(title.startsWith("Nothing unsure moves it from "), title);
                for (Tornado.Bar bar : tornado.bars()) {
                    assertTrue(bar.swing() <= 2 * half, title + ": " + bar);
                }
            }
        }
        assertTrue(said.getOrDefault("most", 0) > 0 && said.getOrDefault("same", 0) > 0, said.toString());
    }

    @Test
    void theTableHoldsThePathAndEveryShare() {
        Scene scene = Scenes.opening();
        Fan fan = fan(scene, 32);
        ChartTable table = RangeChart.of(ChartKind.EXPORTS, scene, fan, ChartStyle.SLIDE).table();
        assertEquals(3 + Fan.SHARES.size(), table.header().size());
        assertEquals("5 in 100 draws below (US$ m, annual pace)", table.header().get(3));
        List<Object> row = table.rows().get(200);
        assertEquals(scene.outcome().exports(200), row.get(2));
        for (int s = 0; s < Fan.SHARES.size(); s++) {
            assertEquals(fan.exports()[s][200], row.get(3 + s));
        }
        assertTrue(table.notes().get(1).endsWith("given what rivals pay"), table.notes().get(1));
        assertTrue(table.notes().get(2).contains("32 draws"), table.notes().get(2));
    }

    @Test
    void theTableOfARankingNamesTheInputs() {
        Scene scene = Scenes.opening();
        Tornado tornado = tornado(scene, new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS));
        ChartTable table = TornadoChart.of(scene, tornado, ChartStyle.SLIDE).table();
        assertEquals(tornado.bars().size(), table.rows().size());
        for (int i = 0; i < table.rows().size(); i++) {
            Tornado.Bar bar = tornado.bars().get(i);
            assertEquals(
                    List.of(
                            InputWords.name(Scenes.PAKISTAN, bar.parameter()),
                            bar.low(),
                            tornado.base(),
                            bar.high(),
                            InputWords.value(scene.scenario(), bar.parameter(), bar.lowInput()),
                            InputWords.value(scene.scenario(), bar.parameter(), bar.highInput())),
                    table.rows().get(i));
        }
    }

    /** Exports and imports cover equal amounts, so that one range can be told from the other by its height. */
    @Test
    void exportsAndImportsSpanEqualAmounts() {
        Scene scene = Scenes.opening();
        Fan fan = fan(scene, 32);
        Panel exports = RangeChart.of(ChartKind.EXPORTS, scene, fan, ChartStyle.LIGHT).panels().get(0);
        Panel imports = RangeChart.of(ChartKind.IMPORTS, scene, fan, ChartStyle.LIGHT).panels().get(0);
        assertEquals(exports.high() - exports.low(), imports.high() - imports.low(), 1e-6);
        for (int d = 0; d <= scene.lastDay(); d++) {
            assertTrue(fan.exports()[0][d] >= exports.low() && fan.exports()[6][d] <= exports.high());
        }
    }
}
