package org.fadeout.spark;

import java.util.Iterator;
import java.util.function.Function;

/** What a function makes of what an iterator gives. */
record Mapped<A, B>(Iterator<A> from, Function<A, B> by) implements Iterator<B> {
    @Override
    public boolean hasNext() {
        return from.hasNext();
    }

    @Override
    public B next() {
        return by.apply(from.next());
    }
}
