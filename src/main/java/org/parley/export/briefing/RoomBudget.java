package org.parley.export.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How much a room card may say, so that it stays one page.
 *
 * @param items most entries of a list
 * @param letters most letters of a sentence
 */
record RoomBudget(int items, int letters) {

    private static final int ALL = Integer.MAX_VALUE;

    /** From everything down to what fits whatever the names: shorter lists first, then shorter sentences. */
    static final List<RoomBudget> STEPS = List.of(
            new RoomBudget(ALL, ALL),
            new RoomBudget(12, ALL),
            new RoomBudget(8, ALL),
            new RoomBudget(6, ALL),
            new RoomBudget(4, ALL),
            new RoomBudget(4, 240),
            new RoomBudget(3, 160),
            new RoomBudget(2, 120),
            new RoomBudget(1, 90));

    /** The text, cut where it is too long. */
    String cut(String text) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "\u2026";
    }

    /**
     * The first entries of a list, and how many more there are.
     *
     * @param more says that so many are left out
     */
    List<String> few(List<String> all, IntFunction<String> more) {
        List<String> few = new ArrayList<>(all.stream().limit(items).map(this::cut).toList());
        if (all.size() > few.size()) {
            few.add(more.apply(all.size() - few.size()));
        }
        return few;
    }
}
