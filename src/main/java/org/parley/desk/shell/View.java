package org.parley.desk.shell;

import java.io.IOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.parley.desk.state.Texts;

/** Every view of the desk that is laid out in FXML. */
public enum View {
    SHELL("shell/Shell.fxml"),
    TRY_THIS("shell/TryThis.fxml"),
    TERMS("terms/Terms.fxml"),
    OUTCOME("outcome/Outcome.fxml"),
    ASSUMPTIONS("assumptions/Assumptions.fxml"),
    BARGAIN("bargain/Bargain.fxml"),
    ASKING("bargain/Asking.fxml"),
    DRAWER("drawer/Drawer.fxml"),
    SCRUBBER("clock/Scrubber.fxml"),
    COMPARE("compare/Compare.fxml"),
    PRESENT("present/Present.fxml"),
    EXPLAIN("explain/Explain.fxml"),
    MOVES("moves/Moves.fxml"),
    MAKING("making/Making.fxml"),
    PRICES("prices/Prices.fxml"),
    PRODUCTS("products/Products.fxml"),
    REHEARSE("rehearse/Rehearse.fxml"),
    EXPORT("briefing/Export.fxml"),
    UNCERTAINTY("uncertainty/Uncertainty.fxml"),
    BRIEFING("briefing/Briefing.fxml"),
    DEBRIEF("rehearse/Debrief.fxml"),
    HELP("help/Help.fxml"),
    ABOUT("help/About.fxml");

    private final String file;

    View(String file) {
        this.file = file;
    }

    /**
     * Loads the view.
     *
     * @param controller the controller that its nodes belong to
     * @throws IllegalStateException naming the view and the root cause, when it cannot be loaded
     */
    public Parent load(Object controller) {
        URL place = View.class.getResource("/org/parley/desk/" + file);
        FXMLLoader loader = new FXMLLoader(place, Texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException | RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new IllegalStateException(file + " cannot be loaded: " + e.getMessage() + ": " + root, e);
        }
    }
}
