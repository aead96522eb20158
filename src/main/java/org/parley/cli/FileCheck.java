package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;

/** Validates one file by the format that it names. */
final class FileCheck {

    private static final List<String> FORMATS =
            List.of(ScenarioFile.FORMAT, OfferFile.FORMAT, SessionFile.FORMAT, MarketCase.FORMAT);

    /** The scenario that offers and sessions are held against; null to look for each one's own. */
    private final Scenario given;

    FileCheck(Scenario given) {
        this.given = given;
    }

    /**
     * What was found.
     *
     * @param format the file's format
     */
    record Finding(String format, List<Problem> warnings) {}

    /**
     * @param argument the file as the call names it
     * @param bytes its content
     * @throws InputException with every fault of the file
     */
    Finding check(String argument, byte[] bytes) {
        String name = Inputs.name(argument);
        JsonNode tree = Json.parse(name, bytes);
        if (!tree.has("format")) {
            throw new InputException(name, "", "'format' is missing; expected one of " + String.join(", ", FORMATS));
        }
        String format = tree.path("format").asText();
        List<Problem> warnings =
                switch (format) {
                    case ScenarioFile.FORMAT -> ScenarioFile.read(name, bytes).warnings();
                    case MarketCase.FORMAT -> MarketCase.read(name, bytes).warnings();
                    case OfferFile.FORMAT ->
                        OfferFile.read(name, bytes, scenario(argument, tree.path("scenario"), "/scenario"))
                                .warnings();
                    case SessionFile.FORMAT ->
                        SessionFile.read(
                                        name,
                                        bytes,
                                        scenario(argument, tree.at("/scenario/id"), "/scenario/id"))
                                .warnings();
                    default ->
                        throw new InputException(
                                name,
                                "/format",
                                "is " + CaseFields.quote(tree.path("format")) + ", expected one of "
                                        + String.join(", ", FORMATS));
                };
        return new Finding(format, warnings);
    }

    /** The scenario that a file names: given in the call, shipped, or beside the file. */
    private Scenario scenario(String argument, JsonNode id, String pointer) {
        if (given != null) {
            return given;
        }
        String name = Inputs.name(argument);
        if (!id.isTextual()) {
            throw new InputException(
                    name,
                    pointer,
                    (id.isMissingNode() ? "is missing" : "is " + CaseFields.quote(id))
                            + ", expected the id of a scenario; or name one with --scenario");
        }
        if (ShippedScenarios.IDS.contains(id.asText())) {
            return ShippedScenarios.find(id.asText()).orElseThrow().value();
        }
        Optional<Path> beside = argument.equals("-") ? Optional.empty() : beside(Inputs.path(argument), id.asText());
        if (beside.isEmpty()) {
            throw new InputException(
                    name,
                    pointer,
                    "is '" + id.asText() + "', which is neither a shipped scenario nor one in the same folder; name its"
                            + " file with --scenario");
        }
        return ScenarioFile.read(beside.get()).value();
    }

    /** A scenario file of this id in the same folder; the first by name when there are several. */
    private static Optional<Path> beside(Path file, String id) {
        Path folder = file.toAbsolutePath().getParent();
        List<Path> candidates = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(candidates::add);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        candidates.sort(null);
        return candidates.stream().filter(path -> isScenario(path, id)).findFirst();
    }

    private static boolean isScenario(Path path, String id) {
        try {
            JsonNode tree = Json.parse(path.toString(), Json.read(path));
            return tree.path("format").asText().equals(ScenarioFile.FORMAT)
                    && tree.path("id").asText().equals(id);
        } catch (InputException e) {
            return false; // some other file
        }
    }
}
