package org.parley.cli;

import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;

/**
 * What a call asks about.
 *
 * @param changed whether the call changes the offer that it names
 * @param assumptions all that hold, those of the offer and of the call included
 */
record Question(Offer offer, boolean changed, Assumptions assumptions) {}
