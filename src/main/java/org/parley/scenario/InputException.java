package org.parley.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with every fault found in it. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient List<Problem> warnings;

    public InputException(List<Problem> problems) {
        this(problems, List.of());
    }

    /** @param warnings what a reader should know beside the faults */
    public InputException(List<Problem> problems, List<Problem> warnings) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
    }

    public InputException(String file, String pointer, String message) {
        this(List.of(new Problem(file, pointer, message)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What is odd about the input besides, perhaps the cause of a fault. */
    public List<Problem> warnings() {
        return warnings;
    }
}
