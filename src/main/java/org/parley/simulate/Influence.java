package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * What moves a figure of an outcome, found by moving it: a table of what the formulas name would say too much, since a term may do
 * nothing in this offer and an assumption nothing to this figure.
 */
public final class Influence {

    /** How far a number is moved, of itself: a little, and a lot, where a little is lost in what is promised anyway. */
    private static final List<Double> MOVES = List.of(1.01, 0.99, 1.5, 0.5, 3.0);

    /** What counts days on which something acts, rather than days until it does. */
    private static final Set<AssumptionKey> SPANS = Set.of(AssumptionKey.RUSH_WINDOW, AssumptionKey.RUSH_REPAY);

    /** What rounding alone may change, of the figure. */
    private static final double ROUNDING = 1e-12;

    private final Simulator simulator;
    private final Comparison comparison;
    private final Figure figure;
    private final double value;

    /** @param comparison an outcome of the scenario's */
    public Influence(Scenario scenario, Comparison comparison, Figure figure) {
        simulator = new Simulator(scenario);
        this.comparison = comparison;
        this.figure = figure;
        value = figure.value(scenario, comparison);
    }

    /**
     * Whether the figure is another one under another value of an assumption. A number of days is moved by one day alone: with
     * many more, rush orders would reach days that they do not touch. And a span of days is only made shorter, for the same
     * reason: so it counts on just those days on which it acts, as the size of rush orders does.
     */
    public boolean moves(AssumptionKey key) {
        Assumptions now = comparison.outcome().assumptions();
        return others(key, key.get(now)).stream()
                .anyMatch(other -> differs(comparison.outcome().offer(), now, Map.of(key.key(), other)));
    }

    /** Whether the figure is another one without the offer's concession on a term. */
    public boolean moves(Lever lever) {
        Offer offer = comparison.outcome().offer();
        boolean conceded = offer.hasAgreement() && offer.moved(simulator.scenario().levers()).contains(lever);
        return conceded && differs(offer.withTerm(lever, lever.base()), comparison.outcome().assumptions(), Map.of());
    }

    private List<Object> others(AssumptionKey key, Object now) {
        List<Object> others = new ArrayList<>();
        switch (key.type()) {
            case SWITCH -> others.add(!(Boolean) now);
            case SCHEDULE -> others.addAll(simulator.scenario().schedules().keySet());
            case NUMBER -> {
                double number = ((Number) now).doubleValue();
                for (double move : MOVES) {
                    others.add(number == 0 ? move - 1 : number * move);
                }
            }
            case WHOLE -> {
                int number = ((Number) now).intValue();
                others.add(number - 1);
                if (!SPANS.contains(key)) {
                    others.add(number + 1);
                }
            }
        }
        return others;
    }

    /** Whether the figure is another one where the offer is signed a day sooner or later. */
    public boolean movesWithSigning() {
        Offer offer = comparison.outcome().offer();
        if (!offer.hasAgreement()) {
            return false;
        }
        int day = offer.agreementDay();
        return day > 0 && differs(offer.withAgreementDay(day - 1))
                || day < comparison.outcome().end() && differs(offer.withAgreementDay(day + 1));
    }

    /** Whether the figure is another one where the talks go on for a day less or more; no where they are not extended. */
    public boolean movesWithExtension() {
        Offer offer = comparison.outcome().offer();
        int days = offer.extensionDays();
        if (days == 0) {
            return false;
        }
        boolean canBeShorter = !offer.hasAgreement() || offer.agreementDay() < comparison.outcome().end();
        return canBeShorter && differs(offer.withExtensionDays(days - 1)) || differs(offer.withExtensionDays(days + 1));
    }

    /** Whether home's cuts go to every country, and the figure is another one where they do not. */
    public boolean movesWithSameCuts() {
        Offer offer = comparison.outcome().offer();
        return offer.hasAgreement() && offer.mostFavoured() && differs(offer.withMostFavoured(false));
    }

    /** Whether the figure is another one where the file is otherwise. */
    boolean movesUnder(Scenario otherwise) {
        Outcome outcome = comparison.outcome();
        return differs(new Simulator(otherwise), outcome.offer(), outcome.assumptions());
    }

    private boolean differs(Offer offer) {
        return differs(offer, comparison.outcome().assumptions(), Map.of());
    }

    private boolean differs(Offer offer, Assumptions world, Map<String, Object> changed) {
        try {
            return differs(simulator, offer, world.with(changed));
        } catch (IllegalArgumentException outOfRange) {
            return false; // beyond what an assumption may be; the moves to the other side tell
        }
    }

    private boolean differs(Simulator under, Offer offer, Assumptions world) {
        try {
            double moved = figure.value(under.scenario(), under.compare(offer, world));
            // One that is not there has no difference to another that is not there.
            return Double.compare(moved, value) != 0 && !(Math.abs(moved - value) <= ROUNDING * Math.max(1, Math.abs(value)));
        } catch (InputException | IllegalArgumentException outOfRange) {
            return false; // beyond what the model allows; the moves to the other side tell
        }
    }
}
