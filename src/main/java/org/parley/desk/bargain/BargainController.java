package org.parley.desk.bargain;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parley.bargain.GridSample;
import org.parley.chart.ChartStyle;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.SliderRange;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;

/** The deal space; and on pages of their own, what the other side would need to say yes, and what each side is believed to care for and what the offer is then worth to it. */
public final class BargainController {

    /** Below this the editors stand one under the other. */
    private static final double WIDE = 720;

    private static final double DIMMED = 0.4;
    private static final double PCT = 100;
    private static final SliderRange RISK = new SliderRange(0, PCT, 5);

    private final Beliefs model;
    private final Desk desk;
    private final DealPage dealPage;
    private final SideCard homeCard = new SideCard(Lever.Side.HOME);
    private final SideCard partnerCard = new SideCard(Lever.Side.PARTNER);
    private final SideEditor homeEditor;
    private final SideEditor partnerEditor;
    private final PoliticalTable political;
    private NumberField riskField;
    private final ScrollPane askPage;
    private final Consumer<Boolean> watchAsking;
    private boolean showing;

    @FXML
    private BorderPane root;

    @FXML
    private StackPane pages;

    @FXML
    private ToggleButton dealChoice;

    @FXML
    private ToggleButton askChoice;

    @FXML
    private ToggleButton careChoice;

    @FXML
    private ScrollPane carePage;

    @FXML
    private Label badge;

    @FXML
    private Button reset;

    @FXML
    private HBox cards;

    @FXML
    private HBox riskLine;

    @FXML
    private Label riskName;

    @FXML
    private Slider risk;

    @FXML
    private GridPane editors;

    @FXML
    private Label sample;

    @FXML
    private VBox politicalBox;

    /**
     * @param style the look of charts on screen
     * @param asking what the other side would need to say yes
     * @param watchAsking told whether somebody looks at that
     */
    public BargainController(
            Beliefs model,
            DealSpace space,
            Desk desk,
            Dialogs dialogs,
            Supplier<ChartStyle> style,
            Node asking,
            Consumer<Boolean> watchAsking) {
        this.model = model;
        this.desk = desk;
        this.watchAsking = watchAsking;
        dealPage = new DealPage(space, desk, dialogs, style);
        askPage = new ScrollPane(asking);
        homeEditor = new SideEditor(model, desk, Lever.Side.HOME);
        partnerEditor = new SideEditor(model, desk, Lever.Side.PARTNER);
        political = new PoliticalTable(model, desk);
    }

    @FXML
    private void initialize() {
        for (SideCard card : new SideCard[] {homeCard, partnerCard}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
            card.setMaxWidth(Double.MAX_VALUE);
            card.visibleProperty().bind(model.worthProperty().isNotNull());
        }
        cards.getChildren().addAll(homeCard, partnerCard);
        cards.opacityProperty()
                .bind(Bindings.when(desk.staleProperty()).then(DIMMED).otherwise(1.0));
        sample.setText(Texts.get("belief.sample", GridSample.OFFERS));
        politicalBox.getChildren().add(political);
        badge.managedProperty().bind(badge.visibleProperty());
        reset.setOnAction(event -> model.reset());
        buildRisk();
        root.widthProperty().addListener((property, before, now) -> arrange(now.doubleValue()));
        arrange(0);
        desk.onCommit(() -> {
            homeEditor.typed();
            partnerEditor.typed();
            political.typed();
            riskField.typed();
        });
        model.worthProperty().addListener((property, before, now) -> show(now));
        desk.scenarioProperty().addListener((property, before, now) -> political.build(now));
        desk.stateProperty().addListener((Observable state) -> show(desk.state()));
        if (desk.scenario() != null) {
            political.build(desk.scenarioProperty().get());
            show(desk.state());
        }
        buildPages();
        // A tab that is not looked at is there, but invisible.
        root.parentProperty().addListener((property, before, now) -> {
            if (now != null) {
                root.visibleProperty().addListener((visible, was, is) -> watch());
                watch();
            }
        });
    }

    private void buildPages() {
        askPage.setFitToWidth(true);
        askPage.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        askPage.getStyleClass().add("terms-scroll");
        pages.getChildren().addAll(dealPage, askPage);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(dealChoice, askChoice, careChoice);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                turn();
            }
        });
        turn();
    }

    private void turn() {
        dealPage.setVisible(dealChoice.isSelected());
        askPage.setVisible(askChoice.isSelected());
        carePage.setVisible(careChoice.isSelected());
        if (root.getParent() != null) {
            watch();
        }
    }

    /** Each page is computed while it is looked at. */
    private void watch() {
        model.watch(root.isVisible() && careChoice.isSelected());
        dealPage.watch(root.isVisible() && dealChoice.isSelected());
        watchAsking.accept(root.isVisible() && askChoice.isSelected());
    }

    private void buildRisk() {
        riskName.setLabelFor(risk);
        risk.setBlockIncrement(RISK.step());
        risk.setAccessibleText(Texts.get("worth.risk"));
        Hint.setText(risk, Texts.get("worth.risk.hint"));
        risk.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                setRisk(Math.rint(now.doubleValue()));
            }
        });
        risk.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> desk.beginDrag());
        risk.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> desk.endDrag());
        risk.addEventFilter(KeyEvent.KEY_PRESSED, this::riskKey);
        riskField = new NumberField(
                "risk-value",
                Texts.get("worth.riskField"),
                pct -> model.setRisk(pct / PCT),
                text -> desk.refuse(Texts.get("message.typed", Texts.get("worth.risk"), text)));
        Label percent = new Label("%");
        percent.getStyleClass().add("belief-unit");
        riskLine.getChildren().addAll(riskField, percent);
    }

    private void setRisk(double pct) {
        model.setRisk(Math.max(0, Math.min(PCT, pct)) / PCT);
    }

    private void riskKey(KeyEvent event) {
        RISK.target(event, risk, model.risk() * PCT).ifPresent(target -> {
            setRisk(target);
            event.consume();
        });
    }

    /** The editors side by side where there is room. */
    private void arrange(double width) {
        boolean wide = width >= WIDE;
        int columns = wide ? 2 : 1;
        if (editors.getColumnConstraints().size() == columns) {
            return;
        }
        editors.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(PCT / columns);
            editors.getColumnConstraints().add(column);
        }
        editors.getChildren().clear();
        editors.add(homeEditor, 0, 0);
        editors.add(partnerEditor, wide ? 1 : 0, wide ? 0 : 1);
    }

    private void show(Beliefs.Worth worth) {
        if (worth != null) {
            homeCard.show(worth);
            partnerCard.show(worth);
        }
    }

    private void show(DeskState state) {
        if (state == null) {
            return;
        }
        Scenario file = desk.scenarioProperty().get();
        String changed = BeliefWords.changed(file, state.preferences());
        badge.setText(changed);
        badge.setVisible(!changed.isEmpty());
        reset.setDisable(state.preferences().isEmpty());
        political.show(state.preferences());
        showing = true;
        double pct = model.risk() * PCT;
        risk.setValue(pct);
        showing = false;
        riskField.show(NumberField.exact(Math.rint(pct * 1e6) / 1e6));
    }
}
