package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case, as read from its file.
 *
 * @param baseYear year of the base flows
 * @param countries plain name by country code, in the file's order
 * @param opening what lies on the desk when the case is opened
 * @param rehearsalEvents what may strike while a rehearsal of the case goes on
 * @param struck what of the kind has changed for all alike; nothing in a case as it is read from its file
 * @param sha256 hash of the file's bytes, hexadecimal: says whether another file rests on the same case
 */
public record Scenario(
        String id,
        String title,
        String summary,
        Party home,
        Party partner,
        int baseYear,
        Clock clock,
        Map<String, String> countries,
        Map<String, Source> sources,
        List<Event> events,
        Map<String, Schedule> schedules,
        List<Line> exports,
        List<Line> imports,
        List<Lever> levers,
        List<Offer> offers,
        Assumptions assumptions,
        AssumptionNotes assumptionNotes,
        Preferences preferences,
        List<Limit> limits,
        Opening opening,
        List<Happening> rehearsalEvents,
        Struck struck,
        String sha256) {

    public Scenario {
        countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        events = List.copyOf(events);
        schedules = Collections.unmodifiableMap(new LinkedHashMap<>(schedules));
        exports = List.copyOf(exports);
        imports = List.copyOf(imports);
        levers = List.copyOf(levers);
        offers = List.copyOf(offers);
        limits = List.copyOf(limits);
        rehearsalEvents = List.copyOf(rehearsalEvents);
    }

    /** The same case with other lines, each of them in its old place. */
    public Scenario withLines(List<Line> otherExports, List<Line> otherImports) {
        return copy(schedules, otherExports, otherImports, levers, preferences, limits, struck);
    }

    /** The same case with one term otherwise, under the id that it had. */
    public Scenario withLever(Lever other) {
        List<Lever> changed =
                levers.stream().map(lever -> lever.id().equals(other.id()) ? other : lever).toList();
        return copy(schedules, exports, imports, changed, preferences, limits, struck);
    }

    /**
     * The case with one product alone: its market, and what is promised of it. An investment buys equipment, which is of no
     * product, so that the flows of all products alone add up to all trade less what loans pay for.
     *
     * @param line one of this case's
     */
    public Scenario alone(Line line) {
        boolean sold = line.direction() == Line.Direction.EXPORT;
        List<Lever> terms = levers.stream()
                .filter(lever -> lever.kind() != Lever.Kind.INVESTMENT)
                .toList();
        return copy(
                schedules,
                sold ? List.of(line) : List.of(),
                sold ? List.of() : List.of(line),
                terms,
                preferences,
                limits,
                struck);
    }

    /**
     * The same case with the user's own schedules behind its own.
     *
     * @param own each of them based on a schedule of this case, under an id that this case has not
     */
    public Scenario withOwnSchedules(List<OwnSchedule> own) {
        if (own.isEmpty()) {
            return this;
        }
        Map<String, Schedule> all = new LinkedHashMap<>(schedules);
        own.forEach(schedule -> all.put(schedule.id(), schedule.over(schedules.get(schedule.basedOn()))));
        return copy(all, exports, imports, levers, preferences, limits, struck);
    }

    /**
     * The same case judged by the user's own beliefs about each side.
     *
     * @param own what is believed otherwise than this case, which is as its file has it, says
     */
    public Scenario withOwnPreferences(OwnPreferences own) {
        return own.isEmpty() ? this : own.over(this);
    }

    Scenario withBeliefs(Preferences otherPreferences, List<Lever> otherLevers) {
        return copy(schedules, exports, imports, otherLevers, otherPreferences, limits, struck);
    }

    /** Whether the other is the same case as it was read once, whatever schedules and beliefs of the user's own stand beside. */
    public boolean isSameCase(Scenario other) {
        return clock == other.clock; // shared by all that are made from one reading
    }

    /** The same case with other changes that came for all alike. */
    Scenario withStruck(Struck other) {
        return copy(schedules, exports, imports, levers, preferences, limits, other);
    }

    /** The first day after the talks for everybody; an offer may put it off for itself. */
    public int endOfTalks() {
        return clock.deadlineDay() + struck.extendedDays();
    }

    /** The same case for readers who are not to know its limits. */
    public Scenario withoutLimits() {
        return copy(schedules, exports, imports, levers, preferences, List.of(), struck);
    }

    /** This case with other parts; all else is from the same reading of its file. */
    private Scenario copy(
            Map<String, Schedule> otherSchedules,
            List<Line> otherExports,
            List<Line> otherImports,
            List<Lever> otherLevers,
            Preferences otherPreferences,
            List<Limit> otherLimits,
            Struck otherStruck) {
        return new Scenario(
                id,
                title,
                summary,
                home,
                partner,
                baseYear,
                clock,
                countries,
                sources,
                events,
                otherSchedules,
                otherExports,
                otherImports,
                otherLevers,
                offers,
                assumptions,
                assumptionNotes,
                otherPreferences,
                otherLimits,
                opening,
                rehearsalEvents,
                otherStruck,
                sha256);
    }

    /** An offer of the file or one of the built-in situations. */
    public Optional<Offer> offer(String offerId) {
        return java.util.stream.Stream.concat(offers.stream(), Offer.BUILT_IN.stream())
                .filter(offer -> offer.id().equals(offerId))
                .findFirst();
    }

    public Optional<Lever> lever(String leverId) {
        return levers.stream().filter(lever -> lever.id().equals(leverId)).findFirst();
    }

    /** What a country is called; the code itself when the case has no name for it. */
    public String countryName(String code) {
        if (code.equals(home.code())) {
            return home.name();
        }
        if (code.equals(partner.code())) {
            return partner.name();
        }
        return countries.getOrDefault(code, code.equals(Schedule.REST_OF_WORLD) ? "Rest of the world" : code);
    }

    /** The one lever that sets the partner's extra duty under an agreement, when the case has it. */
    public Optional<Lever> partnerRate() {
        return levers.stream()
                .filter(lever -> lever.kind() == Lever.Kind.PARTNER_RATE)
                .findFirst();
    }

    /** Base value of all exports, US$ million a year. */
    public double exportsMusd() {
        return exports.stream().mapToDouble(Line::baseMusd).sum();
    }

    /** Base value of all imports from the partner, US$ million a year. */
    public double importsMusd() {
        return imports.stream().mapToDouble(Line::baseMusd).sum();
    }
}
