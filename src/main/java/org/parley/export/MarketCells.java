package org.parley.export;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where everything on a market's sheet stands, and its formulas with the names of the equations in them: {@code {tau}} is the
 * cell of one supplier's wedge, {@code {sigma}} the one cell of the elasticity, {@code {thetas}} the column of all shares.
 *
 * <p>The sheet has five blocks, one below the other: what goes in, shares and wedges, the price index, prices, gains. Each
 * block of suppliers has a heading, a head, a row of symbols, a row for each supplier and one for all of them.
 */
final class MarketCells {

    /** The shipped cases need five; wedges that no tariff reaches need about ten. */
    static final int STEPS = 20;

    static final int SIGMA_ROW = 5;
    static final int ETA_ROW = 6;

    /** First column of the terms of the price index, one for each supplier. */
    static final int FIRST_TERM = 8;

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Block and column of what each supplier has one of. */
    private static final Map<String, int[]> OF_SUPPLIER = Map.ofEntries(
            Map.entry("v", new int[] {0, 1}),
            Map.entry("t0", new int[] {0, 2}),
            Map.entry("t1", new int[] {0, 3}),
            Map.entry("a0", new int[] {0, 4}),
            Map.entry("a1", new int[] {0, 5}),
            Map.entry("w", new int[] {0, 6}),
            Map.entry("e", new int[] {1, 1}),
            Map.entry("theta", new int[] {1, 2}),
            Map.entry("tau", new int[] {1, 3}),
            Map.entry("lnTau", new int[] {1, 4}),
            Map.entry("alpha", new int[] {1, 5}),
            Map.entry("beta", new int[] {1, 6}),
            Map.entry("c", new int[] {2, 1}),
            Map.entry("landed", new int[] {2, 2}),
            Map.entry("q", new int[] {2, 3}),
            Map.entry("value", new int[] {2, 4}),
            Map.entry("change", new int[] {2, 5}),
            Map.entry("revenue0", new int[] {3, 3}),
            Map.entry("revenue1", new int[] {3, 4}),
            Map.entry("producers", new int[] {3, 6}));

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

    /** A supplier's row and the column of one of its quantities. */
    int row(String name, int supplier) {
        return block(OF_SUPPLIER.get(name)[0]) + supplier;
    }

    int column(String name) {
        return OF_SUPPLIER.get(name)[1];
    }

    private int block(int number) {
        return new int[] {inputs, shares, prices, gains}[number];
    }

    /**
     * A formula with cells for the names in it.
     *
     * @param template names in braces: those of a supplier, the same with {@code Sum} for all suppliers and with {@code s} for
     *     the column of them, and those of the whole market
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
