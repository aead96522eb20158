package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.chart.OffersTable;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;

/**
 * What is compared.
 *
 * @param columns as many as there is room for, some of them empty
 * @param minuend the column that the difference is of; -1 while fewer than two are filled
 * @param subtrahend the column that it is against
 */
public record Selection(List<Candidate> columns, int minuend, int subtrahend) {

    public Selection {
        columns = List.copyOf(columns);
    }

    /** The offer on the desk beside the pins, or beside no deal when there are none; the difference is of the first two. */
    static Selection first(List<Candidate> candidates) {
        List<Candidate> columns = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean fits = columns.size() < OffersTable.MOST_OFFERS;
            if (fits && (candidate.kind() == Candidate.Kind.DESK || candidate.kind() == Candidate.Kind.PIN)) {
                columns.add(candidate);
            }
        }
        if (columns.size() == 1) {
            columns.add(candidates.get(candidates.size() - 1));
        }
        columns.addAll(Collections.nCopies(OffersTable.MOST_OFFERS - columns.size(), Candidate.NONE));
        return new Selection(columns, -1, -1).mended();
    }

    Selection with(int column, Candidate candidate) {
        List<Candidate> changed = new ArrayList<>(columns);
        changed.set(column, candidate);
        return new Selection(changed, minuend, subtrahend).mended();
    }

    /** Another column for the difference to be of. When it is the one that stands against it, the two change places. */
    Selection withMinuend(int column) {
        return new Selection(columns, column, column == subtrahend ? minuend : subtrahend).mended();
    }

    Selection withSubtrahend(int column) {
        return new Selection(columns, column == minuend ? subtrahend : minuend, column).mended();
    }

    /** The same choice among new candidates: a pin that is gone leaves its column empty, but the first is never empty. */
    Selection among(List<Candidate> candidates) {
        List<Candidate> changed = new ArrayList<>();
        for (Candidate column : columns) {
            changed.add(candidates.stream().filter(column::means).findFirst().orElse(Candidate.NONE));
        }
        if (changed.get(0).isNone()) {
            changed.set(0, candidates.get(0));
        }
        return new Selection(changed, minuend, subtrahend).mended();
    }

    /** The same choice after pins have been given other names: the pin as it is now, by what it was. */
    Selection renamed(Map<Offer, Offer> pins) {
        List<Candidate> changed = columns.stream()
                .map(column -> column.kind() == Candidate.Kind.PIN && pins.containsKey(column.offer())
                        ? new Candidate(column.kind(), pins.get(column.offer()), column.name())
                        : column)
                .toList();
        return new Selection(changed, minuend, subtrahend);
    }

    /** The same choice as a page of a briefing pack. */
    public Pack.Columns page() {
        List<String> offers = filled().stream().map(this::reference).distinct().toList();
        // The same offer twice is one, and has no difference from itself.
        return minuend < 0 || reference(minuend).equals(reference(subtrahend))
                ? new Pack.Columns(offers, "", "")
                : new Pack.Columns(offers, reference(minuend), reference(subtrahend));
    }

    private String reference(int column) {
        return columns.get(column).reference();
    }

    /** Columns that are filled, from the left. */
    public List<Integer> filled() {
        return IntStream.range(0, columns.size()).filter(this::isFilled).boxed().toList();
    }

    private boolean isFilled(int column) {
        return column >= 0 && column < columns.size() && !columns.get(column).isNone();
    }

    /** Where a column stands among those that are filled; -1 when it is empty. */
    public int place(int column) {
        return filled().indexOf(column);
    }

    /** A difference needs two filled columns; one that has lost a column takes the first that is left. */
    private Selection mended() {
        List<Integer> filled = filled();
        if (filled.size() < 2) {
            return new Selection(columns, -1, -1);
        }
        int of = isFilled(minuend) ? minuend : other(filled, subtrahend);
        int against = isFilled(subtrahend) && subtrahend != of ? subtrahend : other(filled, of);
        return new Selection(columns, of, against);
    }

    private static int other(List<Integer> filled, int than) {
        return filled.get(0) == than ? filled.get(1) : filled.get(0);
    }
}
