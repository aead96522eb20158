package org.parley.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * The calendar of a case. Day 0 is {@code start}; {@code deadlineDay} is the first day of the new regime.
 *
 * @param horizonDays last day that is computed
 * @param maxExtensionDays the longest extension of the deadline that an offer may ask for
 * @param today day of the talks at which the desk opens
 * @param rounds days on which the two sides meet
 */
public record Clock(
        LocalDate start, int deadlineDay, int horizonDays, int maxExtensionDays, int today, List<Integer> rounds) {

    public Clock {
        rounds = List.copyOf(rounds);
    }

    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    public LocalDate deadline() {
        return date(deadlineDay);
    }
}
