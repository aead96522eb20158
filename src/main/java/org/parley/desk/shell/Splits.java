package org.parley.desk.shell;

import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/** Remembers where the user left the border between the two parts of a view; one that nobody moved stands where it usually does. */
final class Splits {

    private Splits() {}

    /**
     * @param view with two parts beside each other
     * @param name of the view in the settings
     * @return the view
     */
    static Parent remember(Parent view, String name, Settings settings) {
        SplitPane split = (SplitPane) view.lookup(".split-pane");
        Double share = settings.splits.get(name);
        if (share != null) {
            split.setDividerPositions(share);
        }
        split.getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            // A window that changes its size moves it too, which is nobody's wish.
            if (isHeld(split)) {
                settings.splits.put(name, now.doubleValue());
            }
        });
        return view;
    }

    /** By the mouse or by the keyboard. */
    private static boolean isHeld(SplitPane split) {
        return DividerKeys.borders(split).stream().anyMatch(border -> border.isPressed() || border.isFocused());
    }
}
