package org.parley.desk.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.chart.OffersTable;
import org.parley.chart.Scene;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.KnownOutcomes;
import org.parley.desk.state.Origins;
import org.parley.desk.state.Texts;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.PinPlaces;
import org.parley.simulate.Comparison;

/** Finds the offers that a pack names: on the desk, among the pins, in the case. What is gone is left out. */
final class PackOffers {

    private final KnownOutcomes outcomes = new KnownOutcomes();

    /**
     * The offers of a pack as they are now.
     *
     * @param scene those of the pack; the one on the desk when none of them is there any more
     * @param tables for each chart of the pack, in order, its own offers side by side
     */
    record Found(Scene scene, List<Optional<OffersTable>> tables) {}

    /** Called by one thread at a time. */
    Found find(Scene shown, DeskState now) {
        KnownOutcomes.Round round = outcomes.round(shown.scenario(), now.assumptions());
        List<Comparison> offers = new ArrayList<>();
        now.pack().offers().forEach(reference -> find(reference, shown, round).ifPresent(offers::add));
        if (offers.isEmpty()) {
            offers.add(shown.offer());
        }
        List<Optional<OffersTable>> tables = now.pack().items().stream()
                .map(item -> table(item.columns(), shown, round))
                .toList();
        round.end();
        List<Comparison> pins = offers.subList(1, offers.size());
        List<Integer> places =
                PinPlaces.keeping(pins.stream().map(pin -> place(pin, shown)).toList());
        return new Found(Scene.of(shown.scenario(), offers.get(0), pins).withPlaces(places), tables);
    }

    /** What is pinned on the desk looks the same in a pack; -1 for what is not. */
    private static int place(Comparison offer, Scene shown) {
        for (int i = 0; i < shown.pins().size(); i++) {
            if (shown.pins().get(i).outcome().offer().equals(offer.outcome().offer())) {
                return shown.places().get(i);
            }
        }
        return -1;
    }

    /** A comparison of its own; empty when it has the pack's offers, or none of its own is there any more. */
    private static Optional<OffersTable> table(Pack.Columns columns, Scene shown, KnownOutcomes.Round round) {
        List<String> there = new ArrayList<>();
        List<Comparison> offers = new ArrayList<>();
        for (String reference : columns.offers()) {
            find(reference, shown, round).ifPresent(offer -> {
                there.add(reference);
                offers.add(offer);
            });
        }
        if (offers.isEmpty()) {
            return Optional.empty();
        }
        int minuend = there.indexOf(columns.minuend());
        int subtrahend = there.indexOf(columns.subtrahend());
        boolean pair = minuend >= 0 && subtrahend >= 0;
        return Optional.of(OffersTable.of(
                shown.scenario(),
                offers,
                there.stream().map(Origins::of).toList(),
                pair ? minuend : -1,
                pair ? subtrahend : -1));
    }

    private static Optional<Comparison> find(String reference, Scene shown, KnownOutcomes.Round round) {
        if (reference.equals(Pack.ON_DESK)) {
            return Optional.of(shown.offer());
        }
        String pin = Pack.pinName(reference);
        if (pin != null) {
            return shown.pins().stream()
                    .filter(known -> known.outcome().offer().name().equals(pin))
                    .findFirst();
        }
        return Optional.ofNullable(Pack.caseId(reference))
                .flatMap(id -> shown.scenario().offer(id))
                .map(round::compare);
    }

    /** What can be shown: the offer on the desk, the pins, the offers of the case, no deal. */
    static List<Packing.Choice> choices(Scene shown, DeskState now) {
        List<String> chosen = now.pack().offers();
        Map<String, String> names = new LinkedHashMap<>();
        names.put(
                Pack.ON_DESK, Texts.get("compare.onDesk", shown.offer().outcome().offer().name()));
        for (Comparison pin : shown.pins()) {
            String name = pin.outcome().offer().name();
            names.put(Pack.pin(name), Texts.get("compare.pinned", name));
        }
        for (Offer offer : shown.scenario().offers()) {
            String reference = Pack.ofCase(offer.id());
            // The same offer need not be listed twice.
            if (!now.pinned().contains(offer) || chosen.contains(reference)) {
                names.put(reference, offer.name());
            }
        }
        names.put(Pack.ofCase(Offer.NO_DEAL.id()), Offer.NO_DEAL.name());
        // An offer that is gone, such as a pin taken away, holds no place.
        List<String> there = chosen.stream().filter(names::containsKey).toList();
        List<Packing.Choice> choices = new ArrayList<>();
        names.forEach((reference, name) ->
                choices.add(new Packing.Choice(reference, name, there.indexOf(reference))));
        return choices;
    }
}
