/** A new scenario from tables: which files, what they make, and what had to be assumed for it. */
package org.parley.desk.making;
