package org.parley.scenario;

/**
 * A line that home does not want to cross.
 *
 * @param id one of the ids below
 * @param line id of the line of a {@code capacity} limit; empty for all lines that can be bought on
 * @param basis name of the date basis on which it is judged
 * @param limit US$ million, or percent for the formula rate; NaN for {@code capacity}, whose limits are the lines' own
 */
public record Limit(String id, String line, String basis, double limit, String source, String note) {

    public static final String DUTY_REVENUE = "duty-revenue";
    public static final String NET_FOREIGN_EXCHANGE = "net-foreign-exchange";
    public static final String PACKAGE = "package";
    public static final String CAPACITY = "capacity";
    public static final String FORMULA_RATE = "formula-rate";
}
