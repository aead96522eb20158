package org.parley.export;

import static org.parley.export.SheetWriter.at;
import static org.parley.export.SheetWriter.fixed;
import static org.parley.export.SheetWriter.inColumn;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.parley.scenario.Purchase;
import org.parley.simulate.MarketSetup;

/**
 * What a promise to buy adds to the long-run market, by formulas: the floor it sets, what goes beyond the market,
 * whose goods give way and what it costs.
 */
final class PurchaseSheet {

    private static final int PROMISE = 5;
    private static final int DELIVERED = 6;
    private static final int DISPLACEMENT = 7;
    private static final int PREMIUM = 8;
    private static final int BASE = 9;
    private static final int MARKET = 10;
    private static final int FLOOR = 13;
    private static final int FLOW = 14;
    private static final int EXTRA = 15;
    private static final int ASKED = 16;
    private static final int DISPLACED = 17;
    private static final int COST = 18;
    private static final int RIVALS = 23;

    private final SheetWriter out;
    private final MarketSetup setup;
    private final MarketSheet market;

    private PurchaseSheet(SheetWriter out, MarketSetup setup, MarketSheet market) {
        this.out = out;
        this.setup = setup;
        this.market = market;
    }

    /** @param market the long run's */
    static PurchaseSheet of(SheetWriter out, MarketSetup setup, MarketSheet market) {
        return new PurchaseSheet(out, setup, market).write();
    }

    private PurchaseSheet write() {
        out.widths(48, 15, 15, 15, 15, 15, 15);
        out.text(0, 0, CellLook.TITLE, setup.line().name() + ": promised purchases, long run");
        String rule = "A promise is a floor. Where the market buys more by itself the promise adds nothing.";
        out.text(1, 0, CellLook.PLAIN, rule);
        out.text(2, 0, CellLook.INPUT, "Coloured: you may change it");
        out.text(2, 1, CellLook.PLAIN, "Black: a live formula");
        out.text(2, 3, CellLook.LINKED, "Green: taken from the sheet of the long run");
        out.sheet().createFreezePane(1, 3);
        out.pages(true);
        inputs();
        List<Integer> rivals = new ArrayList<>();
        for (int i = 0; i < setup.sellers().size(); i++) {
            if (i != setup.line().principal()) {
                rivals.add(i);
            }
        }
        effects(rivals.size());
        rivals(rivals);
        return this;
    }

    private void inputs() {
        Purchase purchase = setup.line().purchase().orElseThrow();
        out.text(PROMISE - 1, 0, CellLook.HEADING, "1  The promise");
        line(PROMISE, "Promised above the base, US$ m a year", "C");
        out.number(PROMISE, 1, CellLook.INPUT, CellFormat.MUSD, setup.promiseMusd());
        line(DELIVERED, "Share of a promise that is delivered, %", "φ");
        out.number(DELIVERED, 1, CellLook.INPUT, CellFormat.PERCENT, setup.deliveredPct());
        line(DISPLACEMENT, "Share that replaces other suppliers' goods, %", "D");
        out.number(DISPLACEMENT, 1, CellLook.INPUT, CellFormat.PERCENT, 100 * purchase.displacementShare());
        line(PREMIUM, "Extra landed cost over the goods replaced, %", "π");
        out.number(PREMIUM, 1, CellLook.INPUT, CellFormat.PERCENT, purchase.premiumPct());
        out.allow(PROMISE, PREMIUM, 1, OperatorType.GREATER_OR_EQUAL, 0, "0 or above.");
        int partner = setup.line().principal();
        line(BASE, "Base value, US$ m a year", "v");
        out.formula(BASE, 1, CellLook.LINKED, CellFormat.MUSD, market.elsewhere("v", partner));
        line(MARKET, "Market flow in the long run, US$ m a year", "v c q");
        out.formula(MARKET, 1, CellLook.LINKED, CellFormat.MUSD, market.elsewhere("value", partner));
    }

    private void effects(int rivals) {
        String premium = "(1+" + fixed(PREMIUM, 1) + "/100)";
        out.text(FLOOR - 1, 0, CellLook.HEADING, "2  What it does");
        line(FLOOR, "Floor that the promise sets, US$ m a year", "v + C φ");
        effect(FLOOR, at(BASE, 1) + "+" + at(PROMISE, 1) + "*" + at(DELIVERED, 1) + "/100");
        line(FLOW, "Flow in the long run, US$ m a year", "the larger of floor and market flow, the latter when C is 0");
        effect(
                FLOW,
                "IF(" + at(PROMISE, 1) + ">0,MAX(" + at(MARKET, 1) + "," + at(FLOOR, 1) + ")," + at(MARKET, 1) + ")");
        line(EXTRA, "Extra: above the market flow, US$ m a year", "flow − market flow");
        effect(EXTRA, at(FLOW, 1) + "-" + at(MARKET, 1));
        line(ASKED, "Replaced goods asked of other suppliers, US$ m", "D extra / (1+π)");
        effect(ASKED, at(DISPLACEMENT, 1) + "/100*" + at(EXTRA, 1) + "/" + premium);
        line(DISPLACED, "Displaced: what they do give up, US$ m a year", "sum of the table below");
        effect(DISPLACED, rivals == 0 ? "0*" + at(ASKED, 1) : at(RIVALS + rivals, 5));
        line(COST, "Extra cost of the promise, US$ m a year", "extra π / (1+π)");
        effect(COST, at(EXTRA, 1) + "*" + at(PREMIUM, 1) + "/100/" + premium);
    }

    private void effect(int row, String formula) {
        out.formula(row, 1, CellLook.BOLD, CellFormat.MUSD, formula);
    }

    private void rivals(List<Integer> rivals) {
        out.text(RIVALS - 3, 0, CellLook.HEADING, "3  Whose goods give way");
        if (rivals.isEmpty()) {
            out.text(RIVALS - 2, 0, CellLook.PLAIN, "There are no other suppliers.");
            return;
        }
        out.head(
                RIVALS,
                List.of(
                        "Supplier",
                        "Base value, US$ m a year",
                        "Market flow, US$ m a year",
                        "Share of the others' base",
                        "Asked, US$ m a year",
                        "Displaced, US$ m a year",
                        "Left, US$ m a year"),
                List.of(
                        "",
                        "v",
                        "v c q",
                        "v / Σv",
                        "its share of all that is asked",
                        "never more than it sells",
                        "market flow − displaced"));
        int end = RIVALS + rivals.size();
        for (int k = 0; k < rivals.size(); k++) {
            int row = RIVALS + k;
            out.text(row, 0, CellLook.PLAIN, setup.sellers().get(rivals.get(k)).name());
            out.formula(row, 1, CellLook.LINKED, CellFormat.MUSD, market.elsewhere("v", rivals.get(k)));
            out.formula(row, 2, CellLook.LINKED, CellFormat.MUSD, market.elsewhere("value", rivals.get(k)));
            String all = fixed(end, 1);
            String share = "IF(" + all + "=0,0," + inColumn(row, 1) + "/" + all + ")";
            out.formula(row, 3, CellLook.PLAIN, CellFormat.RATIO, share);
            out.formula(row, 4, CellLook.PLAIN, CellFormat.MUSD, fixed(ASKED, 1) + "*" + inColumn(row, 3));
            String given = "MIN(" + inColumn(row, 2) + "," + inColumn(row, 4) + ")";
            out.formula(row, 5, CellLook.PLAIN, CellFormat.MUSD, given);
            out.formula(row, 6, CellLook.PLAIN, CellFormat.MUSD, inColumn(row, 2) + "-" + inColumn(row, 5));
        }
        out.text(end, 0, CellLook.TOTAL, "All other suppliers");
        for (int column = 1; column <= 6; column++) {
            CellFormat format = column == 3 ? CellFormat.RATIO : CellFormat.MUSD;
            String sum = "SUM(" + at(RIVALS, column) + ":" + at(end - 1, column) + ")";
            out.formula(end, column, CellLook.TOTAL, format, sum);
        }
    }

    private void line(int row, String name, String symbol) {
        out.text(row, 0, CellLook.PLAIN, name);
        out.text(row, 2, CellLook.NOTE, symbol);
    }

    /** For other sheets: the partner's sales with the promise. */
    String flow() {
        return out.elsewhere(FLOW, 1);
    }
}
