package org.parley.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pairs of GENIUS utility profiles: the first is good and lies in a file, the second is grown and comes through standard input.
 * Many ask for what lies elsewhere: document types, entities, inclusions, stylesheets and schemas by address.
 */
final class ProfileSubject implements Subject {

    private static final List<String> PROLOGUES = List.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<?xml version=\"1.1\"?>\n",
            "<?xml version=\"1.0\" encoding=\"EBCDIC-CP-US\"?>\n",
            "<?xml-stylesheet href=\"file:///" + Wild.OUTSIDE + "\"?>\n",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/" + Wild.OUTSIDE + "\">\n",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>\n",
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;\">]>\n",
            "<!-- a remark -->\n");
    private static final List<String> OTHERS = List.of(
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>",
            "<issue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:noNamespaceSchemaLocation=\"file:///etc/passwd\"/>",
            "&x;",
            "&lt;&#65;&#0;",
            "<![CDATA[<issue/>]]>",
            "<?php ?>",
            "text",
            "<issue/>",
            "<weight/>",
            "<item/>",
            "<a:b/>");
    private static final List<String> NUMBERS = List.of("0", "1", "0.5", "15", "-1", "1e308", "1e999", "NaN", "Infinity", "", "0x10", "1,5");

    private final Path partner;

    /** @param folder where the first profile is put */
    ProfileSubject(Path folder) {
        partner = folder.resolve("first.xml");
        try {
            Files.writeString(partner, whole(3, 4, new Dice(1), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public int share() {
        return 100;
    }

    @Override
    public byte[] input(Dice dice) {
        double wild = dice.of(List.of(0.0, 0.0, 0.02, 0.1));
        boolean same = dice.chance(0.8); // the same issues as the first profile's
        String text = whole(same ? 3 : dice.below(6), same ? 4 : dice.of(List.of(0, 1, 4, 40)), dice, wild);
        return Spelling.damaged(text.getBytes(StandardCharsets.UTF_8), dice, 0.15);
    }

    private static String whole(int issues, int values, Dice dice, double wild) {
        StringBuilder text = new StringBuilder();
        if (wild > 0 && dice.chance(0.3)) {
            text.append(dice.of(PROLOGUES));
        }
        text.append("<utility_space number_of_issues=\"").append(issues).append("\">\n<objective index=\"0\" name=\"any\">\n");
        for (int index = 1; index <= issues; index++) {
            text.append(index % 3 == 0 ? integer(index, values, dice, wild) : discrete(index, values, dice, wild));
            text.append("<weight index=\"").append(index).append("\" value=\"").append(number(dice, wild)).append("\"/>\n");
            if (dice.chance(wild)) {
                text.append(dice.of(OTHERS)).append('\n');
            }
        }
        text.append("</objective>\n<discount_factor value=\"1.0\"/>\n<reservation value=\"")
                .append(number(dice, wild))
                .append("\"/>\n</utility_space>\n");
        return text.toString();
    }

    private static String discrete(int index, int values, Dice dice, double wild) {
        String items = IntStream.range(0, values)
                .mapToObj(value -> "<item index=\"" + (value + 1) + "\" value=\"" + attribute("value-" + value, dice, wild)
                        + "\" evaluation=\"" + number(dice, wild) + "\"/>\n")
                .collect(Collectors.joining());
        return issue(index, "discrete", "", dice, wild) + items + "</issue>\n";
    }

    private static String integer(int index, int values, Dice dice, double wild) {
        String bounds = " lowerbound=\"" + (dice.chance(wild) ? dice.of(NUMBERS) : "1") + "\" upperbound=\""
                + (dice.chance(wild) ? dice.of(List.of("2147483647", "10001", "-5", "1e3", "")) : values) + "\"";
        return issue(index, "integer", bounds, dice, wild) + "<evaluator ftype=\"" + attribute("linear", dice, wild) + "\" slope=\""
                + number(dice, wild) + "\" offset=\"" + number(dice, wild) + "\"/>\n</issue>\n";
    }

    private static String issue(int index, String type, String more, Dice dice, double wild) {
        return "<issue index=\"" + (dice.chance(wild) ? dice.of(NUMBERS) : index) + "\" name=\""
                + attribute("issue-" + index, dice, wild) + "\" type=\"" + attribute(type, dice, wild) + "\"" + more + ">\n";
    }

    private static String number(Dice dice, double wild) {
        return dice.chance(wild) ? dice.of(NUMBERS) : Double.toString(dice.between(1, 20) / 20.0);
    }

    private static String attribute(String usual, Dice dice, double wild) {
        if (!dice.chance(wild)) {
            return usual;
        }
        String text = Wild.text(dice);
        return dice.chance(0.8) ? text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") : text;
    }

    @Override
    public void use(byte[] bytes) {
        Command.run(bytes, "frontier", partner.toString(), "-", "--json");
    }
}
