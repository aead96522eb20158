package org.parley.desk.explain;

import org.parley.chart.Subject;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Schedule;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/** Finds the outcome of whom a figure is asked for, as the desk stands now. */
final class Subjects {

    private Subjects() {}

    static Comparison outcome(Picture picture, Simulator simulator, Subject subject) {
        Comparison desk = picture.offer();
        Assumptions world = desk.outcome().assumptions().with(subject.assume());
        return switch (subject.kind()) {
            case DESK -> subject.assume().isEmpty() ? desk : simulator.compare(desk.outcome().offer(), world);
            case NO_DEAL -> subject.assume().isEmpty()
                    ? new Comparison(desk.noDeal(), desk.noDeal())
                    : simulator.compare(Offer.NO_DEAL, world);
            case BEFORE -> simulator.compare(Offer.BEFORE, world);
            case OFFER -> {
                Offer offer = subject.offer().orElseThrow();
                yield simulator.compare(
                        offer,
                        simulator.assumptions(offer, picture.state().assumptions()).with(subject.assume()));
            }
        };
    }

    /** What it is called, with the rivals' schedule where that is put in the place of the one that holds. */
    static String name(Picture picture, Comparison found, Subject subject) {
        String name = found.isNoDeal() ? Texts.get("explain.noDeal") : found.outcome().offer().name();
        Object rivals = subject.assume().get(AssumptionKey.RIVALS.key());
        Schedule schedule =
                rivals == null ? null : picture.scene().scenario().schedules().get((String) rivals);
        return schedule == null ? name : Texts.get("explain.underRivals", name, schedule.title());
    }
}
