package org.parley.cli;

/** What a command tells the shell. */
public final class ExitCode {

    public static final int DONE = 0;
    /** A check was made, and failed. */
    public static final int CHECK_FAILED = 1;
    /** The call or an input is wrong or cannot be read. */
    public static final int WRONG_INPUT = 2;
    /** A fault of the program itself. */
    public static final int BUG = 3;

    private ExitCode() {}
}
