package org.parley.fuzz;

/** One of the formats that Parley reads, and what is done with what is read. */
interface Subject {

    String name();

    /** Of a thousand cases so many are of this format. */
    int share();

    /** Seconds of the processor's time that one case may take. */
    default int mostSeconds() {
        return 2;
    }

    /** An input that may be good or bad. */
    byte[] input(Dice dice);

    /**
     * Reads it and, when it is good, does with it what a user would.
     *
     * @throws org.parley.scenario.InputException when it is refused
     * @throws AssertionError when something that must hold does not
     */
    void use(byte[] bytes);
}
