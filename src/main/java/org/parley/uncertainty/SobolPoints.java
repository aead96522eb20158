package org.parley.uncertainty;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Scrambled Sobol points: they fill the cube evenly, and any power of two of them is balanced in every dimension. Each dimension
 * is scrambled by nested uniform digits (Owen 1995), by way of a hash of the leading digits (Laine and Karras 2011), so that a
 * point never lies on the cube's edge and other seeds are other points.
 */
final class SobolPoints {

    /** Dimensions for which direction numbers are known; those beyond are plain hashes, and matter least. */
    private static final int MOST_DIMENSIONS = 1000;

    private static final double TWO_32 = 4294967296.0;

    private final int dimensions;
    private final long seed;
    private final SobolSequenceGenerator generator;
    private int next;

    SobolPoints(int dimensions, long seed) {
        this.dimensions = dimensions;
        this.seed = seed;
        generator = new SobolSequenceGenerator(Math.min(dimensions, MOST_DIMENSIONS));
    }

    /** The next point, each coordinate between 0 and 1. */
    double[] next() {
        double[] plain = generator.nextVector();
        double[] point = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
            int bits = k < plain.length
                    ? scrambled((int) (long) (plain[k] * TWO_32), (int) mix(seed + k))
                    : (int) mix(mix(seed + k) + next);
            point[k] = ((bits & 0xFFFFFFFFL) + 0.5) / TWO_32;
        }
        next++;
        return point;
    }

    /** Every binary digit is turned over or not, as all digits before it say. */
    private static int scrambled(int digits, int key) {
        int x = Integer.reverse(digits);
        x ^= x * 0x3d20adea;
        x += key;
        x *= (key >>> 16) | 1;
        x ^= x * 0x05526c56;
        x ^= x * 0x53a22864;
        return Integer.reverse(x);
    }

    /** Spreads the bits of a number (the finisher of SplitMix64, Steele, Lea and Flood 2014). */
    private static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
