/** What the desk knows and what can be done with it, without a node: the offer being shaped, its history, and the outcome that follows it. */
package org.parley.desk.state;
