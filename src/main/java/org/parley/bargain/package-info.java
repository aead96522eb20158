/**
 * What an outcome is worth to each side: the results they are believed to care for, their scores, and what walking away from
 * the talks is worth to them. Stateless, as the simulator below it.
 */
package org.parley.bargain;
