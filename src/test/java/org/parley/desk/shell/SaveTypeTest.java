package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a file is called when its name and the type chosen in the list differ. */
class SaveTypeTest {

    private static final String[] ENDINGS = {"png", "svg", "csv"};

    private static String named(String typed, String chosenEnding) {
        return FxDialogs.completed(Path.of("a", typed), "x.png", chosenEnding, ENDINGS)
                .getFileName()
                .toString();
    }

    @Test
    void aNameLeftAsSuggestedTakesTheTypeThatIsChosen() {
        assertEquals("x.svg", named("x.png", "svg"));
        assertEquals("x.png", named("x.png", "png"));
    }

    @Test
    void aTypedEndingCountsMore() {
        assertEquals("y.csv", named("y.csv", "svg"));
        assertEquals("Y.PNG", named("Y.PNG", "csv"));
    }

    @Test
    void anythingElseIsCompleted() {
        assertEquals("y.svg", named("y", "svg"));
        assertEquals("y.txt.svg", named("y.txt", "svg"));
    }
}
