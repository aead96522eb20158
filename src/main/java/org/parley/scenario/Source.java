package org.parley.scenario;

/** Where figures come from. Empty strings stand for what the file does not say; {@code year} is 0 then. */
public record Source(String id, String title, String publisher, int year, String licence) {

    /** The source id of every number that is somebody's judgement. */
    public static final String ASSUMPTION = "assumption";
}
