/**
 * What an outcome is worth to each side: the results they are believed to care for, their scores, and what walking away from
 * the talks is worth to them; and out of all offers of a scenario or of a classic domain, those that no other beats for one
 * side without hurting the other. Talks between machines, and rehearsals against one or between two people, with a brief for each
 * side before and a debrief after. Stateless, as the simulator below it: a rehearsal is immutable, and each move gives another.
 */
package org.parley.bargain;
