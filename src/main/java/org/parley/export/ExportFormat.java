package org.parley.export;

import java.util.Arrays;
import java.util.Optional;

/** What charts can be written as. */
public enum ExportFormat {
    PNG("png"),
    SVG("svg"),
    PDF("pdf"),
    /** Slides, with charts that can be edited. */
    PPTX("pptx"),
    /** A workbook, with charts that can be edited. */
    XLSX("xlsx"),
    CSV("csv");

    private final String word;

    ExportFormat(String word) {
        this.word = word;
    }

    /** Its name in commands, which is also the ending of its files. */
    public String word() {
        return word;
    }

    /** Whether one file holds all charts. */
    public boolean holdsAll() {
        return this == PPTX || this == XLSX;
    }

    /** Whether its files are of the size asked for. */
    public boolean hasSize() {
        return this == PNG || this == SVG || this == PDF;
    }

    /** Whether its files are made of pixels, which may become too many. */
    public boolean hasPixels() {
        return this == PNG;
    }

    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
    }
}
