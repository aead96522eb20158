package org.parley.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.scenario.Offer;

/**
 * What an offer leads to. The series hold one annual pace per day 0..horizon, US$ million; they are the outcome's own and are
 * not to be changed.
 */
public final class Outcome {

    private final Offer offer;
    private final Assumptions assumptions;
    private final Clock clock;
    private final int end;
    private final int inForceDay;
    private final double[] exports;
    private final double[] imports;
    private final double[] financedImports;
    private final double[] exportsBefore;
    private final double[] importsBefore;
    private final Map<Basis, Readout> readouts = new EnumMap<>(Basis.class);
    private final List<LineResult> lines;
    private final Surplus surplus;
    private List<LimitResult> limits = List.of();
    private List<Notice> notices = List.of();

    Outcome(
            Offer offer,
            Assumptions assumptions,
            Clock clock,
            Timeline timeline,
            Flows flows,
            double[] growth,
            double exportsBase,
            double importsBase,
            List<LineResult> lines,
            Surplus surplus) {
        this.offer = offer;
        this.assumptions = assumptions;
        this.clock = clock;
        this.end = timeline.end();
        this.inForceDay = timeline.inForceDay();
        this.lines = List.copyOf(lines);
        this.surplus = surplus;
        int size = clock.horizonDays() + 2;
        exports = flows.exports;
        financedImports = flows.financed;
        imports = new double[size];
        exportsBefore = new double[size];
        importsBefore = new double[size];
        double[] exchange = new double[size];
        for (int d = 0; d < size; d++) {
            double trend = d == flows.longRun ? 1 : growth[d];
            imports[d] = flows.imports[d] + flows.financed[d];
            exportsBefore[d] = exportsBase * trend;
            importsBefore[d] = importsBase * trend;
            exchange[d] = exports[d] - exportsBefore[d] - flows.importBill[d];
        }
        for (Basis basis : Basis.values()) {
            readouts.put(
                    basis,
                    new Readout(
                            basis,
                            Sums.on(basis, exports, clock),
                            Sums.on(basis, imports, clock),
                            Sums.on(basis, financedImports, clock),
                            Sums.on(basis, exportsBefore, clock),
                            Sums.on(basis, importsBefore, clock),
                            Sums.on(basis, flows.homeDutyChange, clock),
                            Sums.on(basis, flows.partnerDuty, clock),
                            Sums.on(basis, flows.purchaseCost, clock),
                            Sums.on(basis, exchange, clock)));
        }
    }

    void judge(List<LimitResult> limitResults, List<Notice> told) {
        limits = List.copyOf(limitResults);
        notices = List.copyOf(told);
    }

    public Offer offer() {
        return offer;
    }

    /** The assumptions it was computed under, the offer's own included. */
    public Assumptions assumptions() {
        return assumptions;
    }

    public Clock clock() {
        return clock;
    }

    /** First day after the talks: the deadline and the offer's extension. */
    public int end() {
        return end;
    }

    /** Whether an agreement enters into force. */
    public boolean hasAgreement() {
        return inForceDay != Timeline.NEVER;
    }

    /** Day on which the agreement enters into force; only with {@link #hasAgreement()}. */
    public int inForceDay() {
        return inForceDay;
    }

    /** Home's exports on a day 0..horizon. */
    public double exports(int day) {
        return exports[day];
    }

    /** Home's imports from the partner on a day, financed equipment included. */
    public double imports(int day) {
        return imports[day];
    }

    /** Equipment bought with the partner's loans on a day. */
    public double financedImports(int day) {
        return financedImports[day];
    }

    /** Exports minus imports on a day. */
    public double balance(int day) {
        return exports[day] - imports[day];
    }

    /** Exports on a day had there been no new duties, under the same assumptions. */
    public double exportsBefore(int day) {
        return exportsBefore[day];
    }

    /** Imports on a day had there been no new duties, under the same assumptions. */
    public double importsBefore(int day) {
        return importsBefore[day];
    }

    public Readout on(Basis basis) {
        return readouts.get(basis);
    }

    /** All export lines, then all import lines, in the scenario's order. */
    public List<LineResult> lines() {
        return lines;
    }

    public Surplus surplus() {
        return surplus;
    }

    /** Change of jobs in home's exporting industries in the long run. */
    public double jobs() {
        double quantity = 0;
        for (LineResult line : lines) {
            if (line.line().direction() == org.parley.scenario.Line.Direction.EXPORT) {
                quantity += line.quantityChangeMusd();
            }
        }
        return quantity * assumptions.jobsPerMusd();
    }

    public List<LimitResult> limits() {
        return limits;
    }

    public List<Notice> notices() {
        return notices;
    }
}
