package org.parley.desk.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The terms, the charts and the drawer beside each other, each as wide as its user left it. */
final class Panes {

    /** From this width on the drawer has room beside the charts. */
    private static final double DRAWER_WIDTH = 1440;

    /** What only touches the drawer is not under it; in points. */
    private static final double EDGE = 2;

    private final SplitPane split;
    private final StackPane stack;
    private final Node drawer;
    private final Settings settings;
    private final InvalidationListener drawerMoved = moved -> rememberDrawer();

    /**
     * @param split in which they stand
     * @param stack around it, for a drawer over the charts
     */
    Panes(SplitPane split, StackPane stack, Node terms, Node charts, Node drawer, Settings settings) {
        this.split = split;
        this.stack = stack;
        this.drawer = drawer;
        this.settings = settings;
        split.getItems().addAll(terms, charts);
        SplitPane.setResizableWithParent(terms, false);
        SplitPane.setResizableWithParent(drawer, false);
        // A divider can be placed only once the pane has its width.
        split.widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() == 0) {
                place();
            }
        });
        split.getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            if (split.getWidth() > 0) {
                settings.termsWidth = now.doubleValue() * split.getWidth();
            }
        });
    }

    /** Whether there is room for the drawer beside the charts. */
    static boolean hasRoomForDrawer(double windowWidth) {
        return windowWidth >= DRAWER_WIDTH;
    }

    /**
     * Beside the charts where the window is wide, else over them, so that they keep their room.
     *
     * @param open whether it is to be seen at all
     */
    void showDrawer(boolean open, double windowWidth) {
        split.getItems().remove(drawer);
        stack.getChildren().remove(drawer);
        drawer.getStyleClass().remove("drawer-over");
        if (open && hasRoomForDrawer(windowWidth)) {
            split.getItems().add(drawer);
        } else if (open) {
            drawer.getStyleClass().add("drawer-over");
            StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
            stack.getChildren().add(stack.getChildren().indexOf(split) + 1, drawer); // under what is replayed
        }
        drawer.setTranslateX(0); // who asks for it sees it, whatever has the keyboard
        place();
    }

    /**
     * A drawer over the charts goes aside while the keyboard is at something under it, and comes back.
     *
     * @param at where the keyboard is in the scene; null while it is not used
     */
    void keepClear(ReadOnlyObjectProperty<Bounds> at) {
        at.addListener((property, before, now) -> clear(now));
    }

    private void clear(Bounds at) {
        boolean hides = drawer.getStyleClass().contains("drawer-over")
                && at != null
                && !holds(drawer, drawer.getScene().getFocusOwner())
                && at.intersects(home());
        drawer.setTranslateX(hides ? drawer.getLayoutBounds().getWidth() : 0);
    }

    /** Where the drawer stands in the scene when it is not aside, without its edges. */
    private Bounds home() {
        Bounds whole = drawer.getLayoutBounds();
        return drawer.getParent()
                .localToScene(new BoundingBox(
                        drawer.getLayoutX() + EDGE,
                        drawer.getLayoutY() + EDGE,
                        Math.max(0, whole.getWidth() - 2 * EDGE),
                        Math.max(0, whole.getHeight() - 2 * EDGE)));
    }

    private static boolean holds(Node whole, Node part) {
        Node at = part;
        while (at != null && at != whole) {
            at = at.getParent();
        }
        return at != null;
    }

    private void place() {
        double width = split.getWidth();
        if (width > 0) {
            double drawerWidth = settings.drawerWidth; // the first divider may push the second
            split.setDividerPosition(0, settings.termsWidth / width);
            if (split.getDividers().size() > 1) {
                SplitPane.Divider divider = split.getDividers().get(1);
                divider.setPosition(1 - drawerWidth / width);
                divider.positionProperty().removeListener(drawerMoved);
                divider.positionProperty().addListener(drawerMoved); // ends with the divider, when the drawer is shut
            }
        }
    }

    private void rememberDrawer() {
        if (split.getDividers().size() > 1 && split.getWidth() > 0) {
            settings.drawerWidth = (1 - split.getDividers().get(1).getPosition()) * split.getWidth();
        }
    }
}
