package org.parley.bargain;

import java.util.Arrays;

/**
 * What some issues together add to both sides' scores: a table over the options of those issues, the last issue fastest. An
 * entry of minus infinity stands for options that cannot be agreed on together.
 *
 * @param issues indexes of the issues, each once
 * @param sizes number of options of each
 */
record Factor(int[] issues, int[] sizes, double[] first, double[] second) {

    /** How many entries a table over issues with these numbers of options has. */
    static long entries(int[] sizes) {
        long entries = 1;
        for (int size : sizes) {
            entries = Math.multiplyExact(entries, size);
        }
        return entries;
    }

    /** The entry for the options chosen; an issue that is still open (negative) counts as its first option. */
    int entry(int[] choice) {
        int entry = 0;
        for (int n = 0; n < issues.length; n++) {
            entry = entry * sizes[n] + Math.max(0, choice[issues[n]]);
        }
        return entry;
    }

    /** How far the entry moves with one option of an issue; 0 for an issue that it does not look at. */
    int stride(int issue) {
        int stride = 1;
        for (int n = issues.length - 1; n >= 0; n--) {
            if (issues[n] == issue) {
                return stride;
            }
            stride *= sizes[n];
        }
        return 0;
    }

    boolean looksAt(int issue) {
        return stride(issue) > 0;
    }

    /** Whether another option of the issue changes either side's score, whatever is chosen elsewhere. */
    boolean movesWith(int issue, double tolerance) {
        int stride = stride(issue);
        if (stride == 0) {
            return false;
        }
        int size = sizes[position(issue)];
        for (int entry = 0; entry < first.length; entry++) {
            int start = entry - entry / stride % size * stride;
            if (differs(first[entry], first[start], tolerance) || differs(second[entry], second[start], tolerance)) {
                return true;
            }
        }
        return false;
    }

    /** Infinite entries that are the same do not differ. */
    private static boolean differs(double a, double b, double tolerance) {
        return a != b && !(Math.abs(a - b) <= tolerance);
    }

    private int position(int issue) {
        for (int n = 0; n < issues.length; n++) {
            if (issues[n] == issue) {
                return n;
            }
        }
        throw new IllegalArgumentException("no issue of this table: " + issue);
    }

    boolean hasSameIssuesAs(Factor other) {
        return Arrays.equals(issues, other.issues);
    }

    /**
     * The entries with some options.
     *
     * @param options the option of each issue that is held; -1 for one that is not
     */
    Factor holding(int[] options) {
        int[] left = new int[issues.length];
        int entries = 1;
        boolean smaller = false;
        for (int n = 0; n < issues.length; n++) {
            boolean held = options[issues[n]] >= 0;
            left[n] = held ? 1 : sizes[n];
            smaller |= held && sizes[n] > 1;
            entries *= left[n];
        }
        if (!smaller) {
            return this;
        }
        double[] one = new double[entries];
        double[] two = new double[entries];
        for (int entry = 0; entry < entries; entry++) {
            int rest = entry;
            int from = 0;
            int stride = 1;
            for (int n = issues.length - 1; n >= 0; n--) {
                int held = options[issues[n]];
                from += (held >= 0 ? held : rest % left[n]) * stride;
                rest /= left[n];
                stride *= sizes[n];
            }
            one[entry] = first[from];
            two[entry] = second[from];
        }
        return new Factor(issues, left, one, two);
    }

    /** The sum of two tables over the same issues. */
    Factor plus(Factor other) {
        double[] sumFirst = first.clone();
        double[] sumSecond = second.clone();
        for (int entry = 0; entry < sumFirst.length; entry++) {
            sumFirst[entry] += other.first[entry];
            sumSecond[entry] += other.second[entry];
        }
        return new Factor(issues, sizes, sumFirst, sumSecond);
    }
}
