package org.parley.chart;

import org.parley.desk.PseudoTexts;

/** Named as the bundle is. */
public final class wording_en_XA extends PseudoTexts {
}
