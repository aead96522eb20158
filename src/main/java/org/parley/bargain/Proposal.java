package org.parley.bargain;

import java.util.Arrays;

/** An offer as it is put on the table in a talk, with what it is worth to both sides. Two of the same options are equal. */
public final class Proposal {

    private final int[] choice;
    private final double first;
    private final double second;
    private final int hash;

    private Proposal(int[] choice, double first, double second) {
        this.choice = choice;
        this.first = first;
        this.second = second;
        hash = Arrays.hashCode(choice);
    }

    static Proposal of(OfferSpace space, int[] choice) {
        double[] worth = space.utilities(choice);
        return new Proposal(choice.clone(), worth[0], worth[1]);
    }

    /** An offer that stands between the options, by those nearest to it and by what it is worth itself. */
    static Proposal between(int[] nearest, double first, double second) {
        return new Proposal(nearest.clone(), first, second);
    }

    /** The index of an option for every issue. */
    public int[] choice() {
        return choice.clone();
    }

    int option(int issue) {
        return choice[issue];
    }

    /** What it is worth to the first side, home in a scenario. */
    public double first() {
        return first;
    }

    /** What it is worth to the second side. */
    public double second() {
        return second;
    }

    double worth(boolean toFirst) {
        return toFirst ? first : second;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Proposal that && hash == that.hash && Arrays.equals(choice, that.choice);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(choice) + " worth " + first + ", " + second;
    }
}
