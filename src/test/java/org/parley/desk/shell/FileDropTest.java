package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.DeskState;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.testfx.util.WaitForAsyncUtils;

/** Files dragged over the window and dropped on it, with a hand on the mouse. */
@NeedsSystemText
class FileDropTest extends DeskJourney {

    private final ClipboardContent carried = new ClipboardContent();
    /** The last event of files over the window, and the one of the drop; null while there was none. */
    private volatile DragEvent over;
    private volatile DragEvent dropped;
    private volatile boolean isDone;

    /** Something in the window that files can be dragged from, as from a folder's window. */
    @BeforeEach
    void layOutFiles() {
        onFx(() -> {
            Label files = new Label("Files");
            files.setId("files");
            files.setMinWidth(60);
            files.setOnDragDetected(event -> {
                files.startDragAndDrop(TransferMode.COPY).setContent(carried);
                event.consume();
            });
            files.setOnDragDone(event -> isDone = true);
            stage.getScene().addEventFilter(DragEvent.DRAG_OVER, event -> over = event);
            stage.getScene().addEventFilter(DragEvent.DRAG_DROPPED, event -> dropped = event);
            ((Pane) stage.getScene().lookup(".desk-toolbar")).getChildren().add(0, files);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Path offer(String id) {
        try {
            Offer offer = desk().scenario().offer(id).orElseThrow();
            return Files.writeString(folder.resolve(id + ".json"), OfferFile.write(offer, desk().scenario().id()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void carry(Path... files) {
        onFx(() -> carried.putFiles(Stream.of(files).map(Path::toFile).toList()));
    }

    /** Takes what is carried to the terms, and does not let go. */
    private void dragToTheTerms() {
        robot.drag(this.<Node>node("#files"), MouseButton.PRIMARY).moveTo(this.<Node>node(".terms-scroll")).moveBy(5, 5);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isMarked() {
        return onFx(() -> node(".desk").getPseudoClassStates().contains(FileDrop.DROPPING));
    }

    private void drop() throws Exception {
        robot.release(MouseButton.PRIMARY);
        until(() -> isDone);
        settle();
    }

    @Test
    void filesThatAreDroppedAreOpenedTogether() throws Exception {
        carry(offer("everything"), offer("cotton-and-oils"));
        assertFalse(isMarked());
        dragToTheTerms();
        assertTrue(isMarked(), "the window shows that it takes them");
        assertEquals("crude-and-soybeans", onFx(() -> desk().state().offer().id()), "not before they are let go");
        drop();
        assertEquals(TransferMode.COPY, over.getAcceptedTransferMode());
        assertTrue(dropped.isDropCompleted(), "whom the files come from is told");
        assertFalse(isMarked());
        until(() -> desk().state().offer().id().equals("everything"));
        until(() -> desk().state().pinned().stream().anyMatch(pin -> pin.id().equals("cotton-and-oils")));
    }

    @Test
    void whatIsNoFileIsNotTaken() throws Exception {
        onFx(() -> carried.putString("a letter"));
        dragToTheTerms();
        assertFalse(isMarked());
        assertFalse(over.isAccepted());
        DeskState before = desk().state();
        drop();
        // This toolkit lets go over the window what was not accepted, and then too it is not taken.
        assertFalse(dropped.isDropCompleted());
        assertEquals(before, desk().state());
    }

    @Test
    void filesThatAreTakenAwayAgainLeaveNoMark() throws Exception {
        resize(960, 660);
        carry(offer("everything"));
        dragToTheTerms();
        assertTrue(isMarked());
        robot.moveTo(new Point2D(stage.getX() + stage.getWidth() + 20, stage.getY() + stage.getHeight() + 20));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isMarked());
        DeskState before = desk().state();
        drop();
        assertNull(dropped);
        assertEquals(before, desk().state());
    }
}
