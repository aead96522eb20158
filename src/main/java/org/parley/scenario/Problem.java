package org.parley.scenario;

/**
 * One fault of an input, for a person to mend.
 *
 * @param file name of the input as the user gave it
 * @param pointer place in it: a JSON pointer, or line and column where it is not JSON; empty for the whole
 * @param message what is wrong and what is expected
 */
public record Problem(String file, String pointer, String message) {

    public Problem {
        message = Visible.line(message);
    }

    @Override
    public String toString() {
        return Visible.line(file + (pointer.isEmpty() ? "" : " " + pointer) + ": " + message);
    }
}
