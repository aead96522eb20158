package org.parley.desk.help;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/**
 * Keys that do something without standing in a menu, each with the place where it does. The page of keys is held against this
 * list and the menus.
 */
public enum HelpKey {
    HINT(Where.EVERYWHERE, "Shift+F1"),
    BORDER(Where.EVERYWHERE, "F8"),
    CLOSE(Where.OTHER_WINDOW, "Shortcut+W"),
    CLOSE_TOO(Where.OTHER_WINDOW, "Esc"),
    SAVE(Where.OTHER_WINDOW, "Shortcut+S"),
    THEME(Where.OTHER_WINDOW, "Shortcut+T"),
    LARGER(Where.OTHER_WINDOW, "Shortcut+Plus"),
    SMALLER(Where.OTHER_WINDOW, "Shortcut+Minus"),
    USUAL_SIZE(Where.OTHER_WINDOW, "Shortcut+0"),
    UNDO(Where.OTHER_WINDOW, "Shortcut+Z"),
    REDO(Where.OTHER_WINDOW, "Shortcut+Shift+Z"),
    HELP(Where.OTHER_WINDOW, "F1"),
    NEXT_PANE(Where.DESK, "F6"),
    PANE_BEFORE(Where.DESK, "Shift+F6"),
    STEP(Where.TERM, "Left or Right"),
    TEN_STEPS(Where.TERM, "Page Up or Page Down"),
    ENDS(Where.TERM, "Home or End"),
    TAKE_TYPED(Where.TERM, "Enter"),
    LEAVE_TYPED(Where.TERM, "Esc"),
    DAY(Where.CALENDAR, "Left or Right"),
    TEN_DAYS(Where.CALENDAR, "Page Up or Page Down"),
    MARK(Where.MARKS, "Left or Right"),
    FIRST_OR_LAST_MARK(Where.MARKS, "Home or End"),
    LEAVE_MARK(Where.MARKS, "Esc"),
    MOVE_BORDER(Where.BORDER, "Left or Right"),
    MOVE_BORDER_FAR(Where.BORDER, "Page Up or Page Down"),
    LEAVE_BORDER(Where.BORDER, "Esc"),
    WIDER(Where.TABLE, "W"),
    NARROWER(Where.TABLE, "N"),
    SORT(Where.PRODUCTS, "S"),
    POINT(Where.CHART, "Left or Right"),
    POINTS(Where.CHART, "Page Up or Page Down"),
    LINE(Where.CHART, "Up or Down"),
    FIRST_OR_LAST(Where.CHART, "Home or End"),
    EXPLAIN(Where.CHART, "Shortcut+I"),
    EXPLAIN_TOO(Where.CHART, "Enter"),
    LEAVE_POINT(Where.CHART, "Esc"),
    NEXT_CHART(Where.PRESENT, "Right, Down, Page Down or Space"),
    CHART_BEFORE(Where.PRESENT, "Left, Up, Page Up or Backspace"),
    PINS(Where.PRESENT, "P"),
    BACK(Where.HELP, "Alt+Left"),
    FORWARD(Where.HELP, "Alt+Right"),
    SEARCH(Where.HELP, "Shortcut+F"),
    OPEN(Where.HELP, "Enter");

    /** Where a key works; the page of keys has a heading for each. */
    public enum Where {
        EVERYWHERE("In every window"),
        OTHER_WINDOW("In every other window"),
        DESK("In the desk's own window"),
        TERM("On a term"),
        CALENDAR("On a handle of the calendar"),
        MARKS("On the calendar"),
        BORDER("On the border between two panes"),
        TABLE("In a table"),
        PRODUCTS("In the table of products"),
        CHART("On a chart"),
        PRESENT("On a whole screen"),
        HELP("In the help");

        private final String heading;

        Where(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    private final Where where;
    private final String keys;

    HelpKey(Where where, String keys) {
        this.where = where;
        this.keys = keys;
    }

    Where where() {
        return where;
    }

    /** As the page of keys has it. */
    String written() {
        return written(keys);
    }

    /** The keys of a menu as the page of keys has them: Ctrl stands for the key that a Mac calls Command. */
    static String written(String keys) {
        return Arrays.stream(keys.split("\\+"))
                .map(key -> key.equals("Shortcut") ? "Ctrl" : key)
                .collect(Collectors.joining("+"));
    }

    /** For a key handler; only what is one combination has one. */
    public KeyCombination combination() {
        return KeyCombination.valueOf(keys);
    }
}
