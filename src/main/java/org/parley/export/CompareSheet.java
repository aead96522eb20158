package org.parley.export;

import static org.parley.export.SheetWriter.at;

import java.util.List;
import org.parley.simulate.LineResult;
import org.parley.simulate.MarketSetup;

/** The workbook's numbers beside the program's, which are typed in and stay when an input is changed. */
final class CompareSheet {

    private static final int FIRST = 6;

    /** Difference that counts as none, relative to the number, or to one where that is smaller. */
    private static final String TOLERANCE = "1E-9";

    private final SheetWriter out;
    private int row = FIRST;

    private CompareSheet(SheetWriter out) {
        this.out = out;
    }

    /**
     * @param purchases null without a promise
     * @param noDeal the same line without a deal; null when that is what the workbook shows
     */
    static void write(
            SheetWriter out,
            MarketSetup setup,
            MarketSheet shortRun,
            MarketSheet longRun,
            PurchaseSheet purchases,
            LineResult result,
            LineResult noDeal) {
        CompareSheet sheet = new CompareSheet(out);
        sheet.open(setup, purchases != null);
        sheet.results(setup, shortRun, longRun, purchases, result);
        if (noDeal != null) {
            sheet.noDeal(noDeal);
        }
        sheet.settled(shortRun, longRun);
    }

    private void open(MarketSetup setup, boolean promise) {
        out.widths(58, 18, 18, 16, 12);
        out.text(0, 0, CellLook.TITLE, setup.line().name() + ": the workbook beside the program");
        String typed = "The program's numbers are typed in. When you change an input they stay as they are.";
        out.text(1, 0, CellLook.PLAIN, typed);
        out.text(2, 0, CellLook.PROGRAM, "Grey: the program's number");
        if (promise) {
            String held = "Sales in the long run hold the promised purchases; all else is the market's alone.";
            out.text(2, 1, CellLook.PLAIN, held);
        }
        out.sheet().createFreezePane(1, FIRST);
        out.pages(true);
        out.head(
                FIRST,
                List.of("Figure", "Workbook", "Program", "Difference", "Agree"),
                List.of("", "formula", "typed in", "workbook − program", "to " + TOLERANCE));
    }

    private void results(
            MarketSetup setup, MarketSheet shortRun, MarketSheet longRun, PurchaseSheet purchases, LineResult result) {
        int party = setup.line().principal();
        String seller = setup.principal().name();
        String now = shortRun.elsewhere("value", party);
        figure(seller + ", sales in the short run, US$ m a year", now, result.shortRun());
        String flow = purchases == null ? longRun.elsewhere("value", party) : purchases.flow();
        figure(seller + ", sales in the long run, US$ m a year", flow, result.longRun());
        figure(
                seller + ", price received in the long run, change in %",
                "100*(" + longRun.elsewhere("c", party) + "-1)",
                result.priceChangePct());
        String quantity = longRun.elsewhere("v", party) + "*(" + longRun.elsewhere("q", party) + "-1)";
        figure(
                seller + ", quantity in the long run, change in US$ m at base prices",
                quantity,
                result.quantityChangeMusd());
        figure(
                seller + ", gain of producers in the long run, US$ m a year",
                longRun.elsewhere("producers", party),
                result.producerSurplus());
        figure("Gain of buyers in the long run, US$ m a year", longRun.buyersGain(), result.consumerSurplus());
    }

    private void figure(String name, String formula, double program) {
        out.text(row, 0, CellLook.PLAIN, name);
        out.formula(row, 1, CellLook.PLAIN, CellFormat.RATIO, formula);
        out.number(row, 2, CellLook.PROGRAM, CellFormat.RATIO, program);
        out.formula(row, 3, CellLook.PLAIN, CellFormat.RESIDUAL, at(row, 1) + "-" + at(row, 2));
        String agree = "ABS(" + at(row, 3) + ")<=" + TOLERANCE + "*MAX(1,ABS(" + at(row, 2) + "))";
        out.formula(row, 4, CellLook.PLAIN, CellFormat.GENERAL, agree);
        row++;
    }

    private void noDeal(LineResult noDeal) {
        row++;
        out.text(row, 0, CellLook.HEADER, "Against no deal, US$ m a year");
        out.text(row, 1, CellLook.HEADER, "Workbook");
        out.text(row, 2, CellLook.HEADER, "Program, no deal");
        out.text(row, 3, CellLook.HEADER, "Gain");
        row++;
        String[] names = {"Sales in the short run", "Sales in the long run"};
        double[] program = {noDeal.shortRun(), noDeal.longRun()};
        for (int k = 0; k < names.length; k++) {
            out.text(row, 0, CellLook.PLAIN, names[k]);
            out.formula(row, 1, CellLook.PLAIN, CellFormat.MUSD, at(FIRST + k, 1));
            out.number(row, 2, CellLook.PROGRAM, CellFormat.MUSD, program[k]);
            out.formula(row, 3, CellLook.PLAIN, CellFormat.MUSD, at(row, 1) + "-" + at(row, 2));
            row++;
        }
    }

    private void settled(MarketSheet shortRun, MarketSheet longRun) {
        row++;
        out.text(row, 0, CellLook.PLAIN, "Short-run market settled");
        out.formula(row, 1, CellLook.PLAIN, CellFormat.GENERAL, shortRun.settled());
        out.text(row + 1, 0, CellLook.PLAIN, "Long-run market settled");
        out.formula(row + 1, 1, CellLook.PLAIN, CellFormat.GENERAL, longRun.settled());
    }
}
