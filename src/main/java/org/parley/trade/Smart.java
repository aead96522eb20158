package org.parley.trade;

/**
 * One market by the linear method of SMART, which trade officials know from WITS: trade creation and trade diversion, worked
 * out at base values for each supplier whose duty changes, and added up.
 *
 * <pre>
 *   delta     = (t0 - t1) / (1 + t0)
 *   creation  = e v delta                             finite supply mu: e mu/(mu + e) for e
 *   diversion = v v_r s delta / (v + v_r + v s delta)     v_r = all other suppliers, who lose it in proportion
 *   revenue   = sum t1 m1 - sum t0 m0                 over all suppliers
 *   welfare   = sum (t0 + t1) (m1 - m0) / 2           over all suppliers
 * </pre>
 *
 * <p>The diversion formula is for cuts: a duty that rises has creation alone, which is then negative. Source: Laird and Yeats
 * (1986); Jammes and Olarreaga (2005).
 */
public final class Smart {

    private final double[] created;
    private final double[] diverted;
    private final double creation;
    private final double diversion;
    private final double revenue;
    private final double welfare;

    private Smart(
            double[] created, double[] diverted, double creation, double diversion, double revenue, double welfare) {
        this.created = created;
        this.diverted = diverted;
        this.creation = creation;
        this.diversion = diversion;
        this.revenue = revenue;
        this.welfare = welfare;
    }

    /**
     * Works a market out.
     *
     * @param value base import value by supplier, not negative; every result has its unit
     * @param duty0 duty before by supplier, a fraction, not negative
     * @param duty1 duty after by supplier, a fraction, not negative
     * @param demand e, import demand elasticity, above 0
     * @param substitution s, elasticity of substitution between suppliers, not negative
     * @param supply mu, export supply elasticity of every supplier, above 0, may be infinite
     * @throws IllegalArgumentException when lengths differ or an elasticity has the wrong sign
     */
    public static Smart of(
            double[] value, double[] duty0, double[] duty1, double demand, double substitution, double supply) {
        int suppliers = value.length;
        if (duty0.length != suppliers || duty1.length != suppliers) {
            throw new IllegalArgumentException("values and duties must be of the same suppliers");
        }
        if (!(demand > 0) || !(substitution >= 0) || !(supply > 0)) {
            throw new IllegalArgumentException("demand and supply must be positive and substitution not negative, not "
                    + demand + ", " + supply + " and " + substitution);
        }
        double response = Double.isInfinite(supply) ? demand : demand * supply / (supply + demand);
        double total = 0;
        for (double v : value) {
            total += v;
        }
        double[] created = new double[suppliers];
        double[] diverted = new double[suppliers];
        double creation = 0;
        double diversion = 0;
        for (int c = 0; c < suppliers; c++) {
            double delta = (duty0[c] - duty1[c]) / (1 + duty0[c]);
            created[c] = response * value[c] * delta;
            creation += created[c];
            double others = total - value[c];
            double pull = value[c] * substitution * delta;
            if (!(pull > 0) || !(others > 0)) {
                continue;
            }
            double taken = pull * others / (total + pull);
            diversion += taken;
            for (int r = 0; r < suppliers; r++) {
                diverted[r] += r == c ? taken : -taken * value[r] / others;
            }
        }
        double revenue = 0;
        double welfare = 0;
        for (int i = 0; i < suppliers; i++) {
            double change = created[i] + diverted[i];
            revenue += duty1[i] * (value[i] + change) - duty0[i] * value[i];
            welfare += 0.5 * (duty0[i] + duty1[i]) * change;
        }
        return new Smart(created, diverted, creation, diversion, revenue, welfare);
    }

    /** Imports that come on top of what was bought before, of all suppliers. */
    public double creation() {
        return creation;
    }

    /** Imports that change their supplier, in all. */
    public double diversion() {
        return diversion;
    }

    /** Change of the importer's duty revenue. */
    public double revenue() {
        return revenue;
    }

    /** Change of the importer's welfare, the triangle and rectangle under the demand curve. */
    public double welfare() {
        return welfare;
    }

    /** What one supplier sells on top. */
    public double created(int supplier) {
        return created[supplier];
    }

    /** What one supplier takes from the others, or loses to them when negative. */
    public double diverted(int supplier) {
        return diverted[supplier];
    }
}
