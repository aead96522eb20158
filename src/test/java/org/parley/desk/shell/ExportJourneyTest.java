package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartKind;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.briefing.PackCard;
import org.parley.scenario.Lever;
import org.testfx.util.WaitForAsyncUtils;

/** Charts leave the desk, worked with mouse and keyboard: by the menu, by the key, and as a briefing pack. */
@NeedsSystemText
class ExportJourneyTest extends DeskJourney {

    @BeforeEach
    void open() throws Exception {
        until(stage::isFocused);
    }

    @AfterEach
    @Override
    void closeDesk() throws Exception {
        super.closeDesk();
        assertEquals(List.of(), dialogs.listed);
    }

    private void click(Stage stage, String selector) {
        robot.clickOn(this.<Node>node(stage, selector));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> written(Path where) throws Exception {
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void chartsAreExportedFromTheMenu() throws Exception {
        robot.clickOn("File");
        robot.clickOn("Export charts\u2026");
        Stage export = stage("Export charts");
        for (String chart : List.of("outcomes", "imports", "balance", "gained-or-lost", "comparison", "limits")) {
            click(export, "#export-" + chart);
        }
        click(export, "#export-svg");
        click(export, "#export-csv");
        Path where = folder.resolve("charts");
        dialogs.folders.add(Optional.of(where));
        click(export, "#export");
        until(() -> desk().notices().folderProperty().get().isPresent());
        String base = "pakistan-us-2025-crude-and-soybeans-exports";
        assertEquals(List.of(base + ".csv", base + ".png", base + ".svg"), written(where));
        String svg = Files.readString(where.resolve(base + ".svg"));
        assertTrue(svg.contains(onFx(() -> desk().pictureProperty().get().scene().scenario().partner().inText())));
    }

    @Test
    void theKeyOpensTheSameWindowOnce() throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        Stage first = stage("Export charts");
        focusDesk();
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        long open = onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage
                        && stage.getTitle() != null
                        && stage.getTitle().contains("Export charts"))
                .count());
        assertEquals(1, open);
        assertEquals(first, onFx(() -> find("Export charts")));
    }

    /** From a chart's menu into the pack, a title of one's own, another number, the flag, and the files. */
    @Test
    void aPackIsPutTogetherAndWritten() throws Exception {
        Node more = onFx(() -> stage.getScene().lookup("#chart-exports").getParent().lookup(".chart-more"));
        robot.clickOn(more).clickOn("Add to the briefing pack");
        until(() -> desk().state().pack().contains("exports"));
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        Stage pack = stage("Briefing pack");
        until(() -> pack.getScene().lookup("#pack-title-0") != null);
        click(pack, "#pack-title-0");
        robot.write("Ours");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> desk().state().pack().items().get(0).title().equals("Ours"));
        Lever rate = desk().scenario().partnerRate().orElseThrow();
        onFx(() -> {
            desk().offers().setTerm(rate, 24);
            return null;
        });
        until(() -> pack.getScene().lookup(".pack-stale") != null
                && pack.getScene().lookup(".pack-stale").getParent().isVisible());
        assertEquals("Ours", ((TextField) node(pack, "#pack-title-0")).getText());
        click(pack, "#scores");
        until(() -> desk().state().pack().scores());
        click(pack, "#scores");
        Path where = folder.resolve("pack");
        dialogs.confirm.add(false);
        click(pack, "#write");
        until(() -> dialogs.confirmed.size() == 1);
        dialogs.confirm.add(true);
        dialogs.folders.add(Optional.of(where));
        click(pack, "#write");
        until(() -> desk().notices().folderProperty().get().isPresent());
        assertEquals(4, written(where).size(), written(where).toString());
        Path deck = where.resolve("pakistan-us-2025-crude-and-soybeans-changed-briefing.pptx");
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.readAllBytes(deck)))) {
            assertTrue(show.getSlides().stream().map(XSLFSlide::getTitle).anyMatch("Ours"::equals));
        }
    }

    /** What was typed and not left yet is not lost with the window, and a size that is none stops the button. */
    @Test
    void whatWasTypedStaysWhenTheWindowCloses() throws Exception {
        onFx(() -> {
            desk().pack().add(ChartKind.EXPORTS);
            desk().pack().add(ChartKind.LIMITS);
            return null;
        });
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        Stage pack = stage("Briefing pack");
        until(() -> pack.getScene().lookup("#pack-title-0") != null);
        click(pack, "#size");
        robot.write("12");
        until(() -> node(pack, "#write").isDisabled());
        robot.write("00x675");
        until(() -> !node(pack, "#write").isDisabled());
        click(pack, "#pack-title-0");
        until(() -> desk().state().pack().size().equals("1200x675"));
        robot.write("Typed");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> desk().state().pack().items().get(0).title().equals("Typed"));
        assertFalse(pack.isShowing());
    }

    /** The keyboard stays with the chart that it moves, so that a key pressed twice does the same thing twice. */
    @Test
    void theKeyboardStaysWithTheChartThatIsMoved() throws Exception {
        onFx(() -> {
            for (ChartKind kind : List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.LIMITS)) {
                desk().pack().add(kind);
            }
            return null;
        });
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        Stage pack = stage("Briefing pack");
        until(() -> pack.getScene().lookup("#pack-title-2") != null);
        onFx(() -> {
            ((PackCard) node(pack, "#pack-title-2").getParent()).focus(PackCard.Part.UP);
            return null;
        });
        for (int place = 1; place >= 0; place--) {
            int wanted = place;
            robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
            until(() -> desk().state().pack().items().get(wanted).chart().equals("limits"));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Saving keeps the keyboard while the files are made, and has it when a full pack is opened. */
    @Test
    void theKeyboardIsOnSavingAndStaysThere() throws Exception {
        onFx(() -> {
            for (ChartKind kind : ChartKind.values()) {
                desk().pack().add(kind);
            }
            return null;
        });
        until(this::isSettled);
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        Stage pack = stage("Briefing pack");
        Node write = node(pack, "#write");
        until(write::isFocused);
        dialogs.folders.add(Optional.of(folder.resolve("pack")));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> dialogs.folders.isEmpty());
        assertTrue(onFx(write::isFocused), "while the files are made");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE); // asks for no second folder
        until(() -> desk().notices().folderProperty().get().isPresent());
        assertTrue(onFx(write::isFocused), "when they are there");
        assertTrue(onFx(node(pack, "#addAll")::isDisabled), "there is nothing to add");
    }

    /** A menu button would keep Escape to itself. */
    @Test
    void escapeClosesTheWindowFromAnyPlace() throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        Stage pack = stage("Briefing pack");
        onFx(() -> {
            node(pack, "#add").requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> !pack.isShowing());
    }
}
