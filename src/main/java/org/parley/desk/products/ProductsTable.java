package org.parley.desk.products;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.DeskTable;
import org.parley.chart.Figures;
import org.parley.chart.NumberKind;
import org.parley.chart.SpanBars;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.simulate.Product;

/** Products on their way out: the columns that the table on screen has, and the bars of who gains and loses. */
final class ProductsTable {

    /** What a figure in US$ m is read as zero below. */
    private static final double LEAST_MUSD = 0.5;

    /** One column; without a kind it holds words. */
    private record Column(String id, double width, NumberKind kind, Function<Product, DeskTable.Cell> cell) {}

    private final List<Column> columns = new ArrayList<>();

    void words(String id, double width, Function<Product, String> text) {
        columns.add(new Column(id, width, null, product -> DeskTable.Cell.words(text.apply(product))));
    }

    void figures(
            String id,
            double width,
            NumberKind kind,
            Function<Product, Double> value,
            Function<Double, String> written) {
        columns.add(new Column(id, width, kind, product -> {
            double figure = value.apply(product);
            return DeskTable.Cell.figure(figure, written.apply(figure));
        }));
    }

    /**
     * The table.
     *
     * @param shown the rows on screen, in their order
     * @param all how many there are without search and choice of direction
     */
    Chart chart(List<Product> shown, int all, Picture picture, ChartStyle style) {
        List<Column> inOrder = new ArrayList<>(columns.stream().filter(column -> column.kind == null).toList());
        inOrder.addAll(columns.stream().filter(column -> column.kind != null).toList());
        DeskTable table = new DeskTable();
        for (Column column : inOrder) {
            String head = Texts.get("products.column." + column.id);
            if (column.kind == null) {
                table.words(head, column.width);
            } else {
                table.figures(head, unit(column.kind), column.width, column.kind);
            }
        }
        for (Product product : shown) {
            table.add(inOrder.stream().map(column -> column.cell.apply(product)).toList());
        }
        long gain = shown.stream().filter(product -> product.changeMusd() >= LEAST_MUSD).count();
        long loss = shown.stream().filter(product -> product.changeMusd() <= -LEAST_MUSD).count();
        DeskTable.Words words = new DeskTable.Words(
                "products",
                gain + loss == 0 ? Texts.get("products.noChange") : Texts.get("taken.products.title", gain, loss),
                Texts.get("taken.products.subtitle", name(picture), shown.size(), all),
                "");
        return table.chart(words, picture.scene().scenario(), List.of(picture.offer()), style);
    }

    private static String unit(NumberKind kind) {
        return switch (kind) {
            case LEVEL, CHANGE -> Texts.get("taken.musd");
            case PERCENT -> "%";
            default -> "";
        };
    }

    private static String name(Picture picture) {
        return picture.offer().outcome().offer().name();
    }

    /** Who gains and loses, as bars from zero. */
    static Chart movers(List<Product> movers, Picture picture, ChartStyle style) {
        SpanBars bars = new SpanBars(
                movers.stream()
                        .map(product -> new SpanBars.Bar(
                                product.line().name(),
                                0,
                                product.changeMusd(),
                                Figures.change(product.changeMusd()),
                                false))
                        .toList(),
                Texts.get("taken.musd"),
                NumberKind.CHANGE);
        DeskTable.Words words = new DeskTable.Words(
                "winners-and-losers", title(movers), Texts.get("taken.movers.subtitle", name(picture)), "");
        return bars.chart(
                words,
                List.of(Texts.get("products.column.name"), Texts.get("products.column.change")),
                picture.scene().scenario(),
                List.of(picture.offer()),
                style);
    }

    /** The finding of the winners and losers, from the largest gain to the largest loss. */
    static String title(List<Product> movers) {
        if (movers.stream().allMatch(product -> Math.abs(product.changeMusd()) < LEAST_MUSD)) {
            return Texts.get("products.noChange");
        }
        String most = Figures.change(movers.get(0).changeMusd());
        String least = Figures.change(movers.get(movers.size() - 1).changeMusd());
        return most.equals(least)
                ? Texts.get("taken.movers.one", most)
                : Texts.get("taken.movers.title", most, least);
    }
}
