package org.parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Preferences;
import org.parley.scenario.Promise;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.simulate.LineRun;
import org.parley.simulate.Simulator;

/**
 * All offers of a scenario at the steps of its sliders, the day of agreement, the extension and the most-favoured-nation switch
 * being those of one offer: model, section 8.
 *
 * <p>Flows add up over lines, on every date basis, and every attribute is linear in them; political cost, investment and cuts of
 * barriers add up over levers or lines themselves. So a score is a constant and a part for each line and each lever. The part
 * of a line is what the simulator makes of that line by itself, computed once for each value of the levers that work on it;
 * the constant is what the scorer makes of one whole offer.
 */
public final class ScenarioSpace {

    /** Values of terms that differ by no more than this are one. */
    private static final double SAME_VALUE = 1e-9;

    /** No more values are kept in one table. */
    private static final long MOST_ENTRIES = 4_000_000;

    /** No more combinations of values are looked at one by one. */
    private static final double MOST_EFFORT = 40_000_000;

    private final Simulator simulator;
    private final Scenario scenario;
    private final Offer held;
    private final Assumptions assumptions;
    private final ScoreRates home;
    private final ScoreRates partner;
    private final Set<Basis> bases;
    private final List<double[]> grid;
    private final OfferSpace space;

    private ScenarioSpace(
            Simulator simulator,
            Preferences preferences,
            Offer held,
            Assumptions assumptions,
            Function<Lever, double[]> options) {
        this.simulator = simulator;
        scenario = simulator.scenario();
        this.held = held;
        this.assumptions = assumptions;
        home = new ScoreRates(preferences.home());
        partner = new ScoreRates(preferences.partner());
        bases = EnumSet.noneOf(Basis.class);
        bases.addAll(home.bases());
        bases.addAll(partner.bases());
        grid = scenario.levers().stream().map(options).toList();
        space = build(preferences);
    }

    /** The same, with fewer options for some levers. */
    private ScenarioSpace(ScenarioSpace other, List<double[]> grid, OfferSpace space) {
        simulator = other.simulator;
        scenario = other.scenario;
        held = other.held;
        assumptions = other.assumptions;
        home = other.home;
        partner = other.partner;
        bases = other.bases;
        this.grid = grid;
        this.space = space;
    }

    /**
     * By the scenario's own preferences.
     *
     * @param held an offer of the simulator's scenario with an agreement: its day, extension and switch are held
     * @param assumptions the whole world it is judged in
     * @throws InputException when nobody said what a side cares for, the offer has no agreement, or so many levers work on the
     *     same lines that their combinations cannot be looked at
     */
    public static ScenarioSpace of(Simulator simulator, Offer held, Assumptions assumptions) {
        return of(simulator, simulator.scenario().preferences(), held, assumptions);
    }

    /** The same by other preferences. */
    public static ScenarioSpace of(
            Simulator simulator, Preferences preferences, Offer held, Assumptions assumptions) {
        check(simulator, preferences, held);
        String id = simulator.scenario().id();
        return new ScenarioSpace(simulator, preferences, held, assumptions, lever -> LeverGrid.values(id, lever));
    }

    /**
     * The offers that can be reached from one by moving some levers alone: those have every step of their sliders and what the
     * offer says itself, the others nothing but what it says.
     *
     * @param moving whether a lever may be moved
     */
    public static ScenarioSpace around(
            Simulator simulator, Offer held, Assumptions assumptions, Predicate<Lever> moving) {
        Preferences preferences = simulator.scenario().preferences();
        check(simulator, preferences, held);
        String id = simulator.scenario().id();
        return new ScenarioSpace(simulator, preferences, held, assumptions, lever -> {
            double now = held.value(lever);
            return moving.test(lever) ? LeverGrid.with(LeverGrid.values(id, lever), now) : new double[] {now};
        });
    }

    /**
     * Those of these offers in which some levers stand at one value, or the option next to it. Computes no outcome anew.
     *
     * @param values by the id of the lever
     */
    public ScenarioSpace holding(Map<String, Double> values) {
        int[] options = new int[grid.size()];
        List<double[]> fewer = new ArrayList<>(grid);
        for (int n = 0; n < options.length; n++) {
            Double value = values.get(scenario.levers().get(n).id());
            options[n] = value == null ? -1 : LeverGrid.nearest(grid.get(n), value);
            if (value != null) {
                fewer.set(n, new double[] {grid.get(n)[options[n]]});
            }
        }
        return new ScenarioSpace(this, List.copyOf(fewer), space.holding(options));
    }

    private static void check(Simulator simulator, Preferences preferences, Offer held) {
        String name = "scenario '" + simulator.scenario().id() + "'";
        for (Lever.Side side : Lever.Side.values()) {
            boolean said = !(side == Lever.Side.HOME ? preferences.home() : preferences.partner()).isEmpty();
            if (!said) {
                throw new InputException(
                        name,
                        "/preferences/" + side.name().toLowerCase(java.util.Locale.ROOT),
                        "says nothing of what this side cares for; expected at least one attribute");
            }
        }
        if (!held.hasAgreement()) {
            throw new InputException(
                    "offer '" + held.id() + "'",
                    "/agreementDay",
                    "has no agreement, and without one terms do nothing; expected the day on which it is to be signed");
        }
    }

    /** The offers as choices of one option for every lever, in the scenario's order. */
    public OfferSpace space() {
        return space;
    }

    /** The way back: the offer of a choice, which names the levers that it moves. */
    public Offer offer(int[] choice) {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (int n = 0; n < choice.length; n++) {
            Lever lever = scenario.levers().get(n);
            if (grid.get(n)[choice[n]] != lever.base()) {
                terms.put(lever.id(), grid.get(n)[choice[n]]);
            }
        }
        return held.withTerms(terms);
    }

    /** Every lever's value in a choice, by its id. */
    public Map<String, Double> values(int[] choice) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int n = 0; n < choice.length; n++) {
            values.put(scenario.levers().get(n).id(), grid.get(n)[choice[n]]);
        }
        return values;
    }

    /** The choice whose values are nearest to an offer's. */
    public int[] nearest(Offer offer) {
        return IntStream.range(0, grid.size())
                .map(n -> LeverGrid.nearest(grid.get(n), offer.value(scenario.levers().get(n))))
                .toArray();
    }

    /**
     * The way from an offer to a pair of scores: new values by lever id of the terms that move, in the scenario's order, and of all
     * offers with these scores the one that moves the fewest. A term that moves neither side's score stays where it is.
     */
    public Map<String, Double> moves(FrontierPoint point, Offer from) {
        Map<String, Double> values = values(point.nearestTo(nearest(from)));
        Map<String, Double> moves = new LinkedHashMap<>();
        for (int n = 0; n < grid.size(); n++) {
            Lever lever = scenario.levers().get(n);
            double value = values.get(lever.id());
            if (!space.isFree(n) && Math.abs(value - from.value(lever)) > SAME_VALUE) {
                moves.put(lever.id(), value);
            }
        }
        return moves;
    }

    private OfferSpace build(Preferences preferences) {
        List<OfferSpace.Issue> issues = new ArrayList<>();
        for (int n = 0; n < grid.size(); n++) {
            issues.add(new OfferSpace.Issue(
                    scenario.levers().get(n).id(),
                    Arrays.stream(grid.get(n)).mapToObj(Double::toString).toList()));
        }
        List<Line> lines = new ArrayList<>(scenario.exports());
        lines.addAll(scenario.imports());
        List<int[]> scopes = lines.stream().map(this::scope).toList();
        refuseTooMany(issues, lines, scopes);
        List<Factor> factors = new ArrayList<>(IntStream.range(0, lines.size())
                .parallel()
                .mapToObj(n -> factor(lines.get(n), scopes.get(n)))
                .toList());
        for (int n = 0; n < grid.size(); n++) {
            factors.add(factor(n));
        }
        scenario.imports().forEach(line -> exclude(line, factors));
        Offer first = offer(new int[grid.size()]);
        Scores scores = new Scorer(simulator, preferences).scores(simulator.compare(first, assumptions));
        SideScores homeScores = scores.home().orElseThrow();
        SideScores partnerScores = scores.partner().orElseThrow();
        return new OfferSpace(
                issues,
                factors,
                new double[] {homeScores.score(), partnerScores.score()},
                new double[] {homeScores.walkAway(), partnerScores.walkAway()},
                nearest(held));
    }

    private void refuseTooMany(List<OfferSpace.Issue> issues, List<Line> lines, List<int[]> scopes) {
        for (int n = 0; n < lines.size(); n++) {
            double entries = 1;
            for (int size : sizes(scopes.get(n))) {
                entries *= size;
            }
            if (entries > MOST_ENTRIES) {
                throw tooMany("on '" + lines.get(n).id() + "'");
            }
        }
        if (Elimination.effort(issues, scopes) > MOST_EFFORT) {
            throw tooMany("in common on several lines");
        }
    }

    private InputException tooMany(String where) {
        return new InputException(
                "scenario '" + scenario.id() + "'",
                "/levers",
                "has so many steps of levers that work " + where
                        + " that their combinations cannot all be looked at; expected fewer of them, or larger steps");
    }

    private int[] sizes(int[] scope) {
        return IntStream.of(scope).map(n -> grid.get(n).length).toArray();
    }

    /** The levers that can change what becomes of a line. */
    private int[] scope(Line line) {
        Lever rate = scenario.partnerRate().orElse(null);
        return IntStream.range(0, grid.size())
                .filter(n -> {
                    Lever lever = scenario.levers().get(n);
                    boolean export = line.direction() == Line.Direction.EXPORT;
                    return switch (lever.kind()) {
                        case PARTNER_RATE -> export && lever == rate;
                        case PARTNER_DUTY_CUT -> export && lever.worksOn(line);
                        case PURCHASE -> !export && isPurchase(lever, line);
                        case DUTY_CUT, BARRIER_CUT -> !export && lever.worksOn(line);
                        case INVESTMENT -> false;
                    };
                })
                .toArray();
    }

    private static boolean isPurchase(Lever lever, Line line) {
        return lever.kind() == Lever.Kind.PURCHASE
                && lever.worksOn(line)
                && line.purchase().isPresent();
    }

    /** What a line adds to both scores, against all its levers at their first values. */
    private Factor factor(Line line, int[] scope) {
        int[] sizes = sizes(scope);
        Factor factor = new Factor(
                scope,
                sizes,
                new double[(int) Factor.entries(sizes)],
                new double[(int) Factor.entries(sizes)]);
        LineRun run = new LineRun(scenario, line, assumptions, bases);
        int[] purchases = purchases(line, scope);
        int[] others = IntStream.of(scope)
                .filter(n -> !isPurchase(scenario.levers().get(n), line))
                .toArray();
        int[] choice = new int[grid.size()];
        double access = line.direction() == Line.Direction.IMPORT ? Concessions.barrierShare(scenario, line) : 0;
        do {
            Map<String, Double> terms = new LinkedHashMap<>();
            for (int n : others) {
                terms.put(scenario.levers().get(n).id(), grid.get(n)[choice[n]]);
            }
            Offer offer = held.withTerms(terms);
            run.under(offer);
            double cut = Math.min(100, offer.sumOn(scenario.levers(), Lever.Kind.BARRIER_CUT, line));
            do {
                if (purchases.length > 0) {
                    run.withPromise(promise(choice, purchases));
                }
                int entry = factor.entry(choice);
                factor.first()[entry] = home.of(run) + home.of(Attribute.MARKET_ACCESS) * access * cut;
                factor.second()[entry] = partner.of(run) + partner.of(Attribute.MARKET_ACCESS) * access * cut;
                if (!Double.isFinite(factor.first()[entry] + factor.second()[entry])) {
                    throw new InputException(
                            "scenario '" + scenario.id() + "'",
                            "",
                            "has offers without an outcome that doubles can hold, for '" + line.id() + "'");
                }
            } while (next(choice, purchases));
        } while (next(choice, others));
        fromFirst(factor.first());
        fromFirst(factor.second());
        return factor;
    }

    /** Turns an odometer of some issues on; false once it is back at its start. */
    private boolean next(int[] choice, int[] issues) {
        for (int n = issues.length - 1; n >= 0; n--) {
            if (++choice[issues[n]] < grid.get(issues[n]).length) {
                return true;
            }
            choice[issues[n]] = 0;
        }
        return false;
    }

    private static void fromFirst(double[] table) {
        double first = table[0];
        for (int n = 0; n < table.length; n++) {
            table[n] -= first;
        }
    }

    /** Promises that together would replace more than others sell are no offer. One alone is in bounds in every case. */
    private void exclude(Line line, List<Factor> factors) {
        int[] purchases = purchases(line, scope(line));
        if (purchases.length < 2) {
            return;
        }
        int[] sizes = sizes(purchases);
        double[] table = new double[(int) Factor.entries(sizes)];
        Factor excluded = new Factor(purchases, sizes, table, table);
        Purchase purchase = line.purchase().orElseThrow();
        int[] choice = new int[grid.size()];
        do {
            double taken =
                    Promise.taken(promise(choice, purchases), purchase.displacementShare(), purchase.premiumPct());
            if (taken > line.rivalsBaseMusd()) {
                table[excluded.entry(choice)] = Double.NEGATIVE_INFINITY;
            }
        } while (next(choice, purchases));
        factors.add(excluded);
    }

    private double promise(int[] choice, int[] purchases) {
        double promise = 0;
        for (int n : purchases) {
            promise += grid.get(n)[choice[n]];
        }
        return promise;
    }

    private int[] purchases(Line line, int[] scope) {
        return IntStream.of(scope)
                .filter(n -> isPurchase(scenario.levers().get(n), line))
                .toArray();
    }

    /** What a lever by itself adds to both scores, against its first value. */
    private Factor factor(int n) {
        Lever lever = scenario.levers().get(n);
        double[] values = grid.get(n);
        double[] first = new double[values.length];
        double[] second = new double[values.length];
        for (int option = 0; option < values.length; option++) {
            first[option] = own(lever, values[option], home, Lever.Side.HOME);
            second[option] = own(lever, values[option], partner, Lever.Side.PARTNER);
        }
        fromFirst(first);
        fromFirst(second);
        return new Factor(new int[] {n}, new int[] {values.length}, first, second);
    }

    private double own(Lever lever, double value, ScoreRates rates, Lever.Side side) {
        double sum = rates.of(Attribute.POLITICAL_COST) * Concessions.points(lever, value, side);
        if (lever.kind() == Lever.Kind.INVESTMENT) {
            sum += rates.of(Attribute.INVESTMENT) * value;
            for (Basis basis : rates.bases()) {
                sum += rates.ofImports(
                        basis, simulator.financedImports(held, assumptions, lever, value, basis));
            }
        }
        return sum;
    }
}
