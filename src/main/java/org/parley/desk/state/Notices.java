package org.parley.desk.state;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What went well, in passing: the last thing told, until somebody has shown it long enough. Has no node in it. */
public final class Notices {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Tells a finished sentence. The same one told twice is told twice.
     *
     * @param place the folder that it speaks of, when it does
     */
    void tell(String sentence, Optional<Path> place) {
        text.set("");
        folder.set(place);
        text.set(sentence);
    }

    /** It has been seen. */
    public void end() {
        text.set("");
        folder.set(Optional.empty());
    }

    /** What is being told; empty for nothing. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The folder that is being told of; empty for none. */
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }
}
