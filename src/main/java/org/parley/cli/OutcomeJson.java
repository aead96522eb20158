package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.parley.scenario.Basis;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.LineResult;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;
import org.parley.simulate.Surplus;

/** An outcome as JSON fields. */
final class OutcomeJson {

    private OutcomeJson() {}

    static Map<String, Object> run(Scenario scenario, Comparison comparison, OptionalDouble breakEvenRate) {
        Outcome outcome = comparison.outcome();
        int horizon = outcome.clock().horizonDays();
        int[] days = new int[horizon + 1];
        for (int d = 0; d <= horizon; d++) {
            days[d] = d;
        }
        Output before = new Output()
                .with("exports", series(horizon, outcome::exportsBefore))
                .with("imports", series(horizon, outcome::importsBefore));
        return new Output()
                .with("scenario", ScenarioJson.reference(scenario))
                .with("offer", offer(outcome.offer()))
                .with("inForceDay", outcome.hasAgreement() ? outcome.inForceDay() : null)
                .with("assumptions", outcome.assumptions().values())
                .with("days", days)
                .with("exports", series(horizon, outcome::exports))
                .with("imports", series(horizon, outcome::imports))
                .with("financedImports", series(horizon, outcome::financedImports))
                .with("balance", series(horizon, outcome::balance))
                .with("before", before.fields())
                .with("bases", bases(comparison))
                .with("breakEvenRate", breakEvenRate.orElse(Double.NaN))
                .with("lines", outcome.lines().stream().map(OutcomeJson::line).toList())
                .with("limits", outcome.limits().stream().map(OutcomeJson::limit).toList())
                .with("surplus", surplus(outcome.surplus()))
                .with("jobs", outcome.jobs())
                .with("notices", notices(scenario, outcome))
                .fields();
    }

    private static List<Double> series(int horizon, IntToDoubleFunction flow) {
        List<Double> values = new ArrayList<>(horizon + 1);
        for (int d = 0; d <= horizon; d++) {
            values.add(Output.number(flow.applyAsDouble(d)));
        }
        return values;
    }

    static Map<String, Object> offer(Offer offer) {
        return new Output()
                .with("id", offer.id())
                .with("name", offer.name())
                .with("summary", offer.summary())
                .with("agreementDay", offer.agreementDay())
                .with("extensionDays", offer.extensionDays())
                .with("mfn", offer.mostFavoured())
                .with("levers", offer.terms())
                .with("assume", offer.assume())
                .fields();
    }

    static Map<String, Object> bases(Comparison comparison) {
        Map<String, Object> bases = new LinkedHashMap<>();
        for (Basis basis : Basis.values()) {
            Readout readout = comparison.outcome().on(basis);
            bases.put(
                    basis.key(),
                    new Output()
                            .with("exports", readout.exports())
                            .with("imports", readout.imports())
                            .with("financedImports", readout.financedImports())
                            .with("balance", readout.balance())
                            .with("exportsVsBefore", readout.exportsVsBefore())
                            .with("exportsVsNoDeal", comparison.exportsVsNoDeal(basis))
                            .with("importsVsNoDeal", comparison.importsVsNoDeal(basis))
                            .with("homeDutyRevenueChange", readout.homeDutyRevenueChange())
                            .with("partnerDutyOnHomePct", readout.partnerDutyOnHomePct())
                            .with("purchaseCost", readout.purchaseCost())
                            .with("netForeignExchange", readout.netForeignExchange())
                            .with("impliedRate", readout.impliedRatePct())
                            .fields());
        }
        return bases;
    }

    private static Map<String, Object> line(LineResult result) {
        return new Output()
                .with("id", result.line().id())
                .with("direction", direction(result.line()))
                .with("name", result.line().name())
                .with("base", result.base())
                .with("short", result.shortRun())
                .with("long", result.longRun())
                .with("afterDeadline", result.afterDeadline())
                .with("horizon", result.horizon())
                .with("dutyBasePct", result.dutyBasePct())
                .with("dutyPct", result.dutyPct())
                .with("priceChangePct", result.priceChangePct())
                .fields();
    }

    static String direction(Line line) {
        return line.direction().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> limit(LimitResult result) {
        Output limit = new Output().with("id", result.id());
        if (!result.line().isEmpty()) {
            limit.with("line", result.line());
        }
        return limit.with("basis", result.basis().key())
                .with("state", result.state().word())
                .with("value", result.value())
                .with("limit", result.limit())
                .fields();
    }

    private static Map<String, Object> surplus(Surplus surplus) {
        return new Output()
                .with("homeConsumers", surplus.homeConsumers())
                .with("homeProducers", surplus.homeProducers())
                .with("partnerConsumers", surplus.partnerConsumers())
                .with("partnerProducers", surplus.partnerProducers())
                .fields();
    }

    private static List<Map<String, Object>> notices(Scenario scenario, Outcome outcome) {
        return outcome.notices().stream()
                .map(notice -> new Output()
                        .with("kind", notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .with("subject", notice.subject())
                        .with("message", Words.notice(scenario, notice))
                        .fields())
                .toList();
    }
}
