package org.parley.scenario;

/** How much a side is believed to care for one result; a score of 0 at {@code worst} and 1 at {@code best}. */
public record Preference(String attribute, String basis, double weight, double worst, double best) {}
