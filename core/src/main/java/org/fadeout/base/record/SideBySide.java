package org.fadeout.base.record;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Does several works on two threads. A work may use all processors for what can be parted; the second thread fills the stretches that cannot.
 * A thread of its own, not one of the pool that streams use: of two processors one would stand still there while it waits for the other.
 */
public final class SideBySide {
    private SideBySide() {}

    /**
     * What the works give, in their order. The caller does the first, and both threads take what nobody has begun. Throws what the
     * first of them that failed threw.
     */
    public static <T> List<T> all(List<Supplier<T>> works) {
        List<FutureTask<T>> tasks =
                works.stream().map(work -> new FutureTask<>(work::get)).toList();
        if (tasks.size() > 1) {
            begin("side by side", () -> {
                run(tasks.subList(1, tasks.size()));
                return tasks;
            });
        }
        // A task that the other thread has begun is left alone.
        run(tasks);
        return tasks.stream().map(SideBySide::told).toList();
    }

    /** Begins a work on a thread of its own; {@link #told} waits for what it gives. */
    public static <T> FutureTask<T> begin(String thread, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread beside = new Thread(task, thread);
        beside.setDaemon(true);
        beside.start();
        return task;
    }

    private static <T> void run(List<FutureTask<T>> tasks) {
        tasks.forEach(FutureTask::run);
    }

    /** What a task gives, waiting for whoever does it. Throws what it threw, and IllegalStateException where the wait is interrupted. */
    public static <T> T told(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the other half", e);
        }
    }
}
