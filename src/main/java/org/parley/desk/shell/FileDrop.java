package org.parley.desk.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files that are dropped on the window. */
final class FileDrop {

    static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    /** @param open told of the files, once the drop is over */
    static void on(Node target, Consumer<List<Path>> open) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                target.pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> target.pseudoClassStateChanged(DROPPING, false));
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> target.pseudoClassStateChanged(DROPPING, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            target.pseudoClassStateChanged(DROPPING, false);
            if (event.getDragboard().hasFiles()) {
                List<Path> files =
                        event.getDragboard().getFiles().stream().map(File::toPath).toList();
                // A dialog inside the drop would hold up the program that the files come from.
                Platform.runLater(() -> open.accept(files));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
