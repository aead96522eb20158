package org.parley.desk.recovery;

import java.time.Duration;

/** Does something after a while, on the window's thread. */
@FunctionalInterface
public interface Later {

    /** @return takes it back, as long as it is not done */
    Runnable in(Duration delay, Runnable task);
}
