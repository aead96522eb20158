package org.parley.bargain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.scenario.Json;
import org.parley.scenario.Lever;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tabled;

/**
 * A debrief for programs ({@code parley-debrief/1}). Money fields name their unit and basis, US$ million a year in the long run;
 * scores have no unit; changes are positive for more.
 */
public final class DebriefJson {

    private DebriefJson() {}

    /** The text of a JSON file: the same debrief gives the same bytes. */
    public static String write(Debrief debrief) {
        return Json.write(fields(debrief));
    }

    /** Its fields as maps, lists, texts, numbers and booleans, numbers unrounded. */
    public static Map<String, Object> fields(Debrief debrief) {
        Scenario scenario = debrief.scenario();
        RehearsalRecord record = debrief.record();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", "parley-debrief/1");
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", scenario.id());
        reference.put("sha256", scenario.sha256());
        fields.put("scenario", reference);
        fields.put("parties", List.of(scenario.home().name(), scenario.partner().name()));
        fields.put("side", Debrief.word(record.setup().side()));
        fields.put("counterpart", debrief.tactic().map(Tactic::word).orElse("person"));
        fields.put("seed", record.setup().seed());
        fields.put("status", record.status().word());
        fields.put("endedBy", record.endedBy().map(Debrief::word).orElse(null));
        fields.put("struck", record.struck());
        fields.put("result", worth(debrief.result()));
        fields.put("walkAway", worth(debrief.walkAway()));
        fields.put("distanceToFrontier", debrief.resultDistance());
        fields.put("leftOnTable", left(scenario, debrief));
        fields.put("steps", debrief.steps().stream().map(step -> step(scenario, step)).toList());
        fields.put("concessions", debrief.concessions().stream().map(DebriefJson::concession).toList());
        fields.put("concessionsByLever", debrief.levers().stream().map(DebriefJson::lever).toList());
        fields.put("turningPoints", debrief.turningPoints().stream().map(DebriefJson::turning).toList());
        fields.put("replies", debrief.replies().stream().map(DebriefJson::reply).toList());
        fields.put("lesson", debrief.lesson());
        fields.put("questions", debrief.questions());
        return fields;
    }

    private static Map<String, Object> worth(Worth worth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("homeScore", worth.home());
        fields.put("partnerScore", worth.partner());
        fields.put("exportsMusdAYearLongRun", worth.exportsMusd());
        fields.put("importsMusdAYearLongRun", worth.importsMusd());
        return fields;
    }

    private static Map<String, Object> change(Worth change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("homeScoreChange", change.home());
        fields.put("partnerScoreChange", change.partner());
        fields.put("exportsChangeMusdAYearLongRun", change.exportsMusd());
        fields.put("importsChangeMusdAYearLongRun", change.importsMusd());
        return fields;
    }

    private static Map<String, Object> left(Scenario scenario, Debrief debrief) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("betterForBoth", missed(scenario, debrief.betterForBoth()));
        fields.put("nash", missed(scenario, debrief.nash()));
        return fields;
    }

    private static Map<String, Object> missed(Scenario scenario, Optional<Debrief.Missed> missed) {
        return missed.map(one -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("levers", levers(scenario, one.terms()));
                    fields.putAll(change(one.gain()));
                    return fields;
                })
                .orElse(null);
    }

    /** Every lever's value, also of those that are not moved. */
    private static Map<String, Object> levers(Scenario scenario, Map<String, Double> terms) {
        Map<String, Object> values = new LinkedHashMap<>();
        scenario.levers().forEach(lever -> values.put(lever.id(), terms.getOrDefault(lever.id(), lever.base())));
        return values;
    }

    private static Map<String, Object> turn(int turn, int round, Lever.Side side) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("turn", turn);
        fields.put("round", round);
        fields.put("side", Debrief.word(side));
        return fields;
    }

    private static Map<String, Object> step(Scenario scenario, Debrief.Step step) {
        Tabled tabled = step.tabled();
        Map<String, Object> fields = turn(step.turn(), tabled.round(), tabled.side());
        fields.put("day", tabled.day());
        fields.put("passed", tabled.passed());
        if (step.worth().isPresent()) {
            fields.put("levers", levers(scenario, tabled.terms()));
            fields.putAll(worth(step.worth().get()));
            fields.put("distanceToFrontier", step.distance().orElseThrow());
        }
        fields.put("note", tabled.note());
        return fields;
    }

    private static Map<String, Object> concession(Debrief.Concession concession) {
        Map<String, Object> fields = turn(concession.turn(), concession.round(), concession.side());
        fields.put("ownScoreChange", concession.change().of(concession.side()));
        fields.putAll(change(concession.change()));
        return fields;
    }

    private static Map<String, Object> lever(Debrief.LeverConcession concession) {
        Map<String, Object> fields = turn(concession.turn(), concession.round(), concession.side());
        fields.put("lever", concession.lever().id());
        fields.put("unit", concession.lever().unit());
        fields.put("from", concession.from());
        fields.put("to", concession.to());
        fields.put("ownScoreChange", concession.change().of(concession.side()));
        fields.putAll(change(concession.change()));
        return fields;
    }

    private static Map<String, Object> turning(Debrief.TurningPoint point) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", point.kind().word());
        fields.put("round", point.round());
        if (!point.side().isEmpty()) {
            fields.put("side", point.side());
        }
        if (!point.event().isEmpty()) {
            fields.put("event", point.event());
        }
        fields.put("text", point.text());
        return fields;
    }

    private static Map<String, Object> reply(Debrief.Reply reply) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tactic", reply.tactic().word());
        fields.put("agreed", reply.agreed());
        fields.put("round", reply.round());
        fields.putAll(worth(reply.result()));
        return fields;
    }
}
