package org.parley.desk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.desk.state.Texts;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.OfferFile;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.SessionFile;

/**
 * A file that is to be opened.
 *
 * @param kind what the file says it is
 */
record Incoming(Path path, Kind kind, byte[] bytes) {

    /** In the order in which they are opened: each rests on those before it. */
    enum Kind {
        SCENARIO,
        SESSION,
        OFFER
    }

    /** @throws InputException when it is nothing that the desk can open */
    static Incoming read(Path named) {
        Path path = whole(named);
        byte[] bytes = Json.read(path);
        String name = name(path);
        String format = Json.parse(name, bytes).path("format").asText();
        Kind kind =
                switch (format) {
                    case ScenarioFile.FORMAT -> Kind.SCENARIO;
                    case OfferFile.FORMAT -> Kind.OFFER;
                    case SessionFile.FORMAT -> Kind.SESSION;
                    default ->
                        throw new InputException(name, "/format", Texts.get("dialog.unknownFormat", format));
                };
        return new Incoming(path, kind, bytes);
    }

    /** What is kept of a path is read by programs that were started in other folders. */
    private static Path whole(Path named) {
        Path whole = named.toAbsolutePath();
        Path plain = whole.normalize();
        try {
            return Files.isSameFile(whole, plain) ? plain : whole; // beyond a link, ".." may lead elsewhere
        } catch (IOException e) {
            return whole;
        }
    }

    String name() {
        return name(path);
    }

    /** What to call a file in messages. */
    static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
