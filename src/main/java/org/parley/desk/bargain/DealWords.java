package org.parley.desk.bargain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.bargain.Gains;
import org.parley.bargain.Solution;
import org.parley.bargain.TermMove;
import org.parley.chart.DealPicture;
import org.parley.chart.DealSpaceChart;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** What is said of the deal space. */
final class DealWords {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private DealWords() {}

    /** {@code 1,600}; from a million on {@code 2.1 x 10^24} with raised digits. */
    static String count(BigInteger offers) {
        if (offers.compareTo(MILLION) < 0) {
            return Figures.plain(offers.doubleValue());
        }
        BigDecimal rounded = new BigDecimal(offers).round(new MathContext(2, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        StringBuilder raised = new StringBuilder();
        for (char digit : String.valueOf(exponent).toCharArray()) {
            raised.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return Texts.get("deal.power", rounded.movePointLeft(exponent).setScale(1, RoundingMode.HALF_UP), raised);
    }

    /** The terms that move, the one that moves furthest along its slider first. */
    static List<String> moves(Scenario scenario, Offer from, Map<String, Double> moves) {
        List<Lever> levers = new ArrayList<>(scenario.levers().stream()
                .filter(lever -> moves.containsKey(lever.id()))
                .toList());
        levers.sort(Comparator.comparingDouble(lever ->
                -Math.abs(moves.get(lever.id()) - from.value(lever)) / (lever.max() - lever.min())));
        return levers.stream()
                .map(lever -> TermWords.move(new TermMove(lever, from.value(lever), moves.get(lever.id()))))
                .toList();
    }

    /** Which terms a search has held because they are locked; empty when none is. */
    static String held(Scenario scenario, Set<String> locked) {
        return locked.isEmpty()
                ? ""
                : Texts.get("deal.held", scenario.levers().stream()
                        .filter(lever -> locked.contains(lever.id()))
                        .map(Lever::name)
                        .collect(Collectors.joining(", ")));
    }

    /** Moves as one sentence, no more than so many; the rest are counted. */
    static String sentence(List<String> moves, int most) {
        if (moves.isEmpty()) {
            return Texts.get("deal.noMove");
        }
        // One that is left over would take no more room than saying so.
        if (moves.size() <= most + 1) {
            return String.join("; ", moves);
        }
        return Texts.get("deal.more", String.join("; ", moves.subList(0, most)), moves.size() - most);
    }

    /** {@code An offer better for both exists: +x for Pakistan, +y for the United States}. */
    static String better(Scenario scenario, DealSpace.Way way) {
        return Texts.get("deal.better", DealSpaceChart.gains(scenario, way.more()));
    }

    /** Both scores of a point, what theories call it, and the way there. */
    static String point(DealSpace.Deal deal, DealSpace.Way way, Offer from) {
        Scenario scenario = deal.scenario();
        DealPicture picture = deal.picture();
        Gains gains = deal.found().orElseThrow().frontier().gains(way.place());
        StringBuilder words = new StringBuilder(Texts.get(
                "deal.point",
                scenario.home().name(),
                BeliefWords.points(gains.home() + picture.home().walkAway()),
                BeliefWords.gain(way.more().home()),
                scenario.partner().name(),
                BeliefWords.points(gains.partner() + picture.partner().walkAway()),
                BeliefWords.gain(way.more().partner())));
        for (Solution solution : named(deal, way.place())) {
            words.append('\n').append(Texts.get(
                    "deal.named", DealSpaceChart.name(solution), DealSpaceChart.formula(solution)));
        }
        if (way.same().compareTo(BigInteger.ONE) > 0) {
            words.append('\n').append(Texts.get("deal.ties", count(way.same())));
        }
        if (!way.crossed().isEmpty()) {
            words.append('\n').append(Texts.get("deal.limits", String.join(", ", way.crossed())));
        }
        return words.append('\n')
                .append(sentence(moves(scenario, from, way.moves()), 5))
                .toString();
    }

    /** How a talk of two machines ended. */
    static String talk(Scenario scenario, MachineTalk talk) {
        if (talk.offers().isEmpty()) {
            return Texts.get("deal.talk.hopeless");
        }
        return talk.deal()
                .map(gains -> Texts.get("deal.talk.deal", talk.round(), DealSpaceChart.gains(scenario, gains)))
                .orElseGet(() -> Texts.get("deal.talk.none"));
    }

    private static List<Solution> named(DealSpace.Deal deal, int place) {
        List<Solution> named = new ArrayList<>();
        for (Solution solution : Solution.values()) {
            boolean shown = deal.picture().allNamed() || solution == Solution.NASH;
            if (shown && deal.found().orElseThrow().frontier().named(solution).contains(place)) {
                named.add(solution);
            }
        }
        return named;
    }
}
