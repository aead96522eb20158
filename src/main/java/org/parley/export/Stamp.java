package org.parley.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.parley.chart.Figures;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Clock;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.simulate.Comparison;

/** The line by which a page can be traced: the case, the year of its data, the date basis, the assumptions, the program. */
public final class Stamp {

    /** Stands between the hashes of different assumptions. */
    static final String JOIN = " + ";

    private static final int LETTERS = 8;

    private Stamp() {}

    public static String of(Scenario scenario, List<Comparison> offers) {
        Clock clock = scenario.clock();
        return ExportTexts.get(
                "stamp",
                scenario.title(),
                scenario.baseYear(),
                clock.deadlineDay(),
                Figures.fullDay(clock.start()),
                Figures.fullDay(clock.date(clock.deadlineDay() - 1)),
                String.join(JOIN, assumptionHashes(scenario, offers)),
                Program.nameAndVersion());
    }

    /** One hash for each set of assumptions that the offers rest on. */
    static List<String> assumptionHashes(Scenario scenario, List<Comparison> offers) {
        return offers.stream()
                .map(offer -> assumptionHash(scenario, offer.outcome().assumptions()))
                .distinct()
                .toList();
    }

    /**
     * The same eight letters for the same assumptions: the start of the SHA-256 hash of their keys and values. A schedule of
     * the user's own counts by its rates, not by its name; a factor that changes nothing does not count.
     */
    static String assumptionHash(Scenario scenario, Assumptions assumptions) {
        StringBuilder text = new StringBuilder();
        for (AssumptionKey key : AssumptionKey.values()) {
            Object value = key.get(assumptions);
            if (key.isFactor() && value.equals(1.0)) {
                continue; // the same world as before there was such a factor
            }
            text.append(key.key())
                    .append('=')
                    .append(key.type() == AssumptionKey.Type.SCHEDULE ? rates(scenario, (String) value) : value)
                    .append('\n');
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    private static String rates(Scenario scenario, String id) {
        Schedule schedule = scenario.schedules().get(id);
        if (schedule == null || !schedule.isOwn()) {
            return id;
        }
        String basis = schedule.basis().id();
        return schedule.editedPct().isEmpty() ? basis : basis + schedule.editedPct();
    }
}
