package org.parley.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Throws of one seed: the same seed, the same throws. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to less than {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends may come. */
    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    double unit() {
        return random.nextDouble();
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
