package org.parley.desk.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The program by which the system shows folders. */
final class FileManager {

    private static final int FAILS_WITHIN_SECONDS = 2;

    private FileManager() {}

    /** Whether the folder could be opened; waits as long as it takes to fail. */
    static boolean open(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean windows = system.contains("windows");
        String program = windows ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        try {
            Process process = new ProcessBuilder(program, folder.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(FAILS_WITHIN_SECONDS, TimeUnit.SECONDS);
            // That of Windows ends with 1 when all went well.
            return !ended || windows || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
