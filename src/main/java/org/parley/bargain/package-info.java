/**
 * What an outcome is worth to each side: the results they are believed to care for, their scores, and what walking away from
 * the talks is worth to them; and out of all offers of a scenario or of a classic domain, those that no other beats for one
 * side without hurting the other. Stateless, as the simulator below it.
 */
package org.parley.bargain;
