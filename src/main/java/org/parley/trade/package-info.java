/**
 * One market at a time: the CES market of the model, and the reciprocal formula of April 2025. Doubles and arrays, no
 * allocation in a solve, nothing of the other packages.
 */
package org.parley.trade;
