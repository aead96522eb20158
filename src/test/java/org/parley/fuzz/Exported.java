package org.parley.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parley.scenario.Offer;
import org.parley.scenario.ScenarioFile;

/** Files made of a stranger's case: all of them in the folder that was asked for, and no text in them is a formula. */
final class Exported {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[0-9.,]+(E-?[0-9]+)?%?");

    private Exported() {}

    static void check(byte[] bytes, Path parent) {
        Path folder = parent.resolve("exported");
        List<Offer> offers = ScenarioFile.read("standard input", bytes).value().offers();
        String offer = offers.isEmpty() ? Offer.NO_DEAL.id() : offers.get(0).id();
        try {
            Command.run(
                    bytes, "export", "-", "--offer", offer, "--to", folder.toString(), "--format", "csv,xlsx,svg", "--force");
            List<Path> files = entries(folder).filter(Files::isRegularFile).toList();
            if (files.isEmpty()) {
                throw new AssertionError("nothing was exported");
            }
            for (Path file : files) {
                String name = file.toString();
                if (name.endsWith(".csv")) {
                    checkTable(Files.readString(file, StandardCharsets.UTF_8));
                } else if (name.endsWith(".xlsx")) {
                    checkWorkbook(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static Stream<Path> entries(Path folder) throws IOException {
        return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = entries(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void checkTable(String text) throws IOException {
        try (CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                for (String cell : row) {
                    checkText(cell);
                }
            }
        }
        // Some programs split at semicolons and tabs, whatever stands in quotes.
        text.lines().forEach(line -> Stream.of(line.split("[,;\t]")).forEach(Exported::checkText));
    }

    private static void checkText(String cell) {
        if (FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
            throw new AssertionError("a spreadsheet would reckon this: " + cell);
        }
    }

    private static void checkWorkbook(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean text = cell.getCellType() == CellType.STRING;
                        if (cell.getCellType() == CellType.FORMULA
                                || text
                                        && FORMULA.matcher(cell.getStringCellValue()).matches()
                                        && !cell.getCellStyle().getQuotePrefixed()) {
                            throw new AssertionError("a spreadsheet would reckon " + sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
        }
    }
}
