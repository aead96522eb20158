/**
 * From an offer to its outcome: duties over time, the path of every line, purchases, investment, and the read-outs on every
 * date basis. Stateless: the same scenario, offer and assumptions give the same outcome to the bit.
 */
package org.parley.simulate;
