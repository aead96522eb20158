package org.parley.validation;

/**
 * One row of the validation: a value from elsewhere beside Parley's.
 *
 * @param what the quantity
 * @param published the value from elsewhere, with its unit
 * @param parley Parley's value
 * @param difference Parley's less the other, in the group's unit; NaN when the two cannot be compared
 * @param told the difference as it is written
 * @param why where the value from elsewhere comes from, and why the two differ
 */
public record Check(String what, String published, String parley, double difference, String told, String why) {

    boolean isCompared() {
        return !Double.isNaN(difference);
    }
}
