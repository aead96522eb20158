package org.parley.desk.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartStyle;
import org.parley.desk.FakeDialogs;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.OnFx;
import org.parley.desk.shell.View;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Watches the window's pulses while worlds are drawn and a term is dragged: drawing and painting happen elsewhere, and what is
 * left to the window's thread is done within a frame. Time is that of the processor, so that other programs do not count.
 */
@NeedsSystemText
class PulsesTest {

    private static final long FRAME_NANOS = 16_000_000;
    private static final int DRAG_PULSES = 60;
    private static final int PATIENCE_SECONDS = 120;

    private final ExecutorService deskThread = Executors.newSingleThreadExecutor();
    private final ExecutorService rangeThread = Executors.newSingleThreadExecutor();
    private final AtomicInteger computedOnWindow = new AtomicInteger();
    /** Processor time of every task of ours on the window's thread. Of that thread alone. */
    private final List<Long> tasks = new ArrayList<>();

    private final List<Integer> draws = new ArrayList<>();
    private final List<Integer> pulseOfDraws = new ArrayList<>();
    private Desk desk;
    private Ranging model;
    private Stage stage;
    private int pulses;
    private boolean staleShown;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private Executor computing(Executor thread) {
        return task -> thread.execute(() -> {
            if (Platform.isFxApplicationThread()) {
                computedOnWindow.incrementAndGet();
            }
            task.run();
        });
    }

    private void timed(Runnable task) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        task.run();
        tasks.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        OnFx.until(PATIENCE_SECONDS, condition);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            model.setShown(false);
            stage.hide();
        });
        deskThread.shutdownNow();
        rangeThread.shutdownNow();
    }

    private void open() throws Exception {
        Executor show = task -> Platform.runLater(() -> timed(task));
        FxToolkit.setupFixture(() -> {
            desk = new Desk(computing(deskThread), show);
            desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
            model = new Ranging(desk, computing(rangeThread), show);
            // The chart is made in the middle of painting: wherever that is, it is not the window's thread.
            model.addPainter(ranges -> {
                if (Platform.isFxApplicationThread()) {
                    computedOnWindow.incrementAndGet();
                }
                return () -> {};
            });
            model.rangesProperty().addListener((property, before, now) -> {
                if (draws.isEmpty() || draws.get(draws.size() - 1) != now.fan().draws()) {
                    draws.add(now.fan().draws());
                    pulseOfDraws.add(pulses);
                }
            });
            stage = new Stage();
            stage.setScene(new Scene(
                    View.UNCERTAINTY.load(
                            new UncertaintyController(model, desk, new FakeDialogs(), () -> ChartStyle.LIGHT, why -> {})),
                    900,
                    420));
            stage.show();
        });
    }

    /** Drags a term to and fro, and waits until all is drawn of where it was let go. */
    private void drag() throws Exception {
        Lever crude = desk.scenario().lever("crude-oil").orElseThrow();
        AnimationTimer hand = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > DRAG_PULSES) {
                    return;
                }
                if (pulses == 1) {
                    desk.beginDrag();
                }
                // To and fro within the slider, so that every pulse moves the term.
                double value = 100 + pulses % 30 * crude.step();
                timed(() -> desk.offers().setTerm(crude, value));
                staleShown |= model.freshProperty().get();
                if (pulses == DRAG_PULSES) {
                    desk.endDrag();
                    draws.clear();
                    pulseOfDraws.clear();
                }
            }
        };
        onFx(() -> {
            hand.start();
            return null;
        });
        until(() -> pulses > DRAG_PULSES
                && model.freshProperty().get()
                && model.rangesProperty().get().fan().draws() == model.mostDraws());
        onFx(() -> {
            hand.stop();
            return null;
        });
    }

    @Test
    void theWindowGoesOnWhileWorldsAreDrawnAndATermIsDragged() throws Exception {
        open();
        until(() -> model.rangesProperty().get() != null);
        drag(); // loads what is loaded once
        onFx(() -> {
            pulses = 0;
            tasks.clear();
            return null;
        });
        drag();
        Lever crude = desk.scenario().lever("crude-oil").orElseThrow();
        assertEquals(0, computedOnWindow.get(), "nothing is computed on the window's thread");
        assertFalse(staleShown, "with the move of a term its old range is dimmed in the same pulse");
        assertEquals(List.of(512, 1024, 2048, 4096), onFx(() -> List.copyOf(draws)), "all of the last offer, after the drag");
        assertEquals(
                onFx(() -> desk.state().offer().value(crude)),
                model.rangesProperty().get().scene().offer().outcome().offer().value(crude));
        for (int i = 1; i < pulseOfDraws.size(); i++) {
            assertTrue(
                    pulseOfDraws.get(i) > pulseOfDraws.get(i - 1),
                    "no pulse while " + draws.get(i) + " draws were made: " + pulseOfDraws);
        }
        List<Long> all = onFx(() -> List.copyOf(tasks));
        assertTrue(all.size() > DRAG_PULSES, "and something was measured: " + all.size());
        long slowest = Collections.max(all);
        assertTrue(slowest < FRAME_NANOS, "the slowest task took " + slowest / 1e6 + " ms");
    }

    /** Behind another tab nothing is drawn, and what was under way ends. */
    @Test
    void nothingIsDrawnOutOfSight() throws Exception {
        open();
        until(() -> model.rangesProperty().get() != null);
        onFx(() -> {
            stage.getScene().getRoot().setVisible(false);
            desk.offers().setTerm(desk.scenario().lever("cotton").orElseThrow(), 100);
            return null;
        });
        until(() -> desk.pictureProperty().get().state().equals(desk.state()));
        // Whatever is still queued there comes before this.
        rangeThread.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        rangeThread.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertFalse(onFx(() -> model.freshProperty().get()));
        onFx(() -> {
            stage.getScene().getRoot().setVisible(true);
            return null;
        });
        until(() -> model.freshProperty().get());
    }
}
