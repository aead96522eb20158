package org.parley.chart;

/**
 * One figure where a chart shows it.
 *
 * @param x in the chart's points, from the left
 * @param y from the top
 * @param words whose it is, of when, and the figure
 */
public record ChartPoint(Why why, double x, double y, String words) {}
