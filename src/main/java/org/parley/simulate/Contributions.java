package org.parley.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;

/**
 * What each part of an offer adds to one of its figures, beside no deal: the Shapley value (Shapley 1953), which gives every
 * part the mean of what it adds in all orders in which the parts can come. To sign is a part itself, with its day and the
 * extension of the talks: without it no term does anything. The parts add up to the whole.
 *
 * @param noDeal the figure without a deal, under the same assumptions; between two offers, that of the other one
 * @param offer the figure of the offer
 * @param exact whether all orders were counted; else a fixed sample of them
 * @param parts in the order signing, terms as in the scenario that can have a part in the figure, same cuts for every country
 */
public record Contributions(Figure figure, double noDeal, double offer, boolean exact, List<Part> parts) {

    /** With more parts than this beside the signing, orders are sampled. */
    public static final int MOST_EXACT = 11;

    private static final int ORDERS = 512;
    private static final long SEED = 20250410;

    /** What can add to a figure. */
    public enum Kind {
        /** That there is an agreement, on its day; without one, that the talks go on longer. */
        SIGNING,
        TERM,
        /** The same cuts for every country. */
        MOST_FAVOURED,
        /** A situation that nobody negotiates, as a whole. */
        SITUATION,
        /** That two offers are judged in different worlds, which changes no deal itself. */
        WORLD
    }

    /**
     * One part's share.
     *
     * @param lever the term; empty for the other kinds
     * @param value in the quantity's unit
     */
    public record Part(Kind kind, Optional<Lever> lever, double value) {}

    public Contributions {
        parts = List.copyOf(parts);
    }

    /** The whole: the offer less no deal. */
    public double whole() {
        return offer - noDeal;
    }

    /**
     * Shares the difference between an offer and no deal out among the offer's parts.
     *
     * @param comparison an outcome of the simulator's scenario; no deal has no parts, and a fixed situation itself alone
     */
    public static Contributions of(Simulator simulator, Comparison comparison, Figure figure) {
        if (figure.isGiven()) {
            double given = figure.value(simulator.scenario(), comparison);
            return new Contributions(figure, given, given, true, List.of());
        }
        return new Game(simulator, comparison, figure).contributions();
    }

    /**
     * Shares the difference between two offers out: what each part adds in the one, less what it adds in the other.
     *
     * @param of contributions to a figure
     * @param against to the same figure in another offer
     */
    public static Contributions between(Contributions of, Contributions against) {
        Map<Object, Part> shares = new LinkedHashMap<>();
        for (Part part : of.parts) {
            shares.put(part.lever().<Object>map(Lever::id).orElse(part.kind()), part);
        }
        for (Part part : against.parts) {
            shares.merge(
                    part.lever().<Object>map(Lever::id).orElse(part.kind()),
                    new Part(part.kind(), part.lever(), -part.value()),
                    (one, other) -> new Part(one.kind(), one.lever(), one.value() + other.value()));
        }
        List<Part> parts = new ArrayList<>(shares.values());
        if (of.noDeal != against.noDeal) {
            parts.add(0, new Part(Kind.WORLD, Optional.empty(), of.noDeal - against.noDeal));
        }
        return new Contributions(of.figure, against.offer, of.offer, of.exact && against.exact, parts);
    }

    /** What one term's move adds to a figure, the offer's other terms as they are: nothing is to be shared. */
    public static Contributions ofStep(Simulator simulator, Comparison now, Lever lever, double to, Figure figure) {
        Offer stepped = now.outcome().offer().withTerm(lever, to);
        double before = figure.value(simulator.scenario(), now);
        double after = figure.value(
                simulator.scenario(),
                new Comparison(simulator.run(stepped, now.outcome().assumptions()), now.noDeal()));
        return new Contributions(
                figure, before, after, true, List.of(new Part(Kind.TERM, Optional.of(lever), after - before)));
    }

    /** A figure as a function of which parts are there. Signing is there throughout, as nothing else is without it. */
    private static final class Game {
        private final Simulator simulator;
        private final Comparison comparison;
        private final Figure figure;
        private final Offer offer;
        private final List<Lever> moved;
        private final int players;
        private final double noDeal;
        private final double whole;

        Game(Simulator simulator, Comparison comparison, Figure figure) {
            this.simulator = simulator;
            this.comparison = comparison;
            this.figure = figure;
            offer = comparison.outcome().offer();
            moved = offer.hasAgreement()
                    ? offer.moved(simulator.scenario().levers()).stream()
                            .filter(lever -> figure.canDependOn(lever.kind()))
                            .toList()
                    : List.of();
            players = moved.size() + (offer.hasAgreement() && offer.mostFavoured() ? 1 : 0);
            noDeal = worth(new Comparison(comparison.noDeal(), comparison.noDeal()));
            whole = worth(comparison);
        }

        /** @param there a bit for each player */
        private double figure(int there) {
            if (there == (1 << players) - 1) {
                return whole;
            }
            Offer partial = offer;
            for (int i = 0; i < moved.size(); i++) {
                if ((there & 1 << i) == 0) {
                    partial = partial.withTerm(moved.get(i), moved.get(i).base());
                }
            }
            if (players > moved.size() && (there & 1 << moved.size()) == 0) {
                partial = partial.withMostFavoured(false);
            }
            Assumptions world = comparison.outcome().assumptions();
            return worth(new Comparison(simulator.run(partial, world), comparison.noDeal()));
        }

        private double worth(Comparison outcome) {
            return figure.value(simulator.scenario(), outcome);
        }

        Contributions contributions() {
            boolean exact = players <= MOST_EXACT;
            double[] shares = exact ? exact() : sampled();
            List<Part> parts = new ArrayList<>();
            if (offer.situation() != Offer.Situation.TALKS) {
                parts.add(new Part(Kind.SITUATION, Optional.empty(), shares[players]));
            } else if (!comparison.isNoDeal()) {
                parts.add(new Part(Kind.SIGNING, Optional.empty(), shares[players]));
            }
            for (int i = 0; i < players; i++) {
                parts.add(
                        i < moved.size()
                                ? new Part(Kind.TERM, Optional.of(moved.get(i)), shares[i])
                                : new Part(Kind.MOST_FAVOURED, Optional.empty(), shares[i]));
            }
            return new Contributions(figure, noDeal, whole, exact, parts);
        }

        /** All subsets. Without signing every one of them is worth no deal. The last share is that of signing. */
        private double[] exact() {
            int n = players + 1;
            double[] worth = IntStream.range(0, 1 << players).parallel().mapToDouble(this::figure).toArray();
            double[] shares = new double[n];
            double[] weight = weights(n);
            for (int there = 0; there < worth.length; there++) {
                int size = Integer.bitCount(there);
                shares[players] += weight[size] * (worth[there] - noDeal);
                for (int i = 0; i < players; i++) {
                    if ((there & 1 << i) == 0) {
                        // The others that are there, and signing before them.
                        shares[i] += weight[size + 1] * (worth[there | 1 << i] - worth[there]);
                    }
                }
            }
            return shares;
        }

        /** By the number of players before it, the share of all orders in which just these come first: s! (n-1-s)! / n!. */
        private static double[] weights(int n) {
            double[] weights = new double[n];
            weights[0] = 1.0 / n;
            for (int s = 1; s < n; s++) {
                weights[s] = weights[s - 1] * s / (n - s);
            }
            return weights;
        }

        /** A fixed sample of orders, each with its reverse. Every order adds up to the whole, and so does their mean. */
        private double[] sampled() {
            int n = players + 1;
            int[][] orders = new int[ORDERS][];
            SplittableRandom random = new SplittableRandom(SEED);
            for (int o = 0; o < ORDERS; o += 2) {
                orders[o] = IntStream.range(0, n).toArray();
                for (int i = n - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int swapped = orders[o][i];
                    orders[o][i] = orders[o][j];
                    orders[o][j] = swapped;
                }
                orders[o + 1] = new int[n];
                for (int i = 0; i < n; i++) {
                    orders[o + 1][i] = orders[o][n - 1 - i];
                }
            }
            double[][] each = IntStream.range(0, ORDERS)
                    .parallel()
                    .mapToObj(o -> follow(orders[o]))
                    .toArray(double[][]::new);
            double[] shares = new double[n];
            for (double[] one : each) {
                for (int i = 0; i < n; i++) {
                    shares[i] += one[i] / ORDERS;
                }
            }
            return shares;
        }

        private double[] follow(int[] order) {
            double[] added = new double[order.length];
            int there = 0;
            boolean signed = false;
            double before = noDeal;
            for (int player : order) {
                if (player == players) {
                    signed = true;
                } else {
                    there |= 1 << player;
                }
                double now = signed ? figure(there) : noDeal;
                added[player] = now - before;
                before = now;
            }
            return added;
        }
    }
}
