package org.parley.desk.products;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.parley.chart.Figures;
import org.parley.chart.Why;
import org.parley.desk.outcome.ExplainedBox;
import org.parley.desk.outcome.SpanBar;
import org.parley.desk.state.Hint;
import org.parley.simulate.LineFigure;
import org.parley.simulate.Product;

/**
 * One winner or loser: its name, a bar and the figure. The same three nodes show one product after the other, since while a
 * term is dragged there is no time to make and style new ones.
 */
final class MoverBar {

    private final Label label = new Label();
    private final SpanBar bar = new SpanBar();
    private final Label figure = new Label();
    private Why why;

    /** @param explain shows where the figure comes from */
    MoverBar(Consumer<Why> explain) {
        ExplainedBox.make(bar, () -> explain.accept(why));
        label.setMaxWidth(210);
        label.setMinWidth(95);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setWrapText(true); // rather than to lose the word that tells two apart
        figure.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHgrow(bar, Priority.ALWAYS);
    }

    void putInto(GridPane bars, int row) {
        bars.addRow(row, label, bar, figure);
    }

    /** @param most length of the axis to either side, US$ million a year */
    void show(Product product, double most) {
        why = Why.of(LineFigure.of(product.line(), LineFigure.Part.CHANGE));
        label.setText(product.line().name());
        Hint.setText(label, product.line().name());
        Hint.setText(bar, product.line().name()); // what the keyboard comes to
        figure.setText(Figures.change(product.changeMusd()));
        bar.show(0, product.changeMusd(), -most, most, false);
        bar.setAccessibleText(product.line().name() + ": " + figure.getText());
    }
}
