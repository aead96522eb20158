/** The pictures and figures of an outcome. */
package org.parley.desk.outcome;
