package org.parley.export;

import java.awt.Color;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTExtension;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Labels of the office programs' charts, for which POI has no words of its own. */
final class ChartLabels {

    private static final int HUNDREDTHS_OF_POINT = 100;
    private static final int SIZE = 11;
    /** Names in the file format of what charts were given in 2012. */
    private static final String CHARTS_OF_2012 = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";

    private static final String CHART_NAMESPACE_OF_2012 = "http://schemas.microsoft.com/office/drawing/2012/chart";

    private ChartLabels() {}

    /**
     * Names a line beside one of its points.
     *
     * @param down so much further down, as a share of the whole chart
     * @param joined whether a thin line joins the name to its point
     */
    static void name(
            CTScatterSer series, int point, Color color, STDLblPos.Enum place, double down, boolean joined) {
        CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(point);
        if (Math.abs(down) > 1e-6) {
            CTManualLayout layout = label.addNewLayout().addNewManualLayout();
            layout.addNewX().setVal(0);
            layout.addNewY().setVal(down);
        }
        font(label.addNewTxPr(), color);
        label.addNewDLblPos().setVal(place);
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
        leaders(labels, joined);
    }

    /** Whether a line is drawn to a label that was moved, for which the older format has no word. */
    private static void leaders(CTDLbls labels, boolean drawn) {
        CTExtension extension = labels.addNewExtLst().addNewExt();
        extension.setUri(CHARTS_OF_2012);
        try (XmlCursor cursor = extension.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("showLeaderLines", CHART_NAMESPACE_OF_2012);
            cursor.insertAttributeWithValue("val", drawn ? "1" : "0");
        }
    }

    /** Gives the marks of a series' points its colour: not every program draws their edge in a colour of its own. */
    static void marker(CTScatterSer series, Color color) {
        CTShapeProperties shape = series.getMarker().addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(rgb(color));
        shape.addNewLn().addNewNoFill();
    }

    private static byte[] rgb(Color color) {
        return new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
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
        font.addNewSolidFill().addNewSrgbClr().setVal(rgb(color));
    }
}
