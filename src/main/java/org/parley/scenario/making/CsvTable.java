package org.parley.scenario.making;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.parley.scenario.InputException;

/**
 * Comma-separated values with a line of column names, as text. Lines before that begin with {@code #} are remarks; one that begins
 * with {@code # Source:} tells where the figures come from, {@code # Year: 2024} of which year they are.
 *
 * @param name what to call the input in messages
 * @param columns names of the columns, in their order
 * @param source where the figures come from, when a remark says so
 * @param year of which year they are, when a remark says so
 * @param note what the other remarks say, when there are any
 */
record CsvTable(
        String name,
        List<String> columns,
        List<Row> rows,
        Optional<String> source,
        Optional<Integer> year,
        Optional<String> note) {

    /** More than any case needs, and few enough to be held. */
    static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_LETTERS = 10_000;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern SOURCE = Pattern.compile("(?mi)^\\s*source:\\s*(.+)$");

    private static final Pattern YEAR = Pattern.compile("(?mi)^\\s*year:\\s*((?:19|20|21)\\d\\d)\\s*$");

    /**
     * One line.
     *
     * @param number of the line in the file, from 1
     * @param cells text by column, without those that are blank
     */
    record Row(long number, Map<String, String> cells) {

        /** Where a cell stands, for messages. */
        String place(String column) {
            return "line " + number + ", column " + column;
        }
    }

    /** @throws InputException when the bytes are no such table */
    static CsvTable read(String name, byte[] bytes) {
        String text = text(name, bytes);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = columns(name, parser);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                // The parser tells where a line ends; no cell of a good one breaks it.
                rows.add(row(name, parser.getCurrentLineNumber(), record, columns));
                if (rows.size() > MOST_ROWS) {
                    throw new InputException(name, "", "has more than " + MOST_ROWS + " lines, which is more than any case needs");
                }
            }
            String remarks = Objects.requireNonNullElse(parser.getHeaderComment(), "");
            return new CsvTable(name, columns, List.copyOf(rows), source(remarks), year(remarks), note(remarks));
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "line 1", "names a column twice or leaves one without a name; expected a name of its own for each");
        } catch (UncheckedIOException | IOException e) {
            throw new InputException(name, "", "has a quotation mark that is not closed, or words after one; expected values between commas");
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text; // put there by editors on Windows
        } catch (CharacterCodingException e) {
            throw new InputException(name, "", "is not UTF-8 text; a spreadsheet saves it as 'CSV UTF-8'");
        }
    }

    private static List<String> columns(String name, CSVParser parser) {
        List<String> columns = parser.getHeaderNames();
        if (columns.isEmpty()) {
            throw new InputException(name, "", "holds no table; expected a line with the names of columns");
        }
        if (columns.size() == 1) {
            throw new InputException(
                    name, "line 1", "has one column, '" + shortened(columns.get(0), LONGEST_SOURCE) + "'; expected columns with commas between them");
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new InputException(name, "", "has more than " + MOST_COLUMNS + " columns, which is more than any case needs");
        }
        return List.copyOf(columns);
    }

    private static Row row(String name, long number, CSVRecord record, List<String> columns) {
        if (record.size() > columns.size()) {
            throw new InputException(
                    name, "line " + number, "has " + record.size() + " values for " + columns.size() + " columns; a value with a comma stands in quotation marks");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i).replaceAll("\\s+", " "); // a name takes one line
            if (cell.length() > MOST_LETTERS) {
                throw new InputException(name, "line " + number + ", column " + columns.get(i), "is a text of more than " + MOST_LETTERS + " letters");
            }
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new Row(number, cells);
    }

    private static Optional<String> source(String remarks) {
        Matcher found = SOURCE.matcher(remarks);
        return found.find() ? Optional.of(shortened(found.group(1).strip(), LONGEST_SOURCE)) : Optional.empty();
    }

    private static Optional<Integer> year(String remarks) {
        Matcher found = YEAR.matcher(remarks);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    private static Optional<String> note(String remarks) {
        String note = remarks.lines()
                .filter(line -> !SOURCE.matcher(line).find() && !YEAR.matcher(line).find())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return note.isEmpty() ? Optional.empty() : Optional.of(shortened(note, LONGEST_NOTE));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most - 3) + "..." : text;
    }
}
