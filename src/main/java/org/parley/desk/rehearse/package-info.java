/** Rehearsals of the talks: setup, private briefs, rounds at the table, and the debrief. */
package org.parley.desk.rehearse;
