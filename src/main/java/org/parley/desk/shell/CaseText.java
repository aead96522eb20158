package org.parley.desk.shell;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ShippedScenarios;

/**
 * A case that a session can rest on.
 *
 * @param text of its file; empty for a shipped one
 */
record CaseText(Scenario scenario, Optional<byte[]> text) {

    /** One of the cases that travel with the program. */
    static Optional<CaseText> shipped(String id) {
        return ShippedScenarios.find(id).map(Loaded::value).map(found -> new CaseText(found, Optional.empty()));
    }

    /**
     * Saves a case of one's own beside work that rests on it, which can be opened again only where the case lies beside it.
     *
     * @return where; empty when it is a shipped one, or lies there
     * @throws IOException when it cannot be written
     */
    Optional<Path> saveBeside(Path session) throws IOException {
        if (text.isEmpty() || beside(session, scenario.id()).isPresent()) {
            return Optional.empty();
        }
        Path file = session.resolveSibling(scenario.id() + ".json");
        for (int number = 2; Files.exists(file); number++) {
            file = session.resolveSibling(scenario.id() + "-" + number + ".json");
        }
        AtomicFile.write(file, text.get());
        return Optional.of(file);
    }

    /** One whose file lies in the same folder. */
    static Optional<CaseText> beside(Path session, String id) {
        Path folder = session.toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path candidate : files) {
                String name = candidate.getFileName().toString();
                try {
                    byte[] bytes = Json.read(candidate);
                    if (Json.parse(name, bytes).path("id").asText().equals(id)) {
                        return Optional.of(new CaseText(ScenarioFile.read(name, bytes).value(), Optional.of(bytes)));
                    }
                } catch (InputException e) {
                    // Another file in the folder is none of this session's business.
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
