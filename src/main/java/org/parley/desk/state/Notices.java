package org.parley.desk.state;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What went well, in passing: the last thing told, until somebody has shown it long enough. Has no node in it. */
public final class Notices {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** Tells a finished sentence. The same one told twice is told twice. */
    void tell(String sentence) {
        text.set("");
        text.set(sentence);
    }

    /** It has been seen. */
    public void end() {
        text.set("");
    }

    /** What is being told; empty for nothing. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
