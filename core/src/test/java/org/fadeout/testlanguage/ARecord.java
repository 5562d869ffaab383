package org.fadeout.testlanguage;

import java.util.HashMap;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.fadeout.flow.standard.Standard;

/** Builds records in tests: sensible values first, then what the test is about. */
public final class ARecord<T extends Entity> {
    private final Kind<T> kind;
    private final Map<String, Object> values = new HashMap<>();

    private ARecord(Kind<T> kind, String number) {
        this.kind = kind;
        values.put("id", id(kind, number));
        if (kind.field("other").isPresent()) {
            values.put("other", Attributes.NONE);
        }
        if (kind.field("number").isPresent()) {
            values.put("number", number);
        }
    }

    public static RecordId id(Kind<?> kind, String number) {
        return RecordId.of(kind.name().replace('_', '-') + "-" + number.toLowerCase(java.util.Locale.ROOT));
    }

    /** A completed CMR clearance task of 2023. */
    public static ARecord<Task> aTask(String number) {
        return new ARecord<>(Task.KIND, number)
                .with("type", TaskType.CMR_CLEARANCE)
                .with("status", TaskStatus.COMPLETED)
                .with("completed", PartialDate.parse("2023-06-30"));
    }

    /** One unexploded submunition, found in place in 2023 with a good position. */
    public static ARecord<Find> aFind(String number) {
        return new ARecord<>(Find.KIND, number)
                .with("category", ItemCategory.CLUSTER_MUNITION_REMNANT)
                .with("cmr_type", CmrType.UNEXPLODED_SUBMUNITION)
                .with("quantity", Count.ONE)
                .with("position_method", PositionMethod.GPS)
                .with("accuracy", Length.ofMetres(5))
                .with("found", PartialDate.parse("2023-05-01"))
                .with("destroyed", PartialDate.parse("2023-05-02"))
                .with("found_in_place", true);
    }

    /** A pass with a detector to 20 cm in 2023. */
    public static ARecord<Searched> aSearch(String number) {
        return new ARecord<>(Searched.KIND, number)
                .with("method", "detector")
                .with("depth", Length.ofCentimetres(20))
                .with("date", PartialDate.parse("2023-05-01"));
    }

    /** An open suspected area, hazard unknown. */
    public static ARecord<Hazard> aHazard(String number) {
        return new ARecord<>(Hazard.KIND, number)
                .with("classification", HazardClass.SUSPECTED)
                .with("status", HazardStatus.OPEN)
                .with("hazard_type", HazardType.UNKNOWN);
    }

    /** A decision on a hazardous area; what it changed comes with further fields. */
    public static ARecord<Decision> aDecision(String number, String hazard, DecisionAct act, String date) {
        return new ARecord<>(Decision.KIND, number)
                .with("hazard", id(Hazard.KIND, hazard))
                .with("act", act)
                .with("date", PartialDate.parse(date))
                .with("evidence", TextList.NONE)
                .with("predecessors", TextList.NONE)
                .with("successors", TextList.NONE);
    }

    public static ARecord<Release> aRelease(String number, Product product) {
        return new ARecord<>(Release.KIND, number)
                .with("product", product)
                .with("hazard_type", HazardType.UNKNOWN)
                .with("date", PartialDate.parse("2023-05-01"));
    }

    public static ARecord<Footprint> aFootprint(String number) {
        return new ARecord<>(Footprint.KIND, number);
    }

    public static ARecord<Exclusion> anExclusion(String number) {
        return new ARecord<>(Exclusion.KIND, number).with("reason", "cliff");
    }

    public static ARecord<Source> aSource(String number) {
        return new ARecord<>(Source.KIND, number)
                .with("title", "Source " + number)
                .with("type", SourceType.DATA_FILE)
                .with("invented", false);
    }

    public static <T extends Entity> ARecord<T> a(Kind<T> kind, String number) {
        return new ARecord<>(kind, number);
    }

    /** R 50 m for every class, 20 cm, accuracy 10 m where none is recorded, tolerance 0. */
    public static ARecord<Standard> aStandard(String number) {
        return new ARecord<>(Standard.KIND, number)
                .with("name", number)
                .with("title", "Standard " + number)
                .with("draft", false)
                .with("fade_out", Length.ofMetres(50))
                .with("fade_out_by_class", Attributes.NONE)
                .with("clearance_depth", Length.ofCentimetres(20))
                .with("detecting_methods", TextList.of("detector"))
                .with("assumed_accuracy", Length.ofMetres(10))
                .with("gap_tolerance", Area.ZERO)
                .with("sensitivity_radii", TextList.of("25", "50", "100"))
                .with("unverified", TextList.NONE)
                .with("citation", "test");
    }

    public ARecord<T> with(String field, Object value) {
        if (kind.field(field).isEmpty()) {
            throw new IllegalArgumentException(kind + " has no field " + field);
        }
        values.put(field, value);
        return this;
    }

    public ARecord<T> without(String field) {
        values.remove(field);
        return this;
    }

    public ARecord<T> at(Position position) {
        return with("position", position);
    }

    public ARecord<T> on(Land land) {
        return with("land", land);
    }

    public ARecord<T> ofTask(String number) {
        return with("task", id(Task.KIND, number));
    }

    public ARecord<T> dated(String field, String date) {
        return with(field, PartialDate.parse(date));
    }

    public T made() {
        return kind.make(values);
    }

    public Kind<T> kind() {
        return kind;
    }
}
