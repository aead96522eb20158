package org.parley.desk.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;

/** What the desk remembers from one start to the next. Settings that cannot be read are put aside, and defaults serve. */
public final class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final String FILE = "settings.json";

    private final Path folder;

    public Theme theme = Theme.LIGHT;
    public boolean triedThis;
    public double width = 1280;
    public double height = 800;
    public double termsWidth = 345;

    private Settings(Path folder) {
        this.folder = folder;
    }

    /** The user's own folder, or the one that the system property {@code parley.home} names. */
    public static Path usualFolder() {
        return Path.of(System.getProperty("parley.home", Path.of(System.getProperty("user.home"), ".parley").toString()));
    }

    public static Settings load(Path folder) {
        Settings settings = new Settings(folder);
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try {
                settings.read(Json.parse(file.toString(), Json.read(file)));
            } catch (InputException e) {
                settings.putAside(file);
            }
        }
        return settings;
    }

    private void read(JsonNode tree) {
        theme = tree.path("theme").asText().equals("dark") ? Theme.DARK : Theme.LIGHT;
        triedThis = tree.path("triedThis").asBoolean(false);
        width = between(700, tree.path("width").asDouble(width), 10_000);
        height = between(450, tree.path("height").asDouble(height), 10_000);
        termsWidth = between(290, tree.path("termsWidth").asDouble(termsWidth), 460);
    }

    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private void putAside(Path file) {
        try {
            Files.move(file, folder.resolve(FILE + ".damaged"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "damaged settings could not be put aside", e);
        }
    }

    /** Failing to remember is no reason to stop anybody: it is logged and left at that. */
    public void save() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("theme", theme == Theme.DARK ? "dark" : "light");
        fields.put("triedThis", triedThis);
        fields.put("width", width);
        fields.put("height", height);
        fields.put("termsWidth", termsWidth);
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(FILE), Json.write(fields).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings could not be saved", e);
        }
    }
}
