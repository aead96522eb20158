/** What the results rest on: every assumption, the long run under each schedule, other methods, and the sources. */
package org.parley.desk.assumptions;
