package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
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
        assertEquals(100, settings.zoom);
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
        settings.theme = Theme.HIGH_CONTRAST;
        settings.zoom = 150;
        settings.triedThis = true;
        settings.width = 1500.5;
        settings.height = 900;
        settings.termsWidth = 310;
        settings.maximized = true;
        settings.save();
        Settings again = Settings.load(home);
        assertEquals(Theme.HIGH_CONTRAST, again.theme);
        assertEquals(150, again.zoom);
        assertTrue(again.triedThis);
        assertEquals(1500.5, again.width);
        assertEquals(900, again.height);
        assertEquals(310, again.termsWidth);
        assertTrue(again.maximized);
        byte[] bytes = Files.readAllBytes(home.resolve("settings.json"));
        again.save();
        assertEquals(new String(bytes), Files.readString(home.resolve("settings.json")));
    }

    /** Two windows, each with settings of its own in memory. */
    @Test
    void whatAnotherWindowChangedStays() {
        Settings one = Settings.load(folder);
        one.save();
        Settings other = Settings.load(folder);
        other.theme = Theme.DARK;
        other.width = 1400;
        other.save();
        one.zoom = 130;
        one.height = 700;
        one.save();
        Settings next = Settings.load(folder);
        assertEquals(Theme.DARK, next.theme);
        assertEquals(130, next.zoom);
        assertEquals(1400, next.width);
        assertEquals(700, next.height);
        // A change back is a change, too.
        other.theme = Theme.LIGHT;
        other.save();
        assertEquals(Theme.LIGHT, Settings.load(folder).theme);
        assertEquals(130, Settings.load(folder).zoom);
    }

    @Test
    void settingsThatWereDamagedSinceTheStartArePutAside() throws IOException {
        Settings settings = Settings.load(folder);
        Files.writeString(folder.resolve("settings.json"), "{");
        List<Path> told = new ArrayList<>();
        settings.useTelling(told::add);
        settings.zoom = 150;
        settings.save();
        settings.save();
        assertEquals(List.of(folder.resolve("settings.json.damaged")), told, "once, when it happened");
        assertEquals(150, Settings.load(folder).zoom);
        assertEquals("{", Files.readString(folder.resolve("settings.json.damaged")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "not JSON", "{\"width\": 1, \"width\": 2}", "{\"width\": NaN}"})
    void damagedSettingsArePutAside(String text) throws IOException {
        assertDefaults(written(text));
        assertFalse(Files.exists(folder.resolve("settings.json")));
        assertEquals(text, Files.readString(folder.resolve("settings.json.damaged")), "kept for whoever wants to look");
    }

    /** The first may hold what somebody wants back. */
    @Test
    void aSecondDamagedFileLeavesTheFirst() throws IOException {
        List<Path> told = new ArrayList<>();
        written("{").useTelling(told::add);
        written("[").useTelling(told::add);
        assertEquals(List.of(folder.resolve("settings.json.damaged"), folder.resolve("settings.json.damaged-2")), told);
        assertEquals("{", Files.readString(folder.resolve("settings.json.damaged")));
        assertEquals("[", Files.readString(folder.resolve("settings.json.damaged-2")));
        Settings.load(folder).useTelling(told::add);
        assertEquals(2, told.size(), "told once");
    }

    @Test
    void oneFieldOfTheWrongKindLosesNoOther() throws IOException {
        Settings settings = written(
                "{\"theme\": \"dark\", \"width\": \"wide\", \"height\": 900, \"drawerWidth\": true, \"x\": \"left\","
                        + " \"recent\": [1, \"a.parley\"], \"charts\": \"all\"}");
        assertEquals(Theme.DARK, settings.theme);
        assertEquals(1280, settings.width);
        assertEquals(900, settings.height);
        assertEquals(300, settings.drawerWidth);
        assertEquals(OptionalDouble.empty(), settings.x);
        assertEquals(List.of("a.parley"), settings.recent);
        assertEquals(List.of(), settings.charts);
    }

    /** An older program next to a newer one must not take its settings away. */
    @Test
    void unknownFieldsAreKept() throws IOException {
        Settings settings = written("{\"theme\": \"dark\", \"voice\": {\"pitch\": [1, 2.5]}}");
        settings.theme = Theme.LIGHT;
        settings.save();
        Tree tree = Tree.of(Files.readString(folder.resolve("settings.json")));
        assertEquals("{\"pitch\":[1,2.5]}", tree.at("/voice").toString());
        assertEquals("\"light\"", tree.at("/theme").toString());
    }

    @Test
    void thePlaceOfTheWindowComesBack() throws IOException {
        Settings settings = Settings.load(folder);
        settings.x = OptionalDouble.of(-1200);
        settings.y = OptionalDouble.of(40);
        settings.drawerWidth = 410;
        settings.save();
        Settings again = Settings.load(folder);
        assertEquals(OptionalDouble.of(-1200), again.x);
        assertEquals(OptionalDouble.of(40), again.y);
        assertEquals(410, again.drawerWidth);
    }

    @Test
    void bordersBetweenPartsComeBack() throws IOException {
        assertEquals(Map.of(), Settings.load(folder).splits);
        Settings one = Settings.load(folder);
        Settings other = Settings.load(folder);
        one.splits.put("products", 0.4);
        one.save();
        other.splits.put("help", 0.25);
        other.save();
        assertEquals(Map.of("products", 0.4, "help", 0.25), Settings.load(folder).splits);
    }

    /** A border that cannot be placed stands where it usually does, until it is moved. */
    @Test
    void bordersOutOfRangeAreNone() throws IOException {
        Settings settings = written("{\"productsSplit\": 1.01, \"helpSplit\": -0.1, \"aSplit\": \"0.5\", \"bSplit\": null,"
                + " \"cSplit\": [0.5], \"dSplit\": 1e300, \"leastSplit\": 0, \"mostSplit\": 1}");
        assertEquals(Map.of("least", 0.0, "most", 1.0), settings.splits);
        settings.splits.put("help", 0.5);
        settings.save();
        assertEquals(Map.of("least", 0.0, "most", 1.0, "help", 0.5), Settings.load(folder).splits);
    }

    /** A second screen that is gone takes no window with it. */
    @Test
    void aWindowOffEveryScreenIsPutBack() {
        Rectangle2D main = new Rectangle2D(0, 0, 1600, 1000);
        Rectangle2D left = new Rectangle2D(-1600, 0, 1600, 1000);
        OptionalDouble far = OptionalDouble.of(-1500);
        OptionalDouble top = OptionalDouble.of(100);
        assertEquals(
                Optional.of(new Point2D(-1500, 100)), Placing.place(far, top, 1280, 800, List.of(main, left)));
        assertEquals(Optional.of(new Point2D(0, 100)), Placing.place(far, top, 1280, 800, List.of(main)));
        assertEquals(
                Optional.of(new Point2D(320, 200)),
                Placing.place(OptionalDouble.of(5000), OptionalDouble.of(5000), 1280, 800, List.of(main)));
        assertEquals(
                Optional.of(new Point2D(0, 0)),
                Placing.place(OptionalDouble.of(0), OptionalDouble.of(-500), 4000, 3000, List.of(main)),
                "its title can be grasped");
        assertEquals(
                Optional.empty(), Placing.place(OptionalDouble.empty(), top, 1280, 800, List.of(main)), "a first start");
    }

    /** As after a large monitor was taken away. */
    @Test
    void noWindowIsLargerThanTheScreens() {
        Rectangle2D main = new Rectangle2D(0, 0, 1600, 1000);
        Rectangle2D tall = new Rectangle2D(1600, 0, 1080, 1920);
        assertEquals(new Dimension2D(1600, 970), Placing.size(2560, 1400, List.of(main)));
        assertEquals(new Dimension2D(1600, 1400), Placing.size(2560, 1400, List.of(main, tall)));
        assertEquals(new Dimension2D(1280, 800), Placing.size(1280, 800, List.of(main)));
    }

    /** A window of no size, or of a thousand screens, cannot be grasped with a mouse. */
    @Test
    void sizesOutOfRangeAreTakenBack() throws IOException {
        Settings small = written("{\"width\": -5, \"height\": 0, \"termsWidth\": 0}");
        assertEquals(700, small.width);
        assertEquals(450, small.height);
        assertEquals(290, small.termsWidth);
        assertEquals(80, written("{\"zoom\": 0}").zoom);
        assertEquals(120, written("{\"zoom\": 118}").zoom);
        assertEquals(200, written("{\"zoom\": 5000}").zoom);
        Settings large = written("{\"width\": 1e300, \"height\": 99999, \"termsWidth\": 7e5}");
        assertEquals(10_000, large.width);
        assertEquals(10_000, large.height);
        assertEquals(460, large.termsWidth);
    }

    @Test
    void fieldsOfTheWrongKindAreDefaults() throws IOException {
        assertDefaults(written(
                "{\"theme\": 7, \"zoom\": \"large\", \"triedThis\": \"perhaps\", \"width\": \"wide\", \"height\": null, \"termsWidth\": []}"));
    }

    @Test
    void aThemeNobodyKnowsIsLight() throws IOException {
        assertEquals(Theme.LIGHT, written("{\"theme\": \"sepia\"}").theme);
        assertEquals(Theme.DARK, written("{\"theme\": \"dark\"}").theme);
        assertEquals(Theme.HIGH_CONTRAST, written("{\"theme\": \"high-contrast\"}").theme);
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
