package org.parley.scenario.making;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Schedule;

/** The sizes that a made case is scaled by: all in US$ million a year. */
final class Totals {

    /** Extra landed cost of goods bought on a promise, percent, where a table names none. */
    static final double PREMIUM_PCT = 2;

    private final NewCase wanted;

    Totals(NewCase wanted) {
        this.wanted = wanted;
    }

    double exportsMusd() {
        return wanted.exports().totalMusd(wanted.homeCode());
    }

    double importsMusd() {
        return wanted.imports().totalMusd(wanted.partnerCode());
    }

    /** Ordinary duties that home takes on what the partner sells. */
    double homeRevenueMusd() {
        String partner = wanted.partnerCode();
        return wanted.imports().lines().stream()
                .mapToDouble(line -> line.valueMusd(partner) * line.dutyOrMeanPct(partner) / 100)
                .sum();
    }

    /** The most that can be promised on all products together. */
    double purchasesMusd() {
        return purchaseLines().stream()
                .mapToDouble(line -> line.number("purchase_max").orElse(0))
                .sum();
    }

    /** What the most that can be promised would cost home over what it buys elsewhere. */
    double purchaseCostMusd() {
        return purchaseLines().stream()
                .mapToDouble(line -> {
                    double premium = line.number("purchase_premium_pct").orElse(PREMIUM_PCT) / 100;
                    return line.number("purchase_max").orElse(0) * premium / (1 + premium);
                })
                .sum();
    }

    List<TradeLine> purchaseLines() {
        return wanted.imports().lines().stream()
                .filter(line -> line.number("purchase_max").orElse(0) > 0)
                .toList();
    }

    /**
     * About what home sells more in the long run without any duty than with its ordinary duties and a feared extra one: each
     * product by its own elasticity of demand for one supplier, as if rivals paid what they paid before.
     *
     * @param extraPct the feared extra duty on a product
     */
    double exportsGainMusd(ToDoubleFunction<TradeLine> extraPct) {
        String home = wanted.homeCode();
        double gain = 0;
        for (TradeLine line : wanted.exports().lines()) {
            double all = line.sellers().stream().mapToDouble(line::valueMusd).sum();
            double share = all > 0 ? line.valueMusd(home) / all : 0;
            double elasticity = line.number("substitution_long").orElse(MadeLines.SUBSTITUTION_LONG) * (1 - share)
                    - line.number("demand_long").orElse(MadeLines.DEMAND_LONG) * share;
            double duty = 1 + line.dutyOrMeanPct(home) / 100;
            double feared = 1 + extraPct.applyAsDouble(line) * (1 - line.number("exempt").orElse(0)) / 100 / duty;
            gain += line.valueMusd(home) * (Math.pow(duty, elasticity) - Math.pow(feared, -elasticity));
        }
        return gain;
    }

    /** Groups of imports on which the partner pays a duty, in the order of the table. */
    Set<String> dutiableGroups() {
        Set<String> groups = new LinkedHashSet<>();
        for (TradeLine line : wanted.imports().lines()) {
            if (line.dutyOrMeanPct(wanted.partnerCode()) > 0) {
                groups.add(line.text("group").isEmpty() ? Words.get("group.all") : line.text("group"));
            }
        }
        return groups;
    }

    boolean hasBarriers() {
        return wanted.imports().lines().stream()
                .anyMatch(line -> line.number("barrier_pct").orElse(0) > 0);
    }

    /** The seller, other than home and the rest of the world, that sells most on home's lines. */
    Optional<String> largestRival() {
        Map<String, Double> sales = new LinkedHashMap<>();
        for (TradeLine line : wanted.exports().lines()) {
            for (String seller : line.sellers()) {
                if (!seller.equals(wanted.homeCode()) && !seller.equals(Schedule.REST_OF_WORLD)) {
                    sales.merge(seller, line.valueMusd(seller), Double::sum);
                }
            }
        }
        return sales.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
