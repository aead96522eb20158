package org.parley.desk.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions to the user, so that all that asks them can be tested without a window. */
public interface Dialogs {

    /** What to do with work that is not saved. */
    enum Choice {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** A file to open; empty when the user thinks better of it. */
    Optional<Path> chooseOpen();

    /**
     * A file to write.
     *
     * @param endings endings without a dot; the first is added when the name has none of them
     */
    Optional<Path> chooseSave(String title, String suggestedName, String... endings);

    /** A PowerPoint file whose design slides shall take; empty when the user thinks better of it. */
    Optional<Path> chooseTemplate();

    /** A table with commas between its values; empty when the user thinks better of it. */
    Optional<Path> chooseTable(String title);

    /** A folder to write to; empty when the user thinks better of it. */
    Optional<Path> chooseFolder(String title);

    /** Whether files that are there already may be replaced. */
    boolean mayReplace(List<Path> files);

    /**
     * Whether to go on all the same; the safe answer is no.
     *
     * @param items what speaks against it, one by one
     * @param goOn the button that goes on
     */
    boolean confirm(String question, List<String> items, String goOn);

    /**
     * What to do of several things.
     *
     * @param detail what there is to know before one answers
     * @param answers the first is taken by Enter, the last by Escape and by closing the dialog; both must be safe
     * @return the place of the answer among them, from 0
     */
    int choose(String question, String detail, List<String> answers);

    /** Whether to save work before it goes. */
    Choice askSave(String name);

    /** Says that something went wrong. */
    void warn(String title, String message);

    /** Lists what is wrong with a file and where. */
    void list(String title, String message, List<String> items);
}
