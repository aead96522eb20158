package org.parley;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.cli.Cli;
import org.parley.cli.HeadlessBriefing;
import org.parley.desk.DeskLauncher;

/**
 * Starts the program: the desk when there are no arguments, or saved work alone, as when a file is double clicked; else a
 * command. It knows nothing of JavaFX, so that a command never waits for it.
 */
public final class Parley {

    private Parley() {}

    public static void main(String[] args) {
        if (args.length > 0 && !isSavedWork(args)) {
            // Charts are drawn in memory, whatever display there may be.
            System.setProperty("java.awt.headless", "true");
            System.exit(Cli.run(args, System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
        }
        Optional<String> obstacle = DeskLauncher.launch(args);
        if (obstacle.isPresent()) {
            System.exit(HeadlessBriefing.run(obstacle.get(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
        }
    }

    private static boolean isSavedWork(String[] args) {
        return Stream.of(args).allMatch(arg -> arg.endsWith(".parley"));
    }

    /** Output is UTF-8 on every system: it is read by programs as often as by people. */
    private static PrintStream utf8(FileDescriptor where) {
        OutputStream stream = new FileOutputStream(where);
        return new PrintStream(new java.io.BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
