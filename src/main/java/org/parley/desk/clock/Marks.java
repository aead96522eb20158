package org.parley.desk.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.parley.desk.state.Hint;
import org.parley.desk.state.HintBox;
import org.parley.desk.state.Texts;

/** The days of the calendar that have something to tell: a mark each, told beside the mouse, or one after another by keys. */
final class Marks {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Duration DELAY = Duration.millis(150);

    private record Mark(int day, Region region, String text) {}

    private final Pane track;
    private final IntConsumer look;
    private final Runnable leave;
    private final List<Mark> marks = new ArrayList<>();
    private final HintBox told = new HintBox();
    /** Where what is told ends, on the screen. */
    private double bottom;
    /** The place in the list of what is told, or -1. */
    private int chosen = -1;

    /**
     * @param track what they stand on, which takes the keyboard for them
     * @param look is asked to look at a day
     * @param leave is asked to look at none
     */
    Marks(Pane track, IntConsumer look, Runnable leave) {
        this.track = track;
        this.look = look;
        this.leave = leave;
        told.heightProperty().addListener((property, before, now) -> told.setY(bottom - now.doubleValue()));
        told.setHideOnEscape(false); // the mark is left as well
        track.setFocusTraversable(true);
        track.setAccessibleRole(AccessibleRole.TEXT);
        track.setOnKeyPressed(this::pressed);
        track.focusedProperty().addListener((property, before, now) -> choose(-1));
        choose(-1);
    }

    void clear() {
        choose(-1);
        marks.clear();
    }

    /** One more mark; its region is placed by the caller. */
    void add(int day, Region region, String text) {
        Hint.setText(region, text);
        Hint.setDelay(region, DELAY);
        region.setAccessibleText(text);
        marks.add(new Mark(day, region, text));
        marks.sort(Comparator.comparingInt(Mark::day));
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != track || event.isShortcutDown() || event.isAltDown() || marks.isEmpty()) {
            return; // a handle's own, or a menu's
        }
        int last = marks.size() - 1;
        int next = switch (event.getCode()) {
            case RIGHT -> Math.min(last, chosen + 1);
            case LEFT -> Math.max(0, chosen - 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (next >= 0 || event.getCode() == KeyCode.ESCAPE && chosen >= 0) {
            choose(next);
            event.consume();
        }
    }

    private void choose(int next) {
        if (chosen >= 0) {
            marks.get(chosen).region.pseudoClassStateChanged(CHOSEN, false);
            told.hide();
            leave.run();
        }
        chosen = next;
        if (chosen < 0) {
            track.setAccessibleText(Texts.get("clock.marks"));
            return;
        }
        Mark mark = marks.get(chosen);
        mark.region.pseudoClassStateChanged(CHOSEN, true);
        look.accept(mark.day);
        track.setAccessibleText(mark.text);
        told.setText(mark.text);
        // Above the calendar, so that it hides neither the handles nor the next mark.
        Point2D at = mark.region.localToScreen(0, 0);
        Point2D top = track.localToScreen(0, 0);
        if (at != null) {
            bottom = top.getY();
            told.show(mark.region, at.getX(), bottom - told.getHeight());
            told.setY(bottom - told.getHeight());
        }
    }
}
