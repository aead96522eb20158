/**
 * The case: immutable records for a scenario, its lines, levers, offers and assumptions, and the readers of the files they
 * come from. A file is validated as a whole, and every fault is listed with its place, before a record is made of it.
 */
package org.parley.scenario;
