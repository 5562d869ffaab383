package org.fadeout.flow.contamination;

import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a decision on an area is to be taken. The facts of evidence and of non-technical survey are read from the records of
 * this room; those of technical survey and clearance come from rooms that stand later, so whoever asks brings them as plain facts.
 *
 * @param said what the person gives with the decision
 * @param evidence what the evidence says of its classification
 * @param newEvidence ids of evidence inside or within fade-out, dated after the area was closed
 * @param ground where the edges go
 * @param survey what approved survey says
 * @param work what approved clearance says
 * @param standard the standard in force on the day of the decision; one that allows nothing where there is none
 */
public record Facts(
        Said said,
        ClassificationProposal evidence,
        List<RecordId> newEvidence,
        Ground ground,
        Survey survey,
        Work work,
        Standard standard) {

    public Facts {
        newEvidence = List.copyOf(newEvidence);
    }

    /**
     * What the person gives with the decision.
     *
     * @param inOrder true where the decision is not dated before the area was recorded or last decided on
     * @param evidence ids of the records on which the person rests it
     */
    public record Said(@Nullable String reason, @Nullable String authority, boolean inOrder, List<String> evidence) {
        public Said {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Where the edges go.
     *
     * @param newLand the boundary given, or null
     * @param evidenceOnNewLand true where evidence lies on it
     * @param lineage the balance with those that take its place, or null where none do
     * @param alike true where all that take part are open, with one type and one classification
     */
    public record Ground(
            @Nullable Land newLand,
            boolean evidenceOnNewLand,
            @Nullable Lineage lineage,
            boolean alike) {
        /** No edge moves. */
        public static final Ground UNMOVED = new Ground(null, false, null, true);
    }

    /**
     * What approved survey says.
     *
     * @param nonTechnical ids of reports of non-technical survey on its land
     * @param technical ids of reports of technical survey on its land
     * @param notVisited its land that no visit without evidence covered; null where it has no boundary
     * @param reduced ids of land-release products that reduced it
     * @param methodAndCoverage true where each of them has a boundary, a method, and the coverage that the standard needs
     */
    public record Survey(
            List<RecordId> nonTechnical,
            List<RecordId> technical,
            @Nullable Area notVisited,
            List<RecordId> reduced,
            boolean methodAndCoverage) {
        public Survey {
            nonTechnical = List.copyOf(nonTechnical);
            technical = List.copyOf(technical);
            reduced = List.copyOf(reduced);
        }

        /** Nothing is known of survey. */
        public static final Survey NONE = new Survey(List.of(), List.of(), null, List.of(), false);
    }

    /**
     * What approved clearance says.
     *
     * @param completed ids of completed clearance tasks on its land
     * @param depthStated true where every search of them states its depth
     * @param qualityPassed true where quality control accepted the work
     * @param notReleased its land that was neither cleared, reduced nor cancelled; null where it cannot be told
     * @param certificate the hand-over certificate, or null
     */
    public record Work(
            List<RecordId> completed,
            boolean depthStated,
            boolean qualityPassed,
            @Nullable Area notReleased,
            @Nullable String certificate) {
        public Work {
            completed = List.copyOf(completed);
        }

        /** Nothing is known of clearance. */
        public static final Work NONE = new Work(List.of(), false, false, null, null);
    }
}
