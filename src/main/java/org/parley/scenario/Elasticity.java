package org.parley.scenario;

/** An elasticity in the short and in the long run; an infinite one is {@link Double#POSITIVE_INFINITY}. */
public record Elasticity(double shortRun, double longRun) {

    public static Elasticity of(double both) {
        return new Elasticity(both, both);
    }
}
