package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

    private static final double SCORE = 1e-9;

    /** One issue, whose options have these pairs of scores. */
    private static OfferSpace outcomes(double[] reservation, double[]... scores) {
        return new OfferSpace(
                List.of(issue("outcome", scores.length)),
                List.of(new Factor(
                        new int[] {0},
                        new int[] {scores.length},
                        Arrays.stream(scores).mapToDouble(pair -> pair[0]).toArray(),
                        Arrays.stream(scores).mapToDouble(pair -> pair[1]).toArray())),
                new double[2],
                reservation,
                new int[1]);
    }

    private static OfferSpace.Issue issue(String name, int options) {
        return new OfferSpace.Issue(
                name, IntStream.range(0, options).mapToObj(Integer::toString).toList());
    }

    private static NamedPoints named(OfferSpace space) {
        return NamedPoints.of(Frontier.of(space));
    }

    private static double[] pair(double first, double second) {
        return new double[] {first, second};
    }

    /** x goes to the first side, in this many steps; utilities sqrt(x) and 1 - x. */
    private static OfferSpace pie(int steps, double scale, double shift) {
        return outcomes(
                pair(shift, 0),
                IntStream.rangeClosed(0, steps)
                        .mapToObj(n -> pair(
                                scale * Math.sqrt((double) n / steps) + shift, 1 - (double) n / steps))
                        .toArray(double[][]::new));
    }

    @Test
    void thePieIsCutWhereTheTextbooksSay() {
        int steps = 30_000;
        NamedPoints named = named(pie(steps, 1, 0));
        assertEquals(1, named.nash().size());
        assertEquals(1.0 / 3, 1 - named.nash().get(0).second(), 1.0 / steps);
        double smorodinsky = 1 - named.kalaiSmorodinsky().get(0).second();
        assertEquals((3 - Math.sqrt(5)) / 2, smorodinsky, 1.0 / steps);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "0.01, 0", "1000, 0", "5, -3", "1, 12"})
    void aSidesScaleLeavesNashAndKalaiSmorodinskyWhereTheyWere(double scale, double shift) {
        NamedPoints plain = named(pie(3000, 1, 0));
        NamedPoints scaled = named(pie(3000, scale, shift));
        assertArrayEquals(plain.nash().get(0).choice(), scaled.nash().get(0).choice());
        assertArrayEquals(
                plain.kalaiSmorodinsky().get(0).choice(), scaled.kalaiSmorodinsky().get(0).choice());
    }

    @Test
    void walkingAwayMovesNash() {
        NamedPoints named = named(outcomes(pair(1, 1), pair(4, 1), pair(1, 4), pair(2, 2)));
        assertEquals(1, named.nash().size());
        assertEquals(2, named.nash().get(0).first(), SCORE);
        assertEquals(2, named.nash().get(0).second(), SCORE);
        assertEquals(2, named.maxSum().size(), "(4, 1) and (1, 4)");
        assertEquals(2, named.equalUtility().get(0).first(), SCORE);
        assertEquals(2, named.egalitarian().get(0).first(), SCORE);
    }

    @Test
    void allTiesAreReturned() {
        Frontier frontier = Frontier.of(outcomes(
                pair(0, 0), pair(3, 1), pair(1, 3), pair(3, 1 + 0.5e-9), pair(0, 0), pair(1, 2.9), pair(3, 1)));
        assertEquals(4, Enumeration.choices(frontier).size());
        assertEquals(BigInteger.valueOf(4), frontier.offers());
        NamedPoints named = NamedPoints.of(frontier);
        assertEquals(
                BigInteger.valueOf(4),
                named.maxSum().stream().map(FrontierPoint::offers).reduce(BigInteger.ZERO, BigInteger::add));
        assertEquals(frontier.points().size(), named.egalitarian().size());
    }

    @Test
    void withoutAZoneNothingIsNamed() {
        Frontier frontier = Frontier.of(outcomes(pair(0.6, 0.6), pair(1, 0), pair(0, 1), pair(0.5, 0.5)));
        assertEquals(3, frontier.points().size());
        assertTrue(frontier.zone().isEmpty());
        NamedPoints named = NamedPoints.of(frontier);
        assertEquals(new NamedPoints(List.of(), List.of(), List.of(), List.of(), List.of()), named);
    }

    @Test
    void oneOfferIsAllPointsAtOnce() {
        Frontier frontier = Frontier.of(outcomes(pair(0.2, 0.2), pair(0.3, 0.2)));
        NamedPoints named = NamedPoints.of(frontier);
        for (List<FrontierPoint> each : List.of(
                named.nash(), named.kalaiSmorodinsky(), named.egalitarian(), named.equalUtility(), named.maxSum())) {
            assertEquals(1, each.size());
            assertEquals(0.3, each.get(0).first(), SCORE);
        }
        assertEquals(Math.hypot(0.7, 0.8), frontier.opposition(), SCORE);
        assertEquals(0.1, frontier.distance(0.3, 0.1), SCORE);
    }

    /** A side that gains nothing anywhere does not spoil the share of the other. */
    @Test
    void aSideThatCannotGainHasAllItCanHave() {
        NamedPoints named = named(outcomes(pair(0.5, 0), pair(0.5, 0.2), pair(0.5, 0.9), pair(0.1, 1)));
        assertEquals(0.9, named.kalaiSmorodinsky().get(0).second(), SCORE);
        assertEquals(0.9, named.nash().get(0).second(), SCORE);
    }

    /** Issues that weigh nothing are free; half of a million million choices are ties, and none is written out to count them. */
    @Test
    void tiesAreCountedWithoutBeingWrittenOut() {
        List<OfferSpace.Issue> issues = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            issues.add(issue("i" + n, 2));
            factors.add(new Factor(new int[] {n}, new int[] {2}, new double[] {0, 0.1}, new double[] {0.1, 0}));
        }
        issues.add(issue("nothing", 7));
        factors.add(new Factor(new int[] {40}, new int[] {7}, new double[7], new double[7]));
        OfferSpace space = new OfferSpace(issues, factors, new double[2], pair(0, 0), new int[41]);
        Frontier frontier = Frontier.of(space);
        assertEquals(List.of("nothing"), space.free().stream().map(OfferSpace.Issue::name).toList());
        assertEquals(BigInteger.TWO.pow(40).multiply(BigInteger.valueOf(7)), space.offers());
        assertEquals(BigInteger.TWO.pow(40), frontier.offers(), "every offer is a tie or a trade");
        assertEquals(41, frontier.points().size());
        FrontierPoint middle = NamedPoints.of(frontier).nash().get(0);
        assertEquals(new BigInteger("137846528820"), middle.offers(), "20 of 40");
        List<int[]> some = middle.choices(100);
        assertEquals(100, Enumeration.texts(some, java.util.Set.of()).size());
        for (int[] choice : some) {
            assertEquals(20, Arrays.stream(choice).sum(), "free issues stay as usual");
        }
    }

    /** Several tables over issues that overlap in all ways, many scores equal, some options excluded. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void isWhatComparingEveryOfferWithEveryOtherGives(int shape) {
        Random random = new Random(20250410 + shape);
        for (int round = 0; round < 150; round++) {
            OfferSpace space = random(random, shape);
            int[] sizes = space.issues().stream().mapToInt(issue -> issue.options().size()).toArray();
            List<int[]> expected = Enumeration.undominated(
                    Enumeration.choices(sizes).stream()
                            .filter(choice -> space.utilities(choice)[0] > Double.NEGATIVE_INFINITY)
                            .toList(),
                    space::utilities);
            Frontier frontier = Frontier.of(space);
            String where = "shape " + shape + ", round " + round;
            assertEquals(
                    Enumeration.texts(expected, Enumeration.free(space)),
                    Enumeration.texts(Enumeration.choices(frontier), Enumeration.free(space)),
                    where);
            assertEquals(
                    Enumeration.texts(expected, Enumeration.free(space)).size(),
                    frontier.offers().intValueExact(),
                    where);
            for (FrontierPoint point : frontier.points()) {
                assertArrayEquals(
                        pair(point.first(), point.second()), space.utilities(point.choice()), SCORE, where);
            }
        }
    }

    /** @param shape 0 issues apart, 1 one in common, 2 chains, 3 anything; even rounds have whole scores and so many ties */
    private static OfferSpace random(Random random, int shape) {
        int count = 2 + random.nextInt(4);
        List<OfferSpace.Issue> issues = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            issues.add(issue("i" + n, 1 + random.nextInt(5)));
        }
        boolean whole = random.nextBoolean();
        boolean excluding = shape == 3 && random.nextBoolean();
        List<Factor> factors = new ArrayList<>();
        for (int n = 0; n < count + 2; n++) {
            int own = random.nextInt(count);
            int other = shape == 1 ? 0 : shape == 2 ? (own + 1) % count : random.nextInt(count);
            int third = shape == 3 ? random.nextInt(count) : own;
            int[] looksAt = shape == 0
                    ? new int[] {own}
                    : IntStream.of(own, other, third).distinct().sorted().toArray();
            int[] sizes = IntStream.of(looksAt)
                    .map(issue -> issues.get(issue).options().size())
                    .toArray();
            int entries = (int) Factor.entries(sizes);
            double[] first = new double[entries];
            double[] second = new double[entries];
            for (int e = 0; e < entries; e++) {
                first[e] = whole ? 0.1 * random.nextInt(4) : random.nextDouble();
                second[e] = whole ? 0.1 * random.nextInt(4) : 1 - first[e] + 0.3 * random.nextDouble();
                if (excluding && e > 0 && random.nextInt(8) == 0) {
                    first[e] = Double.NEGATIVE_INFINITY;
                    second[e] = Double.NEGATIVE_INFINITY;
                }
            }
            factors.add(new Factor(looksAt, sizes, first, second));
        }
        return new OfferSpace(issues, factors, pair(0.25, -1), pair(0, 0), new int[count]);
    }

    /** Large enough that sums are thrown out by blocks and stairs, and still to be enumerated. */
    @Test
    void largerSumsLoseNothing() {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            int[] sizes = {60, 50, 20};
            List<OfferSpace.Issue> issues = new ArrayList<>();
            List<Factor> factors = new ArrayList<>();
            for (int n = 0; n < sizes.length; n++) {
                issues.add(issue("i" + n, sizes[n]));
                double step = round % 3 == 0 ? 0.01 : 0.01 + 0.003 * random.nextDouble();
                double bend = round % 2 == 0 ? 0 : 0.0001 * random.nextDouble();
                double[] first = new double[sizes[n]];
                double[] second = new double[sizes[n]];
                for (int option = 0; option < sizes[n]; option++) {
                    first[option] = -step * option - bend * option * option;
                    second[option] = 0.012 * option;
                }
                factors.add(new Factor(new int[] {n}, new int[] {sizes[n]}, first, second));
            }
            OfferSpace space = new OfferSpace(issues, factors, pair(1, 0), pair(0, 0), new int[3]);
            Frontier frontier = Frontier.of(space);
            List<double[]> scores = Enumeration.choices(sizes).stream().map(space::utilities).toList();
            assertEquals(undominated(scores), frontier.offers().intValueExact(), "round " + round);
        }
    }

    /** How many of so many pairs are not beaten, by sorting them. */
    private static int undominated(List<double[]> scores) {
        List<double[]> sorted = new ArrayList<>(scores);
        sorted.sort((a, b) -> Math.abs(a[0] - b[0]) > SCORE ? Double.compare(b[0], a[0]) : Double.compare(b[1], a[1]));
        int count = 0;
        double best = Double.NEGATIVE_INFINITY;
        double bestFirst = 0;
        for (double[] each : sorted) {
            if (each[1] > best + SCORE) {
                best = each[1];
                bestFirst = each[0];
                count++;
            } else if (Math.abs(each[1] - best) <= SCORE && Math.abs(each[0] - bestFirst) <= SCORE) {
                count++;
            }
        }
        return count;
    }

    @Test
    void nothingThatCanBeAgreedOnIsAnEmptyFrontier() {
        double never = Double.NEGATIVE_INFINITY;
        Frontier frontier = Frontier.of(outcomes(pair(0, 0), pair(never, never)));
        assertTrue(frontier.points().isEmpty());
        assertFalse(NamedPoints.of(frontier).nash().iterator().hasNext());
    }
}
