package org.parley.desk.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Pack;
import org.parley.scenario.PinPlaces;

/**
 * All that a user has decided at the desk.
 *
 * @param offer the offer being shaped
 * @param chosen the offer that it started from, to which it can be reset
 * @param pinned offers kept beside it, at most four
 * @param places place of each of them, from 0, which gives it its colour and dash for as long as it is pinned
 * @param schedules the user's own schedules of what other suppliers pay
 * @param assumptions changed assumptions by dotted key
 * @param preferences changed beliefs about each side
 * @param pack the briefing pack being put together
 * @param locked ids of the terms that do not move, whatever asks them to, but with the whole offer
 */
public record DeskState(
        Offer offer,
        Offer chosen,
        List<Offer> pinned,
        List<Integer> places,
        List<OwnSchedule> schedules,
        Map<String, Object> assumptions,
        OwnPreferences preferences,
        Pack pack,
        Set<String> locked) {

    public DeskState {
        pinned = List.copyOf(pinned);
        places = PinPlaces.fitting(places, pinned.size());
        schedules = List.copyOf(schedules);
        assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
        locked = Collections.unmodifiableSet(new LinkedHashSet<>(locked));
    }

    DeskState withOffer(Offer changed) {
        return new DeskState(changed, chosen, pinned, places, schedules, assumptions, preferences, pack, locked);
    }

    DeskState withChosen(Offer picked) {
        return new DeskState(picked, picked, pinned, places, schedules, assumptions, preferences, pack, locked);
    }

    /** With one more pin, on the lowest place that is free. */
    DeskState withPin(Offer pin) {
        List<Offer> more = new ArrayList<>(pinned);
        more.add(pin);
        return new DeskState(offer, chosen, more, PinPlaces.withOneMore(places), schedules, assumptions, preferences, pack, locked);
    }

    /** Without one pin; the others keep their places. */
    DeskState withoutPin(int index) {
        List<Offer> fewer = new ArrayList<>(pinned);
        fewer.remove(index);
        return new DeskState(offer, chosen, fewer, PinPlaces.without(places, index), schedules, assumptions, preferences, pack, locked);
    }

    /** With another name for one pin, which the pack follows; it keeps its place. */
    DeskState withPinNamed(int index, String name) {
        List<Offer> renamed = new ArrayList<>(pinned);
        Offer pin = renamed.get(index);
        renamed.set(index, pin.withName(pin.id(), name));
        return new DeskState(
                offer,
                chosen,
                renamed,
                places,
                schedules,
                assumptions,
                preferences,
                pack.withPinRenamed(pin.name(), name),
                locked);
    }

    DeskState withPack(Pack changed) {
        return new DeskState(offer, chosen, pinned, places, schedules, assumptions, preferences, changed, locked);
    }

    DeskState withAssumptions(Map<String, Object> changed) {
        return new DeskState(offer, chosen, pinned, places, schedules, changed, preferences, pack, locked);
    }

    DeskState withSchedules(List<OwnSchedule> changed) {
        return new DeskState(offer, chosen, pinned, places, changed, assumptions, preferences, pack, locked);
    }

    DeskState withPreferences(OwnPreferences changed) {
        return new DeskState(offer, chosen, pinned, places, schedules, assumptions, changed, pack, locked);
    }

    DeskState withLock(String lever, boolean lock) {
        Set<String> changed = new LinkedHashSet<>(locked);
        if (lock) {
            changed.add(lever);
        } else {
            changed.remove(lever);
        }
        return new DeskState(offer, chosen, pinned, places, schedules, assumptions, preferences, pack, changed);
    }

    public boolean isLocked(Lever lever) {
        return locked.contains(lever.id());
    }

    /** Whether the offer has been changed since it was chosen. */
    public boolean isChanged() {
        return !offer.equals(chosen);
    }
}
