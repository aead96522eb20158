package org.parley.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.bargain.Attribute;
import org.parley.bargain.Solution;
import org.parley.bargain.Tactic;
import org.parley.chart.CaseTables;
import org.parley.chart.ChartKind;
import org.parley.export.Resolution;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Notice;

/** Every text that is asked for is there, and every text that is there is asked for. Read from the sources. */
class TextsTest {

    private static final Path JAVA = Path.of("src/main/java/org/parley");
    private static final Path RESOURCES = Path.of("src/main/resources/org/parley");

    private static final Bundle DESK = new Bundle("org.parley.desk.texts", JAVA.resolve("desk"), "Texts\\.get");
    private static final Bundle CHART =
            new Bundle("org.parley.chart.wording", JAVA.resolve("chart"), "(?:Wording\\.|\\b)get");

    private static final Bundle EXPORT =
            new Bundle("org.parley.export.texts", JAVA.resolve("export"), "(?:ExportTexts\\.|\\b)get");

    private static final Bundle BARGAIN =
            new Bundle("org.parley.bargain.phrases", JAVA.resolve("bargain"), "(?:Phrases\\.|\\b)get");

    private static final Bundle MAKING = new Bundle(
            "org.parley.scenario.making.words",
            JAVA.resolve("scenario/making"),
            "(?:Words\\.get|gaps\\.add|gaps\\.addFor|\\bband)");

    /** A bundle, the sources that use it, and how they call it. */
    private record Bundle(String name, Path sources, String call) {

        ResourceBundle texts() {
            return ResourceBundle.getBundle(name, Locale.ENGLISH);
        }

        String source() {
            return read(sources, ".java");
        }

        /** Keys that stand whole in a call, as its first argument or on either side of a condition. */
        Set<String> literalKeys() {
            Set<String> keys = new TreeSet<>();
            Matcher calls = Pattern.compile(
                            call + "\\(\\s*(?:[\\w.()&|!<>= ]+\\?\\s*\"([\\w.-]+)\"\\s*:\\s*)?\"([\\w.-]+)\"\\s*[,)]")
                    .matcher(source());
            while (calls.find()) {
                keys.add(calls.group(2));
                if (calls.group(1) != null) {
                    keys.add(calls.group(1));
                }
            }
            return keys;
        }

        /** First parts of keys that are put together. */
        List<String> prefixes() {
            List<String> prefixes = new ArrayList<>();
            Matcher found = Pattern.compile("\"([a-z][\\w-]*\\.(?:[\\w-]+\\.)*)\"\\s*\\+").matcher(source());
            while (found.find()) {
                prefixes.add(found.group(1));
            }
            return prefixes;
        }
    }

    private static String read(Path folder, String ending) {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Set<String> fxmlKeys() {
        Set<String> keys = new TreeSet<>();
        Matcher found = Pattern.compile("\"%([^\"]+)\"").matcher(read(RESOURCES.resolve("desk"), ".fxml"));
        while (found.find()) {
            keys.add(found.group(1));
        }
        return keys;
    }

    @Test
    void everyKeyInFxmlIsThere() {
        Set<String> missing = new TreeSet<>(fxmlKeys());
        assertTrue(missing.size() > 20, "else this test reads the wrong files: " + missing);
        missing.removeAll(DESK.texts().keySet());
        assertEquals(Set.of(), missing);
    }

    @TestFactory
    Stream<DynamicTest> everyKeyInCodeIsThere() {
        return Stream.of(DESK, CHART, EXPORT, BARGAIN, MAKING).map(bundle -> dynamicTest(bundle.name, () -> {
            Set<String> missing = bundle.literalKeys();
            assertTrue(missing.size() > 20, "else this test reads the wrong files: " + missing);
            missing.removeAll(bundle.texts().keySet());
            assertEquals(Set.of(), missing);
        }));
    }

    /**
     * A key is used when it stands in the sources as it is, or when it begins like one that is put together and goes on with
     * words that the program or a case has.
     */
    @TestFactory
    Stream<DynamicTest> everyTextIsUsed() {
        return Stream.of(DESK, CHART, EXPORT, BARGAIN, MAKING).map(bundle -> dynamicTest(bundle.name, () -> {
            String source = bundle.source();
            List<String> prefixes = bundle.prefixes();
            Set<String> words = words();
            Set<String> unused = new TreeSet<>();
            for (String key : bundle.texts().keySet()) {
                boolean named = source.contains('"' + key + '"')
                        || key.endsWith(".named") && source.contains('"' + key.replaceFirst("\\.named$", "") + '"')
                        || bundle == DESK && fxmlKeys().contains(key);
                boolean putTogether = prefixes.stream()
                        .filter(key::startsWith)
                        .anyMatch(prefix -> isOfWords(key.substring(prefix.length()), words));
                if (!named && !putTogether) {
                    unused.add(key);
                }
            }
            assertEquals(Set.of(), unused);
        }));
    }

    private static boolean isOfWords(String rest, Set<String> words) {
        return Stream.of(rest.split("\\.")).allMatch(words::contains);
    }

    /** What can stand behind the first part of a key: names of constants, texts in the program, and words of the cases. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        String sources = read(JAVA, ".java") + read(Path.of("scenarios"), ".json");
        Matcher found = Pattern.compile("\"([\\w.-]+)\"|\\b([A-Z][A-Z_]+)\\b").matcher(sources);
        while (found.find()) {
            if (found.group(2) != null) {
                String name = found.group(2);
                words.add(name);
                words.add(name.toLowerCase(Locale.ROOT).replace('_', '-')); // as a constant's word is made
                words.add(name.toLowerCase(Locale.ROOT).replace("_", ""));
            } else {
                words.addAll(List.of(found.group(1).split("\\.")));
            }
        }
        return words;
    }

    @Test
    void aTextThatIsNotAskedForAnyMoreIsFound() {
        assertTrue(isOfWords("exports", words()) && isOfWords("TALKS", words()));
        assertFalse(isOfWords("something-that-was", words()));
        assertFalse(isOfWords("exports.something-that-was", words()));
    }

    /** Keys that are put together from the words of an enum or a case. */
    @Test
    void everyKeyThatIsPutTogetherIsThere() {
        Set<String> desk = new TreeSet<>();
        Set<String> chart = new TreeSet<>();
        for (Lever.Kind kind : Lever.Kind.values()) {
            desk.add("term.explanation." + kind.word());
        }
        for (ChartKind kind : ChartKind.values()) {
            desk.add("chart.name." + kind.word());
        }
        for (LimitResult.State state : LimitResult.State.values()) {
            desk.add("limit." + state.word());
        }
        for (Notice.Kind kind : Notice.Kind.values()) {
            chart.add("notice." + kind.name());
        }
        for (Attribute attribute : Attribute.values()) {
            desk.add("attribute." + attribute.word());
        }
        for (Basis basis : Basis.values()) {
            chart.add("basis." + basis.key());
        }
        for (String id : ShippedScenarios.IDS) {
            Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
            for (Limit limit : scenario.limits()) {
                chart.add("limit.name." + limit.id());
                for (LimitResult.State state : LimitResult.State.values()) {
                    chart.add("limit." + limit.id() + "." + state.word());
                }
            }
        }
        Set<String> bargain = new TreeSet<>();
        for (Tactic tactic : Tactic.values()) {
            bargain.add("lesson.tactic." + tactic.word());
            bargain.add("lesson.reply." + tactic.word());
        }
        bargain.removeAll(BARGAIN.texts().keySet());
        assertEquals(Set.of(), bargain);
        Set<String> export = new TreeSet<>();
        for (ChartKind kind : ChartKind.values()) {
            export.add("sheet." + kind.word());
            export.add("method." + kind.word());
        }
        for (String word : List.of(
                "products", "winners-and-losers", "product", "explanation", "inputs", "price-list", "assumptions",
                "schedules", "methods", "sources", "debrief-result", "debrief-left", "debrief-offers", "debrief-terms",
                "debrief-replies", "debrief-dance", "debrief-distance", "debrief-concessions", "deal-space")) {
            desk.add("chart.name." + word);
            export.add("sheet." + word);
        }
        for (Tactic tactic : Tactic.values()) {
            chart.add("debrief.tactic." + tactic.word());
        }
        for (Resolution resolution : Resolution.values()) {
            desk.add("chart.png." + resolution.word());
        }
        for (AssumptionKey key : AssumptionKey.values()) {
            chart.add("assumption." + key.key());
            chart.add("assumption.unit." + key.key());
        }
        for (Tactic tactic : Tactic.values()) {
            desk.add("deal.tactic." + tactic.word());
        }
        for (Solution solution : Solution.values()) {
            chart.add("deal.point." + solution.word());
            chart.add("deal.formula." + solution.word());
        }
        export.removeAll(EXPORT.texts().keySet());
        assertEquals(Set.of(), export);
        desk.removeAll(DESK.texts().keySet());
        chart.removeAll(CHART.texts().keySet());
        assertEquals(Set.of(), desk);
        assertEquals(Set.of(), chart);
    }

    /** The sides of a case have names; 'home' and 'the partner' are the program's words for them, not a reader's. */
    @Test
    void sidesAreCalledByTheirNames() {
        for (Bundle bundle : List.of(DESK, CHART, EXPORT, BARGAIN, MAKING)) {
            ResourceBundle texts = bundle.texts();
            for (String key : texts.keySet()) {
                String text = texts.getString(key);
                assertFalse(text.matches("(?i).*\\b(home|the partner)\\b.*"), key + "=" + text);
            }
        }
        Scenario scenario = ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
        assertEquals(
                "What Pakistan pays if talks fail", CaseTables.assumptionName(scenario, AssumptionKey.SNAPBACK));
    }

    /**
     * In a text with arguments an apostrophe is doubled, or it swallows what follows; one without arguments is shown as it
     * stands, and there a doubled one would be seen.
     */
    @TestFactory
    Stream<DynamicTest> apostrophes() {
        return Stream.of(DESK, CHART, EXPORT, BARGAIN, MAKING).map(bundle -> dynamicTest(bundle.name, () -> {
            for (String key : bundle.texts().keySet()) {
                String text = bundle.texts().getString(key);
                if (!Pattern.compile("\\{\\d").matcher(text).find()) {
                    assertTrue(!text.contains("''"), key + "=" + text);
                    continue;
                }
                String shown = new MessageFormat(text, Locale.ROOT)
                        .format(Stream.generate(() -> "x").limit(10).toArray());
                assertTrue(!shown.contains("{"), key + " keeps a brace: " + shown);
                assertEquals(text.replace("''", "'").replaceAll("\\{\\d\\}", "x"), shown, key);
            }
        }));
    }

    @Test
    void noTextIsEmptyOrHasSpaceAround() {
        for (Bundle bundle : List.of(DESK, CHART, EXPORT, BARGAIN, MAKING)) {
            for (String key : bundle.texts().keySet()) {
                String text = bundle.texts().getString(key);
                assertTrue(!text.isBlank() && text.equals(text.strip()), key + "=" + text);
            }
        }
    }
}
