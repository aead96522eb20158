package org.parley.scenario;

import java.util.List;

/** What was read from a file, and what a reader should know about the file though it can be used. */
public record Loaded<T>(T value, List<Problem> warnings) {

    public Loaded {
        warnings = List.copyOf(warnings);
    }
}
