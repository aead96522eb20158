package org.parley.export;

import java.awt.Color;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Labels of the office programs' charts, for which POI has no words of its own. */
final class ChartLabels {

    private static final int HUNDREDTHS_OF_POINT = 100;
    private static final int SIZE = 11;

    private ChartLabels() {}

    /** Names a line beside one of its points. */
    static void name(CTScatterSer series, int point, Color color, double down) {
        CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(point);
        if (Math.abs(down) > 1e-6) {
            CTManualLayout layout = label.addNewLayout().addNewManualLayout();
            layout.addNewX().setVal(0);
            layout.addNewY().setVal(down);
        }
        font(label.addNewTxPr(), color);
        label.addNewDLblPos().setVal(STDLblPos.R);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(false);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(true);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(false);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** Writes each bar's value at its end. */
    static void values(XDDFChart chart, String format) {
        CTPlotArea area = chart.getCTChart().getPlotArea();
        for (CTBarSer series : area.getBarChartArray(0).getSerArray()) {
            CTDLbls labels = series.addNewDLbls();
            labels.addNewNumFmt().setFormatCode(format);
            labels.getNumFmt().setSourceLinked(false);
            font(labels.addNewTxPr(), Color.DARK_GRAY);
            labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    /** Axes write figures in their own format, not in that of the cells. */
    static void ownFormats(XDDFChart chart) {
        for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxArray()) {
            axis.getNumFmt().setSourceLinked(false);
        }
    }

    /** Where the lines are drawn, as shares of the whole chart. */
    static void plotArea(XDDFChart chart, double x, double y, double width, double height) {
        CTPlotArea area = chart.getCTChart().getPlotArea();
        CTManualLayout layout = (area.isSetLayout() ? area.getLayout() : area.addNewLayout()).addNewManualLayout();
        layout.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
        layout.addNewXMode().setVal(STLayoutMode.EDGE);
        layout.addNewYMode().setVal(STLayoutMode.EDGE);
        layout.addNewX().setVal(x);
        layout.addNewY().setVal(y);
        layout.addNewW().setVal(width);
        layout.addNewH().setVal(height);
    }

    private static void font(CTTextBody body, Color color) {
        body.addNewBodyPr();
        CTTextCharacterProperties font =
                body.addNewP().addNewPPr().addNewDefRPr();
        font.setSz(SIZE * HUNDREDTHS_OF_POINT);
        byte[] rgb = {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
        font.addNewSolidFill().addNewSrgbClr().setVal(rgb);
    }
}
