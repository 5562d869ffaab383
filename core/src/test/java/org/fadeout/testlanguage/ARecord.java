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
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimStatus;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Gravity;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.Nonconformity;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Progress;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.clearance.VisitResult;
import org.fadeout.flow.clearance.VisitType;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.contamination.NtsResult;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.source.Citation;
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

    /** An id of parts that are ids themselves, the same every time. */
    static RecordId id(Kind<?> kind, String... parts) {
        return id(kind, Integer.toHexString(String.join("/", parts).hashCode()));
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

    public static ARecord<Release> aRelease(String number, Product product) {
        return new ARecord<>(Release.KIND, number)
                .with("product", product)
                .with("hazard_type", HazardType.UNKNOWN)
                .with("date", PartialDate.parse("2023-05-01"));
    }

    /** A decision on an area on a day of 2023. */
    public static ARecord<Decision> aDecision(String number, String hazard, DecisionAct act, String date) {
        return new ARecord<>(Decision.KIND, number)
                .with("hazard", id(Hazard.KIND, hazard))
                .with("act", act)
                .with("date", PartialDate.parse(date))
                .with("evidence", TextList.NONE)
                .with("predecessors", TextList.NONE)
                .with("successors", TextList.NONE);
    }

    /** A visit of non-technical survey in 2023 that found no evidence. */
    public static ARecord<NtsVisit> aVisit(String number) {
        return new ARecord<>(NtsVisit.KIND, number)
                .with("result", NtsResult.NO_EVIDENCE)
                .with("evidence", TextList.NONE)
                .with("date", PartialDate.parse("2023-05-01"));
    }

    /** A strike mark with position, date and source to be complete; of 2023. */
    public static ARecord<EvidencePoint> aStrikeMark(String number) {
        return new ARecord<>(EvidencePoint.KIND, number)
                .with("type", EvidenceType.STRIKE_MARK)
                .with("hazard_type", HazardType.UNKNOWN)
                .with("position_method", PositionMethod.GPS)
                .with("source", RecordId.of("source-survey"))
                .with("date", PartialDate.parse("2023-04-01"));
    }

    /** A day of one team on a task, with an area and one team-day. */
    public static ARecord<Progress> aProgress(String number, String task) {
        return new ARecord<>(Progress.KIND, number)
                .ofTask(task)
                .with("date", PartialDate.parse("2023-05-01"))
                .with("processed", Area.ofSquareMetres(1_000))
                .with("team_days", Count.ONE);
    }

    /** Quality control that accepted the land, with a report. */
    public static ARecord<QualityVisit> aVisit(String number, String task) {
        return new ARecord<>(QualityVisit.KIND, number)
                .ofTask(task)
                .with("type", VisitType.QUALITY_CONTROL)
                .with("date", PartialDate.parse("2023-06-01"))
                .with("result", VisitResult.ACCEPTED)
                .with("report", "report " + number);
    }

    /** A critical one, seen in May 2023 and not corrected. */
    public static ARecord<Nonconformity> aNonconformity(String number) {
        return new ARecord<>(Nonconformity.KIND, number)
                .with("gravity", Gravity.CRITICAL)
                .with("description", "a lane was left out")
                .with("seen", PartialDate.parse("2023-05-20"));
    }

    public static ARecord<Completion> aCompletion(String number, String task) {
        return new ARecord<>(Completion.KIND, number).ofTask(task).with("date", PartialDate.parse("2023-06-30"));
    }

    /** A hand-over in July 2023 with boundary points. */
    public static ARecord<HandOver> aHandOver(String number, String task) {
        return new ARecord<>(HandOver.KIND, number)
                .ofTask(task)
                .with("date", PartialDate.parse("2023-07-10"))
                .with("from_party", "Operator")
                .with("to_party", "Village")
                .with("residual_risk", "none is known")
                .with("markers", PartialDate.parse("2023-07-01"))
                .with("reports", TextList.NONE);
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

    /** A documented claim of use, in our own words, of no document. */
    public static ARecord<Claim> aClaim(String number) {
        return new ARecord<>(Claim.KIND, number)
                .with("type", ClaimType.USE)
                .with("who", "speaker")
                .with("text", "text of " + number)
                .with("verbatim", false)
                .with("status", ClaimStatus.DOCUMENTED)
                .with("denies", TextList.NONE)
                .with("conflicts_with", TextList.NONE)
                .with("same_event_as", TextList.NONE);
    }

    /** A citation of a source for a claim. */
    public static ARecord<Citation> aCitation(String number, String claim, String source) {
        return new ARecord<>(Citation.KIND, number)
                .with("claim", id(Claim.KIND, claim))
                .with("cited", id(Source.KIND, source));
    }

    public static ARecord<Place> aPlace(String number) {
        return new ARecord<>(Place.KIND, number).with("label", "Place " + number);
    }

    /** A record that is there already. */
    public static <T extends Entity> ARecord<T> of(Kind<T> kind, T made) {
        ARecord<T> record = new ARecord<>(kind, "none");
        record.values.clear();
        record.values.putAll(kind.values(made));
        return record;
    }

    public static <T extends Entity> ARecord<T> a(Kind<T> kind, String number) {
        return new ARecord<>(kind, number);
    }

    private static final Map<String, String> EVIDENCE = Map.of(
            "strike mark", "direct",
            "fragmentation", "direct",
            "unexploded item seen", "direct",
            "container or part", "direct",
            "accident", "direct",
            "detonation", "direct",
            "sign or fence", "direct",
            "written record", "indirect",
            "verbal report", "indirect",
            "event", "indirect");

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
                .with("evidence", Attributes.of(EVIDENCE))
                .with("boundary_points", Attributes.of(Map.of("longest_leg", "5000 m")))
                .with("unverified", TextList.NONE)
                .with("citation", "test");
    }

    /** The ordinary one, with boxes of 50 m that need all of their ground searched, a buffer of 50 m and eight neighbours. */
    public static ARecord<Standard> aSurveyStandard(String number) {
        return aStandard(number)
                .with(
                        "grid",
                        Attributes.of(Map.of(
                                "cell", "50 m",
                                "least_coverage", "100 %",
                                "buffer", "50 m",
                                "neighbours", "8",
                                "stop_rule", "the first CMR found")))
                .with(
                        "boundary_points",
                        Attributes.of(Map.of(
                                "longest_leg", "5000 m",
                                "intermediate_spacing", "50 m",
                                "closing_tolerance", "1 m")));
    }

    public ARecord<T> with(String field, Object value) {
        if (kind.field(field).isEmpty()) {
            throw new IllegalArgumentException(kind + " has no field " + field);
        }
        values.put(field, value);
        return this;
    }

    /** With a list of texts. */
    public ARecord<T> listing(String field, String... texts) {
        return with(field, TextList.of(texts));
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

    /** The change that enters it. */
    public Change entered() {
        return Change.put(kind, made());
    }

    /** The id that the record has. */
    public RecordId id() {
        return made().id();
    }

    public Kind<T> kind() {
        return kind;
    }
}
