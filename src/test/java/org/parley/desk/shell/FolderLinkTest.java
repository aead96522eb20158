package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Desk;
import org.testfx.api.FxToolkit;

@NeedsSystemText
class FolderLinkTest {

    @TempDir
    Path folder;

    private final Desk desk = new Desk(Runnable::run, Runnable::run);
    private final List<Path> opened = new ArrayList<>();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private FolderLink link(boolean works) {
        return onFx(() -> new FolderLink(desk, path -> {
            opened.add(path);
            return works;
        }));
    }

    @Test
    void theFolderOfASavedFileIsOpened() {
        FolderLink link = link(true);
        assertFalse(link.isVisible());
        desk.tellSaved("Saved: a.png", folder.resolve("a.png"));
        assertTrue(link.isVisible());
        onFx(() -> {
            link.fire();
            return null;
        });
        assertEquals(List.of(folder), opened);
        desk.tell("Undone: cotton");
        assertFalse(link.isVisible(), "it would open the folder of something else");
    }

    @Test
    void aFolderOfSeveralFilesIsOpenedItself() throws Exception {
        Path several = Files.createDirectory(folder.resolve("pack"));
        FolderLink link = link(true);
        desk.tellSaved("Saved: 4 files", several);
        onFx(() -> {
            link.fire();
            return null;
        });
        assertEquals(List.of(several), opened);
    }

    @Test
    void whereNothingShowsFoldersTheirPlaceIsTold() {
        FolderLink link = link(false);
        desk.tellSaved("Saved: a.png", folder.resolve("a.png"));
        onFx(() -> {
            link.fire();
            return null;
        });
        assertTrue(desk.notices().textProperty().get().endsWith(folder.toString()));
    }
}
