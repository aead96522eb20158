package org.parley.scenario;

/**
 * By how much the elasticities of a line are larger than the case gives them: model, section 7. Substitution in the short run is
 * kept apart from demand, since else a rival's duty would hurt home.
 *
 * @param substitution factor on substitution in both runs
 * @param demand factor on demand in both runs
 */
public record ElasticityFactors(double substitution, double demand) {

    /** Above this distance from demand, substitution keeps a rival's duty from hurting home. */
    private static final double LEAST_GAP = 0.05;

    /** The line with its elasticities multiplied; the line itself when nothing changes, to the last bit. */
    public Line on(Line line) {
        if (substitution == 1 && demand == 1) {
            return line;
        }
        Elasticity eta = new Elasticity(
                line.demand().shortRun() * demand, line.demand().longRun() * demand);
        double shortRun = line.substitution().shortRun() * substitution;
        boolean apart = line.substitution().shortRun() >= -line.demand().shortRun() + LEAST_GAP;
        if (apart) {
            shortRun = Math.max(shortRun, -eta.shortRun() + LEAST_GAP);
        }
        return line.withElasticities(new Elasticity(shortRun, line.substitution().longRun() * substitution), eta);
    }
}
