package org.parley.desk.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.ShippedScenarios;

/**
 * Copies of the shipped cases, of their description and of tables to make others from, among the user's documents, to be read, changed and opened. They are
 * put there once, when an installed program is first started.
 */
final class SampleCases {

    private static final Logger LOG = Logger.getLogger(SampleCases.class.getName());
    private static final String FOLDER = "Parley";
    private static final String HOME = "$HOME";

    private SampleCases() {}

    /** Whether the program runs from an installation rather than from where it was built. */
    static boolean isInstalled() {
        return System.getProperty("jpackage.app-path") != null;
    }

    /**
     * Puts the cases into a folder of their own; a file of the same name that is there already stays as it is.
     *
     * @param documents the user's folder of documents, made when it is missing
     * @return the folder; empty when it cannot be written, which is logged
     */
    static Optional<Path> put(Path documents) {
        Path folder = documents.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : ShippedScenarios.files().entrySet()) {
                Path target = folder.resolve(file.getKey());
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    AtomicFile.write(target, file.getValue());
                }
            }
            return Optional.of(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the sample cases could not be put into " + folder, e);
            return Optional.empty();
        }
    }

    /**
     * The user's folder of documents: on Linux the one that the desktop names.
     *
     * @param home the user's home
     * @param config where desktops keep their settings, on Linux {@code ~/.config}
     */
    static Path documents(Path home, Path config) {
        Path names = config.resolve("user-dirs.dirs");
        if (Files.isReadable(names)) {
            try {
                for (String line : Files.readAllLines(names, StandardCharsets.UTF_8)) {
                    String[] sides = line.strip().split("=", 2);
                    if (sides.length == 2 && sides[0].equals("XDG_DOCUMENTS_DIR")) {
                        return named(sides[1].replace("\"", ""), home);
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "the names of the user's folders cannot be read", e);
            }
        }
        return home.resolve("Documents");
    }

    private static Path named(String value, Path home) {
        if (value.startsWith(HOME + "/")) {
            return home.resolve(value.substring(HOME.length() + 1));
        }
        return value.equals(HOME) ? home : Path.of(value);
    }

    /** The documents of whoever runs the program. */
    static Path usersDocuments() {
        Path home = Path.of(System.getProperty("user.home"));
        String config = System.getenv("XDG_CONFIG_HOME");
        return documents(home, config == null || config.isBlank() ? home.resolve(".config") : Path.of(config));
    }
}
