/**
 * A case from tables: reads trade and rates as comma-separated values, fills in what they do not say with defaults that are marked
 * as assumptions, and writes a scenario that the reader of scenarios takes.
 */
package org.parley.scenario.making;
