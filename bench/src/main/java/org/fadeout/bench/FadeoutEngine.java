package org.fadeout.bench;

import java.util.List;
import org.fadeout.base.geometry.Clusters;
import org.fadeout.base.geometry.arcs.Clip;
import org.fadeout.base.geometry.arcs.Coverage;
import org.fadeout.base.geometry.arcs.EdgeBuilder;
import org.fadeout.base.geometry.arcs.Edges;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.Remainder;

/**
 * The engine of core, in the flat frame. Nothing but coordinates is prepared: sorting and indexing are part of what is timed, also of the
 * polygons.
 */
final class FadeoutEngine implements Contestant {
    private DataSet data = new DataSet("", 0, 1, new double[0], new double[0], List.of(), List.of());
    private Envelope envelope = Envelope.of(Frames.flat(), new double[0], new double[0], 1);

    @Override
    public String name() {
        return Contestants.ENGINE;
    }

    @Override
    public void prepare(DataSet given) {
        data = given;
    }

    @Override
    public double envelope() {
        envelope = Envelope.of(Frames.flat(), data.x(), data.y(), data.radius());
        return envelope.area();
    }

    @Override
    public double[] clip() {
        Clip clip = Clip.of(edges(data.tasks()), envelope);
        double[] areas = new double[data.tasks().size()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = clip.area(i);
        }
        return areas;
    }

    @Override
    public double gap() {
        Remainder gap = Remainder.of(edges(data.released()), envelope);
        if (gap.outlines().forced() > 0) {
            throw new IllegalStateException("an outline did not close");
        }
        return gap.area();
    }

    @Override
    public double union() {
        return Coverage.of(edges(data.tasks())).area();
    }

    @Override
    public int clusters() {
        int highest = -1;
        for (int label : Clusters.labels(data.x(), data.y(), data.radius(), 3)) {
            highest = Math.max(highest, label);
        }
        return highest + 1;
    }

    static Edges edges(List<Patch> patches) {
        EdgeBuilder builder = new EdgeBuilder(Frames.flat());
        for (Patch patch : patches) {
            for (Patch.Part part : patch.parts()) {
                for (int ring = 0; ring < part.rings().size(); ring++) {
                    if (ring == 0) {
                        builder.outer(part.rings().get(ring));
                    } else {
                        builder.hole(part.rings().get(ring));
                    }
                }
            }
            builder.end();
        }
        return builder.build();
    }
}
