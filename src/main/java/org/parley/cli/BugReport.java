package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Keeps a stack trace out of the user's sight but not out of reach. */
final class BugReport {

    private BugReport() {}

    /** Writes the trace into a log file and returns the one line that names it. */
    static String write(Throwable fault, String[] args) {
        String what = "This is a fault of Parley, not of your input";
        try {
            Path log = Files.createTempFile("parley-", ".log");
            Files.writeString(log, text(fault, args));
            return what + ": please report it with the log file " + log;
        } catch (IOException e) {
            return what + " (" + fault + "); its log file could not be written: " + e.getMessage();
        }
    }

    private static String text(Throwable fault, String[] args) {
        StringWriter text = new StringWriter();
        text.write(Version.text() + "\nJava " + System.getProperty("java.version") + " on "
                + System.getProperty("os.name") + "\narguments " + Arrays.toString(args) + "\n\n");
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
