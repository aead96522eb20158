package org.parley.scenario;

/** Date bases of every read-out. No figure goes without one. */
public enum Basis {
    /** Total of days 0 to the day before the case's deadline, US$ million. */
    TO_DEADLINE("toDeadline"),
    /** Mean annual pace of the 90 days from the deadline on. */
    AFTER_DEADLINE("afterDeadline"),
    /** Mean annual pace of days 0 to 364. */
    FIRST_YEAR("firstYear"),
    /** Annual pace of the last day. */
    HORIZON("horizon"),
    /** Annual pace once everything has adjusted, without growth. */
    LONG_RUN("longRun");

    private final String key;

    Basis(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when there is no such basis */
    public static Basis of(String key) {
        for (Basis basis : values()) {
            if (basis.key.equals(key)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("no date basis is called '" + key + "'");
    }
}
