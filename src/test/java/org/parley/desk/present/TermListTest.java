package org.parley.desk.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.shell.Theme;
import org.testfx.api.FxToolkit;

/** The terms on the large screen: whole where they can be read, counted where not. */
@NeedsSystemText
class TermListTest {

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> Application.setUserAgentStylesheet(Theme.LIGHT.userAgentStylesheet()));
    }

    private static List<Presenting.Term> terms(int count) {
        List<Presenting.Term> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            terms.add(new Presenting.Term(
                    "Group " + i / 6, i % 5 == 0 ? "Aircraft, engines and gas turbines " + i : "Term " + i, "US$ 250 m"));
        }
        return terms;
    }

    private static List<Label> labels(Parent parent, List<Label> into) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Label label) {
                into.add(label);
            } else if (child instanceof Parent below) {
                labels(below, into);
            }
        }
        return into;
    }

    /** What is read from the list, after it has been laid out in this room; nothing of it is cut. */
    private static List<String> read(TermList list, double width, double height) {
        return onFx(() -> {
            VBox side = new VBox(list);
            VBox.setVgrow(list, Priority.ALWAYS);
            Scene scene = new Scene(side, width, height);
            scene.getStylesheets()
                    .add(TermList.class.getResource("/org/parley/desk/desk.css").toExternalForm());
            side.applyCss();
            side.layout();
            side.applyCss();
            side.layout();
            List<String> read = new ArrayList<>();
            for (Label label : labels(list, new ArrayList<>())) {
                Bounds place = label.localToScene(label.getLayoutBounds());
                assertTrue(place.getMaxY() <= height + 0.5, label.getText() + " ends at " + place.getMaxY());
                assertTrue(place.getMaxX() <= width + 0.5, label.getText() + " ends at " + place.getMaxX());
                assertEquals(label.getText(), ((Text) label.lookup(".text")).getText(), "cut");
                assertTrue(label.getFont().getSize() >= TermList.LEAST_TEXT * 0.84, label.getText() + " " + label.getFont());
                read.add(label.getText());
            }
            return read;
        });
    }

    private static long shown(List<String> read) {
        return read.stream().filter("US$ 250 m"::equals).count();
    }

    /** As on a screen of 1024 x 768 and on larger ones, the offer's name and its days above it. */
    @ParameterizedTest
    @CsvSource({"17, 220, 560, 21", "23, 430, 820, 26", "31, 580, 1150, 26", "40, 900, 1700, 26"})
    void aFullOfferIsThereToTheLastTerm(double text, double width, double height, int count) {
        TermList list = new TermList();
        list.setTextSize(text);
        list.show(terms(count));
        List<String> read = read(list, width, height);
        assertEquals(count, shown(read), read.toString());
        assertTrue(read.stream().noneMatch(line -> line.contains("more")), read.toString());
    }

    @ParameterizedTest
    @CsvSource({"17, 220, 300", "17, 220, 120", "40, 600, 700", "17, 220, 40"})
    void whatDoesNotFitIsCounted(double text, double width, double height) {
        TermList list = new TermList();
        list.setTextSize(text);
        list.show(terms(40));
        List<String> read = read(list, width, height);
        long shown = shown(read);
        assertTrue(shown < 40, read.toString());
        assertEquals("and " + (40 - shown) + " more terms", read.get(read.size() - 1));
    }

    @Test
    void aFewTermsAreAsLargeAsTheTextAroundThem() {
        TermList list = new TermList();
        list.setTextSize(17);
        list.show(terms(4));
        assertEquals(4, shown(read(list, 300, 500)));
        assertEquals(17, onFx(() -> ((Label) list.lookup(".present-value")).getFont().getSize()), 0.01);
    }

    /** Moved back to a few, they grow again; with room again, all are there. */
    @Test
    void followsTheOfferAndTheRoom() {
        TermList list = new TermList();
        list.setTextSize(17);
        list.show(terms(40));
        long few = shown(read(list, 220, 300));
        long more = shown(read(list, 220, 500));
        assertTrue(more > few, few + ", " + more);
        onFx(() -> {
            list.show(terms(3));
            return null;
        });
        assertEquals(3, shown(read(list, 220, 300)));
        assertEquals(17, onFx(() -> ((Label) list.lookup(".present-value")).getFont().getSize()), 0.01);
    }
}
