package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values that another thread makes while the ones before are being kept, in their order, a few at a time: so both processors work and
 * little waits in memory. What making them throws is thrown where they are taken; closing it before the end stops the making.
 */
final class Ahead<V> implements AutoCloseable {
    private static final int TOGETHER = 128;
    private static final int WAITING = 8;

    private final BlockingQueue<List<V>> ready = new ArrayBlockingQueue<>(WAITING);
    private final Thread maker;
    private List<V> gathered = new ArrayList<>(TOGETHER);
    private volatile boolean closed;
    private @Nullable Throwable failure;
    private boolean ended;

    /** Begins at once. */
    Ahead(Consumer<Consumer<V>> making) {
        maker = new Thread(() -> make(making), "ahead");
        maker.setDaemon(true);
        maker.start();
    }

    /** Whoever takes has given up. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("nobody takes any more", null, false, false);
        }
    }

    private void make(Consumer<Consumer<V>> making) {
        try {
            making.accept(value -> {
                gathered.add(value);
                if (gathered.size() == TOGETHER) {
                    hand();
                }
            });
            if (!gathered.isEmpty()) {
                hand();
            }
        } catch (Throwable thrown) { // whatever it is, the taker has to know
            failure = thrown;
        }
        put(List.of());
    }

    private void hand() {
        put(gathered);
        gathered = new ArrayList<>(TOGETHER);
        if (closed) {
            throw new Stopped();
        }
    }

    private void put(List<V> some) {
        try {
            while (!closed) {
                if (ready.offer(some, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** The next values; none at the end. Throws what making them threw. */
    List<V> next() {
        if (ended) {
            return List.of();
        }
        List<V> some = take();
        ended = some.isEmpty();
        if (failure != null && ended) {
            rethrow(failure);
        }
        return some;
    }

    private List<V> take() {
        try {
            return ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while changes were being made", e);
        }
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    /** Waits for the maker to end, so that nothing goes on behind the caller's back. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException e) {
                interrupted = true;
                maker.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
