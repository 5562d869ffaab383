package org.fadeout.flow.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;

/**
 * A confirmed area that finds outgrow: their fade-out reaches ground that is not part of it.
 *
 * @param finds ids of the finds whose disc of R meets the area and is not wholly within it
 * @param land the boundary proposed: the area and those discs
 * @param added what the proposal adds
 * @param ground the ground added
 */
public record Extension(RecordId hazard, List<RecordId> finds, Land land, Area added, Land ground) {

    public Extension {
        finds = List.copyOf(finds);
    }

    /**
     * One for every open confirmed area of cluster munition remnants that must grow by more than 1 m2. Takes finds that make a disc, found
     * by the day or without a date. A find whose disc does not meet the area is new evidence and extends nothing.
     */
    public static List<Extension> of(List<Hazard> hazards, List<Find> finds, FadeOut fadeOut, LocalDate asOf) {
        List<Find> reaching = new ArrayList<>();
        List<Shape> discs = new ArrayList<>();
        for (Find find : finds) {
            if (find.found() == null || find.found().certainlyBy(asOf)) {
                fadeOut.disc(find).ifPresent(disc -> {
                    reaching.add(find);
                    discs.add(Discs.shape(disc));
                });
            }
        }
        ShapeIndex index = new ShapeIndex(discs);
        List<Extension> extensions = new ArrayList<>();
        for (Hazard hazard : HazardRules.open(hazards)) {
            if (hazard.classification() == HazardClass.CONFIRMED
                    && hazard.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS) {
                of(hazard, index, reaching, discs).ifPresent(extensions::add);
            }
        }
        return extensions;
    }

    private static Optional<Extension> of(Hazard hazard, ShapeIndex index, List<Find> finds, List<Shape> discs) {
        Land before = hazard.land();
        if (before == null) {
            return Optional.empty();
        }
        Shape area = Shape.of(before);
        List<RecordId> outside = new ArrayList<>();
        List<Shape> parts = new ArrayList<>();
        for (int i : index.meeting(area)) {
            if (discs.get(i).minus(area).isMoreThan(HazardRules.LEAST_OVERLAP)) {
                outside.add(finds.get(i).id());
                parts.add(discs.get(i));
            }
        }
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        Shape added = Shape.union(parts).minus(area);
        parts.add(area);
        return Optional.of(
                new Extension(hazard.id(), outside, Shape.union(parts).toLand(), added.area(), added.toLand()));
    }
}
