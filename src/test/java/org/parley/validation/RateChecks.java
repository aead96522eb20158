package org.parley.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.trade.ReciprocalFormula;

/** The rates announced in April 2025, and what the formula gives on the flows of 2024, for every economy there are flows of. */
final class RateChecks {

    /** A name, perhaps quoted, then exports, imports and the announced rate, which may be blank. */
    private static final Pattern ROW = Pattern.compile("(\"[^\"]*\"|[^,]*),([^,]*),([^,]*),([^,]*),([^,]*)");

    /** North Korea is the sixth of them, and there are no flows of it. */
    private static final Set<String> SPECIAL = Set.of("Canada", "Mexico", "Russia", "Belarus", "Cuba");

    /** Half the last digit that the flows are published with, US$ million. */
    private static final double ROUNDING = 0.05;

    private record Economy(String name, double exports, double imports, String announced) {

        boolean isListed() {
            return !announced.isEmpty();
        }

        boolean isSpecial() {
            return !isListed() && SPECIAL.contains(name);
        }
    }

    private RateChecks() {}

    static CheckGroup group() throws IOException {
        List<Check> checks = economies().stream()
                .map(RateChecks::check)
                .sorted(Comparator.comparing((Check check) -> !check.isCompared())
                        .thenComparing(check -> -Math.abs(check.isCompared() ? check.difference() : 0))
                        .thenComparing(Check::what))
                .toList();
        return new CheckGroup(
                "Reciprocal formula",
                "Rates of executive order 14257 (annex I as corrected) beside Parley's rate from US goods trade of 2024 (US"
                        + " Census Bureau). The deficit as a share of imports is rounded to a whole percent, halved, and"
                        + " rounded again. No rate is below 10 percent: that is the *floor*. It holds too where the United"
                        + " States has a surplus. An economy that the order does not list pays the floor, whatever its"
                        + " deficit. Rates are in percent, differences in percentage points, largest differences first.",
                "percentage points",
                0,
                "Why",
                checks);
    }

    private static Check check(Economy economy) {
        if (!(economy.imports > 0)) {
            return new Check(
                    economy.name, economy.isSpecial() ? "special rules" : "10", "none", Double.NaN, "not compared",
                    "No imports, so no deficit as a share of them.");
        }
        double rate = ReciprocalFormula.ratePct(economy.exports, economy.imports);
        String found = Written.number(rate, 0);
        if (economy.isSpecial()) {
            return new Check(
                    economy.name, "special rules", found, Double.NaN, "not compared",
                    "Left out of the order; rules of its own apply.");
        }
        double announced = economy.isListed() ? Double.parseDouble(economy.announced) : ReciprocalFormula.FLOOR_PCT;
        double off = rate - announced;
        return new Check(
                economy.name, Written.number(announced, 0), found, off, Written.change(off, 0), why(economy, rate, off));
    }

    private static String why(Economy economy, double rate, double off) {
        double ratio = ReciprocalFormula.ratioPct(economy.exports, economy.imports);
        boolean floor = rate == ReciprocalFormula.FLOOR_PCT && Math.floor(ratio / 2 + 0.5) < ReciprocalFormula.FLOOR_PCT;
        if (off == 0) {
            return (floor ? "Floor" : "Half of " + Written.number(ratio, 0))
                    + (economy.isListed() ? "." : "; not listed.");
        }
        if (!economy.isListed()) {
            return "Not listed, so the floor; half of " + Written.number(ratio, 0) + " by the formula.";
        }
        return "Half of " + Written.number(ratio, 0) + " by the formula. The flows' rounding to US$ 0.1 m "
                + (reaches(economy) ? "may explain it." : "is too small to explain it; the order gives no reason.");
    }

    /** Whether flows that are published as these could have the announced rate. */
    private static boolean reaches(Economy economy) {
        double announced = Double.parseDouble(economy.announced);
        double low = ReciprocalFormula.ratePct(economy.exports + ROUNDING, economy.imports - ROUNDING);
        double high = ReciprocalFormula.ratePct(Math.max(0, economy.exports - ROUNDING), economy.imports + ROUNDING);
        return low <= announced && announced <= high;
    }

    private static List<Economy> economies() throws IOException {
        List<Economy> economies = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RateChecks.class.getResourceAsStream("/us-trade-and-rates-2024.csv"), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                Matcher fields = ROW.matcher(line);
                if (line.startsWith("#") || line.startsWith("country,")) {
                    continue;
                }
                if (!fields.matches()) {
                    throw new IOException("not an economy: " + line);
                }
                economies.add(new Economy(
                        fields.group(1).replace("\"", ""),
                        Double.parseDouble(fields.group(2)),
                        Double.parseDouble(fields.group(3)),
                        fields.group(4)));
            }
        }
        return economies;
    }
}
