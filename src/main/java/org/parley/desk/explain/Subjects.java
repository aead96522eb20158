package org.parley.desk.explain;

import java.util.Map;
import org.parley.chart.InputWords;
import org.parley.chart.Subject;
import org.parley.chart.Why;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
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

    /** The same question after pins have been given other names: the pin as it is now, by what it was. */
    static Why renamed(Why why, Map<Offer, Offer> pins) {
        return new Why(
                renamed(why.subject(), pins),
                why.against().map(against -> renamed(against, pins)),
                why.step(),
                why.figure());
    }

    private static Subject renamed(Subject subject, Map<Offer, Offer> pins) {
        return new Subject(
                subject.kind(), subject.offer().map(offer -> pins.getOrDefault(offer, offer)), subject.assume());
    }

    /** What it is called, with the assumptions that are put in the place of those that hold. */
    static String name(Picture picture, Comparison found, Subject subject) {
        Scenario scenario = picture.scene().scenario();
        String name = found.isNoDeal() ? Texts.get("explain.noDeal") : found.outcome().offer().name();
        for (Map.Entry<String, Object> assumed : subject.assume().entrySet()) {
            String value = InputWords.value(scenario, assumed.getKey(), assumed.getValue());
            name = assumed.getKey().equals(AssumptionKey.RIVALS.key())
                    ? Texts.get("explain.underRivals", name, value)
                    : Texts.get("explain.under", name, InputWords.name(scenario, assumed.getKey()), value);
        }
        return name;
    }
}
