package org.parley.cli;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.parley.bargain.Frontier;
import org.parley.bargain.NamedPoints;
import org.parley.bargain.OfferSpace;

/** A frontier for programs. */
final class FrontierJson {

    /** Every whole number up to here is a double of its own. */
    private static final BigInteger EXACT = BigInteger.TWO.pow(53);

    private FrontierJson() {}

    static Map<String, Object> fields(FrontierResult result, FrontierLists lists) {
        Frontier frontier = result.frontier();
        OfferSpace space = frontier.space();
        Output output = new Output();
        result.scenario().ifPresent(scenario -> output.with("scenario", ScenarioJson.reference(scenario)));
        result.present().ifPresent(present -> {
            Map<String, Object> offer = OutcomeJson.offer(present.offer());
            offer.put("u", pair(present.first(), present.second()));
            offer.put("distanceToPareto", Output.number(frontier.distance(present.first(), present.second())));
            output.with("offer", offer);
        });
        if (result.scenario().isEmpty()) {
            output.with("name", result.title());
        }
        NamedPoints named = result.named();
        double[] reservation = space.reservation();
        output.with("parties", result.parties())
                .with("offers", count(space.offers()))
                .with("free", space.free().stream().map(OfferSpace.Issue::name).toList())
                .with("reservation", pair(reservation[0], reservation[1]))
                .with("zoneOfAgreement", !frontier.zone().isEmpty())
                .with("opposition", frontier.opposition());
        if (result.scenario().isEmpty()) {
            output.with("meanUtility", space.meanUtility());
        }
        return output.with("nash", lists.of(named.nash()))
                .with("kalaiSmorodinsky", lists.of(named.kalaiSmorodinsky()))
                .with("egalitarian", lists.of(named.egalitarian()))
                .with("equalUtility", lists.of(named.equalUtility()))
                .with("maxSum", lists.of(named.maxSum()))
                .with("paretoOffers", count(frontier.offers()))
                .with("pareto", lists.of(frontier.points()))
                .fields();
    }

    private static List<Double> pair(double first, double second) {
        return List.of(Output.number(first), Output.number(second));
    }

    private static Object count(BigInteger count) {
        return count.compareTo(EXACT) > 0 ? count.toString() : (Object) count.longValueExact();
    }
}
