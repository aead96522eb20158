package org.parley.desk.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;

/** What the desk remembers from one start to the next. Settings that cannot be read are put aside, and defaults serve. */
public final class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final String FILE = "settings.json";

    private final Path folder;

    public Theme theme = Theme.LIGHT;
    /** How large everything is drawn, in percent. */
    public int zoom = Zoom.USUAL;
    public boolean triedThis;
    /** Whether copies of the shipped cases have been put among the user's documents. */
    public boolean sampleCases;
    /** Charts of the first tab by their names in files, row by row; empty for the usual ones. */
    public List<String> charts = List.of();
    public double width = 1280;
    public double height = 800;
    public double termsWidth = 345;
    public double drawerWidth = 300;
    /** Where the window stood; empty before it has stood anywhere. */
    public OptionalDouble x = OptionalDouble.empty();

    public OptionalDouble y = OptionalDouble.empty();
    /** Files that were used, by their paths, the latest first. */
    public List<String> recent = List.of();

    private final Map<String, Object> unknown = new LinkedHashMap<>();
    private Optional<Path> damaged = Optional.empty();

    private Settings(Path folder) {
        this.folder = folder;
    }

    /** The user's own folder, or the one that the system property {@code parley.home} names. */
    public static Path usualFolder() {
        return Path.of(System.getProperty("parley.home", Path.of(System.getProperty("user.home"), ".parley").toString()));
    }

    /** Where all that the desk remembers is kept. */
    public Path folder() {
        return folder;
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

    /** A field of another type than expected is left at its default; the others are read. */
    private void read(JsonNode tree) {
        tree.properties().forEach(field -> unknown.put(field.getKey(), field.getValue()));
        theme = Theme.of(tree.path("theme").asText());
        zoom = Zoom.within((int) number(tree, "zoom", zoom));
        triedThis = tree.path("triedThis").isBoolean() && tree.path("triedThis").asBoolean();
        charts = texts(tree.path("charts"));
        recent = texts(tree.path("recent"));
        sampleCases = tree.path("sampleCases").isBoolean() && tree.path("sampleCases").asBoolean();
        width = between(700, number(tree, "width", width), 10_000);
        height = between(450, number(tree, "height", height), 10_000);
        x = place(tree.path("x"));
        y = place(tree.path("y"));
        termsWidth = between(290, number(tree, "termsWidth", termsWidth), 460);
        drawerWidth = between(220, number(tree, "drawerWidth", drawerWidth), 600);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private static double number(JsonNode tree, String name, double usual) {
        return tree.path(name).isNumber() ? tree.path(name).asDouble() : usual;
    }

    private static OptionalDouble place(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(between(-100_000, node.asDouble(), 100_000)) : OptionalDouble.empty();
    }

    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** What was put aside before stays. */
    private void putAside(Path file) {
        Path aside = folder.resolve(FILE + ".damaged");
        for (int number = 2; Files.exists(aside); number++) {
            aside = folder.resolve(FILE + ".damaged-" + number);
        }
        try {
            Files.move(file, aside);
            damaged = Optional.of(aside);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "damaged settings could not be put aside", e);
        }
    }

    /** Where settings that could not be read were put aside by this start. */
    public Optional<Path> damaged() {
        return damaged;
    }

    /** Failing to remember is no reason to stop anybody: it is logged and left at that. */
    public void save() {
        Map<String, Object> fields = new LinkedHashMap<>(unknown); // of a later version, which will want them back
        fields.put("theme", theme.word());
        fields.put("zoom", zoom);
        fields.put("triedThis", triedThis);
        fields.put("sampleCases", sampleCases);
        fields.put("charts", charts);
        fields.put("recent", recent);
        fields.put("width", width);
        fields.put("height", height);
        x.ifPresent(value -> fields.put("x", value));
        y.ifPresent(value -> fields.put("y", value));
        fields.put("termsWidth", termsWidth);
        fields.put("drawerWidth", drawerWidth);
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(FILE), Json.write(fields).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings could not be saved", e);
        }
    }
}
