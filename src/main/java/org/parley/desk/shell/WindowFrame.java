package org.parley.desk.shell;

import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.parley.desk.state.Desk;

/** What is around the content of every window beside the desk's own: the zoom, notices at the foot, and Escape that closes. */
final class WindowFrame {

    /** What a window's frame takes at most of its size, which its least size counts too. */
    static final double WIDTH = 16;

    static final double HEIGHT = 40;

    private final Desk desk;
    private final Zoom zoom;

    WindowFrame(Desk desk, Zoom zoom) {
        this.desk = desk;
        this.zoom = zoom;
    }

    /**
     * Puts a content into a window.
     *
     * @param width of the content at its usual size, and likewise the height
     * @param screen the room that there is
     */
    Scene put(Stage stage, Parent root, double width, double height, Rectangle2D screen) {
        VBox whole = new VBox(root, foot(stage));
        VBox.setVgrow(root, Priority.ALWAYS);
        ZoomPane magnified = new ZoomPane(whole, zoom);
        Scene scene = new Scene(
                magnified, grown(width, screen.getWidth() - WIDTH), grown(height, screen.getHeight() - HEIGHT));
        scene.getStylesheets()
                .add(WindowFrame.class.getResource("/org/parley/desk/desk.css").toExternalForm());
        zoom.useIn(scene);
        WholeText.on(scene);
        HintKey.on(scene);
        FocusHeir.on(scene);
        DividerKeys.on(scene);
        ColumnKeys.on(scene);
        Direction.of(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && keepsEscape(scene.getFocusOwner())) {
                event.consume();
                stage.hide();
            }
        });
        stage.setScene(scene);
        InvalidationListener least =
                value -> magnified.setLeast(stage.getMinWidth() - WIDTH, stage.getMinHeight() - HEIGHT);
        stage.minWidthProperty().addListener(least);
        stage.minHeightProperty().addListener(least);
        return scene;
    }

    private HBox foot(Stage stage) {
        NoticeLabel notice = new NoticeLabel(desk, stage);
        HBox foot = new HBox(notice, new FolderLink(desk));
        HBox.setHgrow(notice, Priority.ALWAYS);
        foot.getStyleClass().add("notice-foot");
        foot.managedProperty().bind(notice.visibleProperty());
        foot.visibleProperty().bind(notice.visibleProperty());
        return foot;
    }

    /** Larger text asks for a larger window, as far as the screen has room. */
    private double grown(double size, double room) {
        return Math.max(size, Math.min(size * zoom.factor(), room));
    }

    /** A closed menu button, a list and a tree keep Escape to themselves, though they have nothing to leave. */
    private static boolean keepsEscape(Node node) {
        return node instanceof MenuButton menu && !menu.isShowing()
                || node instanceof ListView<?> list && list.getEditingIndex() < 0
                || node instanceof TreeView<?> tree && tree.getEditingItem() == null;
    }
}
