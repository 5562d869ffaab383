package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;

/** What a task has left within reach of the finds: a measured gap, or why it cannot be told. */
public sealed interface Gap {

    Task task();

    /** Questions that only a person can answer, such as a strike on the day of the search. */
    List<String> questions();

    /**
     * Land that should have been cleared and was not.
     *
     * @param required the envelope: own discs whole, neighbours' discs inside the polygon
     * @param rest the gap itself
     * @param tolerated true where it is not above the tolerance of the standard
     */
    record Measured(Task task, Area required, Shape rest, boolean tolerated, List<String> questions) implements Gap {
        public Measured {
            questions = List.copyOf(questions);
        }

        public Area area() {
            return rest.area();
        }

        /** The pieces of at least one square metre, the largest first. */
        public List<Land> pieces() {
            return rest.pieces().stream()
                    .filter(piece -> piece.area().squareMetres() >= 1)
                    .map(Shape::toLand)
                    .toList();
        }
    }

    /** Why it cannot be told what is left. */
    enum Why {
        NO_SEARCH_RECORDED,
        FINDS_NOT_POSITIONED,
        /** And the standard assumes none. */
        ACCURACY_UNKNOWN,
        /** And the standard assumes none. */
        ACCURACY_OF_NEIGHBOUR_UNKNOWN
    }

    /** It cannot be told what is left; the task may not be completed without a signed reason. */
    record NotDeterminable(Task task, Why why, String reason, List<String> questions) implements Gap {
        public NotDeterminable {
            questions = List.copyOf(questions);
        }
    }
}
