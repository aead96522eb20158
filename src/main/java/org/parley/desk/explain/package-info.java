/** Any number explains itself: its formula, what goes in and from whom, and what each part of the offer adds. */
package org.parley.desk.explain;
