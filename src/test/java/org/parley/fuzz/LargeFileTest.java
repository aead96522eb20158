package org.parley.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.desk.recovery.DiskMark;
import org.parley.scenario.InputException;

/** A file of 200 MB is refused for its size, before it is read: hardly any memory is taken for it. */
class LargeFileTest {

    private static final long SIZE = 200L << 20;
    /** Far less than the file: what a command takes for itself. */
    private static final long MOST_BYTES = 16L << 20;

    @TempDir
    private static Path folder;

    private static Path large;

    @BeforeAll
    static void make() throws IOException {
        large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(SIZE); // sparse: no bytes are written
        }
        Command.run(Formats.classroom(), "run", "-", "--offer", "no-deal"); // what is set up once, is set up
    }

    private static long allocated(Runnable what) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        what.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check LARGE",
                "show LARGE",
                "run LARGE --offer no-deal",
                "run classroom --offer LARGE",
                "compare classroom no-deal LARGE",
                "export LARGE --offer no-deal --to OUT --format csv",
                "export classroom --offer no-deal --to OUT --format pptx --template LARGE",
                "frontier LARGE",
                "frontier LARGE LARGE",
                "talk LARGE --home even --partner even --rounds 3 --seed 1",
                "market LARGE",
                "smart LARGE",
                "gsim LARGE",
                "new --exports LARGE --imports LARGE --clock 2025-04-10:90 --to OUT"
            })
    void everyCommandRefusesIt(String call) {
        String[] arguments = Arrays.stream(call.split(" "))
                .map(part -> part.equals("LARGE") ? large.toString() : part.equals("OUT") ? folder.resolve("out").toString() : part)
                .toArray(String[]::new);
        long bytes = allocated(() -> {
            InputException refused = assertThrows(InputException.class, () -> Command.run(new byte[0], arguments));
            assertTrue(refused.problems().get(0).message().contains("is larger than 64 MB"), refused.problems().toString());
        });
        assertTrue(bytes < MOST_BYTES, call + " took " + bytes + " bytes");
    }

    /** Saved work that another program has made so large is known to be another without being read. */
    @Test
    void theDeskDoesNotReadItToKnowItAgain() {
        long bytes = allocated(() -> assertEquals(Optional.of(new DiskMark(SIZE, "")), DiskMark.of(large)));
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }
}
