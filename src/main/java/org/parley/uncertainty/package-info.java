/**
 * What is not known for sure, and what it does to the results: draws of the parameters, ranges by day, and which parameter
 * matters most. Model, section 7. Everything is the same each time for the same case, offer, assumptions and seed.
 */
package org.parley.uncertainty;
