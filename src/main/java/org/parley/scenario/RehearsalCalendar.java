package org.parley.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days of a rehearsal: when the two sides meet, and what has struck by then. An event strikes before the first round on or
 * after its day, and what is on the table then lapses; one that comes when all rounds are over does not strike any more.
 *
 * <p>An extension adds rounds, as many as the usual distance between rounds goes into it and one at least, at even distances up to
 * the last day before the new deadline. Nobody knows of them before it strikes.
 */
public final class RehearsalCalendar {

    private final List<Integer> days;
    private final List<Happening> events;

    /** How many rounds there are, as far as one knows after each event; before the first of them, as the setup says. */
    private final List<Integer> knownAfter;

    private final int usual;

    private RehearsalCalendar(List<Integer> days, List<Happening> events, List<Integer> knownAfter, int usual) {
        this.days = List.copyOf(days);
        this.events = List.copyOf(events);
        this.knownAfter = List.copyOf(knownAfter);
        this.usual = usual;
    }

    public static RehearsalCalendar of(Scenario scenario, RehearsalSetup setup) {
        List<Happening> events = scenario.rehearsalEvents().stream()
                .filter(event -> setup.events().contains(event.id()))
                .sorted(Comparator.comparingInt(Happening::day))
                .toList();
        List<Integer> days = new ArrayList<>(setup.rounds());
        int deadline = scenario.clock().deadlineDay();
        double distance = distance(setup.rounds(), deadline);
        List<Integer> knownAfter = new ArrayList<>();
        for (Happening event : events) {
            if (event.effect() instanceof Happening.Extension extension) {
                int more = (int) Math.max(1, Math.round(extension.days() / distance));
                for (int round = 1; round <= more; round++) {
                    int day = (int) (deadline - 1 + (long) extension.days() * round / more);
                    if (day > days.get(days.size() - 1)) {
                        days.add(day);
                    }
                }
                deadline += extension.days();
            }
            knownAfter.add(days.size());
        }
        return new RehearsalCalendar(days, events, knownAfter, setup.rounds().size());
    }

    /** Usual days from round to round. */
    private static double distance(List<Integer> rounds, int deadline) {
        int last = rounds.size() - 1;
        return last == 0 ? Math.max(1, deadline) : Math.max(1, (rounds.get(last) - rounds.get(0)) / (double) last);
    }

    /** How many rounds there will have been, should nobody end the talks before. */
    public int rounds() {
        return days.size();
    }

    /** @param round from 1 */
    public int day(int round) {
        return days.get(round - 1);
    }

    /** What has struck when a round begins, in the order of their days. */
    public List<Happening> struckBy(int round) {
        return events.stream().filter(event -> event.day() <= day(round)).toList();
    }

    /** What strikes between the round before and this one. */
    public List<Happening> strikingIn(int round) {
        List<Happening> struck = struckBy(round);
        return round == 1 ? struck : struck.subList(struckBy(round - 1).size(), struck.size());
    }

    /** The days of all rounds that the two sides know of in a round: those of the setup, and those that extensions have added. */
    public List<Integer> known(int round) {
        int struck = struckBy(round).size();
        return days.subList(0, struck == 0 ? usual : knownAfter.get(struck - 1));
    }

    /** The round that is on after so many turns; the last one still after its second turn. */
    public int roundAfter(int turns) {
        return Math.min(turns / 2 + 1, rounds());
    }

    /** The offer of the last turn, unless it was none, or an event has struck since. */
    public Optional<Tabled> standing(List<Tabled> tabled) {
        if (tabled.isEmpty() || tabled.get(tabled.size() - 1).passed()) {
            return Optional.empty();
        }
        Tabled last = tabled.get(tabled.size() - 1);
        int round = roundAfter(tabled.size());
        boolean lapsed = round > last.round() && !strikingIn(round).isEmpty();
        return lapsed ? Optional.empty() : Optional.of(last);
    }

    /** Whether both sides have had their turn in every round. */
    public boolean isDone(int turns) {
        return turns >= 2 * rounds();
    }
}
