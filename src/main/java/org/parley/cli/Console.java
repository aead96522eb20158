package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Problem;
import org.parley.scenario.Visible;

/** Where a command reads and writes. Lines end in a line feed on every system. */
final class Console {

    /** What standard input is called in messages. */
    static final String STANDARD_INPUT = "standard input";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean inputTaken;

    Console(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
        terminal = isTerminal();
    }

    /** Whether a person looks on. From Java 22 on there is a console in a pipe too, which then says that it is no terminal. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Prints a result. */
    void print(String text) {
        out.print(Visible.lines(text));
    }

    /** Prints a result as one JSON object. */
    void print(Map<String, Object> json) {
        out.print(Json.write(json));
    }

    /** Tells what a reader should know though the result stands. */
    void note(String sentence) {
        err.print("Note: " + Visible.line(sentence) + "\n");
    }

    void notes(List<Problem> warnings) {
        warnings.forEach(warning -> note(warning.toString()));
    }

    /** Tells somebody at a terminal how far a long command has come; a program that reads along is not told. */
    void progress(String what) {
        if (terminal) {
            err.print(what + " ...\n");
            err.flush();
        }
    }

    /** Tells one fault, on one line. */
    void fault(String line) {
        err.print(Visible.line(line.replaceAll("\\s*\\R\\s*", " ")) + "\n");
    }

    void faults(List<Problem> problems) {
        problems.forEach(problem -> fault(problem.toString()));
    }

    /** @throws InputException when it was read before in this call, is too large or cannot be read */
    byte[] standardInput() {
        if (inputTaken) {
            throw new InputException(STANDARD_INPUT, "", "can be read once in a call; give one '-' only");
        }
        inputTaken = true;
        try {
            byte[] bytes = in.readNBytes((int) Json.MOST_BYTES + 1);
            if (bytes.length > Json.MOST_BYTES) {
                throw new InputException(
                        STANDARD_INPUT,
                        "",
                        "is larger than " + (Json.MOST_BYTES >> 20) + " MB, which is more than any case needs");
            }
            return bytes;
        } catch (IOException e) {
            throw new InputException(STANDARD_INPUT, "", "cannot be read: " + e.getMessage());
        }
    }

    /** Whether all that was printed has gone out. */
    boolean flushed() {
        err.flush();
        return !out.checkError();
    }
}
