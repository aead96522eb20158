package org.parley.desk.help;

/**
 * A place in the help.
 *
 * @param block which part of the page, a paragraph or a table say, from 0 on
 * @param row which row of a table or item of a list; {@link #WHOLE} for the part as a whole
 */
public record HelpPlace(HelpTopic topic, int block, int row) {

    /** In place of a row. */
    public static final int WHOLE = -1;

    /** The head of a page. */
    public static HelpPlace top(HelpTopic topic) {
        return new HelpPlace(topic, 0, WHOLE);
    }
}
