package org.fadeout.base.geometry.arcs;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The gap: an envelope less released land, whole and within each task.
 *
 * <p>Method: {@link Overlay} of the tasks, the released land and the envelope; tasks do not cut each other. The gap is bounded by the arcs and the
 * edges of released land that no other released land covers, and within a task by the task's edges. Accuracy and cost: as there.
 */
public final class Remainder {
    private final Taken taken;
    private final @Nullable Outlines outlines;

    private Remainder(Taken taken, @Nullable Outlines outlines) {
        this.taken = taken;
        this.outlines = outlines;
    }

    /**
     * The gap of each task, and of the whole envelope, with outlines.
     *
     * @param released released land and declared exclusions
     */
    public static Remainder of(Edges tasks, Edges released, Envelope envelope) {
        Taken taken = new Taken(tasks, released, envelope, true);
        // Outlines need the pieces alone. The land would else stand beside them, and memory is fullest there.
        tasks = null;
        released = null;
        return outlined(taken, envelope);
    }

    /** The gap of the whole envelope with its outline, no tasks. */
    public static Remainder of(Edges released, Envelope envelope) {
        Taken taken = new Taken(new EdgeBuilder(envelope.frames).build(), released, envelope, true);
        released = null;
        return outlined(taken, envelope);
    }

    private static Remainder outlined(Taken taken, Envelope envelope) {
        Pieces pieces = Pieces.join(taken.parts);
        return new Remainder(
                taken, new Outlines(envelope.frames, pieces, taken.byTask.length() + 1, List.of(envelope)));
    }

    /** The areas alone. */
    static Remainder areas(Edges tasks, Edges released, Envelope envelope) {
        return new Remainder(new Taken(tasks, released, envelope, false), null);
    }

    /** The pieces that bound the gap, summed, and kept where outlines are wanted. */
    private static final class Taken {
        private final LongAdder all = new LongAdder();
        private final AtomicLongArray byTask;
        /** By share. {@link Pieces#join} empties them. */
        private final Pieces[] parts;

        Taken(Edges tasks, Edges released, Envelope envelope, boolean outlined) {
            byTask = new AtomicLongArray(tasks.leaves);
            // Layers: 0 tasks, 1 released land, 2 the envelope.
            Overlay overlay = new Overlay(
                    List.of(tasks, released), List.of(envelope), (cut, by) -> cut != by || cut == 1, outlined);
            parts = new Pieces[overlay.shares()];
            int leaves = tasks.leaves;
            int discs = tasks.leaves + released.leaves;
            overlay.run(share -> {
                Pieces kept = new Pieces();
                parts[share] = kept;
                return kept.sink(new Piece.Sink() {
                    private long sum;

                    @Override
                    public void take(Piece piece) {
                        sum += Taken.this.take(piece, leaves, discs, outlined ? kept : null);
                    }

                    @Override
                    public void done() {
                        all.add(sum);
                    }
                });
            });
        }

        /** What a piece adds to the whole gap; what it adds to tasks is added to them. */
        private long take(Piece piece, int firstReleased, int discs, @Nullable Pieces kept) {
            if (piece.covering.hasAny(firstReleased, discs) || piece.own != discs && !piece.covering.has(discs)) {
                return 0;
            }
            if (piece.own < firstReleased) {
                byTask.addAndGet(piece.own, piece.measure);
                keep(kept, piece.own, piece, false);
                return 0;
            }
            // Released land is left of its edge, so the gap is right of it.
            boolean against = piece.own != discs;
            long adds = against ? -piece.measure : piece.measure;
            keep(kept, byTask.length(), piece, against);
            for (int i = 0; i < piece.covering.count; i++) {
                int task = piece.covering.leaf[i];
                if (task < firstReleased && piece.covering.covers(i)) {
                    byTask.addAndGet(task, adds);
                    keep(kept, task, piece, against);
                }
            }
            return adds;
        }

        private static void keep(@Nullable Pieces kept, int region, Piece piece, boolean against) {
            if (kept != null) {
                kept.add(region, piece, against);
            }
        }
    }

    /** The whole gap, within tasks and outside, in whole units of {@link Frames}. */
    public long areaUnits() {
        return taken.all.sum();
    }

    /** The whole gap in square metres. */
    public double area() {
        return Frames.squareMetres(taken.all.sum());
    }

    /** The gap within a task, in whole units of {@link Frames}. */
    public long areaUnits(int task) {
        return taken.byTask.get(task);
    }

    /** The gap within a task, in square metres. */
    public double area(int task) {
        return Frames.squareMetres(taken.byTask.get(task));
    }

    /** The gap of each task as rings, and of the whole envelope as the last region. */
    public Outlines outlines() {
        if (outlines == null) {
            throw new IllegalStateException("Only areas were asked for");
        }
        return outlines;
    }
}
