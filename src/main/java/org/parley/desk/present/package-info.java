/** The offer on a large screen, for others to see: charts large, terms slim, nothing private. */
package org.parley.desk.present;
