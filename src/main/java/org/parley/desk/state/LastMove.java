package org.parley.desk.state;

/**
 * The last move that was made.
 *
 * @param name what was done, as undo calls it
 */
public record LastMove(String name, DeskState before, DeskState after) {}
