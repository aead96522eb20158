package org.parley.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.scenario.Clock;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;

/** What a scenario holds, as JSON fields. */
final class ScenarioJson {

    private ScenarioJson() {}

    /** Says which scenario a result rests on. */
    static Map<String, Object> reference(Scenario scenario) {
        return new Output()
                .with("id", scenario.id())
                .with("title", scenario.title())
                .with("sha256", scenario.sha256())
                .fields();
    }

    static Map<String, Object> show(Scenario scenario) {
        return new Output()
                .with("id", scenario.id())
                .with("title", scenario.title())
                .with("summary", scenario.summary())
                .with("sha256", scenario.sha256())
                .with("home", party(scenario.home()))
                .with("partner", party(scenario.partner()))
                .with("baseYear", scenario.baseYear())
                .with("clock", clock(scenario.clock()))
                .with("levers", scenario.levers().stream().map(ScenarioJson::lever).toList())
                .with("offers", scenario.offers().stream().map(OutcomeJson::offer).toList())
                .with("builtInOffers", Offer.BUILT_IN.stream().map(ScenarioJson::builtIn).toList())
                .with(
                        "schedules",
                        scenario.schedules().values().stream()
                                .map(ScenarioJson::schedule)
                                .toList())
                .with("assumptions", scenario.assumptions().values())
                .with(
                        "lines",
                        Stream.concat(scenario.exports().stream(), scenario.imports().stream())
                                .map(ScenarioJson::line)
                                .toList())
                .with("limits", scenario.limits().stream().map(ScenarioJson::limit).toList())
                .with("events", scenario.events().stream().map(ScenarioJson::event).toList())
                .with(
                        "sources",
                        scenario.sources().values().stream()
                                .map(ScenarioJson::source)
                                .toList())
                .fields();
    }

    private static Map<String, Object> party(Party party) {
        return new Output()
                .with("code", party.code())
                .with("name", party.name())
                .with("gdpMusd", party.gdpMusd() > 0 ? party.gdpMusd() : Double.NaN)
                .fields();
    }

    private static Map<String, Object> clock(Clock clock) {
        return new Output()
                .with("start", clock.start().toString())
                .with("deadlineDay", clock.deadlineDay())
                .with("deadline", clock.deadline().toString())
                .with("horizonDays", clock.horizonDays())
                .with("maxExtensionDays", clock.maxExtensionDays())
                .with("today", clock.today())
                .with("rounds", clock.rounds())
                .fields();
    }

    private static Map<String, Object> lever(Lever lever) {
        return new Output()
                .with("id", lever.id())
                .with("name", lever.name())
                .with("kind", lever.kind().word())
                .with("side", lever.side().name().toLowerCase(Locale.ROOT))
                .with("unit", lever.unit())
                .with("min", lever.min())
                .with("max", lever.max())
                .with("step", lever.step())
                .with("base", lever.base())
                .with("group", lever.group().isEmpty() ? null : lever.group())
                .with("lines", lever.lines())
                .with("explanation", lever.explanation())
                .fields();
    }

    private static Map<String, Object> builtIn(Offer offer) {
        return new Output().with("id", offer.id()).with("name", offer.name()).fields();
    }

    private static Map<String, Object> schedule(Schedule schedule) {
        return new Output()
                .with("id", schedule.id())
                .with("title", schedule.title())
                .with("rates", new TreeMap<>(schedule.ratesPct()))
                .with("ceilings", new TreeMap<>(schedule.ceilingsPct()))
                .with("source", schedule.source())
                .fields();
    }

    private static Map<String, Object> line(Line line) {
        return new Output()
                .with("id", line.id())
                .with("direction", OutcomeJson.direction(line))
                .with("name", line.name())
                .with("hs", line.hs())
                .with("group", line.group())
                .with("base", line.baseMusd())
                .with("rivalsBase", line.rivalsBaseMusd())
                .with("dutyPct", line.suppliers().get(line.principal()).dutyPct())
                .with("substitution", elasticity(line.substitution()))
                .with("demand", elasticity(line.demand()))
                .with(
                        "suppliers",
                        line.suppliers().stream()
                                .map(supplier -> supplier.country())
                                .toList())
                .with("quality", line.quality())
                .with("source", line.source())
                .fields();
    }

    private static Map<String, Object> elasticity(Elasticity elasticity) {
        return new Output()
                .with("short", elasticity.shortRun())
                .with("long", elasticity.longRun())
                .fields();
    }

    private static Map<String, Object> limit(Limit limit) {
        return new Output()
                .with("id", limit.id())
                .with("line", limit.line().isEmpty() ? null : limit.line())
                .with("basis", limit.basis())
                .with("limit", limit.limit())
                .with("source", limit.source())
                .with("note", limit.note())
                .fields();
    }

    private static Map<String, Object> event(org.parley.scenario.Event event) {
        return new Output()
                .with("date", event.date().toString())
                .with("title", event.title())
                .with("source", event.source())
                .fields();
    }

    private static Map<String, Object> source(Source source) {
        return new Output()
                .with("id", source.id())
                .with("title", source.title())
                .with("publisher", source.publisher())
                .with("year", source.year() > 0 ? source.year() : null)
                .with("licence", source.licence())
                .fields();
    }
}
