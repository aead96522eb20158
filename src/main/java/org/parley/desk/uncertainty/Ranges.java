package org.parley.desk.uncertainty;

import org.parley.chart.Scene;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.Tornado;

/**
 * What is known of the offer on the desk.
 *
 * @param scene the offer it is of, without pins
 */
public record Ranges(Scene scene, Fan fan, Tornado tornado) {}
