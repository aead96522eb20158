package org.parley.chart;

import java.util.List;

/**
 * The numbers behind a chart.
 *
 * @param notes what a reader must know: title, measure, source
 * @param header one name for each column, with its unit
 * @param rows cells: text or {@link Double}
 */
public record ChartTable(List<String> notes, List<String> header, List<List<Object>> rows) {

    public ChartTable {
        notes = List.copyOf(notes);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    ChartTable withNotes(List<String> words) {
        return new ChartTable(words, header, rows);
    }
}
