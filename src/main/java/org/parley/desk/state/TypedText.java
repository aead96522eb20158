package org.parley.desk.state;

import javafx.scene.control.TextField;

/** Fields whose text is taken over by Enter, and when they are left. */
public final class TypedText {

    private TypedText() {}

    /** @param take takes over what stands in the field, if anything new does */
    public static void onTyped(TextField field, Runnable take) {
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take.run();
            }
        });
    }
}
