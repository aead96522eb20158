package org.parley.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.trade.CesMarket;

/**
 * One CES market of 12 suppliers. To take at most 1 microsecond. Single calls are timed, so that the median holds on a busy
 * machine too; reading the clock, some 25 ns, is in the figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MarketBenchmark {

    private static final int SUPPLIERS = 12;
    private static final double SUBSTITUTION = 4;
    private static final double DEMAND = -0.9;

    /**
     * How the supply elasticities lie: all alike, as they follow from pass-through; all different; or different, with every
     * third supplier of infinite elasticity.
     */
    public enum Supply {
        EQUAL,
        UNEQUAL,
        SOME_INFINITE
    }

    @Param
    public Supply supply;

    private final CesMarket market = new CesMarket(SUPPLIERS);
    private final double[] landed = new double[SUPPLIERS];
    private final double[] lnWedge = new double[SUPPLIERS];
    private final double[] elasticity = new double[SUPPLIERS];

    @Setup
    public void fill() {
        for (int i = 0; i < SUPPLIERS; i++) {
            landed[i] = 100 + 37 * i;
            // Extra duties of 10 to 54 percent, as in April 2025.
            lnWedge[i] = Math.log1p(0.10 + 0.04 * i);
            elasticity[i] = elasticity(i);
        }
    }

    private double elasticity(int i) {
        return switch (supply) {
            case EQUAL -> CesMarket.supplyFromPassThrough(SUBSTITUTION, 0.9);
            case UNEQUAL -> 1 + 0.75 * i;
            case SOME_INFINITE -> i % 3 == 0 ? Double.POSITIVE_INFINITY : 1 + 0.75 * i;
        };
    }

    @Benchmark
    public double solve() {
        market.solve(landed, lnWedge, elasticity, SUBSTITUTION, DEMAND);
        return market.lnPriceIndex();
    }
}
