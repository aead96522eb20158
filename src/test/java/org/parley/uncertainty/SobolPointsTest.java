package org.parley.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolPointsTest {

    /** As many as the largest shipped case asks for, and some more. */
    private static final int DIMENSIONS = 90;

    private static double[][] points(int dimensions, long seed, int count) {
        SobolPoints points = new SobolPoints(dimensions, seed);
        double[][] drawn = new double[count][];
        Arrays.setAll(drawn, i -> points.next());
        return drawn;
    }

    /** Cut into as many equal parts as there are points, every dimension has exactly one point in each. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16, 128, 512, 4096})
    void aPowerOfTwoOfThemIsBalancedInEveryDimension(int count) {
        for (long seed : new long[] {0, 1, -7, Fan.seedOf("pakistan-us-2025")}) {
            double[][] drawn = points(DIMENSIONS, seed, count);
            for (int k = 0; k < DIMENSIONS; k++) {
                BitSet parts = new BitSet(count);
                for (double[] point : drawn) {
                    assertTrue(point[k] > 0 && point[k] < 1, "on the edge of the cube: " + point[k]);
                    parts.set((int) (point[k] * count));
                }
                assertEquals(count, parts.cardinality(), "dimension " + k + ", seed " + seed);
            }
        }
    }

    /** Scrambling must not turn two dimensions into one: of four quarters of the square, each has its share of the points. */
    @Test
    void neighbouringDimensionsAreNotTheSame() {
        double[][] drawn = points(DIMENSIONS, 3, 1024);
        for (int k = 1; k < DIMENSIONS; k++) {
            int below = 0;
            for (double[] point : drawn) {
                below += point[k] < 0.5 && point[k - 1] < 0.5 ? 1 : 0;
            }
            assertTrue(below > 200 && below < 312, "dimensions " + (k - 1) + " and " + k + ": " + below);
        }
    }

    @Test
    void theSameSeedIsTheSamePointsAndAnotherIsNot() {
        double[][] once = points(DIMENSIONS, 11, 64);
        double[][] again = points(DIMENSIONS, 11, 64);
        double[][] other = points(DIMENSIONS, 12, 64);
        for (int i = 0; i < once.length; i++) {
            assertArrayEquals(once[i], again[i]);
            assertFalse(Arrays.equals(once[i], other[i]), "point " + i);
        }
    }

    /** Beyond the dimensions whose direction numbers are known there are still points, inside the cube and apart. */
    @Test
    void moreDimensionsThanAreKnownArePlainHashes() {
        double[][] drawn = points(1010, 5, 256);
        for (int k = 995; k < 1010; k++) {
            int dimension = k;
            double mean = Arrays.stream(drawn).mapToDouble(point -> point[dimension]).average().orElseThrow();
            assertEquals(0.5, mean, 0.1, "dimension " + k);
        }
    }
}
