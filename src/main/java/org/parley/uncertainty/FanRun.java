package org.parley.uncertainty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * Draws worlds and runs an offer and its no deal in each, on all processors. More draws can be added to those that are there, so
 * that a first picture comes early and is refined. What is kept of a draw is how far its days are off the path without any
 * doubt, which is small enough for single precision and exact where nothing varies.
 */
public final class FanRun {

    private static final int SERIES = 3;
    /** Days that are gathered from all draws at a time: those of one cache line. */
    private static final int BLOCK = 16;

    private final Offer offer;
    private final long seed;
    private final Optional<Judge> judge;
    private final BooleanSupplier cancelled;
    private final Worlds worlds;
    private final SobolPoints points;
    private final Quantity[] quantities;
    private final int days;
    private final double[][] base;

    private float[][] off = new float[0][];
    private double[][] figures = new double[0][];
    private Judge.Verdict[] verdicts = new Judge.Verdict[0];

    /**
     * @param assumptions the offer's world, from which draws depart
     * @param seed which worlds are drawn
     * @param judge says what a draw is worth to home; empty when nobody said what home cares for
     * @param cancelled asked before every draw whether anybody still waits
     */
    public FanRun(
            Simulator simulator,
            Offer offer,
            Assumptions assumptions,
            long seed,
            Optional<Judge> judge,
            BooleanSupplier cancelled) {
        this(simulator, offer, assumptions, seed, judge, cancelled, 1);
    }

    /** @param width 1 for the spread of the model, 0 for none */
    FanRun(
            Simulator simulator,
            Offer offer,
            Assumptions assumptions,
            long seed,
            Optional<Judge> judge,
            BooleanSupplier cancelled,
            double width) {
        this.offer = offer;
        this.seed = seed;
        this.judge = judge;
        this.cancelled = cancelled;
        worlds = new Worlds(simulator, offer, assumptions, width);
        points = new SobolPoints(worlds.dimensions(), seed);
        days = simulator.scenario().clock().horizonDays() + 1;
        quantities = Arrays.stream(Basis.values())
                .flatMap(basis -> Arrays.stream(Quantity.Field.values()).map(field -> new Quantity(basis, field)))
                .toArray(Quantity[]::new);
        base = series(simulator.compare(offer, assumptions));
    }

    /**
     * The ranges of this many draws; those that are there already are used again.
     *
     * @param draws a power of two; see {@link Fan#evenDraws}
     * @throws CancellationException when nobody waits any more; the run is then of no further use
     * @throws org.parley.scenario.InputException when a world has no outcome
     */
    public Fan of(int draws) {
        draw(draws);
        return ranges(draws);
    }

    /** Draws until this many are there, without telling their ranges; throws what {@link #of} does. */
    public void draw(int draws) {
        if (draws < Fan.LEAST_DRAWS || draws > Fan.MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "draws must be from " + Fan.LEAST_DRAWS + " to " + Fan.MOST_DRAWS + ", not " + draws);
        }
        int there = off.length;
        if (draws <= there) {
            return;
        }
        double[][] drawn = new double[draws - there][];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = points.next();
        }
        off = Arrays.copyOf(off, draws);
        figures = Arrays.copyOf(figures, draws);
        verdicts = Arrays.copyOf(verdicts, draws);
        IntStream.range(there, draws).parallel().forEach(i -> draw(i, drawn[i - there]));
    }

    private void draw(int i, double[] point) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Worlds.World world = worlds.at(point);
        Comparison comparison = world.simulator().compare(offer, world.assumptions());
        double[][] series = series(comparison);
        float[] kept = new float[SERIES * days];
        for (int s = 0; s < SERIES; s++) {
            for (int d = 0; d < days; d++) {
                kept[s * days + d] = (float) (series[s][d] - base[s][d]);
            }
        }
        off[i] = kept;
        figures[i] = Arrays.stream(quantities).mapToDouble(quantity -> quantity.value(comparison)).toArray();
        if (judge.isPresent()) {
            Outcome pause = world.simulator().run(Offer.PAUSE_PERSISTS, world.assumptions());
            verdicts[i] = judge.get().judge(comparison, pause);
        }
    }

    /** Exports, imports, and exports gained since day 0 against no deal. */
    private double[][] series(Comparison comparison) {
        double[][] series = new double[SERIES][days];
        series[2] = comparison.exportsGained(days - 1);
        for (int d = 0; d < days; d++) {
            series[0][d] = comparison.outcome().exports(d);
            series[1][d] = comparison.outcome().imports(d);
        }
        return series;
    }

    private Fan ranges(int draws) {
        int shares = Fan.SHARES.size();
        double[][][] ranges = new double[SERIES + 1][shares][days];
        int blocks = (days + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int from = block * BLOCK;
            int to = Math.min(days, from + BLOCK);
            float[][][] columns = columns(draws, from, to);
            for (int s = 0; s <= SERIES; s++) {
                for (int d = from; d < to; d++) {
                    float[] column = columns[s][d - from];
                    Arrays.sort(column);
                    double around = s == SERIES ? base[0][d] - base[1][d] : base[s][d];
                    for (int q = 0; q < shares; q++) {
                        ranges[s][q][d] = around + quantile(column, Fan.SHARES.get(q));
                    }
                }
            }
        });
        return new Fan(draws, seed, ranges[0], ranges[1], ranges[SERIES], ranges[2], figures(draws), odds(draws), 1 - worlds.payable());
    }

    /** By series, with the balance last, and day: what all draws are off. */
    private float[][][] columns(int draws, int from, int to) {
        float[][][] columns = new float[SERIES + 1][to - from][draws];
        for (int i = 0; i < draws; i++) {
            for (int s = 0; s < SERIES; s++) {
                for (int d = from; d < to; d++) {
                    columns[s][d - from][i] = off[i][s * days + d];
                }
            }
            for (int n = 0; n < to - from; n++) {
                columns[SERIES][n][i] = columns[0][n][i] - columns[1][n][i];
            }
        }
        return columns;
    }

    /** Linear between the order statistics around (n - 1) share. */
    private static double quantile(float[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
    }

    private Map<Quantity, double[]> figures(int draws) {
        Map<Quantity, double[]> ranges = new LinkedHashMap<>();
        for (int n = 0; n < quantities.length; n++) {
            double[] column = new double[draws];
            for (int i = 0; i < draws; i++) {
                column[i] = figures[i][n];
            }
            Arrays.sort(column);
            double[] range = new double[Fan.SHARES.size()];
            for (int q = 0; q < range.length; q++) {
                double place = Fan.SHARES.get(q) * (draws - 1);
                int below = (int) place;
                int above = Math.min(below + 1, draws - 1);
                range[q] = column[below] + (place - below) * (column[above] - column[below]);
            }
            ranges.put(quantities[n], range);
        }
        return ranges;
    }

    private Optional<Fan.Odds> odds(int draws) {
        if (judge.isEmpty()) {
            return Optional.empty();
        }
        int noDeal = 0;
        int walkAway = 0;
        for (int i = 0; i < draws; i++) {
            noDeal += verdicts[i].offer() > verdicts[i].noDeal() + Judge.SAME ? 1 : 0;
            walkAway += verdicts[i].offer() > verdicts[i].walkAway() + Judge.SAME ? 1 : 0;
        }
        return Optional.of(new Fan.Odds((double) noDeal / draws, (double) walkAway / draws));
    }
}
