package org.parley.export;

/** How a number is written in a workbook. */
enum CellFormat {
    GENERAL("General"),
    MUSD("#,##0.00"),
    PERCENT("0.00"),
    RATIO("0.000000"),
    ELASTICITY("0.00##"),
    /** For what is all but zero. */
    RESIDUAL("0.0E+00"),
    COUNT("0");

    private final String code;

    CellFormat(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
