package org.parley.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One offer: the terms that are moved, when it is signed, and the world it is judged in.
 *
 * @param situation whether this is a result of talks, or one of the fixed situations offers are compared with
 * @param agreementDay day of signature; null for no agreement, and then the terms do nothing
 * @param extensionDays by how much the deadline is put off
 * @param mostFavoured whether home's duty cuts go to all suppliers, as the WTO's most-favoured-nation rule asks
 * @param terms value by lever id, only those that are moved, in the file's order
 * @param assume assumptions that belong to this offer's world, by dotted key
 * @param other fields of its file that this program does not know, kept when it is saved
 */
public record Offer(
        String id,
        String name,
        String summary,
        Situation situation,
        Integer agreementDay,
        int extensionDays,
        boolean mostFavoured,
        Map<String, Double> terms,
        Map<String, Object> assume,
        Map<String, Object> other) {

    /** What world an offer stands for. */
    public enum Situation {
        /** Talks, with or without an agreement at the end. */
        TALKS,
        /** Talks fail and the pause goes on for everybody. */
        PAUSE_PERSISTS,
        /** The base year, before any of the new duties. */
        BEFORE
    }

    /** No agreement and no extension. */
    public static final Offer NO_DEAL =
            new Offer("no-deal", "No deal", "", Situation.TALKS, null, 0, false, Map.of(), Map.of(), Map.of());

    /** Pause rates for everybody, throughout. */
    public static final Offer PAUSE_PERSISTS = new Offer(
            "pause-persists", "The pause goes on", "", Situation.PAUSE_PERSISTS, null, 0, false, Map.of(), Map.of(), Map.of());

    /** The base year's flows, under the assumptions' growth. */
    public static final Offer BEFORE =
            new Offer("before", "Before the tariffs", "", Situation.BEFORE, null, 0, false, Map.of(), Map.of(), Map.of());

    /** The situations that every scenario has, whose ids no offer may take. */
    public static final List<Offer> BUILT_IN = List.of(NO_DEAL, PAUSE_PERSISTS, BEFORE);

    public Offer {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        assume = Collections.unmodifiableMap(new LinkedHashMap<>(assume));
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    public boolean hasAgreement() {
        return agreementDay != null;
    }

    /** Value of a lever in this offer: its own, or the lever's base. */
    public double value(Lever lever) {
        return terms.getOrDefault(lever.id(), lever.base());
    }

    /** Sum of the values that the levers of a kind have on one line. */
    public double sumOn(List<Lever> levers, Lever.Kind kind, Line line) {
        double sum = 0;
        for (Lever lever : levers) {
            if (lever.kind() == kind && lever.worksOn(line)) {
                sum += value(lever);
            }
        }
        return sum;
    }

    public Offer withTerm(Lever lever, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(terms);
        changed.put(lever.id(), value);
        return withTerms(changed);
    }

    public Offer withTerms(Map<String, Double> changed) {
        return new Offer(
                id, name, summary, situation, agreementDay, extensionDays, mostFavoured, changed, assume, other);
    }

    public Offer withAgreementDay(Integer day) {
        return new Offer(id, name, summary, situation, day, extensionDays, mostFavoured, terms, assume, other);
    }

    public Offer withExtensionDays(int days) {
        return new Offer(id, name, summary, situation, agreementDay, days, mostFavoured, terms, assume, other);
    }

    public Offer withMostFavoured(boolean on) {
        return new Offer(id, name, summary, situation, agreementDay, extensionDays, on, terms, assume, other);
    }

    public Offer withName(String newId, String newName) {
        return new Offer(
                newId, newName, summary, situation, agreementDay, extensionDays, mostFavoured, terms, assume, other);
    }

    /** Levers that this offer moves away from their base. */
    public List<Lever> moved(List<Lever> levers) {
        List<Lever> moved = new ArrayList<>();
        for (Lever lever : levers) {
            if (value(lever) != lever.base()) {
                moved.add(lever);
            }
        }
        return moved;
    }
}
