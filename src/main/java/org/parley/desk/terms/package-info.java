/** The terms of an offer, each with its slider. */
package org.parley.desk.terms;
