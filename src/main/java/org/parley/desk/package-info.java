/** The desk: one window on one case. */
package org.parley.desk;
