/** What leaves the desk: charts as files, and the briefing pack. */
package org.parley.desk.briefing;
