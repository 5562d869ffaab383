package org.fadeout.flow.figures;

import java.util.List;
import java.util.Set;
import org.fadeout.base.geometry.Extent;
import org.fadeout.base.geometry.Faces;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.ItemCategory;

/**
 * The door through which figures ask for everything that finds decide: what is measured of shapes that hold discs, and what finds tell of their task.
 * Behind it all finds are there, or those that one tract of the plane needs, or none and what the tracts told of them; see {@link FiguresShare}.
 */
interface Ground {
    /** All finds are there: what is asked for is measured. */
    Ground WHOLE = new Ground() {
        @Override
        public Faces faces(String cut, List<Shape> sheets) {
            return Faces.of(sheets);
        }

        @Override
        public Extent extent(Shape shape, String... of) {
            return shape.extent();
        }
    };

    /**
     * The faces of shapes that are laid in the same order whichever finds are there.
     *
     * @param cut names it among all that one question asks for
     */
    Faces faces(String cut, List<Shape> sheets);

    /**
     * How large a shape is that is made in the same way whichever finds are there.
     *
     * @param of names it among all that one question asks for
     */
    Extent extent(Shape shape, String... of);

    /** The categories of items found on a task by finds that are not there. */
    default Set<ItemCategory> categories(RecordId task) {
        return Set.of();
    }

    /** How many items with a disc, positioned or not, finds that are not there record to a task. */
    default long items(RecordId task, boolean placed) {
        return 0;
    }
}
