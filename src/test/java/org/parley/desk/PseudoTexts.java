package org.parley.desk;

import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * The desk's own texts as a language that nobody speaks: letters with accents, in brackets, and longer than in English by as much
 * as other languages take (half as much again for a short text, a third for a longer one). What it cuts, German or Urdu would.
 */
public abstract class PseudoTexts extends ResourceBundle {

    private static final char OPENS = '[';
    private static final char CLOSES = ']';
    /** Up to this many letters a text counts as short. */
    private static final int SHORT = 12;

    private static final String PLAIN = "aceinosuyACEINOSUY";
    private static final String ACCENTED = "áçéíñöšüýÁÇÉÍÑÖŠÜÝ";
    private static final String MORE = " öñé twö thréé föür";

    @Override
    protected Object handleGetObject(String key) {
        String text = (String) parent.getObject(key);
        return key.startsWith("layout.") || key.startsWith("app.") ? text : longer(text);
    }

    @Override
    public Enumeration<String> getKeys() {
        return parent.getKeys();
    }

    /** Whether a text is the desk's own, with no name from a file in it: such names keep their plain letters. */
    public static boolean isOwn(String text) {
        return text.indexOf(OPENS) == 0 && text.chars().noneMatch(letter -> PLAIN.indexOf(letter) >= 0);
    }

    /** Arguments in braces, mnemonics and doubled quotes stay what they are. */
    static String longer(String text) {
        StringBuilder made = new StringBuilder().append(OPENS);
        int letters = 0;
        boolean argument = false;
        for (char c : text.toCharArray()) {
            argument |= c == '{';
            int place = argument ? -1 : PLAIN.indexOf(c);
            made.append(place < 0 ? c : ACCENTED.charAt(place));
            letters += argument ? 0 : 1;
            argument &= c != '}';
        }
        int extra = letters <= SHORT ? (letters + 1) / 2 : letters / 3;
        for (int i = 0; i < extra; i++) {
            made.append(MORE.charAt(i % MORE.length()));
        }
        return made.append(CLOSES).toString();
    }
}
