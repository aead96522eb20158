package org.parley.desk.bargain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parley.bargain.Gains;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.DealSpaceChart;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** The deal space as a chart, and beside it what the offer is worth to both, how far the frontier is, and what is better. */
final class DealPage extends ScrollPane {

    private static final double FIGURES_WIDTH = 286;
    private static final double LEAST_HEIGHT = 270;
    private static final double DIMMED = 0.4;
    /** So many moves of a hint are named beside the chart. */
    private static final int MOVES = 2;

    private final DealSpace model;
    private final Desk desk;
    private final DealSide home = new DealSide("deal-home");
    private final DealSide partner = new DealSide("deal-partner");
    private final Label distance = line("deal-distance", "deal.distance.hint");
    private final Label opposition = line("deal-opposition", "deal.opposition.hint");
    private final Label weighed = line("deal-weighed", "deal.weighed.hint");
    private final Label held = line("deal-held", "deal.held.hint");
    private final Label problem = new Label();
    private final VBox figures;
    private volatile boolean looked;

    /** @param style the look of charts on screen */
    DealPage(DealSpace model, Desk desk, Dialogs dialogs, Supplier<ChartStyle> style) {
        this.model = model;
        this.desk = desk;
        StackPane chart = chart(dialogs, style);
        CheckBox all = new CheckBox(Texts.get("deal.all"));
        all.setId("deal-all");
        Hint.setText(all, Texts.get("deal.all.hint"));
        all.setWrapText(true);
        all.setMinHeight(Region.USE_PREF_SIZE);
        all.selectedProperty().addListener((property, before, now) -> model.setAllNamed(now));
        problem.setId("deal-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("deal-line");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        BetterHint better = new BetterHint(model, MOVES);
        better.setId("deal-better");
        VBox space = new VBox(distance, opposition, weighed, held);
        held.managedProperty().bind(held.visibleProperty());
        held.setVisible(false);
        space.getStyleClass().add("deal-space-figures");
        figures = new VBox(home, partner, better, space);
        figures.getStyleClass().add("deal-figures-list");
        VBox side = new VBox(problem, figures, all, new TalkChoice(model));
        side.getStyleClass().add("deal-beside");
        chart.setMinHeight(LEAST_HEIGHT);
        // Where the chart leaves its words too little height, they are scrolled beside it.
        ScrollPane words = new ScrollPane(side);
        words.setFitToWidth(true);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        words.setMinWidth(FIGURES_WIDTH);
        words.setPrefWidth(FIGURES_WIDTH);
        words.getStyleClass().add("terms-scroll");
        BorderPane page = new BorderPane(chart, null, words, null, null);
        page.getStyleClass().add("deal-page");
        setContent(page);
        setFitToWidth(true);
        // As high as the window leaves room for; in the smallest it is scrolled, since no shape of it is legible there.
        setFitToHeight(true);
        setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().add("terms-scroll");
        model.dealProperty().addListener((property, before, now) -> show(now));
        show(model.dealProperty().get());
    }

    /** Whether somebody looks at it: else nothing is drawn, and for it alone nothing computed. */
    void watch(boolean looks) {
        looked = looks;
        model.watch(this, looks);
    }

    private StackPane chart(Dialogs dialogs, Supplier<ChartStyle> style) {
        ChartPane pane = new ChartPane(desk::repaint);
        pane.setId("chart-" + DealSpaceChart.WORD);
        pane.setAccessibleText(Texts.get("chart.name." + DealSpaceChart.WORD)); // until it has a title
        pane.setStyleSource(style);
        MoreButton more = new TakeMenu(desk, dialogs).of(pane, DealSpaceChart.WORD, this::taken, this::shown);
        DealPointer pointer = new DealPointer(pane, model);
        pane.addOver(pointer, pointer::follow);
        // The drawer's hint has pictures made, too, while nobody sees the chart.
        model.addPainter(
                picture -> looked ? pane.paint(look -> DealSpaceChart.of(picture, look)) : () -> {});
        StackPane cell = new StackPane(pane, more);
        StackPane.setAlignment(more, Pos.TOP_RIGHT);
        cell.getStyleClass().add("chart-cell");
        cell.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // as the chart in it is drawn
        pane.visibleProperty().bind(model.dealProperty().isNotNull());
        return cell;
    }

    private static Label line(String id, String hint) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("deal-line");
        Hint.setText(label, Texts.get(hint));
        label.focusTraversableProperty().bind(label.textProperty().isNotEmpty()); // for its hint
        return label;
    }

    /** The chart on its way out; none while its frontier is of other offers. */
    private Optional<Chart> taken(ChartStyle look) {
        return Optional.ofNullable(model.dealProperty().get())
                .filter(now -> now.found().isPresent())
                .map(now -> DealSpaceChart.of(now.picture(), look));
    }

    private List<Comparison> shown() {
        return model.dealProperty().get().picture().scene().offers();
    }

    private void show(DealSpace.Deal now) {
        figures.setVisible(now != null);
        if (now == null) {
            return;
        }
        Scenario scenario = now.scenario();
        boolean agreement = now.picture().scene().offer().outcome().hasAgreement();
        home.show(scenario.home().name(), now.picture().home(), agreement);
        partner.show(scenario.partner().name(), now.picture().partner(), agreement);
        double opacity = now.found().isPresent() ? 1 : DIMMED;
        for (Label each : List.of(distance, opposition, weighed, held)) {
            each.setOpacity(opacity);
        }
        now.found().ifPresent(found -> {
            Gains offer = now.picture().gains();
            distance.setText(Texts.get("deal.distance", BeliefWords.points(found.frontier().distance(offer))));
            opposition.setText(
                    Texts.get("deal.opposition", BeliefWords.points(found.frontier().opposition())));
            weighed.setText(Texts.get("deal.weighed", DealWords.count(found.offers())));
            held.setText(found.held());
            held.setVisible(!held.getText().isEmpty());
        });
    }
}
