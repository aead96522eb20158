package org.parley.desk;

/** Read from right to left. Named as the bundle is. */
public final class texts_en_XB extends PseudoTexts {

    @Override
    protected Object handleGetObject(String key) {
        return key.equals("layout.direction") ? "right-to-left" : super.handleGetObject(key);
    }
}
