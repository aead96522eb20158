package org.parley.desk.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;

/** Opens the folder that a notice speaks of, for as long as it does. */
final class FolderLink extends Hyperlink {

    /** For the window: with the file manager of the system. */
    FolderLink(Desk desk) {
        this(desk, FileManager::open);
    }

    /** @param open opens a folder; called away from the window's thread; says whether it could */
    FolderLink(Desk desk, Predicate<Path> open) {
        super(Texts.get("notice.openFolder"));
        getStyleClass().add("notice-folder");
        setMinWidth(USE_PREF_SIZE);
        // Bindings hold their source weakly: a window that is closed is not kept by the desk.
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> desk.notices().folderProperty().get().isPresent(), desk.notices().folderProperty()));
        managedProperty().bind(visibleProperty());
        setOnAction(event -> {
            setVisited(false);
            Optional<Path> folder = desk.notices().folderProperty().get();
            folder.ifPresent(path -> desk.background().run(() -> open.test(path), () -> {}, opened -> {
                if (!opened) {
                    desk.tell(Texts.get("notice.noFileManager", path));
                }
            }, refused -> {}));
        });
    }
}
