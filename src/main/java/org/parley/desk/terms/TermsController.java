package org.parley.desk.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;

/** All terms of the offer, grouped by who gives what. */
public final class TermsController {

    private final Desk desk;
    private final Consumer<String> showSource;
    private final List<TermRow> rows = new ArrayList<>();
    private final ToggleSwitch mostFavoured = new ToggleSwitch(Texts.get("term.mfn"));
    private boolean showing;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox list;

    @FXML
    private HBox noAgreement;

    @FXML
    private Label noAgreementText;

    @FXML
    private Button sign;

    /** @param showSource shows a source in the case's list, by its id */
    public TermsController(Desk desk, Consumer<String> showSource) {
        this.desk = desk;
        this.showSource = showSource;
    }

    @FXML
    private void initialize() {
        new Unfolding(scroll);
        mostFavoured.setId("mfn");
        Hint.setText(mostFavoured, Texts.get("term.mfn.hint"));
        mostFavoured.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                desk.offers().setMostFavoured(now);
            }
        });
        noAgreement.managedProperty().bind(noAgreement.visibleProperty());
        sign.setOnAction(event -> desk.offers().setAgreementDay(desk.offers().suggestedDay()));
        desk.onCommit(() -> rows.forEach(TermRow::typed));
        desk.scenarioProperty().addListener((property, before, now) -> build(now));
        desk.shownProperty().addListener((property, before, now) -> show(now));
        if (desk.scenario() != null) {
            build(desk.scenarioProperty().get());
            show(desk.state());
        }
    }

    private void build(Scenario scenario) {
        rows.clear();
        list.getChildren().clear();
        String home = scenario.home().name();
        String partner = scenario.partner().name();
        section(scenario, Texts.get("terms.gives", partner), Lever.Kind.PARTNER_RATE, Lever.Kind.PARTNER_DUTY_CUT);
        section(scenario, Texts.get("terms.buys", home), Lever.Kind.PURCHASE);
        section(scenario, Texts.get("terms.opens", home), Lever.Kind.DUTY_CUT, Lever.Kind.BARRIER_CUT);
        if (rows.stream().anyMatch(row -> row.lever().kind() == Lever.Kind.DUTY_CUT)) {
            HBox line = new HBox(mostFavoured);
            line.getStyleClass().add("term-switch");
            list.getChildren().add(line);
        }
        section(scenario, Texts.get("terms.invests", home), Lever.Kind.INVESTMENT);
    }

    private void section(Scenario scenario, String title, Lever.Kind... kinds) {
        List<Lever> levers = scenario.levers().stream()
                .filter(lever -> List.of(kinds).contains(lever.kind()))
                .toList();
        if (levers.isEmpty()) {
            return;
        }
        Label header = new Label(title);
        header.getStyleClass().add("terms-header");
        list.getChildren().add(header);
        for (Lever lever : levers) {
            TermRow row = new TermRow(desk, lever, showSource);
            rows.add(row);
            list.getChildren().add(row);
        }
    }

    private void show(DeskState state) {
        if (state == null) {
            return;
        }
        TermWorld world = TermWorld.of(desk.scenario(), state);
        rows.forEach(row -> row.show(state, world));
        showing = true;
        mostFavoured.setSelected(state.offer().mostFavoured());
        showing = false;
        noAgreement.setVisible(!state.offer().hasAgreement());
        noAgreementText.setText(Texts.get("terms.noAgreement"));
        sign.setText(Texts.get("terms.sign", desk.offers().suggestedDay()));
    }
}
