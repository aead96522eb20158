package org.parley.export;

/** Names come from anybody's file and may hold any sign; what a format cannot hold gives way before it is written. */
final class Letters {

    private Letters() {}

    /** A text without the signs that XML does not know, in whose place stand spaces. */
    static String forXml(String text) {
        return replace(text, sign -> sign < 0x20 && sign != '\n' && sign != '\t'
                || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE
                || sign == 0xFFFE
                || sign == 0xFFFF, " ");
    }

    private static String replace(String text, java.util.function.IntPredicate wrong, String by) {
        if (text.codePoints().noneMatch(wrong)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (wrong.test(sign)) {
                plain.append(by);
            } else {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }
}
