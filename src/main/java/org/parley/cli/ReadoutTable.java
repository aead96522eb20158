package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Basis;

/** Rows of figures by date basis. A row has one unit, in its name. */
final class ReadoutTable {

    private final Table table;

    ReadoutTable(Table head) {
        table = head;
    }

    /** A level in US$ bn. */
    ReadoutTable level(String name, ToDoubleFunction<Basis> figure) {
        return row(name + ", US$ bn", figure, Figures::bn);
    }

    /** A change in US$ m, or in US$ bn when one of the row is large. */
    ReadoutTable change(String name, ToDoubleFunction<Basis> figure) {
        return isLarge(figure)
                ? row(name + ", US$ bn", figure, Figures::changeBn)
                : row(name + ", US$ m", figure, Figures::changeM);
    }

    /** An amount that is no change and mostly too small for US$ bn. */
    ReadoutTable amount(String name, ToDoubleFunction<Basis> figure) {
        return isLarge(figure)
                ? row(name + ", US$ bn", figure, Figures::bn)
                : row(name + ", US$ m", figure, Figures::m);
    }

    ReadoutTable percent(String name, ToDoubleFunction<Basis> figure) {
        return row(name + ", %", figure, Figures::pct);
    }

    String text() {
        return table.text();
    }

    static boolean isLarge(ToDoubleFunction<Basis> figure) {
        for (Basis basis : Basis.values()) {
            if (Figures.isLarge(figure.applyAsDouble(basis))) {
                return true;
            }
        }
        return false;
    }

    private ReadoutTable row(String name, ToDoubleFunction<Basis> figure, java.util.function.DoubleFunction<String> as) {
        List<String> cells = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            cells.add(as.apply(figure.applyAsDouble(basis)));
        }
        table.row(name, cells);
        return this;
    }
}
