package org.parley.desk;

/** Read from left to right. Named as the bundle is. */
public final class texts_en_XA extends PseudoTexts {
}
