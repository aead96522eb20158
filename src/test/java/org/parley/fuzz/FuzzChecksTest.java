package org.parley.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.InputException;

/** The checks of {@link Fuzz} can fail: what they are to find, they find. */
class FuzzChecksTest {

    @TempDir
    private Path folder;

    @Test
    void aFileReadOrWrittenElsewhereIsFound() throws Exception {
        Path chosen = Files.createDirectory(folder.resolve("chosen"));
        Path outside = folder.resolve("outside.txt");
        try (Footprints footprints = new Footprints(chosen)) {
            Files.writeString(chosen.resolve("inside.txt"), "mine");
            Footprints.Found good = footprints.next();
            assertTrue(good.faults().stream().noneMatch(fault -> fault.contains(folder.toString())), good.toString());
            assertTrue(good.inside() > 0);
            Files.writeString(outside, "theirs");
            assertFault("jdk.FileWrite " + outside, footprints.next());
            Files.readString(outside);
            assertFault("jdk.FileRead " + outside, footprints.next());
        }
    }

    @Test
    void aConnectionIsFound() throws Exception {
        try (Footprints footprints = new Footprints(folder);
                ServerSocket server = new ServerSocket(0);
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            socket.getOutputStream().write(1);
            assertFault("jdk.SocketWrite", footprints.next());
        }
    }

    private static void assertFault(String expected, Footprints.Found found) {
        assertTrue(found.faults().stream().anyMatch(fault -> fault.startsWith(expected)), found.toString());
    }

    @Test
    void aCaseThatDoesNotEndIsFound() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        Watch watch = new Watch(late::countDown);
        watch.begin(0);
        while (late.getCount() > 0) {
            Thread.onSpinWait();
        }
        assertTrue(watch.end().millis() > 0);
    }

    @Test
    void wordsThatAreNotForPeopleAreFound() {
        Words.check(new InputException("a.json", "/x", "is 1, expected 2"));
        for (String bad : List.of("", "java.lang.NullPointerException", "org.parley.cli.Cli", "x".repeat(30_000))) {
            assertThrows(AssertionError.class, () -> Words.check(new InputException("a.json", "/x", bad)), bad);
        }
        assertThrows(AssertionError.class, () -> Words.check("\u001b[2J"));
        assertThrows(AssertionError.class, () -> Words.check("\tat x"));
    }

    @Test
    void anEndThatIsNotARefusalIsFound() {
        byte[] nothing = new byte[0];
        assertThrows(InputException.class, () -> Command.run(nothing, "check", "-"));
        assertThrows(InputException.class, () -> Command.run(nothing, "run", "-", "--offer", "no-deal"));
        assertTrue(Command.run(Formats.classroom(), "show", "-").contains("Wheat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "x,=1", "x;=1", "\"a\n=1\"", "\t=1", "+cmd", "-x"})
    void aFormulaInATableIsFound(String text) {
        assertThrows(AssertionError.class, () -> Exported.checkTable("name\r\n" + text + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "-1.5", "+2%", "a=1", "a-b", "\u22123"})
    void whatIsNoFormulaInATableIsLeft(String text) throws Exception {
        Exported.checkTable("name\r\n" + text + "\r\n");
    }

    /** The same seed gives the same inputs, so that a fault can be looked at again. */
    @Test
    void theSameSeedGivesTheSameInputs() {
        for (Subject subject : Formats.all(folder)) {
            String first = new String(subject.input(new Dice(7)), StandardCharsets.UTF_8);
            assertEquals(first, new String(subject.input(new Dice(7)), StandardCharsets.UTF_8), subject.name());
            assertTrue(!first.equals(new String(subject.input(new Dice(8)), StandardCharsets.UTF_8)), subject.name());
        }
    }
}
