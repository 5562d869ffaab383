package org.fadeout.base.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and kept. Whoever asks while it is being made waits; where making throws, the next tries again. */
public final class Once<T> {
    private @Nullable T value;

    /** The value, made by this where it is not there. */
    public synchronized T get(Supplier<T> make) {
        T known = value;
        if (known == null) {
            known = make.get();
            value = known;
        }
        return known;
    }

    /** True where it has been made. */
    public synchronized boolean isMade() {
        return value != null;
    }
}
