package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Palette.Role;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Clock;
import org.parley.scenario.Offer;
import org.parley.scenario.PinPlaces;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;

/**
 * What a chart shows: the offer beside no deal, and the pinned offers.
 *
 * @param places place of each pin, from 0, which gives it its colour and dash
 * @param lastDay last day of the time axis
 * @param spans least spans of the axes, so that they do not shrink while a slider is dragged
 */
public record Scene(
        Scenario scenario, Comparison offer, List<Comparison> pins, List<Integer> places, int lastDay, Spans spans) {

    /** No more lines than this on one chart. */
    static final int MOST_LINES = 5;

    /** One outcome with the role it plays in a chart. */
    record Entry(String name, Role role, Outcome outcome) {

        /** Whose figures its line shows. */
        Subject subject() {
            return switch (role) {
                case NO_DEAL -> Subject.NO_DEAL;
                case OFFER -> Subject.DESK;
                case BEFORE -> Subject.BEFORE;
                default -> Subject.of(outcome.offer());
            };
        }
    }

    public Scene {
        pins = List.copyOf(pins);
        places = PinPlaces.fitting(places, pins.size());
    }

    /** With its pins on the first places. */
    public Scene(Scenario scenario, Comparison offer, List<Comparison> pins, int lastDay, Spans spans) {
        this(scenario, offer, pins, List.of(), lastDay, spans);
    }

    /** The first year after day 0, or the whole horizon when that is shorter. */
    public static Scene of(Scenario scenario, Comparison offer, List<Comparison> pins) {
        return new Scene(scenario, offer, pins, Math.min(365, scenario.clock().horizonDays()), Spans.NONE);
    }

    public Scene withSpans(Spans least) {
        return new Scene(scenario, offer, pins, places, lastDay, least);
    }

    /** With its pins on these places. */
    public Scene withPlaces(List<Integer> changed) {
        return new Scene(scenario, offer, pins, changed, lastDay, spans);
    }

    /** What the pin at the index plays in a chart. */
    Role role(int pin) {
        return Role.pin(places.get(pin));
    }

    /** The offer on the desk, then the pins. */
    public List<Comparison> offers() {
        List<Comparison> offers = new ArrayList<>(List.of(offer));
        offers.addAll(pins);
        return offers;
    }

    Clock clock() {
        return scenario.clock();
    }

    Outcome outcome() {
        return offer.outcome();
    }

    boolean hasAgreement() {
        return outcome().hasAgreement();
    }

    /** Name of the offer on the desk. */
    String offerName() {
        return outcome().offer().name();
    }

    /** No deal, the offer and the pins, in the order of reading; no deal once only. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Wording.get("noDeal"), Role.NO_DEAL, offer.noDeal()));
        if (!offer.isNoDeal()) {
            entries.add(new Entry(lineName(offer), Role.OFFER, outcome()));
        }
        for (int i = 0; i < pins.size(); i++) {
            if (!isShownAnyway(pins.get(i))) {
                entries.add(new Entry(lineName(pins.get(i)), role(i), pins.get(i).outcome()));
            }
        }
        return entries;
    }

    /** No deal and the time before the tariffs are on every chart: pinned, they would lie on themselves. */
    boolean isShownAnyway(Comparison pin) {
        boolean sameWorld = pin.outcome().assumptions().equals(outcome().assumptions());
        boolean before = pin.outcome().offer().situation() == Offer.Situation.BEFORE;
        return sameWorld && (before || pin.isNoDeal());
    }

    /** Longer talks without an agreement are told from no deal, whatever the offer is called. */
    private static String lineName(Comparison offer) {
        Outcome outcome = offer.outcome();
        boolean extended = outcome.offer().situation() == Offer.Situation.TALKS
                && !outcome.hasAgreement()
                && outcome.offer().extensionDays() > 0;
        return extended && outcome.offer().name().equals(Wording.get("noDeal"))
                ? Wording.get("noDealExtended", outcome.end())
                : outcome.offer().name();
    }

    /** Whether talks that fail raise the duty on any of home's exports: without that there is no rush and no return. */
    public static boolean fearsRise(Scenario scenario, Assumptions assumptions) {
        Schedule pause = scenario.schedules().get(assumptions.pause());
        Schedule snapback = scenario.schedules().get(assumptions.snapback());
        return scenario.exports().stream()
                .map(line -> line.suppliers().get(line.principal()))
                .anyMatch(home -> snapback.extraPct(home) > pause.extraPct(home));
    }

    /** The same for a chart of lines: with many pins, no deal gives way, so that the lines can still be told apart. */
    List<Entry> lineEntries() {
        List<Entry> entries = entries();
        if (entries.size() > MOST_LINES) {
            entries.removeIf(entry -> entry.role() == Role.NO_DEAL);
        }
        return entries;
    }

    /** Whether it is the path of one product alone. */
    boolean isOneProduct() {
        return scenario.exports().size() + scenario.imports().size() == 1;
    }

    /** Whether a chart of lines has room for the situation before the tariffs. */
    boolean showsBefore() {
        return !isBefore() && entries().size() < MOST_LINES;
    }

    /** Whether the offer is the time before the tariffs itself. */
    boolean isBefore() {
        return outcome().offer().situation() == Offer.Situation.BEFORE;
    }

    /** Whether a pin rests on other assumptions than the offer on the desk, so that its own no deal is another. */
    boolean worldsDiffer() {
        return pins.stream()
                .anyMatch(pin -> !pin.outcome().assumptions().equals(outcome().assumptions()));
    }
}
