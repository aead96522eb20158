package org.parley.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LineResult;
import org.parley.simulate.MarketSetup;
import org.parley.simulate.Outcome;

/**
 * One line's market as a workbook with live formulas, so that a reader can follow the equilibrium cell by cell, change
 * an input and get the program's number: the last regime of an offer, in the short and in the long run.
 *
 * <p>Sheets: {@value #READ_ME}, {@value #SHORT_RUN}, {@value #LONG_RUN}, {@value #PURCHASE} where purchases are
 * promised, and {@value #COMPARE}. Money is US$ million a year, rates are percent, changes of prices and quantities
 * are ratios.
 */
public final class LineWorkbook {

    static final String READ_ME = "Read me";
    static final String SHORT_RUN = "Market, short run";
    static final String LONG_RUN = "Market, long run";
    static final String PURCHASE = "Purchase";
    static final String COMPARE = "Compare";

    private LineWorkbook() {}

    /**
     * The workbook as an .xlsx file's bytes, the same for the same input. Every formula carries its value, for viewers
     * that do not calculate, and is calculated again when a spreadsheet opens the file.
     *
     * @param scenario the case that the offer was run on
     * @param offer the offer's outcome beside no deal
     * @param line one of the scenario's lines
     * @throws IllegalArgumentException when the line is not of this scenario, or the offer was run on another
     */
    public static byte[] of(Scenario scenario, Comparison offer, Line line) {
        Outcome outcome = offer.outcome();
        LineResult result = result(outcome, line);
        MarketSetup setup = MarketSetup.of(scenario, outcome.offer(), outcome.assumptions(), line);
        boolean deal = !outcome.offer().equals(Offer.NO_DEAL);
        LineResult noDeal = deal ? result(offer.noDeal(), line) : null;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetWriter readMe = SheetWriter.first(workbook, READ_ME, PageFoot.of(scenario, List.of(offer)));
            ReadMeSheet.write(readMe, scenario, outcome, setup);
            List<String> subtitles = List.of(
                    ReadMeSheet.direction(scenario, line) + ", US$ million a year, base year " + scenario.baseYear(),
                    "Offer: " + outcome.offer().name() + ". Duties after: "
                            + ReadMeSheet.regime(scenario, outcome.offer(), setup));
            MarketSheet shortRun = MarketSheet.shortRun(readMe.next(SHORT_RUN), setup, subtitles);
            MarketSheet longRun = MarketSheet.longRun(readMe.next(LONG_RUN), setup, subtitles, shortRun);
            PurchaseSheet purchases =
                    setup.promiseMusd() > 0 ? PurchaseSheet.of(readMe.next(PURCHASE), setup, longRun) : null;
            CompareSheet.write(readMe.next(COMPARE), setup, shortRun, longRun, purchases, result, noDeal);
            OfficeFiles.date(workbook.getProperties(), scenario, line.name() + ": one market, cell by cell");
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            workbook.setForceFormulaRecalculation(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LineResult result(Outcome outcome, Line line) {
        return outcome.lines().stream()
                .filter(result -> result.line().equals(line))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the outcome has no line '" + line.id() + "'"));
    }
}
