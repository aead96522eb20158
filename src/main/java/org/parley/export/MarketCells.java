package org.parley.export;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where everything on a market's sheet stands, and its formulas with the names of the equations in them: {@code {tau}}
 * is the cell of one supplier's wedge, {@code {sigma}} the one cell of the elasticity, {@code {thetas}} the column of
 * all shares.
 *
 * <p>The sheet has five blocks, one below the other: what goes in, shares and wedges, the price index, prices, gains.
 * Each block of suppliers has a heading, a head, a row of symbols, a row for each supplier and one for all of them.
 */
final class MarketCells {

    /** The shipped cases need five; wedges that no tariff reaches need about ten. */
    static final int STEPS = 20;

    static final int SIGMA_ROW = 6;
    static final int ETA_ROW = 7;

    /** First column of the terms of the price index, one for each supplier. */
    static final int FIRST_TERM = 8;

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Number of a block of suppliers, from 0, and a column in it. */
    private record Place(int block, int column) {}

    /** What each supplier has one of. */
    private static final Map<String, Place> OF_SUPPLIER = Map.ofEntries(
            Map.entry("v", new Place(0, 1)),
            Map.entry("t0", new Place(0, 2)),
            Map.entry("t1", new Place(0, 3)),
            Map.entry("a0", new Place(0, 4)),
            Map.entry("a1", new Place(0, 5)),
            Map.entry("w", new Place(0, 6)),
            Map.entry("e", new Place(1, 1)),
            Map.entry("theta", new Place(1, 2)),
            Map.entry("tau", new Place(1, 3)),
            Map.entry("lnTau", new Place(1, 4)),
            Map.entry("alpha", new Place(1, 5)),
            Map.entry("beta", new Place(1, 6)),
            Map.entry("c", new Place(2, 1)),
            Map.entry("landed", new Place(2, 2)),
            Map.entry("q", new Place(2, 3)),
            Map.entry("value", new Place(2, 4)),
            Map.entry("change", new Place(2, 5)),
            Map.entry("revenue0", new Place(3, 3)),
            Map.entry("revenue1", new Place(3, 4)),
            Map.entry("producers", new Place(3, 6)));

    final int suppliers;

    /** First supplier's row in each of the four blocks of suppliers. */
    final int inputs;

    final int shares;
    final int prices;
    final int gains;

    /** Heading of the numbers that serve when sigma is one. */
    final int nearOne;
    /** Rows that repeat theta, alpha and beta from left to right. */
    final int transposed;
    /** First step. */
    final int steps;

    final int settled;
    final int lnIndex;
    final int index;
    final int buyers;

    MarketCells(int suppliers) {
        this.suppliers = suppliers;
        inputs = ETA_ROW + 4;
        shares = inputs + suppliers + 5;
        nearOne = shares + suppliers + 2;
        transposed = nearOne + 8;
        steps = transposed + 5;
        settled = steps + STEPS;
        lnIndex = settled + 1;
        index = lnIndex + 1;
        prices = index + 5;
        gains = prices + suppliers + 5;
        buyers = gains + suppliers + 1;
    }

    /** Row of one of a supplier's quantities; that of the sum over all for the number of suppliers. */
    int row(String name, int supplier) {
        int[] blocks = {inputs, shares, prices, gains};
        return blocks[OF_SUPPLIER.get(name).block()] + supplier;
    }

    int column(String name) {
        return OF_SUPPLIER.get(name).column();
    }

    /**
     * A formula with cells for the names in it.
     *
     * @param template names in braces: those of a supplier, the same with {@code Sum} for all suppliers and with
     *     {@code s} for the column of them, and those of the whole market
     */
    String fill(String template, int supplier) {
        Matcher names = NAME.matcher(template);
        StringBuilder formula = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(formula, Matcher.quoteReplacement(cell(names.group(1), supplier)));
        }
        return names.appendTail(formula).toString();
    }

    /** A formula without a supplier of its own. */
    String fill(String template) {
        return fill(template, 0);
    }

    private String cell(String name, int supplier) {
        if (OF_SUPPLIER.containsKey(name)) {
            return SheetWriter.inColumn(row(name, supplier), column(name));
        }
        if (name.endsWith("Sum")) {
            String one = name.substring(0, name.length() - 3);
            return SheetWriter.fixed(row(one, suppliers), column(one));
        }
        return switch (name) {
            case "n" -> Integer.toString(suppliers);
            case "sigma" -> SheetWriter.fixed(SIGMA_ROW, 1);
            case "eta" -> SheetWriter.fixed(ETA_ROW, 1);
            case "meanAlpha" -> SheetWriter.fixed(nearOne + 1, 1);
            case "meanBeta" -> SheetWriter.fixed(nearOne + 2, 1);
            case "varAlpha" -> SheetWriter.fixed(nearOne + 3, 1);
            case "covariance" -> SheetWriter.fixed(nearOne + 4, 1);
            case "varBeta" -> SheetWriter.fixed(nearOne + 5, 1);
            case "settled" -> SheetWriter.fixed(settled, 1);
            case "lnP" -> SheetWriter.fixed(lnIndex, 1);
            case "P" -> SheetWriter.fixed(index, 1);
            default -> {
                String one = name.substring(0, name.length() - 1);
                if (!name.endsWith("s") || !OF_SUPPLIER.containsKey(one)) {
                    throw new IllegalArgumentException(name);
                }
                yield SheetWriter.fixed(row(one, 0), column(one), row(one, suppliers - 1), column(one));
            }
        };
    }
}
