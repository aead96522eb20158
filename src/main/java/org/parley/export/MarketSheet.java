package org.parley.export;

import static org.parley.export.MarketCells.ETA_ROW;
import static org.parley.export.MarketCells.FIRST_TERM;
import static org.parley.export.MarketCells.SIGMA_ROW;
import static org.parley.export.SheetWriter.at;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.parley.scenario.Elasticity;
import org.parley.simulate.MarketSetup;
import org.parley.simulate.MarketSetup.Seller;

/**
 * One market on one sheet, solved by formulas from top to bottom. The equations are those of
 * {@link org.parley.trade.CesMarket}; supply enters as w = 1/eps, so that infinite supply is the number 0 and no case
 * of its own.
 */
final class MarketSheet {

    private static final String[] GIVEN = {"v", "t0", "t1", "a0", "a1"};
    private static final int LEGEND_ROW = 3;
    private static final String NO_TRADE = "\"no trade\"";

    private final SheetWriter out;
    private final MarketSetup setup;
    private final boolean longRun;
    private final MarketSheet source;
    private final MarketCells cells;

    /**
     * @param source the sheet whose values, duties and barriers this one takes over; null for a sheet with its own
     */
    private MarketSheet(SheetWriter out, MarketSetup setup, boolean longRun, MarketSheet source) {
        this.out = out;
        this.setup = setup;
        this.longRun = longRun;
        this.source = source;
        cells = new MarketCells(setup.sellers().size());
    }

    /** @param subtitles two lines: which market, and under which duties */
    static MarketSheet shortRun(SheetWriter out, MarketSetup setup, List<String> subtitles) {
        return new MarketSheet(out, setup, false, null).write(subtitles);
    }

    static MarketSheet longRun(SheetWriter out, MarketSetup setup, List<String> subtitles, MarketSheet shortRun) {
        return new MarketSheet(out, setup, true, shortRun).write(subtitles);
    }

    private MarketSheet write(List<String> subtitles) {
        out.widths(34, 15, 15, 15, 15, 15, 15, 4);
        for (int i = 0; i < cells.suppliers; i++) {
            out.width(FIRST_TERM + i, 13);
        }
        String title = setup.line().name() + ": market in the " + (longRun ? "long" : "short") + " run";
        out.text(0, 0, CellLook.TITLE, title);
        out.text(1, 0, CellLook.PLAIN, subtitles.get(0));
        out.text(2, 0, CellLook.PLAIN, subtitles.get(1));
        out.text(LEGEND_ROW, 0, CellLook.INPUT, "Coloured: you may change it");
        out.text(LEGEND_ROW, 1, CellLook.PLAIN, "Black: a live formula");
        if (source != null) {
            out.text(LEGEND_ROW, 3, CellLook.LINKED, "Green: taken from the sheet of the short run; change it there");
        }
        out.sheet().createFreezePane(1, LEGEND_ROW + 1);
        // The terms of the index are to the right, on the screen alone.
        out.pages(false);
        out.paper(7, cells.buyers, LEGEND_ROW + 1, cells.transposed - 1, cells.prices - 3);
        elasticities();
        inputs();
        shares();
        new IndexSteps(out, cells).write(setup.sellers());
        prices();
        gains();
        buyers();
        return this;
    }

    private double run(Elasticity elasticity) {
        return longRun ? elasticity.longRun() : elasticity.shortRun();
    }

    private void elasticities() {
        double sigma = run(setup.line().substitution());
        double eta = run(setup.line().demand());
        out.text(SIGMA_ROW - 1, 0, CellLook.HEADING, "1  What goes in");
        out.text(SIGMA_ROW, 0, CellLook.PLAIN, "Substitution between suppliers, σ");
        out.number(SIGMA_ROW, 1, CellLook.INPUT, CellFormat.ELASTICITY, sigma);
        out.text(SIGMA_ROW, 2, CellLook.NOTE, "Above 0. How readily buyers turn from one supplier to another");
        out.allow(SIGMA_ROW, SIGMA_ROW, 1, OperatorType.GREATER_THAN, 0, "Substitution is above 0.");
        out.text(ETA_ROW, 0, CellLook.PLAIN, "Demand for the product, η");
        out.number(ETA_ROW, 1, CellLook.INPUT, CellFormat.ELASTICITY, eta);
        out.text(ETA_ROW, 2, CellLook.NOTE, "Below 0. Percent by which quantity changes when all prices rise by one");
        out.allow(ETA_ROW, ETA_ROW, 1, OperatorType.LESS_THAN, 0, "Demand falls when prices rise: below 0.");
    }

    private void inputs() {
        out.head(
                cells.inputs,
                List.of(
                        "Supplier",
                        "Base value, US$ m a year",
                        "Duty before, %",
                        "Duty after, %",
                        "Barrier before, % of price",
                        "Barrier after, % of price",
                        "1 / supply elasticity"),
                List.of("", "v", "t₀", "t₁", "a₀", "a₁", "w = 1/ε, 0 when infinite"));
        names(cells.inputs);
        for (int i = 0; i < cells.suppliers; i++) {
            Seller seller = setup.sellers().get(i);
            double[] given = {
                seller.valueMusd(),
                seller.dutyBeforePct(),
                seller.dutyAfterPct(),
                seller.barrierBeforePct(),
                seller.barrierAfterPct()
            };
            for (int k = 0; k < GIVEN.length; k++) {
                int row = cells.row(GIVEN[k], i);
                int column = cells.column(GIVEN[k]);
                CellFormat format = k == 0 ? CellFormat.MUSD : CellFormat.PERCENT;
                if (source == null) {
                    out.number(row, column, CellLook.INPUT, format, given[k]);
                } else {
                    out.formula(row, column, CellLook.LINKED, format, source.elsewhere(GIVEN[k], i));
                }
            }
            double supply = run(seller.supply());
            out.number(cells.row("w", i), cells.column("w"), CellLook.INPUT, CellFormat.RATIO, 1 / supply);
        }
        sum("v", CellFormat.MUSD);
        int last = cells.inputs + cells.suppliers - 1;
        if (source == null) {
            out.allow(cells.inputs, last, 1, OperatorType.GREATER_OR_EQUAL, 0, "Trade is not below 0.");
            for (int column = 2; column <= 5; column++) {
                out.allow(cells.inputs, last, column, OperatorType.GREATER_THAN, -100, "A rate is above -100 percent.");
            }
        }
        out.allow(cells.inputs, last, 6, OperatorType.GREATER_OR_EQUAL, 0, "0 for infinite supply, or above.");
    }

    private void shares() {
        out.text(cells.shares - 3, 0, CellLook.HEADING, "2  Shares and wedges");
        out.head(
                cells.shares,
                List.of(
                        "Supplier",
                        "Value at landed prices, US$ m",
                        "Share of spending",
                        "Change of the wedge, ratio",
                        "Its logarithm",
                        "Log of the landed price when P is 1",
                        "Its rise with ln P"),
                List.of(
                        "",
                        "e = v(1+t₀)(1+a₀)",
                        "θ = e / Σe",
                        "τ = (1+t₁)(1+a₁) / ((1+t₀)(1+a₀))",
                        "ln τ",
                        "α = ln τ / (1+σw)",
                        "β = w(σ+η) / (1+σw)"));
        names(cells.shares);
        String before = "(1+{t0}/100)*(1+{a0}/100)";
        each("e", CellFormat.MUSD, "{v}*" + before);
        // A market without any trade has no shares; equal ones keep its formulas from dividing by zero.
        each("theta", CellFormat.RATIO, "IF({eSum}=0,1/{n},{e}/{eSum})");
        each("tau", CellFormat.RATIO, "(1+{t1}/100)*(1+{a1}/100)/(" + before + ")");
        each("lnTau", CellFormat.RATIO, "LN({tau})");
        each("alpha", CellFormat.RATIO, "{lnTau}/(1+{sigma}*{w})");
        each("beta", CellFormat.RATIO, "{w}*({sigma}+{eta})/(1+{sigma}*{w})");
        sum("e", CellFormat.MUSD);
        sum("theta", CellFormat.RATIO);
    }

    private void prices() {
        out.text(cells.prices - 3, 0, CellLook.HEADING, "4  Prices, quantities and values");
        out.head(
                cells.prices,
                List.of(
                        "Supplier",
                        "Price received, ratio",
                        "Landed price, ratio",
                        "Quantity, ratio",
                        "New value, US$ m a year",
                        "Change, US$ m a year",
                        "Change, %"),
                List.of(
                        "",
                        "c = (τ^−σ P^(σ+η)) ^(w/(1+σw))",
                        "τc",
                        "q = (τc/P)^−σ P^η",
                        "v c q",
                        "v c q − v",
                        "100 (c q − 1)"));
        names(cells.prices);
        each("c", CellFormat.RATIO, "({tau}^(-{sigma})*{P}^({sigma}+{eta}))^({w}/(1+{sigma}*{w}))");
        each("landed", CellFormat.RATIO, "{tau}*{c}");
        each("q", CellFormat.RATIO, "({landed}/{P})^(-{sigma})*{P}^{eta}");
        each("value", CellFormat.MUSD, "{v}*{c}*{q}");
        each("change", CellFormat.MUSD, "{value}-{v}");
        each(cells.prices, 6, CellFormat.PERCENT, "IF({v}=0," + NO_TRADE + ",100*({c}*{q}-1))");
        sum("value", CellFormat.MUSD);
        sum("change", CellFormat.MUSD);
        String change = cells.fill("IF({vSum}=0," + NO_TRADE + ",100*{changeSum}/{vSum})");
        out.formula(cells.prices + cells.suppliers, 6, CellLook.TOTAL, CellFormat.PERCENT, change);
    }

    private void gains() {
        out.text(cells.gains - 3, 0, CellLook.HEADING, "5  Who gains and who pays");
        out.head(
                cells.gains,
                List.of(
                        "Supplier",
                        "Share of the market before, %",
                        "Share of the market after, %",
                        "Duty revenue before, US$ m",
                        "Duty revenue after, US$ m",
                        "Change of revenue, US$ m",
                        "Gain of producers, US$ m"),
                List.of("", "v / Σv", "v c q / Σ v c q", "t₀ v", "t₁ v c q", "difference", "v (c^(1+ε) − 1) / (1+ε)"));
        names(cells.gains);
        each(cells.gains, 1, CellFormat.PERCENT, "IF({vSum}=0,0,100*{v}/{vSum})");
        each(cells.gains, 2, CellFormat.PERCENT, "IF({valueSum}=0,0,100*{value}/{valueSum})");
        each("revenue0", CellFormat.MUSD, "{v}*{t0}/100");
        each("revenue1", CellFormat.MUSD, "{value}*{t1}/100");
        each(cells.gains, 5, CellFormat.MUSD, "{revenue1}-{revenue0}");
        // With w = 1/eps the gain reads v (c^((1+w)/w) - 1) w/(1+w): none when supply is infinite.
        each("producers", CellFormat.MUSD, "IF({w}=0,0,{v}*({c}^((1+{w})/{w})-1)*{w}/(1+{w}))");
        for (int column = 1; column <= 6; column++) {
            sum(cells.gains, column, column <= 2 ? CellFormat.PERCENT : CellFormat.MUSD);
        }
    }

    private void buyers() {
        out.text(cells.buyers, 0, CellLook.BOLD, "Gain of buyers, US$ m a year");
        String series = "-{eSum}*{lnP}*(1+(1+{eta})*{lnP}/2)";
        String gain = "IF(ABS(1+{eta})<" + IndexSteps.NEAR + "," + series + ",{eSum}*(1-{P}^(1+{eta}))/(1+{eta}))";
        out.formula(cells.buyers, 1, CellLook.BOLD, CellFormat.MUSD, cells.fill(gain));
        out.text(cells.buyers, 2, CellLook.NOTE, "Σe (1 − P^(1+η)) / (1+η), and −Σe ln P when η is −1");
    }

    private void each(String name, CellFormat format, String template) {
        each(cells.row(name, 0), cells.column(name), format, template);
    }

    private void each(int first, int column, CellFormat format, String template) {
        for (int i = 0; i < cells.suppliers; i++) {
            out.formula(first + i, column, CellLook.PLAIN, format, cells.fill(template, i));
        }
    }

    private void names(int first) {
        for (int i = 0; i < cells.suppliers; i++) {
            boolean party = i == setup.line().principal();
            CellLook look = party ? CellLook.BOLD : CellLook.PLAIN;
            out.text(first + i, 0, look, setup.sellers().get(i).name());
        }
        for (int column = 1; column <= 6; column++) {
            out.text(first + cells.suppliers, column, CellLook.TOTAL, "");
        }
        out.text(first + cells.suppliers, 0, CellLook.TOTAL, "All suppliers");
    }

    private void sum(String name, CellFormat format) {
        sum(cells.row(name, 0), cells.column(name), format);
    }

    private void sum(int first, int column, CellFormat format) {
        int end = first + cells.suppliers;
        String all = at(first, column) + ":" + at(end - 1, column);
        out.formula(end, column, CellLook.TOTAL, format, "SUM(" + all + ")");
    }

    /**
     * For other sheets: the cell of one supplier's quantity.
     *
     * @param name as in {@link MarketCells}
     */
    String elsewhere(String name, int supplier) {
        return out.elsewhere(cells.row(name, supplier), cells.column(name));
    }

    /** For other sheets: whether the price index is found. */
    String settled() {
        return out.elsewhere(cells.settled, 1);
    }

    /** For other sheets: gain of the buyers. */
    String buyersGain() {
        return out.elsewhere(cells.buyers, 1);
    }
}
