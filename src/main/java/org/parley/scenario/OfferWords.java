package org.parley.scenario;

import java.util.Collection;

/** What is wrong with an offer, in words: the same for one of a scenario and one of its own file. */
final class OfferWords {

    private OfferWords() {}

    static String extension(int days, int most) {
        return "is " + days + "; expected from 0 to " + most + " days";
    }

    /** @param end day on which the talks end, the extension counted */
    static String agreementDay(int day, int end) {
        return "is day " + day + ", outside the talks; expected from day 0 to day " + end;
    }

    static String noLever(Collection<String> known) {
        return "is no term of this scenario; expected one of " + known;
    }

    static String outside(double value, double min, double max, String unit) {
        return ("is " + Json.number(value) + "; expected from " + Json.number(min) + " to " + Json.number(max) + " " + unit)
                .strip();
    }

    static String noSchedule(String id, Collection<String> known) {
        return "is '" + id + "', which is no schedule; expected one of " + known;
    }
}
