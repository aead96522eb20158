package org.parley.simulate;

import org.parley.scenario.Line;

/**
 * What becomes of one line. Values are annual paces in US$ million; on an import line those after a deal hold purchases, except
 * {@code shortRun}, which is the market alone.
 *
 * @param base trade between the two parties before the tariffs
 * @param shortRun short-run solution of the last regime
 * @param longRun long-run solution of the last regime, with purchases
 * @param afterDeadline mean of the 90 days from the deadline on
 * @param horizon pace on the last day
 * @param dutyBasePct duty on the party's goods before
 * @param dutyPct the same in the last regime
 * @param priceChangePct change of the price that the selling party receives in the long run, market alone
 * @param quantityChangeMusd change of quantity at base prices in the long run, market alone
 * @param consumerSurplus gain of the buying party's buyers in the long run
 * @param producerSurplus gain of the selling party's producers in the long run
 */
public record LineResult(
        Line line,
        double base,
        double shortRun,
        double longRun,
        double afterDeadline,
        double horizon,
        double dutyBasePct,
        double dutyPct,
        double priceChangePct,
        double quantityChangeMusd,
        double consumerSurplus,
        double producerSurplus) {}
