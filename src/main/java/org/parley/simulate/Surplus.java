package org.parley.simulate;

/** Gains in the long run, US$ million a year, purchases left out. Home sells on export lines and buys on import lines. */
public record Surplus(double homeConsumers, double homeProducers, double partnerConsumers, double partnerProducers) {}
