package org.parley.desk.recovery;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the work on the desk comes from.
 *
 * @param file the session's file; empty while it has none
 * @param mark what stood in that file when it was last read or written
 * @param scenario the text of the case, unless it is shipped: its file may be gone by the time the work is taken up again
 */
public record Origin(Optional<Path> file, Optional<DiskMark> mark, Optional<byte[]> scenario) {

    /** A shipped case, and no file yet. */
    public static final Origin SHIPPED = new Origin(Optional.empty(), Optional.empty(), Optional.empty());
}
