package org.parley.scenario;

/**
 * One of the two countries at the table.
 *
 * @param code short country code as used by the suppliers
 * @param inText its name in the middle of a sentence, such as 'the United States'
 * @param shortName its name where there is little room, such as 'US'
 * @param gdpMusd size of the economy, US$ million a year; 0 when not given
 */
public record Party(String code, String name, String inText, String shortName, double gdpMusd) {}
