package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** When what the keyboard is at goes away, the keyboard goes to what is nearest, and not to the window's first control. */
class FocusHeirTest {

    private final TextField first = new TextField("first");
    private final TextField left = new TextField("left");
    private final TextField middle = new TextField("middle");
    private final TextField right = new TextField("right");
    private final HBox row = new HBox(left, middle, right);
    private final TextField below = new TextField("below");
    private final VBox pane = new VBox(row, below);
    private final TextField last = new TextField("last");
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        List.of(first, left, middle, right, below, last).forEach(field -> field.setPrefColumnCount(3));
        pane.setFillWidth(false);
        stage = onFx(() -> {
            Stage opened = new Stage();
            opened.setScene(new Scene(new VBox(first, pane, last), 400, 300));
            FocusHeir.on(opened.getScene());
            opened.show();
            return opened;
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            stage.close();
            return null;
        });
    }

    private Object after(Node at, Callable<?> what) throws Exception {
        onFx(() -> {
            Event.fireEvent(first, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false));
            return null;
        });
        return unused(at, what);
    }

    private Object unused(Node at, Callable<?> what) throws Exception {
        onFx(() -> {
            at.requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(at, onFx(() -> stage.getScene().getFocusOwner()));
        onFx(what);
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> stage.getScene().getFocusOwner());
    }

    @Test
    void toWhatIsNearestInTheSameRow() throws Exception {
        assertSame(middle, after(right, () -> row.getChildren().remove(right)));
        assertSame(left, after(middle, () -> row.getChildren().remove(middle)));
    }

    @Test
    void toTheSamePaneWhenTheRowIsGone() throws Exception {
        assertSame(below, after(middle, () -> pane.getChildren().remove(row)));
    }

    /** A pane that scrolls can have the keyboard, too; what is in it is of more use. */
    @Test
    void toWhatIsInAPaneAndNotToThePane() throws Exception {
        TextField inside = new TextField("inside");
        inside.setPrefColumnCount(3);
        onFx(() -> {
            pane.getChildren().add(1, new ScrollPane(inside));
            return null;
        });
        assertSame(inside, after(left, () -> pane.getChildren().remove(row)));
    }

    @Test
    void hiddenOrDisabledIsGoneToo() throws Exception {
        Object now = after(below, () -> {
            below.setDisable(true);
            last.setDisable(true); // else by itself it goes there
            return null;
        });
        assertSame(left, now);
        assertSame(middle, after(right, () -> {
            right.setVisible(false);
            return null;
        }));
    }

    /** A window that opens may rearrange what it opens with. */
    @Test
    void notBeforeSomebodyUsesTheWindow() throws Exception {
        assertSame(first, unused(last, () -> {
            last.setDisable(true);
            return null;
        }));
    }

    @Test
    void whoeverPutsItElsewhereIsObeyed() throws Exception {
        assertSame(last, after(middle, () -> {
            row.getChildren().remove(middle);
            last.requestFocus();
            return null;
        }));
    }

    /** Space is pressed twice easily. */
    @Test
    void neverToWhatAPressSetsOff() throws Exception {
        Button remove = new Button("remove");
        CheckBox signed = new CheckBox("signed");
        onFx(() -> {
            row.getChildren().addAll(remove, signed);
            return null;
        });
        assertSame(middle, after(right, () -> row.getChildren().remove(right)));
    }

    @Test
    void toThePageThatHoldsOnlyWordsAndButtons() throws Exception {
        TextField gone = new TextField("gone");
        ScrollPane page = new ScrollPane(new VBox(new Button("begin"), gone));
        onFx(() -> {
            pane.getChildren().add(page);
            pane.applyCss(); // what is in a pane that scrolls is put there by its looks
            return null;
        });
        assertSame(page, after(gone, () -> ((VBox) page.getContent()).getChildren().remove(gone)));
    }

    @Test
    void toTheSameButtonOfTheNextRow() throws Exception {
        List<HBox> rows = List.of(line(), line());
        onFx(() -> {
            pane.getChildren().addAll(rows);
            return null;
        });
        Button gone = (Button) rows.get(0).getChildren().get(1);
        assertSame(rows.get(1).getChildren().get(1), after(gone, () -> pane.getChildren().remove(rows.get(0))));
    }

    private static HBox line() {
        HBox line = new HBox(new Button("rename"), new Button("remove"));
        line.getStyleClass().add("line");
        return line;
    }
}
