package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.Tree;

class SettingsTest {

    @TempDir
    Path folder;

    private Settings written(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        return Settings.load(folder);
    }

    private static void assertDefaults(Settings settings) {
        assertEquals(Theme.LIGHT, settings.theme);
        assertFalse(settings.triedThis);
        assertEquals(1280, settings.width);
        assertEquals(800, settings.height);
        assertEquals(345, settings.termsWidth);
    }

    @Test
    void theFirstStartHasDefaults() {
        assertDefaults(Settings.load(folder));
        assertDefaults(Settings.load(folder.resolve("not there yet")));
    }

    @Test
    void whatIsSavedComesBack() throws IOException {
        Path home = folder.resolve("deep").resolve("home");
        Settings settings = Settings.load(home);
        settings.theme = Theme.DARK;
        settings.triedThis = true;
        settings.width = 1500.5;
        settings.height = 900;
        settings.termsWidth = 310;
        settings.save();
        Settings again = Settings.load(home);
        assertEquals(Theme.DARK, again.theme);
        assertTrue(again.triedThis);
        assertEquals(1500.5, again.width);
        assertEquals(900, again.height);
        assertEquals(310, again.termsWidth);
        byte[] bytes = Files.readAllBytes(home.resolve("settings.json"));
        again.save();
        assertEquals(new String(bytes), Files.readString(home.resolve("settings.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "not JSON", "{\"width\": 1, \"width\": 2}", "{\"width\": NaN}"})
    void damagedSettingsArePutAside(String text) throws IOException {
        assertDefaults(written(text));
        assertFalse(Files.exists(folder.resolve("settings.json")));
        assertEquals(text, Files.readString(folder.resolve("settings.json.damaged")), "kept for whoever wants to look");
    }

    @Test
    void aSecondDamagedFileReplacesTheFirst() throws IOException {
        written("{");
        written("[");
        assertEquals("[", Files.readString(folder.resolve("settings.json.damaged")));
    }

    /** A window of no size, or of a thousand screens, cannot be grasped with a mouse. */
    @Test
    void sizesOutOfRangeAreTakenBack() throws IOException {
        Settings small = written("{\"width\": -5, \"height\": 0, \"termsWidth\": 0}");
        assertEquals(700, small.width);
        assertEquals(450, small.height);
        assertEquals(290, small.termsWidth);
        Settings large = written("{\"width\": 1e300, \"height\": 99999, \"termsWidth\": 7e5}");
        assertEquals(10_000, large.width);
        assertEquals(10_000, large.height);
        assertEquals(460, large.termsWidth);
    }

    @Test
    void fieldsOfTheWrongKindAreDefaults() throws IOException {
        assertDefaults(written(
                "{\"theme\": 7, \"triedThis\": \"perhaps\", \"width\": \"wide\", \"height\": null, \"termsWidth\": []}"));
    }

    @Test
    void aThemeNobodyKnowsIsLight() throws IOException {
        assertEquals(Theme.LIGHT, written("{\"theme\": \"sepia\"}").theme);
        assertEquals(Theme.DARK, written("{\"theme\": \"dark\"}").theme);
    }

    /** Where nothing can be written, the desk goes on all the same. */
    @Test
    void failingToSaveStopsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        Settings settings = Settings.load(file);
        settings.save();
        assertEquals("", Files.readString(file));
    }

    @Test
    void theFileIsReadable() throws IOException {
        Settings settings = Settings.load(folder);
        settings.save();
        Tree tree = Tree.of(Files.readString(folder.resolve("settings.json")));
        assertEquals("\"light\"", tree.at("/theme").toString());
        assertEquals("1280", tree.at("/width").toString().replace(".0", ""));
    }
}
