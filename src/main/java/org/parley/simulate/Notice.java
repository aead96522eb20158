package org.parley.simulate;

/**
 * Something about an offer that a reader should be told.
 *
 * @param subject id of the lever or line it is about; empty when it is about the whole
 */
public record Notice(Kind kind, String subject) {

    /** What there is to tell. */
    public enum Kind {
        /** Terms are moved, but without an agreement they do nothing. */
        NO_AGREEMENT,
        /** A purchase takes more than 80 percent of what the other suppliers of a line sell. */
        LARGE_PURCHASE,
        /** A promise on a line for which the case does not say what a purchase can do. */
        NO_PURCHASE_DATA
    }
}
