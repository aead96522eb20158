package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors that nobody expected, told once and written down. */
class MishapsTest {

    @TempDir
    Path folder;

    private final List<String> opened = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private Runnable close = () -> {};
    private int kept;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Mishaps mishaps;

    @BeforeEach
    void start() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Mishaps.Telling telling = new Mishaps.Telling() {
            @Override
            public void open(String details, Runnable closed) {
                opened.add(details);
                close = closed;
            }

            @Override
            public void count(int more) {
                counts.add(more);
            }
        };
        mishaps = new Mishaps(new MishapLog(log()), () -> kept++, telling, clock, Runnable::run);
    }

    private Path log() {
        return folder.resolve("home").resolve("errors.log");
    }

    private void fail(String message) {
        mishaps.uncaughtException(Thread.currentThread(), new IllegalStateException(message));
    }

    private void failElsewhere() {
        mishaps.uncaughtException(Thread.currentThread(), new ArithmeticException("by zero"));
    }

    @Test
    void keepsTheWorkTellsAndWritesItDown() throws IOException {
        fail("a wheel came off");
        assertEquals(1, kept);
        assertEquals(1, opened.size());
        String details = opened.get(0);
        assertTrue(details.startsWith("Parley "), details);
        assertTrue(details.contains("Java " + System.getProperty("java.version")), details);
        assertTrue(details.contains("a wheel came off") && details.contains("MishapsTest.fail"), details);
        String log = Files.readString(log());
        assertTrue(log.startsWith("2026-03-01T12:00:00Z") && log.contains("a wheel came off"), log);
    }

    @Test
    void oneDialogCountsTheOthers() {
        fail("first");
        fail("second");
        failElsewhere();
        assertEquals(1, opened.size());
        assertEquals(List.of(1, 2), counts);
        assertEquals(3, kept);
    }

    @Test
    void theSameErrorDoesNotAskAgainWithinAMinute() throws IOException {
        fail("first");
        close.run();
        now = now.plusSeconds(59);
        fail("first, again");
        assertEquals(1, opened.size());
        assertTrue(Files.readString(log()).contains("first, again"), "but it is written down");
        failElsewhere();
        assertEquals(2, opened.size(), "another one does");
        close.run();
        now = now.plusSeconds(1);
        fail("and once more");
        assertEquals(3, opened.size());
    }

    @Test
    void failingToKeepIsNoSecondError() throws IOException {
        Mishaps hopeless = new Mishaps(
                new MishapLog(log()),
                () -> {
                    throw new IllegalStateException("no disk");
                },
                new Mishaps.Telling() {
                    @Override
                    public void open(String details, Runnable closed) {
                        opened.add(details);
                    }

                    @Override
                    public void count(int more) {}
                },
                Clock.systemUTC(),
                Runnable::run);
        hopeless.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
        assertEquals(1, opened.size());
        assertTrue(Files.readString(log()).contains("no disk"));
    }

    @Test
    void theLogStaysSmall() throws IOException {
        MishapLog log = new MishapLog(log());
        for (int i = 0; i < 40; i++) {
            log.add(i + "x".repeat(60_000));
        }
        log.add("y".repeat(3_000_000));
        log.add("the last");
        Path earlier = log().resolveSibling("errors.log.1");
        assertTrue(Files.size(log()) + Files.size(earlier) <= 1_000_000);
        assertTrue(Files.readString(log()).contains("the last"));
    }
}
