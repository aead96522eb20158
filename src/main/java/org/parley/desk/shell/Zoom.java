package org.parley.desk.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * How large everything is drawn, in percent, in all windows alike. What stands in a window is magnified by its {@link ZoomPane};
 * what opens over it, in a window of its own, follows by the size of its text.
 */
public final class Zoom {

    public static final int LEAST = 80;
    public static final int MOST = 200;
    public static final int USUAL = 100;
    static final int STEP = 10;

    /** Of the text at 100 percent, as the style sheet of the desk has it. */
    private static final double TEXT_SIZE = 12.5;

    private static final String SHEET = "data:text/css;base64,";

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);
    private final IntConsumer told;

    /** @param told told of every new percentage that somebody asks for */
    public Zoom(int percent, IntConsumer told) {
        this.percent.set(within(percent));
        this.told = told;
    }

    /** The nearest step that there is. */
    static int within(int percent) {
        int step = Math.round(percent / (float) STEP) * STEP;
        return Math.max(LEAST, Math.min(MOST, step));
    }

    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    public int percent() {
        return percent.get();
    }

    /** Pixels of the window for one of what is laid out. */
    double factor() {
        return percent.get() / 100.0;
    }

    void in() {
        set(percent.get() + STEP);
    }

    void out() {
        set(percent.get() - STEP);
    }

    void reset() {
        set(USUAL);
    }

    void set(int wanted) {
        percent.set(within(wanted));
        told.accept(percent.get()); // at an end too, so that a key that does nothing says why
    }

    /** The keys, and the size of text of whatever opens over the window. */
    void useIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.getStylesheets().add(sheet());
        ChangeListener<Number> follow = (property, before, now) -> {
            scene.getStylesheets().removeIf(sheet -> sheet.startsWith(SHEET));
            scene.getStylesheets().add(sheet());
        };
        // Kept by the scene alone: a window that is closed goes.
        scene.getProperties().put(Zoom.class, follow);
        percent.addListener(new WeakChangeListener<>(follow));
    }

    /** Hints, menus, lists and dialogs stand in windows of their own, which no pane magnifies. */
    private String sheet() {
        String size = String.format(Locale.ROOT, "%.1fpx", TEXT_SIZE * factor());
        String css = ".tooltip, .context-menu, .dialog-pane, .notification-bar { -fx-font-size: " + size + "; }\n"
                + ".combo-box-popup > .list-view { -fx-font-size: " + size + "; }\n";
        return SHEET + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private void press(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD) {
            in();
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            out();
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            reset();
        } else {
            return;
        }
        event.consume();
    }
}
