package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Keys on a slider: whole steps, ends that are always reached, and the side that is the greater where one reads from the right. */
class SliderRangeTest {

    private static final double EXACT = 0;
    private static final SliderRange RANGE = new SliderRange(-0.1, 1.04, 0.1);

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage(); // what key is the shortcut key depends on the machine
    }

    private static OptionalDouble target(KeyCode code, boolean mirrored, boolean alt, double now) {
        Region slider = new Region();
        slider.setNodeOrientation(mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        return RANGE.target(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false), slider, now);
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT,       0.3,   0.2",
        "DOWN,       0.3,   0.2",
        "RIGHT,      0.3,   0.4",
        "UP,         0.2,   0.3", // 0.1 three times is not 0.3 in binary
        "LEFT,       0.33,  0.3", // between two steps: to the next one there is
        "RIGHT,      0.33,  0.4",
        "LEFT,      -0.1,  -0.1",
        "RIGHT,      1.0,   1.04", // the end is no whole step
        "RIGHT,      1.04,  1.04",
        "LEFT,       1.04,  1.0",
        "PAGE_UP,   -0.1,   0.9",
        "PAGE_UP,    0.5,   1.04",
        "PAGE_DOWN,  0.95, -0.1",
        "HOME,       0.5,  -0.1",
        "END,        0.5,   1.04",
        "LEFT,       7,     1.04", // typed, beyond what can be slid
    })
    void keys(KeyCode code, double now, double then) {
        assertEquals(then, target(code, false, false, now).orElseThrow(), EXACT);
    }

    @Test
    void whereOneReadsFromTheRightTheGreaterEndIsOnTheLeft() {
        assertEquals(0.4, target(KeyCode.LEFT, true, false, 0.3).orElseThrow(), EXACT);
        assertEquals(0.2, target(KeyCode.RIGHT, true, false, 0.3).orElseThrow(), EXACT);
        assertEquals(0.4, target(KeyCode.UP, true, false, 0.3).orElseThrow(), EXACT);
        assertEquals(0.2, target(KeyCode.DOWN, true, false, 0.3).orElseThrow(), EXACT);
        assertEquals(1.04, target(KeyCode.END, true, false, 0.3).orElseThrow(), EXACT);
    }

    @Test
    void otherKeysAreNotItsOwn() {
        assertEquals(OptionalDouble.empty(), target(KeyCode.A, false, false, 0.3));
        assertEquals(OptionalDouble.empty(), target(KeyCode.LEFT, false, true, 0.3));
    }

    @Test
    void theNearestStepIsTakenByMouse() {
        assertEquals(0.3, RANGE.stepped(0.32), EXACT);
        assertEquals(1.04, RANGE.stepped(1.2), EXACT);
        assertEquals(-0.1, RANGE.stepped(-3), EXACT);
        assertEquals(1.0, RANGE.stepped(1.03), EXACT);
    }
}
