package org.parley.desk.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Json;

/**
 * What is known of the work of one running program: it stands beside the work itself.
 *
 * @param file the user's file, when there is one
 * @param mark what stood in it when it was last read or written
 * @param title of the case
 * @param kept when the work was kept; empty while there is nothing unsaved
 * @param saving another place that something is being saved in, where a program that ends meanwhile leaves half a file
 */
public record KeptDetails(
        Optional<Path> file,
        Optional<DiskMark> mark,
        String title,
        Optional<Instant> kept,
        Optional<Path> saving) {

    private static final String FORMAT = "parley-recovery/1";

    /** Of work of which nothing can be told. */
    static final KeptDetails UNKNOWN = new KeptDetails(
            Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

    String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("title", title);
        file.ifPresent(path -> fields.put("file", path.toString()));
        mark.ifPresent(known -> {
            fields.put("size", known.size());
            fields.put("sha256", known.sha256());
        });
        kept.ifPresent(time -> fields.put("kept", time.toString()));
        saving.ifPresent(path -> fields.put("saving", path.toString()));
        return Json.write(fields);
    }

    /**
     * Fields that cannot be used are left out: the work itself is worth more than what is said of it.
     *
     * @throws org.parley.scenario.InputException when it is not JSON
     */
    static KeptDetails read(String name, byte[] bytes) {
        JsonNode tree = Json.parse(name, bytes);
        Optional<DiskMark> mark = tree.path("size").isIntegralNumber() && tree.path("sha256").isTextual()
                ? Optional.of(new DiskMark(
                        tree.path("size").asLong(), tree.path("sha256").asText()))
                : Optional.empty();
        return new KeptDetails(
                path(tree.path("file")),
                mark,
                tree.path("title").asText(),
                time(tree.path("kept")),
                path(tree.path("saving")));
    }

    private static Optional<Path> path(JsonNode node) {
        try {
            // One that is not absolute meant something in the folder in which its program was started, and only there.
            return node.isTextual() ? Optional.of(Path.of(node.asText())).filter(Path::isAbsolute) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(Instant.parse(node.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
