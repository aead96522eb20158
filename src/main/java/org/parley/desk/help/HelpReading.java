package org.parley.desk.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the reader is in the help, where they were before, and how to get back and forward again. */
public final class HelpReading {

    private final HelpBook book = HelpBook.load();
    private final HelpSearch search = new HelpSearch(book);
    private final Deque<HelpPlace> before = new ArrayDeque<>();
    private final Deque<HelpPlace> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<HelpPlace> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /** @param topic the page that is open at first */
    public HelpReading(HelpTopic topic) {
        this(topic.link());
    }

    /**
     * @param link a page, perhaps with a heading in it, that is open at first
     * @throws IllegalArgumentException when there is none
     */
    public HelpReading(String link) {
        place.set(book.find(HelpTopic.START, link)
                .orElseThrow(() -> new IllegalArgumentException("the help has no " + link)));
    }

    public HelpBook book() {
        return book;
    }

    HelpSearch search() {
        return search;
    }

    /** The page. */
    HelpPage page() {
        return book.page(place.get().topic());
    }

    public ReadOnlyObjectProperty<HelpPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Goes to a place. To be sent where one is already is no step of its own. */
    public void go(HelpPlace to) {
        if (!to.equals(place.get())) {
            before.push(place.get());
            after.clear();
            show(to);
        }
    }

    /** Goes where a link leads; false when it leads nowhere in the help. */
    public boolean follow(String link) {
        Optional<HelpPlace> to = book.find(place.get().topic(), link);
        to.ifPresent(this::go);
        return to.isPresent();
    }

    void back() {
        if (!before.isEmpty()) {
            after.push(place.get());
            show(before.pop());
        }
    }

    void forward() {
        if (!after.isEmpty()) {
            before.push(place.get());
            show(after.pop());
        }
    }

    private void show(HelpPlace to) {
        place.set(to);
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
