package org.parley.trade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many regions at once, against cases worked by hand and against the other methods where they must agree. */
class GsimTest {

    private static final double EXACT = 1e-12;
    private static final double SOLVED = 1e-8;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static double[] all(int n, double value) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }

    /**
     * A sells 50 to B, B sells 20 to A; B cuts its tariff on A from 10 to 0. B buys from A alone, so that theta = 1 and the own
     * elasticity is Em = -1.25: clearing 1.5 p = -1.25 (p - 1/11) gives p = 1.25/11/2.75 = 5/121. Output 1.5 p = 15/242; trade
     * 50 (1 + 15/242)(1 + 5/121). B's price changes by P = (1 + 5/121)/1.1 - 1 = -71/1331, below 0, so that its consumers gain
     * 55 (-P + 0.625 P^2). Revenue: 5 is lost. Nothing changes for goods of B.
     */
    @Test
    void twoRegionsByHand() {
        Gsim.Result result = example().linear();
        assertArrayEquals(new double[] {5.0 / 121, 0}, result.price(), EXACT);
        assertArrayEquals(new double[] {15.0 / 242, 0}, result.output(), EXACT);
        assertEquals(50 * (1 + 15.0 / 242) * (1 + 5.0 / 121), result.trade()[0][1], 1e-10);
        assertEquals(20, result.trade()[1][0], EXACT);
        assertEquals(50 * 5.0 / 121 * (1 + 0.75 * 5 / 121), result.producerSurplus()[0], EXACT);
        double price = -71.0 / 1331;
        assertEquals(55 * (-price + 0.625 * price * price), result.consumerSurplus()[1], EXACT);
        assertArrayEquals(new double[] {0, -5}, result.revenue(), EXACT);
        for (int r = 0; r < 2; r++) {
            assertEquals(
                    result.producerSurplus()[r] + result.consumerSurplus()[r] + result.revenue()[r],
                    result.welfare()[r],
                    EXACT);
        }
    }

    /** The same, exactly: c^1.5 = (c/1.1)^-1.25, so that ln c = 1.25 ln 1.1/2.75 = 5/11 ln 1.1. */
    @Test
    void twoRegionsExactlyByHand() {
        Gsim.Result result = example().exact();
        double lnPrice = 5.0 / 11 * Math.log(1.1);
        assertEquals(Math.expm1(lnPrice), result.price()[0], 1e-10);
        assertEquals(Math.expm1(1.5 * lnPrice), result.output()[0], 1e-10);
        assertEquals(50 * Math.exp(2.5 * lnPrice), result.trade()[0][1], SOLVED);
        assertEquals(0, result.price()[1], EXACT);
        assertEquals(-5, result.revenue()[1], EXACT);
    }

    private static Gsim example() {
        return new Gsim(
                new double[][] {{0, 50}, {20, 0}},
                new double[][] {{0, 0.1}, {0.2, 0}},
                new double[][] {{0, 0}, {0.2, 0}},
                all(2, -1.25),
                all(2, 1.5),
                all(2, 5));
    }

    /** The published formula overstates a loss: with the sign it adds a square that a loss should take away. */
    @Test
    void consumersLossTakesTheSignOfThePublishedFormula() {
        Gsim world = new Gsim(
                new double[][] {{0, 50}, {20, 0}},
                new double[2][2],
                new double[][] {{0, 0.2}, {0, 0}},
                all(2, -1),
                all(2, INFINITE),
                all(2, 5));
        // Infinite supply: P = 0.2, consumer surplus 50 (0.5 x -1 x 0.04 - 0.2) = -11.
        assertEquals(-11, world.linear().consumerSurplus()[1], EXACT);
        // Exactly, with demand of -1: -50 ln 1.2 = -9.116.
        assertEquals(-50 * Math.log(1.2), world.exact().consumerSurplus()[1], SOLVED);
    }

    /** Where every exporter sells to one importer, each importer is a market of its own, which {@link CesMarket} solves. */
    @Test
    void exactIsTheMarketWhereSupplyIsNotShared() {
        Random random = new Random(41);
        for (int i = 0; i < 200; i++) {
            int n = 2 + random.nextInt(5);
            double[][] trade = new double[n][n];
            double[][] before = new double[n][n];
            double[][] after = new double[n][n];
            double[] supply = new double[n];
            double[] landed = new double[n];
            double[] wedge = new double[n];
            int buyer = random.nextInt(n);
            for (int r = 0; r < n; r++) {
                trade[r][buyer] = 1 + 100 * random.nextDouble();
                before[r][buyer] = random.nextDouble() / 2;
                after[r][buyer] = random.nextDouble() / 2;
                supply[r] = random.nextInt(4) == 0 ? INFINITE : 0.3 + 5 * random.nextDouble();
                landed[r] = trade[r][buyer] * (1 + before[r][buyer]);
                wedge[r] = Math.log((1 + after[r][buyer]) / (1 + before[r][buyer]));
            }
            double sigma = i % 20 == 0 ? 1 : 0.4 + 6 * random.nextDouble();
            double eta = -0.3 - random.nextDouble();
            Gsim.Result result =
                    new Gsim(trade, before, after, all(n, eta), supply, all(n, sigma)).exact();
            CesMarket market = new CesMarket(n);
            market.solve(landed, wedge, supply, sigma, eta);
            double consumers = CesMarket.consumerSurplus(Arrays.stream(landed).sum(), market.lnPriceIndex(), eta);
            assertEquals(consumers, result.consumerSurplus()[buyer], SOLVED);
            for (int r = 0; r < n; r++) {
                assertEquals(Math.expm1(market.lnPrice(r)), result.price()[r], SOLVED);
                assertEquals(Math.expm1(market.lnQuantity(r)), result.output()[r], SOLVED);
                assertEquals(trade[r][buyer] * Math.exp(market.lnValue(r)), result.trade()[r][buyer], SOLVED * 100);
            }
        }
    }

    /** What is supplied is what is bought, in every region of a random world. */
    @Test
    void exactClearsEveryExporter() {
        Random random = new Random(42);
        for (int i = 0; i < 100; i++) {
            int n = 2 + random.nextInt(8);
            double[] supply = new double[n];
            for (int r = 0; r < n; r++) {
                supply[r] = 0.5 + 3 * random.nextDouble();
            }
            double[][] trade = table(n, random, 100);
            Gsim world = new Gsim(trade, table(n, random, 1), table(n, random, 1), all(n, -1.1), supply, all(n, 4));
            Gsim.Result result = world.exact();
            for (int r = 0; r < n; r++) {
                double sold = Arrays.stream(trade[r]).sum();
                double bought = Arrays.stream(result.trade()[r]).sum() / (1 + result.price()[r]);
                assertEquals(bought / sold, Math.pow(1 + result.price()[r], supply[r]), SOLVED);
            }
        }
    }

    /** Half the change, a quarter of the difference between the linear system and the exact one. */
    @Test
    void linearIsTheTangentOfExact() {
        Random random = new Random(43);
        for (int i = 0; i < 50; i++) {
            int n = 2 + random.nextInt(5);
            double[][] trade = table(n, random, 100);
            double[][] before = table(n, random, 0.5);
            double[][] change = table(n, random, 0.1);
            double[] off = new double[2];
            for (int half = 0; half < 2; half++) {
                double[][] after = new double[n][n];
                for (int r = 0; r < n; r++) {
                    for (int v = 0; v < n; v++) {
                        after[r][v] = before[r][v] + change[r][v] / (10 << half);
                    }
                }
                Gsim world = new Gsim(trade, before, after, all(n, -1.25), all(n, 1.5), all(n, 5));
                double[] linear = world.linear().price();
                double[] exact = world.exact().price();
                for (int r = 0; r < n; r++) {
                    off[half] = Math.max(off[half], Math.abs(linear[r] - exact[r]));
                }
            }
            assertEquals(4, off[0] / off[1], 0.5, "world " + i);
        }
    }

    /**
     * One importer, infinite supply, equal duties: the response of the favoured supplier is -(Em + (1-theta)(...)) and SMART's
     * substitution, which leaves demand out, stands for Es + Em. For a small cut creation and diversion are the same.
     */
    @Test
    void smallCutsAgreeWithSmart() {
        double cut = 1e-5;
        double[] value = {100, 250, 70};
        double[][] trade = new double[4][4];
        double[][] before = new double[4][4];
        double[][] after = new double[4][4];
        for (int r = 0; r < 3; r++) {
            trade[r][3] = value[r];
            before[r][3] = 0.15;
            after[r][3] = r == 0 ? 0.15 - cut : 0.15;
        }
        trade[3][3] = 1e-9; // the importer's own goods, next to none, as every region has to sell something
        before[3][3] = 0.15;
        after[3][3] = 0.15;
        Gsim.Result gsim = new Gsim(trade, before, after, all(4, -0.9), all(4, INFINITE), all(4, 4)).linear();
        Smart smart = Smart.of(
                value,
                new double[] {0.15, 0.15, 0.15},
                new double[] {0.15 - cut, 0.15, 0.15},
                0.9,
                4 - 0.9,
                INFINITE);
        double total = 0;
        for (int r = 0; r < 3; r++) {
            double change = gsim.trade()[r][3] - value[r];
            total += change;
            assertEquals(smart.created(r) + smart.diverted(r), change, 1e-4 * smart.creation());
        }
        assertEquals(smart.creation(), total, 1e-4 * smart.creation());
    }

    @Test
    void nothingChangesWhereNoTariffDoes() {
        Random random = new Random(44);
        double[][] trade = table(4, random, 100);
        double[][] tariff = table(4, random, 1);
        Gsim world = new Gsim(trade, tariff, tariff, all(4, -1.25), all(4, 1.5), all(4, 5));
        for (Gsim.Result result : new Gsim.Result[] {world.linear(), world.exact()}) {
            assertArrayEquals(new double[4], result.price(), 0);
            assertArrayEquals(new double[4], result.welfare(), EXACT);
            assertArrayEquals(trade[2], result.trade()[2], EXACT);
        }
    }

    /** A region that buys nothing is no obstacle. */
    @Test
    void aRegionMayOnlySell() {
        Gsim world = new Gsim(
                new double[][] {{30, 0}, {20, 0}},
                new double[2][2],
                new double[][] {{0, 0}, {0.1, 0}},
                all(2, -1),
                all(2, 2),
                all(2, 3));
        assertEquals(0, world.linear().consumerSurplus()[1], 0);
        assertEquals(0, world.exact().consumerSurplus()[1], 0);
        assertTrue(world.exact().price()[1] < 0);
    }

    @Test
    void refusesWhatMakesNoSense() {
        double[][] two = {{1, 1}, {1, 1}};
        double[][] zero = new double[2][2];
        assertRefused(new double[][] {{1, 1}}, zero, zero, -1, 1, 1);
        assertRefused(two, new double[1][1], zero, -1, 1, 1);
        assertRefused(new double[][] {{1, -1}, {1, 1}}, zero, zero, -1, 1, 1);
        assertRefused(new double[][] {{0, 0}, {1, 1}}, zero, zero, -1, 1, 1);
        assertRefused(two, new double[][] {{0, -1}, {0, 0}}, zero, -1, 1, 1);
        assertRefused(two, zero, zero, 0, 1, 1);
        assertRefused(two, zero, zero, -1, 0, 1);
        assertRefused(two, zero, zero, -1, 1, 0);
        assertThrows(
                IllegalArgumentException.class, () -> new Gsim(two, zero, zero, all(3, -1), all(2, 1), all(2, 1)));
    }

    /** Where supply is unlimited prices stay, and output follows from what is sold alone. */
    @Test
    void outputOfUnlimitedSupplyIsWhatIsSold() {
        Random random = new Random(11);
        double[][] trade = table(3, random, 100);
        double[] supply = {INFINITE, 1.5, INFINITE};
        Gsim world = new Gsim(trade, table(3, random, 0.3), table(3, random, 0.3), all(3, -1.25), supply, all(3, 5));
        for (Gsim.Result result : new Gsim.Result[] {world.linear(), world.exact()}) {
            for (int r = 0; r < 3; r += 2) {
                double before = 0;
                double after = 0;
                for (int v = 0; v < 3; v++) {
                    before += trade[r][v];
                    after += result.trade()[r][v];
                }
                assertEquals(0, result.price()[r], EXACT);
                assertEquals(after / before - 1, result.output()[r], SOLVED);
                assertTrue(Math.abs(result.output()[r]) > SOLVED, "something changes");
            }
        }
    }

    @Test
    void everyTableMustBeSquare() {
        double[][] good = {{0, 1}, {1, 0}};
        for (double[][] bad : new double[][][] {{{0, 1}, {1}}, {{0, 1, 2}, {1, 0, 2}}, {{0, 1}}, {{0, 1}, {1, 0}, {0, 0}}}) {
            for (int place = 0; place < 3; place++) {
                double[][][] tables = {good, good, good};
                tables[place] = bad;
                int regions = tables[0].length;
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Gsim(
                                tables[0], tables[1], tables[2], all(regions, -1), all(regions, 1), all(regions, 5)));
            }
        }
    }

    private static void assertRefused(
            double[][] trade, double[][] before, double[][] after, double demand, double supply, double substitution) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Gsim(trade, before, after, all(2, demand), all(2, supply), all(2, substitution)));
    }

    private static double[][] table(int n, Random random, double most) {
        double[][] table = new double[n][n];
        for (double[] row : table) {
            for (int v = 0; v < n; v++) {
                row[v] = most * random.nextDouble();
            }
        }
        return table;
    }
}
