package org.parley.scenario.making;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One product of a table of trade.
 *
 * @param row line of the table that it stands in, from 1
 * @param texts what is said of it in words, by column
 * @param numbers what is said of it in figures, by column
 * @param sellers codes of the countries that sell it, in the order of the columns
 */
record TradeLine(long row, Map<String, String> texts, Map<String, Double> numbers, List<String> sellers) {

    static final String VALUE = "_value";
    static final String DUTY = "_duty_pct";
    static final String PERCENT = "_pct";

    String text(String column) {
        return texts.getOrDefault(column, "");
    }

    OptionalDouble number(String column) {
        Double number = numbers.get(column);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** What a seller sells, US$ million a year. */
    double valueMusd(String seller) {
        return numbers.get(seller + VALUE);
    }

    /** Ordinary duty of a seller, percent: its own, or that of all. */
    OptionalDouble dutyPct(String seller) {
        OptionalDouble own = number(seller + DUTY);
        return own.isPresent() ? own : number("duty_pct");
    }

    /** Ordinary duty of a seller, percent, or what is assumed for one that has none: the average of the others, else none. */
    double dutyOrMeanPct(String seller) {
        return dutyPct(seller).orElse(Round.decimals(meanDutyPct().orElse(0), 2));
    }

    /** Extra duty of a seller that is its own on this product, percent, under a schedule whose id is this, or begins with it. */
    Optional<Double> extraPct(String seller, String schedule) {
        String begin = seller + "_";
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(begin) && !entry.getKey().equals(seller + DUTY))
                .filter(entry -> entry.getKey().endsWith(PERCENT))
                .filter(entry -> {
                    String word = entry.getKey().substring(begin.length(), entry.getKey().length() - PERCENT.length());
                    return schedule.equals(word) || schedule.startsWith(word + "-");
                })
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Trade-weighted duty of those that have one, percent; empty when none has, or none of them sells. */
    OptionalDouble meanDutyPct() {
        double duties = 0;
        double values = 0;
        for (String seller : sellers) {
            if (dutyPct(seller).isPresent()) {
                duties += valueMusd(seller) * dutyPct(seller).getAsDouble();
                values += valueMusd(seller);
            }
        }
        return values > 0 ? OptionalDouble.of(duties / values) : OptionalDouble.empty();
    }
}
