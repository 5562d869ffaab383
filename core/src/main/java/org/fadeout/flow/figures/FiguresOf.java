package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Ratio;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Passes;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Figures.Overlap;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** Computes {@link Figures} from one snapshot and one question. Cost: one cut into faces, and one more for each radius shown beside. */
public final class FiguresOf {
    private final Snapshot snapshot;
    private final LandRecords records;
    private final Question question;
    private final Standard standard;
    private final Keys keys;
    private final Map<Integer, Release> releaseSheets = new LinkedHashMap<>();
    private final PeriodLand land;
    private final Set<RecordId> tasks;
    private final Set<RecordId> cmrHazards;

    private FiguresOf(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
        this.records = LandRecords.of(snapshot, question.origin(), question.standard());
        this.standard = records.standards().inForce(question.asOf()).orElse(Standard.NONE);
        Sheets sheets = new Sheets();
        this.keys = new Keys(snapshot, records, question.by(), sheets);
        for (Release release : records.releases()) {
            if (release.product() != Product.CLEARED && inPeriod(release) && release.land() != null) {
                releaseSheets.put(sheets.lay(Shape.of(release.land())), release);
            }
        }
        this.land = new PeriodLand(records, question, true, sheets);
        this.tasks = records.tasks().stream()
                .filter(land::completedInPeriod)
                .map(Task::id)
                .collect(Collectors.toSet());
        this.cmrHazards = records.hazards().stream()
                .filter(hazard -> hazard.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS)
                .map(Hazard::id)
                .collect(Collectors.toSet());
    }

    /** The figures. Throws ProblemException where invented and real land would meet. */
    public static Figures of(Snapshot snapshot, Question question) {
        return new FiguresOf(snapshot, question).figures();
    }

    /** The figures that others report for the period, without computing anything. */
    public static List<Figures.Reported> reported(Snapshot snapshot, Question question) {
        return ReportedFigures.of(snapshot, question);
    }

    /**
     * The records behind one number of the figures of the same question; they add to it exactly. With a radius in the question they are those of
     * the CMR area that the figures give for that radius beside their own.
     */
    public static Behind behind(Snapshot snapshot, Question question, Behind.Asked asked) {
        Length radius = question.radius();
        FiguresOf of = new FiguresOf(snapshot, question.withRadius(null));
        PeriodLand land = radius == null ? of.land : CmrSum.landAt(of.land, of.records, of.question, radius);
        return new BehindOf(of, land, asked).behind();
    }

    /** What stands behind every number that has rows, from one laying of the land; in the order of {@link FigureName}. */
    public static List<Behind> behindAll(Snapshot snapshot, Question question) {
        FiguresOf of = new FiguresOf(snapshot, question.withRadius(null));
        return Stream.of(FigureName.values())
                .map(figure -> new BehindOf(of, of.land, Behind.Asked.whole(figure)).behind())
                .toList();
    }

    private boolean inPeriod(Release release) {
        return release.date() != null
                && release.date().certainlyIn(question.period())
                && release.date().certainlyBy(question.asOf());
    }

    boolean inPeriod(Pass pass) {
        return pass.date() != null && pass.date().certainlyIn(question.period());
    }

    private Figures figures() {
        Area polygons = land.area(piece -> !land.tasksOn(piece.face()).isEmpty());
        CmrSum cmr = new CmrSum(land, records, question, standard);
        Figures.CmrArea area = cmr.area();
        return new Figures(
                question,
                basis(),
                polygons,
                searched(),
                recorded(),
                area,
                land.area(this::isBeyondEvidence),
                land.area(this::isSurface),
                land.area(Piece::repeated),
                land.area(piece -> piece.again() && piece.cleared()),
                Inventory.of(records, question),
                area.area() == null ? null : inflation(polygons),
                released(),
                overlaps(),
                cmr.sensitivity(),
                ReportedFigures.of(snapshot, question),
                OnRecordLand.of(records),
                rows(),
                questions());
    }

    private Figures.Basis basis() {
        return new Figures.Basis(
                records.origin(),
                standard.title(),
                standard.citation(),
                question.radius(),
                standard.unverified().texts(),
                question.standard() != null);
    }

    private @Nullable Area searched() {
        boolean any = land.passes().stream().anyMatch(p -> p.verdict().recorded() && inPeriod(p));
        return any ? land.area(piece -> !searchedOn(piece).isEmpty()) : null;
    }

    /** The recorded passes of the period over a piece. */
    List<Pass> searchedOn(Piece piece) {
        return land.passesOn(piece.face()).stream()
                .filter(pass -> pass.verdict().recorded() && inPeriod(pass))
                .toList();
    }

    PeriodLand land() {
        return land;
    }

    Keys keys() {
        return keys;
    }

    LandRecords records() {
        return records;
    }

    Question question() {
        return question;
    }

    private Figures.Recorded recorded() {
        Set<RecordId> searchedTasks = land.passes().stream()
                .filter(pass -> pass.verdict().recorded())
                .flatMap(pass -> pass.ofTask().stream())
                .map(Task::id)
                .collect(Collectors.toSet());
        Set<RecordId> all = land.passes().stream()
                .filter(pass -> pass.verdict().recorded() && inPeriod(pass))
                .flatMap(pass -> pass.ofTask().stream())
                .filter(task -> task.type().clears())
                .map(Task::id)
                .collect(Collectors.toSet());
        all.addAll(tasks);
        return new Figures.Recorded(all.stream().filter(searchedTasks::contains).count(), all.size());
    }

    private boolean dedicated(Piece piece) {
        return piece.counted().stream()
                .anyMatch(pass -> pass.ofTask().map(this::isDedicated).orElse(false));
    }

    private boolean isDedicated(Task task) {
        return task.type() == TaskType.CMR_CLEARANCE
                || (task.type() == TaskType.BATTLE_AREA_CLEARANCE
                        && task.hazard() != null
                        && cmrHazards.contains(task.hazard()));
    }

    boolean isBeyondEvidence(Piece piece) {
        return dedicated(piece) && !land.inAnyEnvelope(piece.face());
    }

    boolean isSurface(Piece piece) {
        LocalDate end = question.asOf().isBefore(question.period().to())
                ? question.asOf()
                : question.period().to();
        List<Pass> passes = land.passesOn(piece.face());
        List<Pass> surface =
                passes.stream().filter(p -> p.verdict() == Verdict.SURFACE).toList();
        return surface.stream().anyMatch(this::inPeriod)
                && surface.stream()
                        .allMatch(p -> p.date() != null
                                && !p.date()
                                        .certainlyBy(question.period().from().minusDays(1)))
                && passes.stream().noneMatch(p -> p.clearedBy(end));
    }

    private @Nullable Ratio inflation(Area polygons) {
        Area same = land.area(piece -> land.passesOn(piece.face()).stream()
                .anyMatch(pass -> pass.clearedBy(question.asOf())
                        && pass.ofTask().map(Task::id).map(tasks::contains).orElse(false)
                        && land.inEnvelope(piece.face(), pass)));
        return Ratio.of(polygons, same).orElse(null);
    }

    private Figures.Released released() {
        long undated = records.releases().stream()
                .filter(r -> r.date() == null || (r.date().possiblyIn(question.period()) && !inPeriod(r)))
                .count();
        Area cleared = land.area(Piece::cleared);
        boolean clearedUnknown = cleared.isZero() && (undated(Product.CLEARED) || anyNotJudged());
        return new Figures.Released(
                released(Product.CANCELLED),
                released(Product.REDUCED),
                clearedUnknown ? null : cleared,
                land.area(piece -> piece.cleared() && !piece.searchRecorded()),
                Count.of(undated));
    }

    /** True where land of the period may be cleared, but depth or method cannot be judged: then nothing is not zero. */
    private boolean anyNotJudged() {
        return land.passes().stream()
                .anyMatch(pass -> pass.verdict() == Verdict.NOT_DETERMINABLE
                        && inPeriod(pass)
                        && pass.ofTask()
                                .map(task -> Passes.completeBy(task, question.asOf()))
                                .orElse(true));
    }

    private @Nullable Area released(Product product) {
        Area area = land.area(piece -> releasesOn(piece).stream().anyMatch(r -> r.product() == product));
        return area.isZero() && undated(product) ? null : area;
    }

    private boolean undated(Product product) {
        return records.releases().stream().anyMatch(r -> r.product() == product && r.date() == null);
    }

    List<Release> releasesOn(Piece piece) {
        return piece.face().shapes().stream()
                .filter(releaseSheets::containsKey)
                .map(releaseSheets::get)
                .toList();
    }

    private Map<String, Overlap> overlaps() {
        Area polygonSum = Area.ZERO;
        Area searchedSum = Area.ZERO;
        Area searchedUnion = Area.ZERO;
        Area cmrSum = Area.ZERO;
        for (Piece piece : land.pieces()) {
            List<Pass> searched = searchedOn(piece);
            polygonSum = polygonSum.plus(
                    times(piece.area(), land.tasksOn(piece.face()).size()));
            searchedSum = searchedSum.plus(times(piece.area(), searched.size()));
            searchedUnion = searchedUnion.plus(searched.isEmpty() ? Area.ZERO : piece.area());
            long owners = piece.counted().stream().map(Pass::owner).distinct().count();
            cmrSum = cmrSum.plus(piece.cmr() ? times(piece.area(), owners) : Area.ZERO);
        }
        Area polygonUnion = land.area(piece -> !land.tasksOn(piece.face()).isEmpty());
        return Map.of(
                "taskPolygon", new Overlap(polygonSum, polygonUnion),
                "searched", new Overlap(searchedSum, searchedUnion),
                "cmr", new Overlap(cmrSum, land.area(Piece::cmr)));
    }

    private static Area times(Area area, long number) {
        return Area.ofSquareMetres(Math.multiplyExact(area.squareMetres(), number));
    }

    private List<Figures.Row> rows() {
        RowTable table = new RowTable(keys.tellItems());
        for (Piece piece : land.pieces()) {
            RowsOfPiece.add(table, this, piece);
        }
        if (keys.tellItems()) {
            records.finds().stream().filter(find -> find.isCmr()).forEach(find -> {
                if (Inventory.foundIn(find, question)) {
                    table.found(keys.ofFind(find), find.quantity());
                }
                if (Inventory.destroyedIn(find, question)) {
                    table.destroyed(keys.ofFind(find), find.quantity());
                }
            });
        }
        return table.rows();
    }

    private List<Issue> questions() {
        return Questions.of(new Questions.Asked(land, records, question, standard != Standard.NONE));
    }
}
