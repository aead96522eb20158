package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of each pinned offer, from 0, which gives it its colour and dash. A pin keeps its place while it is pinned, whatever
 * becomes of the others.
 */
public final class PinPlaces {

    private PinPlaces() {}

    /** The first places, as pins have them of which none has gone yet. */
    public static List<Integer> inOrder(int pins) {
        return IntStream.range(0, pins).boxed().toList();
    }

    /** With one more pin, on the lowest place that is free. */
    public static List<Integer> withOneMore(List<Integer> places) {
        int free = 0;
        while (places.contains(free)) {
            free++;
        }
        List<Integer> more = new ArrayList<>(places);
        more.add(free);
        return List.copyOf(more);
    }

    /**
     * The places of offers some of which are known by theirs: what is not known, or would have the place of another, has the lowest
     * that nobody is known by.
     *
     * @param known place of each offer; -1 for what has none
     */
    public static List<Integer> keeping(List<Integer> known) {
        List<Integer> taken = new ArrayList<>(known);
        List<Integer> places = new ArrayList<>();
        for (int place : known) {
            int own = place;
            if (own < 0 || places.contains(own)) {
                own = 0;
                while (taken.contains(own)) {
                    own++;
                }
                taken.add(own);
            }
            places.add(own);
        }
        return List.copyOf(places);
    }

    /** Without the pin at the index; the others stay where they are. */
    public static List<Integer> without(List<Integer> places, int index) {
        List<Integer> fewer = new ArrayList<>(places);
        fewer.remove(index);
        return List.copyOf(fewer);
    }

    /** A place for each of so many pins: the ones given, and where there are too few the lowest that are free. */
    public static List<Integer> fitting(List<Integer> places, int pins) {
        List<Integer> fitting = List.copyOf(places.subList(0, Math.min(pins, places.size())));
        while (fitting.size() < pins) {
            fitting = withOneMore(fitting);
        }
        return fitting;
    }
}
