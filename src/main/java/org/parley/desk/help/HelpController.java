package org.parley.desk.help;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;

/** The window of the help: contents or what was found at the left, the page at the right. */
public final class HelpController {

    private static final double ABOVE = 8;

    /** What a bar of a list takes, and the room beside its text. */
    private static final double BAR = 36;

    /** Headings of this level stand in the contents below their page. */
    private static final int CONTENTS_LEVEL = 2;

    private final HelpReading reading;
    private final Desk desk;
    private final Markdown markdown = new Markdown(this::follow);
    private final List<Markdown.Block> shown = new ArrayList<>();
    private HelpTopic topic;
    private List<Node> found = List.of();

    @FXML
    private BorderPane root;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private TextField search;

    @FXML
    private Label count;

    @FXML
    private TreeView<HelpPage.Section> contents;

    @FXML
    private ListView<HelpSearch.Hit> hits;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    /** @param desk where it is told what was copied */
    public HelpController(HelpReading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        forward.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
        back.disableProperty().bind(reading.canGoBackProperty().not());
        forward.disableProperty().bind(reading.canGoForwardProperty().not());
        buildContents();
        buildSearch();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        reading.placeProperty().addListener((property, before, now) -> show(now));
        show(reading.placeProperty().get());
    }

    private void pressed(KeyEvent event) {
        if (HelpKey.BACK.combination().match(event)) {
            event.consume();
            back();
        } else if (HelpKey.FORWARD.combination().match(event)) {
            event.consume();
            forward();
        } else if (HelpKey.SEARCH.combination().match(event)) {
            event.consume();
            search.requestFocus();
            search.selectAll();
        }
    }

    @FXML
    private void back() {
        reading.back();
    }

    @FXML
    private void forward() {
        reading.forward();
    }

    @FXML
    private void start() {
        reading.go(HelpPlace.top(HelpTopic.START));
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(reading.page().text());
        Clipboard.getSystemClipboard().setContent(content);
        desk.tell(Texts.get("help.copied", reading.page().title()));
    }

    /** Nothing here opens a browser: an address is for the reader to take along. */
    private void follow(String link) {
        if (HelpBook.leadsOut(link)) {
            ClipboardContent content = new ClipboardContent();
            content.putString(link);
            Clipboard.getSystemClipboard().setContent(content);
            desk.tell(Texts.get("help.address", link));
        } else if (!reading.follow(link)) {
            throw new IllegalStateException("the help has no " + link);
        }
    }

    // --- Contents

    private void buildContents() {
        TreeItem<HelpPage.Section> all = new TreeItem<>();
        for (HelpPage each : reading.book().pages()) {
            List<HelpPage.Section> sections = each.sections();
            TreeItem<HelpPage.Section> item = new TreeItem<>(sections.get(0));
            sections.stream()
                    .filter(section -> section.level() == CONTENTS_LEVEL)
                    .forEach(section -> item.getChildren().add(new TreeItem<>(section)));
            all.getChildren().add(item);
        }
        contents.setRoot(all);
        contents.setCellFactory(tree -> new TreeCell<>() {
            @Override
            protected void updateItem(HelpPage.Section section, boolean empty) {
                super.updateItem(section, empty);
                setText(empty || section == null ? null : section.title());
            }
        });
        contents.setOnMouseClicked(event -> openChosen());
        contents.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openChosen();
            }
        });
    }

    private void openChosen() {
        TreeItem<HelpPage.Section> chosen = contents.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            reading.go(chosen.getValue().place());
        }
    }

    // --- Search

    private void buildSearch() {
        search.textProperty().addListener((property, before, now) -> find(now));
        search.setOnAction(event -> open(hits.getSelectionModel().getSelectedItem()));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && hits.isVisible()) {
                event.consume();
                hits.requestFocus();
            }
        });
        hits.setCellFactory(HitCell::new);
        hits.setOnMouseClicked(event -> open(hits.getSelectionModel().getSelectedItem()));
        hits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open(hits.getSelectionModel().getSelectedItem());
            }
        });
        find("");
    }

    private void find(String question) {
        boolean asks = !question.isBlank();
        hits.getItems().setAll(reading.search().find(question));
        hits.getSelectionModel().selectFirst();
        hits.setVisible(asks);
        contents.setVisible(!asks);
        count.setVisible(asks);
        count.setManaged(asks);
        int many = hits.getItems().size();
        count.setText(
                many == 0 ? Texts.get("help.none") : many == 1 ? Texts.get("help.one") : Texts.get("help.many", many));
    }

    private void open(HelpSearch.Hit hit) {
        if (hit != null) {
            reading.go(hit.place());
        }
    }

    /** The page, and the sentence below it. */
    private static final class HitCell extends ListCell<HelpSearch.Hit> {

        private final Label where = new Label();
        private final Label sentence = new Label();
        private final VBox lines = new VBox(where, sentence);

        HitCell(ListView<HelpSearch.Hit> list) {
            where.getStyleClass().add("help-hit-page");
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            // As wide as the list less its bar, so that a sentence breaks its lines.
            sentence.prefWidthProperty().bind(list.widthProperty().subtract(BAR));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HelpSearch.Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            boolean none = empty || hit == null;
            if (!none) {
                where.setText(hit.page());
                sentence.setText(hit.sentence());
            }
            setGraphic(none ? null : lines);
            setAccessibleText(none ? "" : hit.page() + ": " + hit.sentence());
        }
    }

    // --- The page

    private void show(HelpPlace place) {
        if (place.topic() != topic) {
            topic = place.topic();
            shown.clear();
            reading.page().blocks().forEach(block -> shown.add(markdown.show(block)));
            page.getChildren().setAll(shown.stream().map(Markdown.Block::node).toList());
            page.setAccessibleText(reading.page().title());
            select(topic);
        }
        mark(place);
        if (scroll.getViewportBounds().getHeight() > 0) {
            scrollTo(place);
        } else {
            scrollOnceShown();
        }
    }

    private void select(HelpTopic now) {
        for (TreeItem<HelpPage.Section> item : contents.getRoot().getChildren()) {
            if (item.getValue().place().topic() == now) {
                contents.getSelectionModel().select(item);
            }
        }
    }

    /** What stands at a place: one node, or the cells of a row. */
    private List<Node> nodes(HelpPlace place) {
        Markdown.Block block = shown.get(place.block());
        return place.row() == HelpPlace.WHOLE ? List.of(block.node()) : block.rows().get(place.row());
    }

    /** What a link or the search led to is marked, so that the eye finds it; the head of a page needs no mark. */
    private void mark(HelpPlace place) {
        found.forEach(node -> node.getStyleClass().remove("help-found"));
        found = place.equals(HelpPlace.top(place.topic())) ? List.of() : nodes(place);
        found.forEach(node -> node.getStyleClass().add("help-found"));
    }

    private void scrollTo(HelpPlace place) {
        scroll.applyCss();
        scroll.layout();
        Node target = nodes(place).get(0);
        Bounds at = page.sceneToLocal(target.localToScene(target.getBoundsInLocal()));
        double span = page.getHeight() - scroll.getViewportBounds().getHeight();
        boolean top = place.block() == 0;
        scroll.setVvalue(span <= 0 || top ? 0 : Math.max(0, Math.min(1, (at.getMinY() - ABOVE) / span)));
    }

    /** Before the window is laid out nobody knows how far down anything stands. */
    private void scrollOnceShown() {
        scroll.viewportBoundsProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Bounds> property, Bounds before, Bounds now) {
                if (now.getHeight() > 0) {
                    property.removeListener(this);
                    scrollTo(reading.placeProperty().get());
                }
            }
        });
    }
}
