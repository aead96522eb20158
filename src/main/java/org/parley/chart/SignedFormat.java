package org.parley.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Axis labels for changes: a sign on everything but zero. */
final class SignedFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final DecimalFormat signed =
            new DecimalFormat("+#,##0.###;\u2212#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
        return Math.abs(number) < 1e-9 ? result.append('0') : signed.format(number, result, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer result, FieldPosition position) {
        return format((double) number, result, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        return signed.parse(source, position);
    }
}
