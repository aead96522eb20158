package org.parley.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The cases that travel with the program. */
public final class ShippedScenarios {

    /** Ids in the order in which they are offered; the first is the one the desk opens on. */
    public static final List<String> IDS = List.of("pakistan-us-2025", "classroom");

    private ShippedScenarios() {}

    /** The shipped case of this id, when there is one. */
    public static Optional<Loaded<Scenario>> find(String id) {
        return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    private static Loaded<Scenario> load(String id) {
        String place = "/scenarios/" + id + ".json";
        try (InputStream in = ShippedScenarios.class.getResourceAsStream(place)) {
            return ScenarioFile.read(id + ".json", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
