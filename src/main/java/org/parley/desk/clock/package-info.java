/** The days of the talks, with the signing and the deadline to be moved. */
package org.parley.desk.clock;
