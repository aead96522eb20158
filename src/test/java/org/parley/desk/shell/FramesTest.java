package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;

/**
 * The whole window while ranges are drawn and a term is dragged: all that its thread does from one frame to the next, its own
 * layout and styles included. Time is that of the processor, so that other programs do not count, or hardly.
 */
@NeedsSystemText
class FramesTest extends DeskJourney {

    private static final double FRAME_MILLIS = 16;
    private static final int DRAG_FRAMES = 90;
    private static final int FRAMES = 120;
    /** The first loads what is loaded once; of the others one must be without a slow frame: what others do slows a whole drag. */
    private static final int DRAGS = 4;

    private int frames;

    @Override
    int patienceSeconds() {
        return 120;
    }

    private boolean drawsAll() {
        Label draws = (Label) stage.getScene().lookup(".range-draws");
        return draws != null && draws.getText().equals("4096 draws");
    }

    /** Milliseconds that the window's thread worked from each frame to the next, slowest first. */
    private List<Double> drag() throws Exception {
        Desk desk = desk();
        Lever crude = desk.scenario().lever("crude-oil").orElseThrow();
        List<Double> worked = new ArrayList<>();
        frames = 0;
        AnimationTimer hand = new AnimationTimer() {
            private long last = -1;

            @Override
            public void handle(long now) {
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                if (last >= 0) {
                    worked.add((cpu - last) / 1e6);
                }
                last = cpu;
                frames++;
                if (frames == 1) {
                    desk.beginDrag();
                }
                if (frames <= DRAG_FRAMES) {
                    // To and fro within the slider, so that every frame moves the term.
                    desk.offers().setTerm(crude, 100 + frames % 30 * crude.step());
                }
                if (frames == DRAG_FRAMES) {
                    desk.endDrag(); // and the ranges of where it was let go are drawn
                }
            }
        };
        onFx(() -> {
            hand.start();
            return null;
        });
        until(() -> frames > FRAMES && drawsAll());
        onFx(() -> {
            hand.stop();
            return null;
        });
        worked.sort(Collections.reverseOrder());
        return worked;
    }

    @Test
    void noFrameIsLongWhileRangesAreDrawnAndATermIsDragged() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(this::drawsAll);
        drag();
        List<List<Double>> slowest = new ArrayList<>();
        for (int i = 1; i < DRAGS && slowest.stream().noneMatch(FramesTest::isSmooth); i++) {
            List<Double> worked = drag();
            assertTrue(worked.size() >= FRAMES, "something was measured: " + worked.size());
            slowest.add(worked.subList(0, 5));
        }
        assertEquals(
                1,
                slowest.stream().filter(FramesTest::isSmooth).count(),
                "milliseconds of the slowest frames of each drag: " + slowest);
    }

    private static boolean isSmooth(List<Double> slowest) {
        return slowest.get(0) < FRAME_MILLIS;
    }
}
