package org.parley.chart;

/** What is drawn row by row, and is as high as its rows: however many there are, none is cut. */
interface RowsPlot {

    /** Height that all rows need at a width. */
    double height(double width);
}
