package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights that are moved one by one, and always sum to one. */
class WeightsTest {

    private static final double SUM = 1e-12;
    private static final double SAME = 1e-15;

    private static double[] moved(double[] weights, int index, double value) {
        return Weights.moved(weights, new boolean[weights.length], index, value);
    }

    @Test
    void theSumStaysOneOverManyRandomMoves() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 200; run++) {
            int size = 1 + random.nextInt(9);
            double[] weights = new double[size];
            weights[0] = 1;
            for (int move = 0; move < 200; move++) {
                boolean[] locked = new boolean[size];
                for (int i = 0; i < size; i++) {
                    locked[i] = random.nextInt(4) == 0;
                }
                // The ends often, where the others have nothing left.
                double value = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
                int index = random.nextInt(size);
                double[] next = Weights.moved(weights, locked, index, value);
                assertEquals(1, Arrays.stream(next).sum(), SUM);
                for (int i = 0; i < size; i++) {
                    assertTrue(next[i] >= 0 && next[i] <= 1, Arrays.toString(next));
                    if (locked[i] && i != index) {
                        assertEquals(weights[i], next[i], 0, "a locked weight stays where it is");
                    }
                }
                weights = next;
            }
        }
    }

    @Test
    void theOthersGiveWayInProportion() {
        assertArrayEquals(new double[] {0.7, 0.1, 0.2}, moved(new double[] {0.4, 0.2, 0.4}, 0, 0.7), SAME);
        assertArrayEquals(new double[] {0.1, 0.3, 0.6}, moved(new double[] {0.4, 0.2, 0.4}, 0, 0.1), SAME);
    }

    @Test
    void othersThatAreAllZeroShareTheRestEqually() {
        assertArrayEquals(new double[] {0.4, 0.3, 0.3}, moved(new double[] {1, 0, 0}, 0, 0.4), SAME);
    }

    @Test
    void aWeightMovesOnlyAsFarAsTheLockedOnesLeave() {
        boolean[] second = {false, true, false};
        double[] weights = {0.4, 0.2, 0.4};
        assertArrayEquals(new double[] {0.8, 0.2, 0}, Weights.moved(weights, second, 0, 1), SAME);
        assertArrayEquals(new double[] {0.5, 0.2, 0.3}, Weights.moved(weights, second, 0, 0.5), SAME);
        assertArrayEquals(weights, Weights.moved(weights, new boolean[] {false, true, true}, 0, 0.9), SAME);
        assertArrayEquals(new double[] {1}, moved(new double[] {1}, 0, 0.3), SAME, "alone it is all there is");
    }

    @Test
    void whatIsTakenAwayGoesToTheOthers() {
        assertArrayEquals(new double[] {0.25, 0.75}, Weights.without(new double[] {0.2, 0.2, 0.6}, 0), SAME);
        assertArrayEquals(new double[] {0.5, 0.5}, Weights.without(new double[] {0, 1, 0}, 1), SAME);
        assertArrayEquals(new double[] {}, Weights.without(new double[] {1}, 0), SAME);
    }
}
