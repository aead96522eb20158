/** All moves of the work by name, and the way to the state after any of them. */
package org.parley.desk.moves;
