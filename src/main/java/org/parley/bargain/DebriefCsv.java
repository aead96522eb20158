package org.parley.bargain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.Lever;
import org.parley.scenario.Tabled;

/**
 * A debrief as tables of comma-separated text, for spreadsheets. Only numbers, ids and words of the program stand in them: what people
 * wrote stays in the JSON file.
 */
public final class DebriefCsv {

    private DebriefCsv() {}

    /** The dance of offers: a row for each turn, with the value of each term. */
    public static String offers(Debrief debrief) {
        List<Lever> levers = debrief.scenario().levers();
        List<Object> header = new ArrayList<>(List.of(
                "turn", "round", "day", "side", "passed", "homeScore", "partnerScore", "distanceToFrontier",
                "exportsMusdAYearLongRun", "importsMusdAYearLongRun"));
        levers.forEach(lever -> header.add("lever." + lever.id()));
        List<List<Object>> rows = new ArrayList<>();
        for (Debrief.Step step : debrief.steps()) {
            Tabled tabled = step.tabled();
            List<Object> row = new ArrayList<>(List.of(
                    step.turn(), tabled.round(), tabled.day(), Debrief.word(tabled.side()), tabled.passed()));
            step.worth().ifPresentOrElse(
                    worth -> {
                        row.add(worth.home());
                        row.add(worth.partner());
                        row.add(step.distance().orElseThrow());
                        row.add(worth.exportsMusd());
                        row.add(worth.importsMusd());
                        levers.forEach(lever -> row.add(tabled.terms().getOrDefault(lever.id(), lever.base())));
                    },
                    () -> {
                        while (row.size() < header.size()) {
                            row.add("");
                        }
                    });
            rows.add(row);
        }
        return text(header, rows);
    }

    /** Concessions: a row for each term that a side moved from one of its offers to the next. */
    public static String concessions(Debrief debrief) {
        List<Object> header = List.of(
                "turn", "round", "side", "lever", "from", "to", "ownScoreChange", "homeScoreChange", "partnerScoreChange",
                "exportsChangeMusdAYearLongRun", "importsChangeMusdAYearLongRun");
        List<List<Object>> rows = new ArrayList<>();
        for (Debrief.LeverConcession step : debrief.levers()) {
            rows.add(List.of(
                    step.turn(),
                    step.round(),
                    Debrief.word(step.side()),
                    step.lever().id(),
                    step.from(),
                    step.to(),
                    step.change().of(step.side()),
                    step.change().home(),
                    step.change().partner(),
                    step.change().exportsMusd(),
                    step.change().importsMusd()));
        }
        return text(header, rows);
    }

    private static String text(List<Object> header, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder(line(header));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(DebriefCsv::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString(number.longValue())
                    : BigDecimal.valueOf(number).toPlainString();
        }
        return value.toString();
    }
}
