package org.parley.validation;

import java.util.List;

/**
 * Checks of one kind.
 *
 * @param unit of their differences, as the summary names it
 * @param why the head of the last column
 */
record CheckGroup(String title, String words, String unit, int digits, String why, List<Check> checks) {}
