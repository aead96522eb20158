package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.testfx.util.WaitForAsyncUtils;

/** A border between two parts of a view stands where its user left it, and else where it usually does. */
@NeedsSystemText
@Tag("long")
class SplitsTest extends DeskJourney {

    private static final double TOLERANCE = 0.01;

    private void restart() throws Exception {
        onFx(() -> {
            window.close();
            return null;
        });
        start();
    }

    private SplitPane products() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        settle();
        return node(".products .split-pane");
    }

    private Stage help() throws Exception {
        robot.push(KeyCode.F1);
        Stage help = stage("Help");
        until(help::isFocused);
        return help;
    }

    private static double share(SplitPane split) {
        return onFx(() -> split.getDividerPositions()[0]);
    }

    @Test
    void productsKeepTheirBorderOverAStart() throws Exception {
        SplitPane split = products();
        double before = share(split);
        Node border = onFx(() -> DividerKeys.borders(split).get(0));
        robot.drag(border, MouseButton.PRIMARY).moveBy(-80, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        double moved = share(split);
        assertTrue(moved < before - 0.05, before + " to " + moved);
        restart();
        assertEquals(moved, share(products()), TOLERANCE);
    }

    @Test
    void theHelpKeepsItsBorderWhenItIsOpenedAgain() throws Exception {
        Stage help = help();
        SplitPane split = node(help, ".split-pane");
        double before = share(split);
        robot.push(KeyCode.F8);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        double moved = share(split);
        assertTrue(moved > before + 0.05, before + " to " + moved);
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        until(() -> !help.isShowing());
        focusDesk();
        assertEquals(moved, share(node(help(), ".split-pane")), TOLERANCE);
        restart();
        assertEquals(moved, share(node(help(), ".split-pane")), TOLERANCE);
    }

    /** A window of another size moves its borders, and its user has not. */
    @Test
    void aBorderThatNobodyMovedIsNotRemembered() throws Exception {
        products();
        Stage help = help();
        SplitPane split = node(help, ".split-pane");
        double before = share(split);
        double meanwhile = onFx(() -> {
            split.resize(split.getWidth() / 2, split.getHeight());
            split.layout();
            return split.getDividerPositions()[0]; // the next layout of the window makes it as wide as before
        });
        assertTrue(Math.abs(meanwhile - before) > TOLERANCE, "else nothing moved it");
        assertEquals(Map.of(), onFx(() -> Map.copyOf(settings.splits)));
        restart();
        assertEquals(Map.of(), settings.splits);
    }
}
