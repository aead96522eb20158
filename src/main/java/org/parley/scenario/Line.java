package org.parley.scenario;

import java.util.List;
import java.util.Optional;

/**
 * One product group in one direction, with all who supply it.
 *
 * @param principal index of the supplier that is a party: home on an export line, the partner on an import line
 * @param exemptShare share of the trade that extra duties leave out, 0..1
 * @param barrierPct tariff equivalent of the non-tariff barriers on the partner's goods, percent
 * @param principalSupply supply elasticity of the party's own goods; empty when it follows from pass-through
 * @param rivalSupply the same for all other suppliers
 * @param purchase what a purchase promise can do; empty when none can be made
 * @param quality {@code measured}, {@code estimate} or {@code assumption}; empty when the file does not say
 */
public record Line(
        String id,
        String name,
        String hs,
        String group,
        Direction direction,
        Elasticity substitution,
        Elasticity demand,
        double exemptShare,
        List<Supplier> suppliers,
        int principal,
        double barrierPct,
        Optional<Elasticity> principalSupply,
        Optional<Elasticity> rivalSupply,
        Optional<Purchase> purchase,
        String quality,
        String source,
        String note) {

    /** Seen from home. */
    public enum Direction {
        EXPORT,
        IMPORT
    }

    public Line {
        suppliers = List.copyOf(suppliers);
    }

    /** The same line with other elasticities of substitution and demand. */
    public Line withElasticities(Elasticity otherSubstitution, Elasticity otherDemand) {
        return with(otherSubstitution, otherDemand, suppliers);
    }

    private Line with(Elasticity otherSubstitution, Elasticity otherDemand, List<Supplier> otherSuppliers) {
        return new Line(
                id,
                name,
                hs,
                group,
                direction,
                otherSubstitution,
                otherDemand,
                exemptShare,
                otherSuppliers,
                principal,
                barrierPct,
                principalSupply,
                rivalSupply,
                purchase,
                quality,
                source,
                note);
    }

    /** The same line in a world that needs so much more of it, percent: each supplier's base value is higher by that. */
    Line withNeed(double morePct) {
        List<Supplier> more = suppliers.stream()
                .map(supplier -> new Supplier(
                        supplier.country(),
                        supplier.valueMusd() * (1 + morePct / 100),
                        supplier.dutyPct(),
                        supplier.extraPct()))
                .toList();
        return with(substitution, demand, more);
    }

    /** Base value of the trade between the two parties, US$ million a year. */
    public double baseMusd() {
        return suppliers.get(principal).valueMusd();
    }

    /** Base value of what all other suppliers sell, US$ million a year. */
    public double rivalsBaseMusd() {
        double sum = 0;
        for (int i = 0; i < suppliers.size(); i++) {
            if (i != principal) {
                sum += suppliers.get(i).valueMusd();
            }
        }
        return sum;
    }
}
