package org.parley.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cases that travel with the program. */
public final class ShippedScenarios {

    /** Ids in the order in which they are offered; the first is the one the desk opens on. */
    public static final List<String> IDS = List.of("pakistan-us-2025", "bangladesh-us-2025", "india-us-2025", "vietnam-us-2025", "classroom");

    private static final String ENDING = ".json";
    private static final String SCHEMA = "scenario.schema.json";

    /** What the cases of these countries were made of, to make others like them. */
    private static final List<String> TABLES = List.of(
            "tables/bangladesh-exports.csv",
            "tables/bangladesh-imports.csv",
            "tables/india-exports.csv",
            "tables/india-imports.csv",
            "tables/vietnam-exports.csv",
            "tables/vietnam-imports.csv",
            "tables/us-rates-2025.csv");

    /** Read once each: a case cannot change. */
    private static final Map<String, Loaded<Scenario>> READ = new ConcurrentHashMap<>();

    private ShippedScenarios() {}

    /** The shipped case of this id, when there is one. */
    public static Optional<Loaded<Scenario>> find(String id) {
        return IDS.contains(id) ? Optional.of(READ.computeIfAbsent(id, ShippedScenarios::load)) : Optional.empty();
    }

    private static Loaded<Scenario> load(String id) {
        String name = id + ENDING;
        return ScenarioFile.readShipped(name, bytes(name));
    }

    /**
     * The shipped cases as files, the schema that describes them, and tables that some were made of: contents by name, with a
     * slash between a folder and what lies in it.
     */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IDS.forEach(id -> files.put(id + ENDING, bytes(id + ENDING)));
        files.put(SCHEMA, bytes(SCHEMA));
        TABLES.forEach(table -> files.put(table, bytes(table)));
        return files;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ShippedScenarios.class.getResourceAsStream("/scenarios/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
