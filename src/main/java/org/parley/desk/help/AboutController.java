package org.parley.desk.help;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Scenario;

/** What program this is, what the case on the desk rests on, and under which licences all of it stands. */
public final class AboutController {

    private final Desk desk;
    private final ChangeListener<Scenario> opened = (property, before, now) -> show(now);

    @FXML
    private GridPane facts;

    @FXML
    private Label sourcesOf;

    @FXML
    private GridPane sources;

    @FXML
    private VBox licences;

    /** @param desk whose case it tells the sources of */
    public AboutController(Desk desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        // The desk outlives this window, which the listener must not keep.
        desk.scenarioProperty().addListener(new WeakChangeListener<>(opened));
        show(desk.scenario());
        Markdown markdown = new Markdown(address -> put(address, "help.address", address));
        HelpBook.load().page(HelpTopic.LICENCES).blocks().forEach(block ->
                licences.getChildren().add(markdown.show(block).node()));
    }

    private AboutFacts facts() {
        return new AboutFacts(desk.scenario(), System::getProperty);
    }

    private void show(Scenario scenario) {
        AboutFacts told = facts();
        facts.getChildren().clear();
        told.program().forEach((name, value) -> facts.addRow(facts.getRowCount(), label(name, "about-of"), label(value, "")));
        sourcesOf.setText(Texts.get("about.sources", scenario.title(), scenario.baseYear()));
        sources.getChildren().clear();
        addRow(
                List.of(
                        Texts.get("about.source"),
                        Texts.get("about.publisher"),
                        Texts.get("about.year"),
                        Texts.get("about.licence")),
                "about-of");
        told.sources().forEach(row -> addRow(row, ""));
    }

    private void addRow(List<String> cells, String style) {
        sources.addRow(
                sources.getRowCount(), cells.stream().map(cell -> label(cell, style)).toArray(Label[]::new));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    @FXML
    private void copy() {
        put(facts().details(), "about.copied");
    }

    private void put(String text, String key, Object... arguments) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        desk.tell(Texts.get(key, arguments));
    }
}
