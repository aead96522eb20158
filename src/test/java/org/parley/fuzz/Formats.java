package org.parley.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.bargain.Debrief;
import org.parley.bargain.Ended;
import org.parley.bargain.Rehearsal;
import org.parley.scenario.Loaded;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Simulator;

/** All formats that Parley reads. */
final class Formats {

    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();

    private Formats() {}

    /** @param folder where files may be written */
    static List<Subject> all(Path folder) {
        JsonNode schema = json("/scenarios/scenario.schema.json");
        JsonNode cases = json("/fuzz/cases.schema.json");
        Function<String, JsonNode> ofCase = name -> cases.at("/$defs/" + name);
        Function<String, List<JsonNode>> example = name -> List.of(json("/fuzz/" + name + ".json"));
        List<JsonNode> scenarios = Stream.of("classroom", "classroom", "pakistan-us-2025")
                .map(id -> json("/scenarios/" + id + ".json"))
                .toList();
        return List.of(
                new JsonSubject("scenario", 296, schema, schema, scenarios, new ScenarioUse()),
                new ExportSubject(
                        new JsonSubject("exported", 4, schema, schema, scenarios, bytes -> Exported.check(bytes, folder))),
                new JsonSubject(
                        "offer", 120, schema, schema.at("/$defs/offer"), example.apply("offer"), Formats::useOffer),
                new JsonSubject("session", 160, schema, schema.at("/$defs/session"), sessions(), Formats::useSession),
                new JsonSubject("domain", 100, cases, ofCase.apply("domain"), example.apply("domain"), Formats::useDomain),
                new JsonSubject(
                        "market",
                        60,
                        cases,
                        ofCase.apply("market"),
                        example.apply("market"),
                        bytes -> Command.run(bytes, "market", "-", "--json")),
                new JsonSubject(
                        "smart",
                        50,
                        cases,
                        ofCase.apply("smart"),
                        example.apply("smart"),
                        bytes -> Command.run(bytes, "smart", "-", "--json")),
                new JsonSubject("gsim", 50, cases, ofCase.apply("gsim"), example.apply("gsim"), Formats::useGsim),
                new ProfileSubject(folder),
                new TablesSubject());
    }

    /** A case that is good, as it is. */
    static byte[] classroom() {
        return json("/scenarios/classroom.json").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String place) {
        try (InputStream in = Formats.class.getResourceAsStream(place)) {
            return Spelling.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With everything that a session can hold, and rehearsals that ended in different ways. */
    private static List<JsonNode> sessions() {
        JsonNode whole = json("/fuzz/session.json");
        List<JsonNode> sessions = Stream.of(Ended.agreed(), Ended.walkedAway(), Ended.deadlinePassed("Once more."))
                .map(Rehearsal::record)
                .map(record -> Spelling.read(SessionFile.write(with(record))).get("rehearsals"))
                .map(rehearsals -> (JsonNode) ((com.fasterxml.jackson.databind.node.ObjectNode) whole.deepCopy())
                        .set("rehearsals", rehearsals))
                .toList();
        return sessions;
    }

    private static Session with(RehearsalRecord record) {
        return org.parley.scenario.Sessions.of(
                CLASSROOM.id(),
                CLASSROOM.sha256(),
                Offer.NO_DEAL,
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                org.parley.scenario.OwnPreferences.NONE,
                List.of(),
                org.parley.scenario.Pack.EMPTY,
                List.of(record),
                Map.of());
    }

    private static void useOffer(byte[] bytes) {
        Loaded<Offer> loaded = OfferFile.read("standard input", bytes, CLASSROOM);
        Offer offer = loaded.value();
        new Simulator(CLASSROOM).run(offer, CLASSROOM.assumptions().with(offer.assume()));
        String written = OfferFile.write(loaded.value(), CLASSROOM.id());
        Offer again = OfferFile.read("again", written.getBytes(StandardCharsets.UTF_8), CLASSROOM).value();
        same(written, OfferFile.write(again, CLASSROOM.id()));
    }

    private static void useSession(byte[] bytes) {
        Session session = SessionFile.read("standard input", bytes, CLASSROOM).value();
        String written = SessionFile.write(session);
        Session again = SessionFile.read("again", written.getBytes(StandardCharsets.UTF_8), CLASSROOM).value();
        same(written, SessionFile.write(again));
        for (RehearsalRecord record : session.rehearsals()) {
            Rehearsal rehearsal = Rehearsal.of(CLASSROOM, record);
            // It plays whole talks again, which takes long: some are enough.
            if (rehearsal.status().isOver() && Arrays.hashCode(bytes) % 10 == 0) {
                Debrief.of(rehearsal);
            }
        }
    }

    /** Nothing of what somebody has saved is lost or changed by saving it again. */
    private static void same(String one, String other) {
        if (!one.equals(other)) {
            throw new AssertionError("what is saved a second time is not the same:\n" + one + "\n" + other);
        }
    }

    private static void useDomain(byte[] bytes) {
        Command.run(bytes, "frontier", "-", "--json");
        if (Arrays.hashCode(bytes) % 4 == 0) {
            Command.run(bytes, "talk", "-", "--home", "even", "--partner", "tit-for-tat", "--rounds", "5", "--seed", "1");
        }
    }

    private static void useGsim(byte[] bytes) {
        Command.run(bytes, "gsim", "-", "--json");
        Command.run(bytes, "gsim", "-", "--exact", "--json");
    }
}
