package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargain.Gains;
import org.parley.bargain.Debrief;
import org.parley.bargain.FrontierPoint;
import org.parley.bargain.Rehearsal;
import org.parley.bargain.RehearsalWorld;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/**
 * What is shown of a rehearsal that is over, on screen and on paper.
 *
 * @param debrief what it can teach
 * @param round the last one, from 1
 * @param day the day of that round
 * @param deadlineDay the day on which the talks end at the latest, as far as it was known in the end
 * @param gains for each step what its offer gives both sides over walking away, as that was in its round; empty where none was made
 * @param frontier the exact frontier in the end, from the best point for home on
 * @param hasZone whether any offer is worth no less than walking away to both
 * @param deal the offer that was agreed on; empty without a deal
 * @param offers what the two sides got, beside no deal; the one item is no deal itself without a deal
 */
public record DebriefPicture(
        Debrief debrief,
        int round,
        int day,
        int deadlineDay,
        List<Optional<Gains>> gains,
        List<Gains> frontier,
        boolean hasZone,
        Optional<Offer> deal,
        List<Comparison> offers) {

    private static final String DEAL_ID = "rehearsal-deal";

    public DebriefPicture {
        gains = List.copyOf(gains);
        frontier = List.copyOf(frontier);
        offers = List.copyOf(offers);
    }

    /**
     * Takes some time.
     *
     * @throws IllegalStateException with a sentence, while it is not over
     */
    public static DebriefPicture of(Rehearsal over) {
        Debrief debrief = Debrief.of(over);
        List<Optional<Gains>> gains = new ArrayList<>();
        for (Debrief.Step step : debrief.steps()) {
            RehearsalWorld world = over.world(step.tabled().round());
            gains.add(step.worth()
                    .map(worth -> new Gains(
                            worth.home() - world.walkAway(Lever.Side.HOME),
                            worth.partner() - world.walkAway(Lever.Side.PARTNER))));
        }
        RehearsalWorld end = over.world();
        List<Gains> frontier = new ArrayList<>();
        for (FrontierPoint point : end.frontier().points()) {
            frontier.add(new Gains(
                    point.first() - debrief.walkAway().home(),
                    point.second() - debrief.walkAway().partner()));
        }
        Optional<Offer> deal = over.deal().map(offer -> offer.withName(DEAL_ID, Wording.get("debrief.deal")));
        Comparison got =
                new Simulator(end.scenario()).compare(deal.orElse(Offer.NO_DEAL), end.assumptions());
        return new DebriefPicture(
                debrief,
                over.round(),
                over.day(),
                over.deadlineDay(),
                gains,
                frontier,
                !end.frontier().zone().isEmpty(),
                deal,
                List.of(got));
    }

    /** The case in the end. */
    public Scenario scenario() {
        return debrief.scenario();
    }

    /** What both sides got over walking away. */
    public Gains result() {
        return gain(debrief.result());
    }

    /** Nash's point; empty where no offer is better for both than walking away. */
    public Optional<Gains> nash() {
        return debrief.nash()
                .map(missed -> new Gains(result().home() + missed.gain().home(), result().partner() + missed.gain().partner()));
    }

    private Gains gain(Worth worth) {
        Worth more = worth.minus(debrief.walkAway());
        return new Gains(more.home(), more.partner());
    }
}
