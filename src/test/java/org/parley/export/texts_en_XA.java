package org.parley.export;

import org.parley.desk.PseudoTexts;

/** Named as the bundle is. */
public final class texts_en_XA extends PseudoTexts {
}
