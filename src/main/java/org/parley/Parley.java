package org.parley;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.cli.Cli;
import org.parley.cli.HeadlessBriefing;
import org.parley.desk.DeskLauncher;

/**
 * Starts the program: a command when there are arguments, the desk when there are none. It knows nothing of JavaFX, so that a
 * command never waits for it.
 */
public final class Parley {

    private Parley() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            // Charts are drawn in memory, whatever display there may be.
            System.setProperty("java.awt.headless", "true");
            System.exit(Cli.run(args, System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
        }
        Optional<String> obstacle = DeskLauncher.launch();
        if (obstacle.isPresent()) {
            System.exit(HeadlessBriefing.run(obstacle.get(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
        }
    }

    /** Output is UTF-8 on every system: it is read by programs as often as by people. */
    private static PrintStream utf8(FileDescriptor where) {
        OutputStream stream = new FileOutputStream(where);
        return new PrintStream(new java.io.BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
