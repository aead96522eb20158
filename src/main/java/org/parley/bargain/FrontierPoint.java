package org.parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A pair of scores on the frontier, and the offers that have it. */
public final class FrontierPoint {

    private final OfferSpace space;
    private final Front front;
    private final int point;

    FrontierPoint(OfferSpace space, Front front, int point) {
        this.space = space;
        this.front = front;
        this.point = point;
    }

    /** Score of the first side, home's in a scenario. */
    public double first() {
        return front.first(point);
    }

    /** Score of the second side, the partner's in a scenario. */
    public double second() {
        return front.second(point);
    }

    /** How many offers have these scores, those that differ only on issues that move nothing counted once. */
    public BigInteger offers() {
        return front.count(point);
    }

    /**
     * The offers themselves, each as the index of an option for every issue.
     *
     * @param most no more than this
     */
    public List<int[]> choices(int most) {
        List<int[]> choices = new ArrayList<>();
        int[] choice = space.open();
        if (most > 0) {
            front.each(point, choice, () -> {
                choices.add(choice.clone());
                return choices.size() < most;
            });
        }
        return choices;
    }

    /** Of all the offers one that differs from another offer on the fewest issues. */
    int[] nearestTo(int[] offer) {
        int[] choice = space.open();
        new FewestMoves(offer).choose(front, point, choice);
        return choice;
    }

    /** One of the offers. */
    public int[] choice() {
        return choices(1).get(0);
    }
}
