package org.parley.scenario;

/**
 * A line that home does not want to cross.
 *
 * @param id one of the ids below
 * @param line id of the line of a {@code capacity} limit; empty otherwise
 * @param basis name of the date basis on which it is judged
 * @param limit US$ million, or percent for the formula rate; for {@code capacity} it counts where the line names no
 *     most of its own, and may be NaN where it does
 */
public record Limit(String id, String line, String basis, double limit, String source, String note) {

    public static final String DUTY_REVENUE = "duty-revenue";
    public static final String NET_FOREIGN_EXCHANGE = "net-foreign-exchange";
    public static final String PACKAGE = "package";
    public static final String CAPACITY = "capacity";
    public static final String FORMULA_RATE = "formula-rate";

    /** The most that may be promised on a line, US$ million: the line's own, or this limit's where it has none. */
    public double capacityMusd(Purchase purchase) {
        return Double.isNaN(purchase.maxMusd()) ? limit : purchase.maxMusd();
    }
}
