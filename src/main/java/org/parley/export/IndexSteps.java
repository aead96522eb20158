package org.parley.export;

import static org.parley.export.MarketCells.FIRST_TERM;
import static org.parley.export.MarketCells.STEPS;
import static org.parley.export.SheetWriter.at;
import static org.parley.export.SheetWriter.fixed;
import static org.parley.export.SheetWriter.inColumn;
import static org.parley.export.SheetWriter.inRow;

import java.util.List;
import org.parley.simulate.MarketSetup.Seller;

/**
 * The price index of a market's sheet: Newton's steps in ln P, each a row, with the suppliers' terms at its right.
 *
 * <p>Each supplier's landed price is exp(alpha + beta x) at x = ln P, so the residual is x less a log-sum of
 * exponentials: it falls everywhere and bends one way only, and Newton's steps reach its root from anywhere without a
 * bracket.
 */
final class IndexSteps {

    /** A residual that counts as none, in units of ln P. */
    static final String SETTLED = "1E-11";

    /** Nearer to one than this, a division by 1 - sigma would lose more digits than the two terms of the series do. */
    static final String NEAR = "2E-5";

    private final SheetWriter out;
    private final MarketCells cells;

    IndexSteps(SheetWriter out, MarketCells cells) {
        this.out = out;
        this.cells = cells;
    }

    void write(List<Seller> sellers) {
        nearOne();
        terms(sellers);
        explain();
        for (int k = 0; k < STEPS; k++) {
            step(k);
        }
        result();
    }

    private void nearOne() {
        String title = "Used only when σ is 1: the index is then a geometric mean, weighted by the shares θ";
        out.text(cells.nearOne, 0, CellLook.BOLD, title);
        String[][] lines = {
            {"Mean of α", "SUMPRODUCT({thetas},{alphas})"},
            {"Mean of β", "SUMPRODUCT({thetas},{betas})"},
            {"Variance of α", "SUMPRODUCT({thetas},{alphas},{alphas})-{meanAlpha}^2"},
            {"Covariance of α and β", "SUMPRODUCT({thetas},{alphas},{betas})-{meanAlpha}*{meanBeta}"},
            {"Variance of β", "SUMPRODUCT({thetas},{betas},{betas})-{meanBeta}^2"},
        };
        for (int k = 0; k < lines.length; k++) {
            out.text(cells.nearOne + 1 + k, 0, CellLook.PLAIN, lines[k][0]);
            out.formula(cells.nearOne + 1 + k, 1, CellLook.PLAIN, CellFormat.RATIO, cells.fill(lines[k][1]));
        }
    }

    private void terms(List<Seller> sellers) {
        String[] symbols = {"θ", "α", "β"};
        String[] names = {"{theta}", "{alpha}", "{beta}"};
        for (int s = 0; s < symbols.length; s++) {
            out.text(cells.transposed + s, FIRST_TERM - 1, CellLook.SYMBOL, symbols[s]);
        }
        for (int i = 0; i < sellers.size(); i++) {
            int column = FIRST_TERM + i;
            out.text(cells.transposed - 1, column, CellLook.HEADER, sellers.get(i).name());
            for (int s = 0; s < names.length; s++) {
                out.formula(
                        cells.transposed + s, column, CellLook.PLAIN, CellFormat.RATIO, cells.fill(names[s], i));
            }
            out.text(cells.steps - 2, column, CellLook.HEADER, sellers.get(i).name());
            out.text(cells.steps - 1, column, CellLook.SYMBOL, "θ e^((1−σ)(α+βx))");
            for (int k = 0; k < STEPS; k++) {
                String landed = inRow(cells.transposed + 1, column) + "+" + inRow(cells.transposed + 2, column) + "*"
                        + inColumn(cells.steps + k, 1);
                String term = inRow(cells.transposed, column) + "*EXP((1-{sigma})*(" + landed + "))";
                out.formula(cells.steps + k, column, CellLook.PLAIN, CellFormat.RATIO, cells.fill(term));
            }
        }
    }

    private void explain() {
        int row = cells.transposed;
        out.text(row - 1, 0, CellLook.HEADING, "3  The price index, found in steps (Newton)");
        String[] lines = {
            "Try a value x for ln P. It gives every supplier's landed price, and these an index, m.",
            "In equilibrium m is x. The residual m − x says how far off they are, and its slope",
            "where a straight line would meet zero: that is the next x. A few steps are enough.",
        };
        for (int k = 0; k < lines.length; k++) {
            out.text(row + k, 0, CellLook.PLAIN, lines[k]);
        }
        out.head(
                cells.steps,
                List.of(
                        "Step",
                        "x tried",
                        "Sum of the terms at the right",
                        "Log of the index implied",
                        "Residual",
                        "Slope of the residual",
                        "Next x"),
                List.of("", "x", "S", "m = ln S / (1−σ)", "m − x", "Σ terms β / S − 1", "x − residual / slope"));
    }

    private void step(int k) {
        int row = cells.steps + k;
        int lastTerm = FIRST_TERM + cells.suppliers - 1;
        String terms = at(row, FIRST_TERM) + ":" + at(row, lastTerm);
        String betas = fixed(cells.transposed + 2, FIRST_TERM, cells.transposed + 2, lastTerm);
        String x = at(row, 1);
        out.number(row, 0, CellLook.PLAIN, CellFormat.COUNT, k);
        if (k == 0) {
            out.number(row, 1, CellLook.PLAIN, CellFormat.RATIO, 0);
        } else {
            out.formula(row, 1, CellLook.PLAIN, CellFormat.RATIO, at(row - 1, 6));
        }
        // The shares sum to 1 but for the last digit. With that taken out, no change is none exactly.
        out.formula(row, 2, CellLook.PLAIN, CellFormat.RATIO, cells.fill("SUM(" + terms + ")/{thetaSum}"));
        out.formula(row, 3, CellLook.PLAIN, CellFormat.RATIO, implied(x, at(row, 2)));
        out.formula(row, 4, CellLook.PLAIN, CellFormat.RESIDUAL, at(row, 3) + "-" + x);
        String slope = "SUMPRODUCT(" + terms + "," + betas + ")/SUM(" + terms + ")-1";
        out.formula(row, 5, CellLook.PLAIN, CellFormat.RATIO, slope);
        out.formula(row, 6, CellLook.PLAIN, CellFormat.RATIO, x + "-" + at(row, 4) + "/" + at(row, 5));
    }

    /** ln of the index that the terms at x imply; around sigma = 1 its series, in which nothing is divided. */
    private String implied(String x, String sum) {
        String mean = "{meanAlpha}+{meanBeta}*" + x;
        String variance = "{varAlpha}+2*{covariance}*" + x + "+{varBeta}*" + x + "^2";
        return cells.fill("IF(ABS(1-{sigma})<" + NEAR + "," + mean + "+(1-{sigma})/2*(" + variance + "),LN(" + sum
                + ")/(1-{sigma}))");
    }

    private void result() {
        int last = cells.steps + STEPS - 1;
        out.text(cells.settled, 0, CellLook.BOLD, "Settled, residual below " + SETTLED);
        String settled = "ABS(" + at(last, 4) + ")<=" + SETTLED;
        out.formula(cells.settled, 1, CellLook.BOLD, CellFormat.GENERAL, settled);
        String warning = "IF({settled},\"\",\"Not settled: the numbers below are no equilibrium\")";
        out.formula(cells.settled, 2, CellLook.NOTE, CellFormat.GENERAL, cells.fill(warning));
        out.text(cells.lnIndex, 0, CellLook.PLAIN, "Log of the price index, ln P");
        out.formula(cells.lnIndex, 1, CellLook.PLAIN, CellFormat.RATIO, at(last, 6));
        out.text(cells.index, 0, CellLook.BOLD, "Price index P, ratio to the base");
        out.formula(cells.index, 1, CellLook.BOLD, CellFormat.RATIO, cells.fill("EXP({lnP})"));
    }
}
