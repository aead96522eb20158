package org.parley.desk.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.parley.chart.ChartKind;
import org.parley.chart.Why;
import org.parley.desk.briefing.BriefingController;
import org.parley.desk.briefing.ExportController;
import org.parley.desk.briefing.Exporting;
import org.parley.desk.briefing.Packing;
import org.parley.desk.compare.CompareController;
import org.parley.desk.compare.Comparing;
import org.parley.desk.explain.ExplainController;
import org.parley.desk.explain.Explaining;
import org.parley.desk.help.AboutController;
import org.parley.desk.help.HelpController;
import org.parley.desk.help.HelpKey;
import org.parley.desk.help.HelpReading;
import org.parley.desk.help.HelpTopic;
import org.parley.desk.making.Making;
import org.parley.desk.making.MakingController;
import org.parley.desk.moves.MovesController;
import org.parley.desk.outcome.ChartCell;
import org.parley.desk.present.PresentController;
import org.parley.desk.present.Presenting;
import org.parley.desk.prices.PricesController;
import org.parley.desk.prices.Pricing;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;

/** The windows beside the desk's own. Each is opened once, follows the desk, and what it had painted ends with it. */
public final class Windows {

    /** Where the help tells of the windows beside the desk's own. */
    private static final String OTHER_WINDOWS = "desk.md#other-windows";

    private static final double COMPARE_WIDTH = 1220;
    private static final double COMPARE_HEIGHT = 740;
    /** Room for four offers and a difference, none of them cut. */
    private static final double COMPARE_LEAST_WIDTH = 1190;

    private static final double EXPORT_WIDTH = 800;
    private static final double EXPORT_HEIGHT = 400;
    private static final double BRIEFING_WIDTH = 1000;
    private static final double BRIEFING_HEIGHT = 700;
    private static final double EXPLAIN_WIDTH = 1060;
    private static final double EXPLAIN_HEIGHT = 720;
    private static final double EXPLAIN_LEAST_WIDTH = 720;
    private static final double PRICES_WIDTH = 1150;
    private static final double PRICES_HEIGHT = 660;
    private static final double HELP_WIDTH = 1060;
    private static final double HELP_HEIGHT = 720;
    private static final double HELP_LEAST_WIDTH = 640;
    private static final double ABOUT_WIDTH = 820;
    private static final double ABOUT_HEIGHT = 620;
    private static final double MOVES_WIDTH = 440;
    private static final double MOVES_HEIGHT = 480;
    private static final double MOVES_LEAST_WIDTH = 320;
    private static final double MAKING_WIDTH = 1180;
    private static final double MAKING_HEIGHT = 680;
    private static final double MAKING_LEAST_WIDTH = 900;
    private static final double CHART_WIDTH = 720;
    private static final double CHART_HEIGHT = 440;
    /** At which every chart can still be read, title bar and all. */
    private static final double CHART_LEAST_WIDTH = 640;

    private static final double CHART_LEAST_HEIGHT = 400;

    private final Stage main;
    private final Desk desk;
    private final Function<Stage, Dialogs> dialogs;
    private final Settings settings;
    private final Executor compute;
    private final Executor show;
    private final WindowsBeside beside;
    private Explaining explaining;
    private HelpReading reading;
    private Consumer<String> sources = id -> {};
    private Consumer<Path> files = file -> {};

    /**
     * @param dialogs asks the user from a window
     * @param zoom how large everything is drawn in them
     * @param compute where outcomes are computed
     * @param show the windows' thread
     */
    public Windows(
            Stage main,
            Desk desk,
            Function<Stage, Dialogs> dialogs,
            Settings settings,
            Zoom zoom,
            Executor compute,
            Executor show) {
        this.main = main;
        this.desk = desk;
        this.dialogs = dialogs;
        this.settings = settings;
        beside = new WindowsBeside(
                main, desk, zoom, window -> help(window.equals("help") ? HelpTopic.START.link() : OTHER_WINDOWS));
        this.compute = compute;
        this.show = show;
    }

    /**
     * What keys of the desk's menu do that work in every window.
     *
     * @param changeTheme light or dark
     * @param save saves the work on the desk
     */
    void useKeys(Runnable changeTheme, Runnable save) {
        beside.useKeys(changeTheme, save);
    }

    /** @param opens opens a file on the desk */
    void useFiles(Consumer<Path> opens) {
        files = opens;
    }

    /** A new scenario from tables. */
    public void making() {
        if (beside.isOpen("making")) {
            return;
        }
        Stage stage = new Stage();
        Making model = new Making(LocalDate.now(), dialogs.apply(stage), this::openMade, compute, show);
        stage.setTitle(titled(Texts.get("making.window")));
        beside.put("making", stage, View.MAKING.load(new MakingController(model)), MAKING_WIDTH, MAKING_HEIGHT, true);
        stage.setMinWidth(MAKING_LEAST_WIDTH);
        beside.show("making", stage, () -> {});
    }

    /** The window has done its work, and what it made is on the desk. */
    private void openMade(Path file) {
        beside.find("making").ifPresent(Stage::hide);
        main.toFront();
        files.accept(file);
    }

    /** Offers side by side. */
    public void compare() {
        if (beside.isOpen("compare")) {
            return;
        }
        Stage stage = new Stage();
        Comparing model = new Comparing(desk, compute, show);
        Parent root = View.COMPARE.load(new CompareController(model, desk, dialogs.apply(stage), this::explain));
        stage.setTitle(titled(Texts.get("compare.title")));
        beside.put("compare", stage, root, COMPARE_WIDTH, COMPARE_HEIGHT, true);
        stage.setMinWidth(COMPARE_LEAST_WIDTH);
        beside.show("compare", stage, model::close);
    }

    /** @param shows shows a source in the list of sources, in the desk's own window */
    void useSources(Consumer<String> shows) {
        sources = shows;
    }

    private void showSource(String id) {
        main.setIconified(false);
        main.toFront();
        main.requestFocus();
        sources.accept(id);
    }

    /** Where a figure comes from. One window serves all figures. */
    public void explain(Why why) {
        if (beside.isOpen("explain")) {
            explaining.explain(why);
            return;
        }
        Stage stage = new Stage();
        explaining = new Explaining(desk, why);
        Parent root = View.EXPLAIN.load(
                new ExplainController(explaining, desk, dialogs.apply(stage), this::showSource));
        stage.setTitle(titled(Texts.get("explain.title")));
        beside.put("explain", stage, root, EXPLAIN_WIDTH, EXPLAIN_HEIGHT, true);
        stage.setMinWidth(EXPLAIN_LEAST_WIDTH);
        beside.show("explain", stage, explaining::close);
    }

    /** What a step of each term is worth, and goal seek. */
    public void prices() {
        if (beside.isOpen("prices")) {
            return;
        }
        Stage stage = new Stage();
        Pricing model = new Pricing(desk);
        Parent root = View.PRICES.load(
                new PricesController(model, desk, dialogs.apply(stage), this::explain));
        stage.setTitle(titled(Texts.get("prices.title")));
        beside.put("prices", stage, root, PRICES_WIDTH, PRICES_HEIGHT, true);
        stage.setMinWidth(PRICES_WIDTH);
        beside.show("prices", stage, model::close);
    }

    /** The help, at a page. One window serves all pages. */
    public void help(HelpTopic topic) {
        help(topic.link());
    }

    private void help(String link) {
        if (beside.isOpen("help")) {
            reading.follow(link);
            return;
        }
        Stage stage = new Stage();
        reading = new HelpReading(link);
        Parent root = Splits.remember(View.HELP.load(new HelpController(reading, desk)), "help", settings);
        stage.setTitle(titled(Texts.get("help.title")));
        beside.put("help", stage, root, HELP_WIDTH, HELP_HEIGHT, true);
        stage.setMinWidth(HELP_LEAST_WIDTH);
        beside.show("help", stage, () -> {});
    }

    /** What program this is, on what it runs, and on whose data and work it rests. */
    public void about() {
        if (beside.isOpen("about")) {
            return;
        }
        Stage stage = new Stage();
        Parent root = View.ABOUT.load(new AboutController(desk));
        stage.setTitle(titled(Texts.get("about.title")));
        beside.put("about", stage, root, ABOUT_WIDTH, ABOUT_HEIGHT, true);
        stage.setMinWidth(HELP_LEAST_WIDTH);
        beside.show("about", stage, () -> {});
    }

    /** All moves of this work, and the way to the state after any of them. */
    public void moves() {
        if (beside.isOpen("moves")) {
            return;
        }
        Stage stage = new Stage();
        MovesController controller = new MovesController(desk);
        Parent root = View.MOVES.load(controller);
        stage.setTitle(titled(Texts.get("moves.title")));
        beside.put("moves", stage, root, MOVES_WIDTH, MOVES_HEIGHT, true);
        stage.setMinWidth(MOVES_LEAST_WIDTH);
        beside.show("moves", stage, controller::close);
    }

    /** Charts as files. */
    public void export() {
        if (beside.isOpen("export")) {
            return;
        }
        Stage stage = new Stage();
        Exporting model = new Exporting(desk, dialogs.apply(stage));
        ExportController controller = new ExportController(model, desk);
        Parent root = View.EXPORT.load(controller);
        stage.setTitle(titled(Texts.get("export.title")));
        beside.put("export", stage, root, EXPORT_WIDTH, EXPORT_HEIGHT, true);
        stage.setMinWidth(EXPORT_WIDTH);
        stage.setMinHeight(EXPORT_HEIGHT);
        beside.show("export", stage, controller::close);
    }

    /** The briefing pack. */
    public void briefing() {
        if (beside.isOpen("briefing")) {
            return;
        }
        Stage stage = new Stage();
        Packing model = new Packing(desk, dialogs.apply(stage));
        BriefingController controller = new BriefingController(model);
        Parent root = View.BRIEFING.load(controller);
        stage.setTitle(titled(Texts.get("pack.title")));
        beside.put("briefing", stage, root, BRIEFING_WIDTH, BRIEFING_HEIGHT, true);
        // A title that is being typed is saved with the rest.
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (HelpKey.SAVE.combination().match(event)) {
                controller.takeTyped();
            }
        });
        stage.setMinWidth(BRIEFING_WIDTH);
        beside.show("briefing", stage, () -> {
            controller.takeTyped();
            model.close();
        });
        controller.focusFirst();
    }

    /** The offer on a whole screen: one that the desk is not on, when there is one. */
    public void present() {
        if (beside.isOpen("present")) {
            return;
        }
        Stage stage = new Stage();
        Presenting model = new Presenting(desk);
        PresentController controller =
                new PresentController(model, desk, () -> settings.theme.charts(), stage::hide);
        Rectangle2D place = beside.otherScreen().getBounds();
        stage.setTitle(titled(Texts.get("present.title")));
        // Before an audience nothing is told of pins and of what was undone.
        beside.put("present", stage, View.PRESENT.load(controller), place.getWidth(), place.getHeight(), false);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // to leave is to close
        stage.setFullScreen(true);
        beside.show("present", stage, () -> {
            model.close();
            controller.close();
        });
    }

    /** One chart by itself, to be put on another screen. */
    public void popOut(ChartKind kind) {
        String key = kind.word();
        if (beside.isOpen(key)) {
            return;
        }
        Stage stage = new Stage();
        ChartCell cell = new ChartCell(kind, desk, dialogs.apply(stage), () -> settings.theme.charts(), this::explain);
        cell.pane().setDesignWidth(CHART_WIDTH); // on a large screen its text grows with it
        // A chart is called by its finding, and the window with it.
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> titled(
                                cell.pane().getAccessibleText() == null
                                        ? Texts.get("chart.name." + kind.word())
                                        : cell.pane().getAccessibleText()),
                        cell.pane().accessibleTextProperty()));
        beside.put(key, stage, cell, CHART_WIDTH, CHART_HEIGHT, true);
        stage.setMinWidth(CHART_LEAST_WIDTH);
        stage.setMinHeight(CHART_LEAST_HEIGHT);
        Point2D place = Cascade.next(beside.screen().getVisualBounds(), CHART_WIDTH, CHART_HEIGHT, poppedOut());
        stage.setX(place.getX());
        stage.setY(place.getY());
        beside.show(key, stage, cell::close);
    }

    /** Where the charts stand that have been popped out. */
    private List<Point2D> poppedOut() {
        List<Point2D> places = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            beside.find(kind.word()).ifPresent(stage -> places.add(new Point2D(stage.getX(), stage.getY())));
        }
        return places;
    }

    private static String titled(String what) {
        return what + " \u2013 " + Texts.get("app.name");
    }

    /** With the desk they all go. */
    public void closeAll() {
        beside.closeAll();
    }
}
