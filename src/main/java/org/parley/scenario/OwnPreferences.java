package org.parley.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user believes each side cares for, where it is not what the case's file says. Only that is kept, so that all else
 * stays what the case says.
 *
 * @param home all that home is believed to care for; empty for what the file says
 * @param partner the same of the partner
 * @param political political cost of a term's full concession, by id of its lever
 */
public record OwnPreferences(
        Optional<List<Preference>> home, Optional<List<Preference>> partner, Map<String, Lever.Political> political) {

    /** All as in the file. */
    public static final OwnPreferences NONE = new OwnPreferences(Optional.empty(), Optional.empty(), Map.of());

    /** No term costs a side more than this, points. */
    public static final double MOST_POINTS = 10;

    public OwnPreferences {
        home = home.map(List::copyOf);
        partner = partner.map(List::copyOf);
        // By id: the same costs are written in the same order, however they came about.
        political = Collections.unmodifiableMap(new TreeMap<>(political));
    }

    /** Whether nothing is believed otherwise than in the file. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What a side is believed to care for. */
    public List<Preference> of(Scenario file, Lever.Side side) {
        return side == Lever.Side.HOME
                ? home.orElse(file.preferences().home())
                : partner.orElse(file.preferences().partner());
    }

    /** Whether a side is believed to care for other things than in the file, or to care otherwise. */
    public boolean differs(Lever.Side side) {
        return (side == Lever.Side.HOME ? home : partner).isPresent();
    }

    /** Political cost of a term's full concession. */
    public Lever.Political of(Lever lever) {
        return political.getOrDefault(lever.id(), lever.political());
    }

    /** With other things that a side cares for; what equals the file's is no change. */
    public OwnPreferences with(Scenario file, Lever.Side side, List<Preference> cares) {
        boolean isHome = side == Lever.Side.HOME;
        List<Preference> inFile = isHome ? file.preferences().home() : file.preferences().partner();
        Optional<List<Preference>> own = cares.equals(inFile) ? Optional.empty() : Optional.of(cares);
        return new OwnPreferences(isHome ? own : home, isHome ? partner : own, political);
    }

    /** With another political cost of a term, which is named as it stands in the file; the file's own is no change. */
    public OwnPreferences with(Lever inFile, Lever.Political cost) {
        Map<String, Lever.Political> changed = new TreeMap<>(political);
        if (cost.equals(inFile.political())) {
            changed.remove(inFile.id());
        } else {
            changed.put(inFile.id(), cost);
        }
        return new OwnPreferences(home, partner, changed);
    }

    /** The case as the user sees it: the same trade, judged by these beliefs. */
    Scenario over(Scenario file) {
        List<Lever> levers = new ArrayList<>();
        file.levers().forEach(lever -> levers.add(lever.withPolitical(of(lever))));
        return file.withBeliefs(new Preferences(of(file, Lever.Side.HOME), of(file, Lever.Side.PARTNER)), levers);
    }
}
