package org.parley.scenario.making;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Small tables for tests. */
final class Tables {

    static final String EXPORTS = "# Source: a made-up office, 2024\n"
            + "id,name,hs,group,substitution_short,substitution_long,BD_value,IN_value,ROW_value,BD_duty_pct,IN_duty_pct,ROW_duty_pct\n"
            + "shirts,Shirts,61,clothing,0.9,3,100,200,300,16,15,8\n"
            + "towels,Towels,63,clothing,0.9,3,50,,20,9,,5\n";

    static final String IMPORTS = "# Source: a made-up office, 2024\n"
            + "id,name,group,US_value,ROW_value,duty_pct,barrier_pct,purchase_max\n"
            + "wheat,Wheat,farm,40,160,8,10,60\n"
            + "tools,Tools,industry,30,70,5,,\n";

    static final String RATES = "# Source: a made-up gazette\n"
            + "schedule,title,BD,IN,ROW,EU,EU_ceiling\n"
            + "none,Before,0,0,0,0,\n"
            + "pause,Pause,10,10,10,10,\n"
            + "april,April,37,26,12,20,\n"
            + "august,August,20,25,12,,15\n";

    private Tables() {}

    static TradeTable trade(String text) {
        return TradeTable.read("a.csv", bytes(text));
    }

    static RatesTable rates(String text) {
        return RatesTable.read("r.csv", bytes(text));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A case of tables, with no rates where they are null, and all else as usual. */
    static NewCase wanted(String exports, String imports, String rates, int deadlineDay) {
        return new NewCase(
                TradeTable.read("exports.csv", bytes(exports)),
                TradeTable.read("imports.csv", bytes(imports)),
                Optional.ofNullable(rates).map(Tables::rates),
                LocalDate.of(2025, 4, 10),
                deadlineDay,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static MadeCase made() {
        return CaseMaker.make(wanted(EXPORTS, IMPORTS, RATES, 90));
    }
}
