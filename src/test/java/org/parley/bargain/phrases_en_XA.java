package org.parley.bargain;

import org.parley.desk.PseudoTexts;

/** Named as the bundle is. */
public final class phrases_en_XA extends PseudoTexts {
}
