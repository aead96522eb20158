package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Promise;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.simulate.Timeline.Regime;

/** Computes what an offer leads to. Holds nothing but its scenario, and may be used by several threads at once. */
public final class Simulator {

    /** No duty is looked for beyond this, percent. */
    private static final double HIGHEST_RATE_PCT = 1000;

    private static final double RATE_TOLERANCE_PCT = 1e-10;
    private static final int MOST_EVALUATIONS = 200;

    private final Scenario scenario;

    public Simulator(Scenario scenario) {
        this.scenario = scenario;
    }

    public Scenario scenario() {
        return scenario;
    }

    /**
     * The assumptions of an offer's world: the scenario's, changed by the offer's own, changed by the user's.
     *
     * @param changed the user's changes by dotted key
     */
    public Assumptions assumptions(Offer offer, Map<String, Object> changed) {
        return scenario.assumptions().with(offer.assume()).with(changed);
    }

    /** An offer beside no deal under the same assumptions. */
    public Comparison compare(Offer offer, Assumptions assumptions) {
        return new Comparison(run(offer, assumptions), run(Offer.NO_DEAL, assumptions));
    }

    /**
     * What one offer leads to: all days, lines and date bases.
     *
     * @param assumptions the whole world it is judged in; see {@link #assumptions}
     * @throws InputException when numbers are too extreme for an outcome, or rush orders for being paid back
     */
    public Outcome run(Offer offer, Assumptions assumptions) {
        try {
            return solve(offer, assumptions);
        } catch (ArithmeticException e) {
            throw tooExtreme(scenario);
        }
    }

    static InputException tooExtreme(Scenario scenario) {
        return new InputException(
                "scenario '" + scenario.id() + "'",
                "",
                "has no outcome that doubles can hold; expected less extreme values, duties, elasticities or growth");
    }

    private Outcome solve(Offer offer, Assumptions assumptions) {
        Timeline timeline = Timeline.of(scenario, offer, assumptions);
        Duties duties = new Duties(scenario, offer, assumptions);
        int horizon = scenario.clock().horizonDays();
        Days days = new Days(horizon, assumptions);
        Flows flows = new Flows(horizon);
        double[][] scratch = new double[3][horizon + 2];
        double[] rush = rush(scenario, offer, assumptions, timeline);
        List<LineResult> results = new ArrayList<>();
        for (Line line : scenario.exports()) {
            LineMarket market = new LineMarket(line, assumptions);
            ExportLine run = new ExportLine(line, market, duties, timeline);
            results.add(run.run(days, rush, scenario.clock(), scratch[0], flows));
        }
        for (Line line : scenario.imports()) {
            LineMarket market = new LineMarket(line, assumptions);
            ImportLine run = new ImportLine(line, market, duties, timeline, assumptions.deliveredPct() / 100);
            results.add(run.run(days, scenario.clock(), scratch, flows));
        }
        investments(offer, timeline, flows.financed, horizon);
        if (!flows.areSound()) {
            throw tooExtreme(scenario);
        }
        Outcome outcome = new Outcome(
                offer,
                assumptions,
                scenario.clock(),
                timeline,
                flows,
                days.growth,
                base(scenario.exports()),
                base(scenario.imports()),
                results,
                surplus(results));
        outcome.judge(Limits.of(scenario, duties, outcome), notices(offer, duties));
        return outcome;
    }

    /** Added up as the flows of a day are, so that no change is none to the last bit. */
    private static double base(List<Line> lines) {
        double sum = 0;
        for (Line line : lines) {
            sum += line.baseMusd();
        }
        return sum;
    }

    /**
     * How many times as large as assumed the rush orders of an offer could be: with more of them, paying them back would take more
     * than all trade of a day on some line. Infinite where there are none; at least 1 where the offer has an outcome.
     */
    public double mostRush(Offer offer, Assumptions assumptions) {
        double[] share = rush(scenario, offer, assumptions, Timeline.of(scenario, offer, assumptions));
        Duties duties = new Duties(scenario, offer, assumptions);
        return scenario.exports().stream()
                .mapToDouble(line -> RushOrders.most(share, duties.fearedRisePct(line)))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static double[] rush(Scenario scenario, Offer offer, Assumptions assumptions, Timeline timeline) {
        int horizon = scenario.clock().horizonDays();
        if (offer.situation() != Offer.Situation.TALKS) {
            return new double[horizon + 1];
        }
        int signed = offer.hasAgreement() ? offer.agreementDay() : Timeline.NEVER;
        // Fear ends with a signature, and with a ruling that leaves nothing to be feared.
        int calm = Math.min(signed, scenario.struck().voidFrom().orElse(Timeline.NEVER));
        return RushOrders.share(
                assumptions.rush(), scenario.clock().deadlineDay(), timeline.end(), calm, horizon);
    }

    /** Draws of financed equipment, each spread evenly over its year. */
    private void investments(Offer offer, Timeline timeline, double[] financed, int horizon) {
        if (!offer.hasAgreement()) {
            return;
        }
        for (Lever lever : scenario.levers()) {
            double amount = offer.value(lever);
            if (lever.kind() != Lever.Kind.INVESTMENT || amount == 0) {
                continue;
            }
            draw(lever, amount, timeline, financed, horizon);
        }
    }

    private static void draw(Lever lever, double amount, Timeline timeline, double[] financed, int horizon) {
        int start = timeline.inForceDay() + lever.startDays();
        for (int d = start; d <= horizon; d++) {
            int year = (d - start) / 365;
            if (year < lever.drawsPct().size()) {
                financed[d] += amount * lever.drawsPct().get(year) / 100;
            }
        }
    }

    /**
     * What one investment adds to financed imports: they add up over investments, and do not depend on anything else that is
     * agreed but the day.
     *
     * @param offer an offer with an agreement
     * @param amount of the investment, US$ million
     * @return US$ million, a total or an annual pace as the basis says
     */
    public double financedImports(Offer offer, Assumptions assumptions, Lever lever, double amount, Basis basis) {
        int horizon = scenario.clock().horizonDays();
        double[] financed = new double[horizon + 2];
        draw(lever, amount, Timeline.of(scenario, offer, assumptions), financed, horizon);
        return Sums.on(basis, financed, scenario.clock());
    }

    private static Surplus surplus(List<LineResult> results) {
        double homeConsumers = 0;
        double homeProducers = 0;
        double partnerConsumers = 0;
        double partnerProducers = 0;
        for (LineResult result : results) {
            if (result.line().direction() == Line.Direction.EXPORT) {
                partnerConsumers += result.consumerSurplus();
                homeProducers += result.producerSurplus();
            } else {
                homeConsumers += result.consumerSurplus();
                partnerProducers += result.producerSurplus();
            }
        }
        return new Surplus(homeConsumers, homeProducers, partnerConsumers, partnerProducers);
    }

    private List<Notice> notices(Offer offer, Duties duties) {
        List<Notice> notices = new ArrayList<>();
        if (!offer.hasAgreement()) {
            if (!offer.moved(scenario.levers()).isEmpty()) {
                notices.add(new Notice(Notice.Kind.NO_AGREEMENT, ""));
            }
            return notices;
        }
        for (Lever lever : scenario.levers()) {
            if (lever.kind() == Lever.Kind.PURCHASE
                    && offer.value(lever) > 0
                    && scenario.imports().stream()
                            .noneMatch(line -> lever.worksOn(line) && line.purchase().isPresent())) {
                notices.add(new Notice(Notice.Kind.NO_PURCHASE_DATA, lever.id()));
            }
        }
        for (Line line : scenario.imports()) {
            if (line.purchase().isPresent()) {
                Purchase purchase = line.purchase().get();
                double taken =
                        Promise.taken(duties.promiseMusd(line), purchase.displacementShare(), purchase.premiumPct());
                if (Promise.isLarge(taken, line.rivalsBaseMusd())) {
                    notices.add(new Notice(Notice.Kind.LARGE_PURCHASE, line.id()));
                }
            }
        }
        return notices;
    }

    /**
     * The agreed rate at which exports in the long run equal those before the tariffs, percent, the offer's other terms as they
     * are; empty when no rate from 0 to 1,000 percent does it.
     */
    public OptionalDouble breakEvenRatePct(Offer offer, Assumptions assumptions) {
        // Without an agreement the other terms do nothing, and the rate is asked for alone.
        Offer signed = offer.hasAgreement() ? offer : offer.withTerms(Map.of()).withAgreementDay(0);
        boolean talks = offer.situation() == Offer.Situation.TALKS;
        Regime last = new Regime(0, true, talks, scenario.struck().voidFrom().isPresent());
        LineMarket[] markets = scenario.exports().stream()
                .map(line -> new LineMarket(line, assumptions))
                .toArray(LineMarket[]::new);
        UnivariateFunction gap = rate -> {
            Duties duties = new Duties(scenario, signed, assumptions, rate);
            double sum = 0;
            for (int n = 0; n < markets.length; n++) {
                Line line = scenario.exports().get(n);
                for (int i = 0; i < markets[n].size(); i++) {
                    markets[n].wedge(i, duties.partnerDuty(line, i, last), 0);
                }
                markets[n].solveLong();
                sum += line.baseMusd() * Math.expm1(markets[n].lnValue(line.principal()));
            }
            return sum;
        };
        double atZero = gap.value(0);
        // Where the highest rate loses nothing, no rate is felt, and none is the one.
        if (!(atZero >= 0) || !(gap.value(HIGHEST_RATE_PCT) < 0)) {
            return OptionalDouble.empty();
        }
        if (atZero == 0) {
            return OptionalDouble.of(0);
        }
        return OptionalDouble.of(
                new BrentSolver(RATE_TOLERANCE_PCT).solve(MOST_EVALUATIONS, gap, 0, HIGHEST_RATE_PCT));
    }
}
