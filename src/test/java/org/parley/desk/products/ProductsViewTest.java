package org.parley.desk.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.desk.OnFx.onFx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartStyle;
import org.parley.desk.FakeDialogs;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.shell.View;
import org.parley.desk.state.Desk;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxToolkit;

/** What the tab of products says while it has none to show. */
@NeedsSystemText
class ProductsViewTest {

    private final Deque<Runnable> work = new ArrayDeque<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void nothingFalseIsSaidBeforeTheProductsAreThere() {
        List<String> said = onFx(() -> {
            Desk desk = new Desk(Runnable::run, Runnable::run, work::add);
            desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
            Parent root = View.PRODUCTS.load(new ProductsController(
                    new Products(desk), desk, new FakeDialogs(), () -> ChartStyle.LIGHT, why -> {}, id -> {}));
            new Scene(new Pane(root), 1000, 600);
            root.applyCss(); // the parts of a split pane are there only then
            root.layout();
            TableView<?> table = (TableView<?>) root.lookup("#table");
            Label placeholder = (Label) table.getPlaceholder();
            GridPane bars = (GridPane) root.lookup("#bars");
            String before = placeholder.getText();
            String beside = ((Label) bars.getChildren().get(0)).getText();
            while (!work.isEmpty()) {
                work.remove().run();
            }
            ((TextField) root.lookup("#search")).setText("no such product");
            return List.of(before, beside, placeholder.getText());
        });
        assertEquals(List.of("Computing\u2026", "Computing\u2026", "No product goes with this search."), said);
    }
}
