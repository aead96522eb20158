package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    /** What Windows, macOS and Linux all keep in one name, less the longest ending. */
    private static final int MOST = 255 - "-300dpi.pptx".length();

    private static final int NAMES = 5000;

    @ParameterizedTest
    @CsvSource({
        "pakistan-us-2025, zero-tariff, exports, pakistan-us-2025-zero-tariff-exports",
        "../../etc, passwd, exports, etc-passwd-exports",
        "C:\\Windows, a:b*?, '\"<>|', c-windows-a-b",
        "'Côte d''Ivoire', İstanbul, ÄÖÜ, cote-d-ivoire-istanbul-aou",
        "'', '', exports, exports",
        "'  x  ', '..', '.hidden', x-hidden",
        "~user, $HOME, `id`, user-home-id",
    })
    void partsAreJoinedInPlainLetters(String scenario, String offer, String chart, String name) {
        assertEquals(name, FileNames.of(scenario, offer, chart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "/", "\\", "???", "\u5173\u7a0e", "\ud83d\ude00", "\u0000", "\n"})
    void whereNothingIsLeftItIsTheProgramsName(String text) {
        assertEquals("parley", FileNames.of(text));
        assertEquals("parley", FileNames.of(text, text));
    }

    /** Windows would write to a printer, or refuse. */
    @ParameterizedTest
    @ValueSource(strings = {"CON", "con", "Nul", "aux", "PRN", "com1", "COM9", "lpt1", "LPT9", "con.", " con "})
    void devicesAreNoFiles(String name) {
        assertTrue(FileNames.of(name).startsWith("parley-"), FileNames.of(name));
        assertEquals(FileNames.of(name), FileNames.of(name, "", ""));
    }

    /** Beside other words the name is no device's. */
    @Test
    void aDeviceMayBePartOfAName() {
        assertEquals("con-exports", FileNames.of("CON", "exports"));
    }

    @Test
    void longNamesAreCut() {
        String name = FileNames.of("a".repeat(1000), "b".repeat(1000), "c".repeat(1000), "market");
        assertTrue(name.length() <= MOST, name.length() + " letters");
        assertTrue(name.startsWith("aaa") && name.contains("-bbb") && name.contains("-ccc") && name.endsWith("-market"), name);
        assertFalse(FileNames.of("a".repeat(59) + "!!" + "b").endsWith("-"));
    }

    /** Whatever goes in, what comes out is one step below the folder. */
    @Test
    void noNameLeavesItsFolder() {
        Random random = new Random(20250709);
        Path folder = Path.of("folder").toAbsolutePath();
        String signs = "./\\:*?\"<>|~$%&'`;\n\r\t\u0000 -_aZ0\u00e9\u5173\u202e";
        for (int i = 0; i < NAMES; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(90); k > 0; k--) {
                text.append(random.nextInt(20) == 0
                        ? (char) random.nextInt(0x10000)
                        : signs.charAt(random.nextInt(signs.length())));
            }
            String name = FileNames.of(text.toString(), "offer", text.reverse().toString());
            assertTrue(name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?"), name);
            assertEquals(folder, folder.resolve(name + ".png").normalize().getParent(), name);
        }
        assertEquals(List.of("x"), List.of(FileNames.of("x")));
    }
}
