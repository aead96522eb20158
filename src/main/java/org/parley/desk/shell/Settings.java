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
import java.util.TreeMap;
import java.util.function.Consumer;
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
    /** After the name of a view: each is a field by itself, so that two windows do not take each other's away. */
    private static final String SPLIT = "Split";

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
    /** Whether the window takes all of its screen. */
    public boolean maximized;

    public double termsWidth = 345;
    public double drawerWidth = 300;
    /** The first part's share of a view's room, from 0 to 1, by the view's name; only where its user moved the border. */
    public final Map<String, Double> splits = new TreeMap<>();
    /** Where the window stood; empty before it has stood anywhere. */
    public OptionalDouble x = OptionalDouble.empty();

    public OptionalDouble y = OptionalDouble.empty();
    /** Files that were used, by their paths, the latest first. */
    public List<String> recent = List.of();

    /** As they were when they were last read or written here, by their names in the file. */
    private Map<String, Object> before = new LinkedHashMap<>();

    private Optional<Path> damaged = Optional.empty();
    private Consumer<Path> tells = aside -> {};

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
        settings.inFile().ifPresent(settings::read);
        settings.before = settings.fields();
        return settings;
    }

    /** A field of another type than expected is left at its default; the others are read. */
    private void read(JsonNode tree) {
        theme = Theme.of(tree.path("theme").asText());
        zoom = Zoom.within((int) number(tree, "zoom", zoom));
        triedThis = tree.path("triedThis").isBoolean() && tree.path("triedThis").asBoolean();
        charts = texts(tree.path("charts"));
        recent = texts(tree.path("recent"));
        sampleCases = tree.path("sampleCases").isBoolean() && tree.path("sampleCases").asBoolean();
        width = between(700, number(tree, "width", width), 10_000);
        height = between(450, number(tree, "height", height), 10_000);
        maximized = tree.path("maximized").isBoolean() && tree.path("maximized").asBoolean();
        x = place(tree.path("x"));
        y = place(tree.path("y"));
        termsWidth = between(290, number(tree, "termsWidth", termsWidth), 460);
        drawerWidth = between(220, number(tree, "drawerWidth", drawerWidth), 600);
        tree.properties().forEach(field -> readSplit(field.getKey(), field.getValue()));
    }

    private void readSplit(String name, JsonNode share) {
        if (name.endsWith(SPLIT) && share.isNumber() && share.asDouble() >= 0 && share.asDouble() <= 1) {
            splits.put(name.substring(0, name.length() - SPLIT.length()), share.asDouble());
        }
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
            tells.accept(aside);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "damaged settings could not be put aside", e);
        }
    }

    /** @param damaged told where settings that cannot be read are put aside: those that were already, and those of later */
    void useTelling(Consumer<Path> damaged) {
        tells = damaged;
        this.damaged.ifPresent(damaged);
    }

    /**
     * Writes what has changed here; the rest stays as the file has it, which another window, or a later version, may have written.
     * Failing to remember is no reason to stop anybody: it is logged and left at that.
     */
    public void save() {
        Path file = folder.resolve(FILE);
        Map<String, Object> own = fields();
        Map<String, Object> next = new LinkedHashMap<>();
        inFile().ifPresent(tree -> tree.properties().forEach(field -> next.put(field.getKey(), field.getValue())));
        own.forEach((name, value) -> {
            if (!next.containsKey(name) || !value.equals(before.get(name))) {
                next.put(name, value);
            }
        });
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file, Json.write(next).getBytes(StandardCharsets.UTF_8));
            before = own;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings could not be saved", e);
        }
    }

    /** Takes over the files that another window may have used since, unless a change made here could not be saved. */
    void refreshRecent() {
        if (recent.equals(before.get("recent"))) {
            inFile().ifPresent(tree -> recent = texts(tree.path("recent")));
            before.put("recent", recent);
        }
    }

    private Optional<JsonNode> inFile() {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(Json.parse(file.toString(), Json.read(file))) : Optional.empty();
        } catch (InputException e) {
            putAside(file);
            return Optional.empty();
        }
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("theme", theme.word());
        fields.put("zoom", zoom);
        fields.put("triedThis", triedThis);
        fields.put("sampleCases", sampleCases);
        fields.put("charts", charts);
        fields.put("recent", recent);
        fields.put("width", width);
        fields.put("height", height);
        fields.put("maximized", maximized);
        x.ifPresent(value -> fields.put("x", value));
        y.ifPresent(value -> fields.put("y", value));
        fields.put("termsWidth", termsWidth);
        fields.put("drawerWidth", drawerWidth);
        splits.forEach((view, share) -> fields.put(view + SPLIT, share));
        return fields;
    }
}
