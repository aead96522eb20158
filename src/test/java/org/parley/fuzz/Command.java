package org.parley.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.parley.cli.Cli;
import org.parley.scenario.InputException;

/** A command of the program with an input of its own, in this process. */
final class Command {

    private Command() {}

    /**
     * @return what it printed
     * @throws InputException when the command refused its input
     * @throws AssertionError when it ended in any other way
     */
    static String run(byte[] input, String... call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                call,
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8);
        if (code == 0) {
            return out.toString(StandardCharsets.UTF_8);
        }
        if (code != 1 && code != 2) {
            throw new AssertionError("ended with " + code + ": " + said);
        }
        if (said.isBlank()) {
            throw new AssertionError("ended with " + code + " and said nothing");
        }
        said.lines().forEach(Words::check);
        throw new InputException("standard input", "", said.lines().findFirst().orElseThrow());
    }
}
