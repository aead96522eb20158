package org.parley.bargain;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Finds, among all ways to a pair of scores, one that differs from an offer on the fewest issues: exactly, since the
 * differences of a sum of fronts are the sum of theirs, however many ways there are.
 */
final class FewestMoves {

    private static final int UNKNOWN = -1;

    private final int[] offer;
    private final Map<Front, int[]> known = new IdentityHashMap<>();

    /** @param offer the index of an option for every issue */
    FewestMoves(int[] offer) {
        this.offer = offer;
    }

    /** Writes that way into the choice. */
    void choose(Front front, int point, int[] choice) {
        if (front == Front.NOTHING) {
            return;
        }
        int fewest = count(front, point);
        int way = front.firstWay(point);
        while (count(front.part(way), front.left(way), front.right(way)) > fewest) {
            way++;
        }
        Front.Part part = front.part(way);
        if (part.issue() >= 0) {
            choice[part.issue()] = part.option();
        }
        choose(part.left(), front.left(way), choice);
        choose(part.right(), front.right(way), choice);
    }

    private int count(Front front, int point) {
        if (front == Front.NOTHING) {
            return 0;
        }
        int[] counts = known.computeIfAbsent(front, key -> {
            int[] unknown = new int[key.size()];
            Arrays.fill(unknown, UNKNOWN);
            return unknown;
        });
        if (counts[point] == UNKNOWN) {
            int fewest = Integer.MAX_VALUE;
            for (int way = front.firstWay(point); way < front.firstWay(point + 1); way++) {
                fewest = Math.min(fewest, count(front.part(way), front.left(way), front.right(way)));
            }
            counts[point] = fewest;
        }
        return counts[point];
    }

    private int count(Front.Part part, int left, int right) {
        int own = part.issue() >= 0 && part.option() != offer[part.issue()] ? 1 : 0;
        return own + count(part.left(), left) + count(part.right(), right);
    }
}
