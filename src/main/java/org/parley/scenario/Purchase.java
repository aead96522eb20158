package org.parley.scenario;

/**
 * What a promise to buy can do on an import line.
 *
 * @param maxMusd the most that is believable a year above the base, US$ million; NaN when not given
 * @param displacementShare share of the extra goods that replaces other suppliers' goods, 0..1
 * @param premiumPct extra landed cost over the goods replaced, percent
 * @param leadDays days from the agreement's entry into force to the first arrival
 * @param rampDays days from the first arrival to the full pace, 0 for at once
 * @param cargoMusd value of one cargo, US$ million; 0 when not given
 */
public record Purchase(
        double maxMusd,
        double displacementShare,
        double premiumPct,
        int leadDays,
        int rampDays,
        double cargoMusd,
        String cargoName) {}
