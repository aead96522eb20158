package org.parley.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The numbers behind a chart.
 *
 * @param notes what a reader must know: title, measure, source
 * @param header one name for each column, with its unit
 * @param rows cells: text or {@link Double}
 * @param kinds what the numbers are
 */
public record ChartTable(List<String> notes, List<String> header, List<List<Object>> rows, Kinds kinds) {

    /** What the number in a cell is. */
    @FunctionalInterface
    public interface Kinds {
        NumberKind of(int row, int column);
    }

    /** A table of numbers as they were set. */
    public ChartTable(List<String> notes, List<String> header, List<List<Object>> rows) {
        this(notes, header, rows, (row, column) -> NumberKind.PLAIN);
    }

    private static final MathContext SIX_DIGITS = new MathContext(6);

    public ChartTable {
        notes = List.copyOf(notes);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Eight letters that change when the numbers do, to six digits of each: marks what a reader has seen. */
    public String mark() {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            for (Object cell : row) {
                text.append(cell instanceof Double number ? new BigDecimal(number).round(SIX_DIGITS).toString() : cell)
                        .append('\n');
            }
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    /** Some of its columns, in the order given. */
    public ChartTable columns(List<Integer> chosen) {
        List<List<Object>> cells = rows.stream()
                .map(row -> chosen.stream().map(row::get).toList())
                .toList();
        return new ChartTable(
                notes,
                chosen.stream().map(header::get).toList(),
                cells,
                (row, column) -> kinds.of(row, chosen.get(column)));
    }

    ChartTable withNotes(List<String> words) {
        return new ChartTable(words, header, rows, kinds);
    }
}
