package org.parley.scenario.making;

import org.parley.desk.PseudoTexts;

/** Named as the bundle is. */
public final class words_en_XA extends PseudoTexts {
}
