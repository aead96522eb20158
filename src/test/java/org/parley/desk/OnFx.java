package org.parley.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Asks the window's thread, which alone may look at a window. */
public final class OnFx {

    private OnFx() {}

    public static <T> T onFx(Callable<T> callable) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(callable));
    }

    /** Waits until a condition holds on the window's thread. */
    public static void until(int seconds, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(condition));
    }
}
