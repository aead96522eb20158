package org.parley.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.InputException;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.making.CaseMaker;
import org.parley.scenario.making.ClockText;
import org.parley.scenario.making.MadeCase;
import org.parley.scenario.making.NewCase;
import org.parley.scenario.making.RatesTable;
import org.parley.scenario.making.TradeTable;

/** Tables of trade and of rates, of which a case is made: three tables and a clock in one input, with a line of dashes between. */
final class TablesSubject implements Subject {

    private static final String BETWEEN = "\n-----\n";
    private static final List<String> COUNTRIES = List.of("PK", "IN", "CN", "VN", "ROW");
    private static final List<String> HEADS = List.of(
            "note", "quality", "exempt", "XX_value", "PK_duty_pct", "=1+1", "", "PK_value", "purchase_max", "barrier_pct", "duty_pct");

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public int share() {
        return 60;
    }

    @Override
    public byte[] input(Dice dice) {
        double wild = dice.of(List.of(0.0, 0.0, 0.01, 0.05));
        String text = trade("PK", dice, wild) + BETWEEN + trade("US", dice, wild) + BETWEEN + rates(dice, wild) + BETWEEN
                + (dice.chance(wild) ? Wild.text(dice) : "2025-04-10:" + dice.of(List.of(1, 30, 90, 365)));
        return Spelling.damaged(text.getBytes(StandardCharsets.UTF_8), dice, 0.1);
    }

    private static String trade(String first, Dice dice, double wild) {
        List<String> countries = new ArrayList<>(List.of(first));
        COUNTRIES.stream().filter(code -> !code.equals(first) && dice.chance(0.5)).forEach(countries::add);
        List<String> columns = new ArrayList<>(
                List.of("id", "name", "hs", "group", "substitution_short", "substitution_long"));
        countries.forEach(code -> {
            columns.add(code + "_value");
            columns.add(code + "_duty_pct");
        });
        if (dice.chance(10 * wild)) {
            columns.add(dice.below(columns.size()), dice.of(HEADS));
        }
        StringBuilder text = new StringBuilder(dice.chance(0.5) ? "# Source: a table\n" : "");
        text.append(String.join(",", columns)).append('\n');
        for (int row = dice.of(List.of(0, 1, 3, 8)); row > 0; row--) {
            int line = row;
            List<String> cells = columns.stream().map(column -> cell(first, column, line, dice, wild)).toList();
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    private static String cell(String first, String column, int row, Dice dice, double wild) {
        if (dice.chance(wild)) {
            return quoted(dice.chance(0.5) ? Wild.text(dice) : Wild.number(dice).toString(), dice);
        }
        return switch (column) {
            case "id" -> first + "-" + row;
            case "name" -> "Line " + row;
            case "hs" -> dice.of(List.of("6105", "52", ""));
            case "group" -> dice.of(List.of("apparel", "farm", ""));
            case "substitution_short" -> dice.of(List.of("", "0.8"));
            case "substitution_long" -> dice.of(List.of("", "3"));
            default -> column.endsWith("value") ? dice.between(0, 500) + ".5" : dice.of(List.of("", "0", "12.5"));
        };
    }

    private static String quoted(String text, Dice dice) {
        return dice.chance(0.8) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String rates(Dice dice, double wild) {
        StringBuilder text = new StringBuilder("schedule,title,PK,IN,ROW\n");
        for (String schedule : List.of("none", "pause", "april", "august")) {
            if (!dice.chance(0.03)) {
                text.append(schedule).append(",The ").append(schedule).append(" rates");
                for (int country = 0; country < 3; country++) {
                    text.append(',').append(dice.chance(wild) ? quoted(Wild.text(dice), dice) : dice.between(0, 50));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void use(byte[] bytes) {
        // As the bytes are, so that what is no UTF-8 reaches the reader.
        String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split(BETWEEN, -1);
        TradeTable exports = TradeTable.read("exports", part(parts, 0));
        TradeTable imports = TradeTable.read("imports", part(parts, 1));
        RatesTable rates = RatesTable.read("rates", part(parts, 2));
        ClockText clock = ClockText.read("clock", new String(part(parts, 3), StandardCharsets.UTF_8).strip());
        MadeCase made = CaseMaker.make(new NewCase(
                exports,
                imports,
                Optional.of(rates),
                clock.start(),
                clock.deadlineDay(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        try {
            ScenarioFile.read("made", made.bytes());
        } catch (InputException e) {
            throw new AssertionError("made a case that is then refused: " + e.problems(), e);
        }
    }

    private static byte[] part(String[] parts, int index) {
        return (index < parts.length ? parts[index] : "").getBytes(StandardCharsets.ISO_8859_1);
    }
}
