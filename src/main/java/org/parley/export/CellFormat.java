package org.parley.export;

import org.parley.chart.NumberKind;

/** How a number is written in a workbook. */
enum CellFormat {
    GENERAL("General"),
    MUSD("#,##0.00"),
    PERCENT("0.00"),
    RATIO("0.000000"),
    ELASTICITY("0.00##"),
    /** For what is all but zero. */
    RESIDUAL("0.0E+00"),
    COUNT("0"),
    /** A whole number, or one that a person has chosen. */
    PLAIN("#,##0.####"),
    CHANGE("+#,##0.00;\u2212#,##0.00;0.00"),
    SIGNED("+#,##0.####;\u2212#,##0.####;0"),
    /** A number that is a percentage already. */
    PERCENT_SIGN("0.0\"%\""),
    POINTS("+0.0\" pp\";\u22120.0\" pp\";0.0\" pp\""),
    DATE("d mmm yyyy");

    /** How a number of a chart's table is written. */
    static CellFormat of(NumberKind kind) {
        return switch (kind) {
            case PLAIN -> PLAIN;
            case LEVEL -> MUSD;
            case CHANGE -> CHANGE;
            case SIGNED -> SIGNED;
            case PERCENT -> PERCENT_SIGN;
            case POINTS -> POINTS;
        };
    }

    private final String code;

    CellFormat(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
