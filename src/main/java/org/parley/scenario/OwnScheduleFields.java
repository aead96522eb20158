package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The user's own schedules as a session file has them. */
final class OwnScheduleFields {

    /** Left out while there are none. */
    static final String NAME = "schedules";

    private static final Set<String> KNOWN = Set.of("title", "basedOn", "rates");

    private OwnScheduleFields() {}

    static List<OwnSchedule> read(JsonNode node) {
        List<OwnSchedule> schedules = new ArrayList<>();
        node.path(NAME).properties().forEach(field -> {
            JsonNode one = field.getValue();
            Map<String, Double> rates = new LinkedHashMap<>();
            one.path("rates").properties().forEach(rate -> rates.put(rate.getKey(), rate.getValue().asDouble()));
            Map<String, Object> other = new LinkedHashMap<>(Json.plainFields(one));
            other.keySet().removeAll(KNOWN);
            schedules.add(new OwnSchedule(
                    field.getKey(),
                    one.path("title").asText(field.getKey()),
                    one.path("basedOn").asText(),
                    rates,
                    other));
        });
        return schedules;
    }

    static void write(List<OwnSchedule> schedules, Map<String, Object> fields) {
        if (schedules.isEmpty()) {
            return;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (OwnSchedule schedule : schedules) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("title", schedule.title());
            one.put("basedOn", schedule.basedOn());
            Map<String, Object> rates = new LinkedHashMap<>();
            schedule.ratesPct().forEach((country, pct) -> rates.put(country, Json.number(pct)));
            one.put("rates", rates);
            one.putAll(schedule.other());
            all.put(schedule.id(), one);
        }
        fields.put(NAME, all);
    }

    /** The case with all of these, the faulty ones too: what is said of them once is not to be said of their users again. */
    static Scenario beside(Scenario scenario, List<OwnSchedule> schedules) {
        String any = scenario.schedules().keySet().iterator().next();
        return scenario.withOwnSchedules(schedules.stream()
                .filter(own -> !scenario.schedules().containsKey(own.id()))
                .map(own -> scenario.schedules().containsKey(own.basedOn())
                        ? own
                        : new OwnSchedule(own.id(), own.title(), any, Map.of()))
                .toList());
    }

    /** Every reason why these schedules cannot stand beside those of the case. */
    static List<Problem> problems(String file, Scenario scenario, List<OwnSchedule> schedules) {
        List<Problem> problems = new ProblemList();
        Set<String> countries = new TreeSet<>(scenario.countries().keySet());
        scenario.exports().forEach(line -> line.suppliers().forEach(supplier -> countries.add(supplier.country())));
        countries.add(Schedule.REST_OF_WORLD);
        for (OwnSchedule schedule : schedules) {
            String place = "/" + NAME + "/" + Json.escape(schedule.id());
            if (scenario.schedules().containsKey(schedule.id())) {
                problems.add(new Problem(
                        file, place, "has the id of a schedule of the case; expected one of its own, such as 'own-1'"));
            }
            if (!scenario.schedules().containsKey(schedule.basedOn())) {
                problems.add(new Problem(
                        file,
                        place + "/basedOn",
                        OfferWords.noSchedule(
                                schedule.basedOn(), scenario.schedules().keySet())));
            }
            for (String country : schedule.ratesPct().keySet()) {
                if (!countries.contains(country)) {
                    problems.add(new Problem(
                            file,
                            place + "/rates/" + Json.escape(country),
                            "is no country of this case; expected one of " + countries));
                }
            }
        }
        return problems;
    }
}
