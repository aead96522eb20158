/** Limits, pinned offers and what else a reader should know. */
package org.parley.desk.drawer;
