package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.SideBySide;
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
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** Computes {@link Figures} from one snapshot and one question. Cost: one cut into faces, one more for each radius shown beside, and an overlay for each end of the range. */
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
        this(snapshot, question, null);
    }

    /**
     * Lays the land.
     *
     * @param facts of all records, where the snapshot is a part of them; null where it is all
     */
    FiguresOf(Snapshot snapshot, Question question, @Nullable FiguresFacts facts) {
        this(snapshot, question, facts, Ground.WHOLE);
    }

    /** The same where not all finds are there. */
    FiguresOf(Snapshot snapshot, Question question, @Nullable FiguresFacts facts, Ground ground) {
        this.snapshot = snapshot;
        this.question = question;
        this.records = LandRecords.of(snapshot, question.origin(), question.standard());
        this.standard = records.standards().inForce(question.asOf()).orElse(Standard.NONE);
        Sheets sheets = new Sheets(ground, "asked");
        this.keys = new Keys(snapshot, records, question.by(), sheets);
        for (Release release : records.releases()) {
            if (release.product() != Product.CLEARED && inPeriod(release) && release.land() != null) {
                releaseSheets.put(sheets.lay(Shape.of(release.land())), release);
            }
        }
        this.land = new PeriodLand(records, question, true, sheets, facts);
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
        FiguresOf of = new FiguresOf(snapshot, question);
        return FiguresMade.of(snapshot, question, of.records.origin(), of.land.facts(), of.tally());
    }

    /**
     * The figures of a tally.
     *
     * @param shared holds every standard, source and claim of the register; of the other kinds nothing is asked
     * @param origin of the records that were tallied
     */
    public static Figures of(
            Snapshot shared, Question question, Origin origin, FiguresFacts facts, FiguresTally tally) {
        return FiguresMade.of(shared, question, origin, facts, tally);
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
        PeriodLand land = radius == null ? of.land : CmrSum.landAt(of.land, of.land.facts(), radius);
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

    /** All that adds. What other discs would give is measured beside the question's own land. */
    FiguresTally tally() {
        List<Supplier<FiguresTally>> works = new ArrayList<>();
        works.add(this::ownTally);
        works.addAll(CmrSum.others(land, question, standard, land.facts()));
        FiguresTally tally = new FiguresTally();
        SideBySide.all(works).forEach(tally::addAll);
        return tally;
    }

    private FiguresTally ownTally() {
        FiguresTally tally = new FiguresTally();
        tally.add(Part.BEYOND_EVIDENCE, land.area(this::isBeyondEvidence));
        tally.add(Part.SURFACE, land.area(this::isSurface));
        tally.add(Part.RE_SEARCHED, land.area(Piece::repeated));
        tally.add(Part.RE_CLEARED, land.area(piece -> piece.again() && piece.cleared()));
        tallyTasks(tally);
        tallyReleased(tally);
        tallySums(tally);
        tallyRows(tally);
        CmrSum.add(tally, land, keys.findsByTask(), question);
        CmrSum.addNominal(tally, land, standard);
        OnRecordLand.add(tally, records);
        Questions.order(tally, land, records);
        tallyFinds(tally, records.finds());
        return tally;
    }

    /** What finds add one by one. */
    private void tallyFinds(FiguresTally tally, List<Find> finds) {
        Inventory.add(tally, finds, question);
        Questions.undated(tally, finds);
        if (Keys.tellItems(question.by())) {
            tallyItems(tally, finds, Part.ROW_FOUND, find -> Inventory.foundIn(find, question));
            tallyItems(tally, finds, Part.ROW_DESTROYED, find -> Inventory.destroyedIn(find, question));
        }
    }

    /** Asks the ground for everything that is measured where finds lie; what these finds add one by one. */
    FiguresTally share(List<Find> finds) {
        List<Supplier<FiguresTally>> works = new ArrayList<>();
        works.add(() -> {
            land.pieces();
            Questions.order(new FiguresTally(), land, records);
            FiguresTally tally = new FiguresTally();
            tallyFinds(tally, finds);
            return tally;
        });
        works.addAll(CmrSum.others(land, question, standard, land.facts()));
        return SideBySide.all(works).get(0);
    }

    /** The recorded passes of the period over a piece. */
    List<Pass> searchedOn(Piece piece) {
        List<Pass> searched = new ArrayList<>();
        for (Pass pass : piece.passes()) {
            if (pass.verdict().recorded() && inPeriod(pass)) {
                searched.add(pass);
            }
        }
        return searched;
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

    private void tallyTasks(FiguresTally tally) {
        Set<RecordId> searchedTasks = land.passes().stream()
                .filter(pass -> pass.verdict().recorded())
                .flatMap(pass -> pass.ofTask().stream())
                .map(Task::id)
                .collect(Collectors.toSet());
        List<Pass> searches = land.passes().stream()
                .filter(pass -> pass.verdict().recorded() && inPeriod(pass))
                .toList();
        Set<RecordId> all = searches.stream()
                .flatMap(pass -> pass.ofTask().stream())
                .filter(task -> task.type().clears())
                .map(Task::id)
                .collect(Collectors.toSet());
        all.addAll(tasks);
        tally.add(Part.SEARCHES, searches.size());
        tally.add(Part.TASKS, all.size());
        tally.add(
                Part.TASKS_WITH_SEARCH,
                all.stream().filter(searchedTasks::contains).count());
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
        List<Pass> passes = piece.passes();
        List<Pass> surface =
                passes.stream().filter(p -> p.verdict() == Verdict.SURFACE).toList();
        return surface.stream().anyMatch(this::inPeriod)
                && surface.stream()
                        .allMatch(p -> p.date() != null
                                && !p.date()
                                        .certainlyBy(question.period().from().minusDays(1)))
                && passes.stream().noneMatch(p -> p.clearedBy(end));
    }

    private void tallyReleased(FiguresTally tally) {
        long undated = records.releases().stream()
                .filter(r -> r.date() == null || (r.date().possiblyIn(question.period()) && !inPeriod(r)))
                .count();
        tally.add(Part.UNDATED_PRODUCTS, undated);
        for (Release release : records.releases()) {
            tally.add(
                    Part.NEVER_DATED,
                    release.date() == null ? 1 : 0,
                    release.product().name());
        }
        tally.add(Part.CANCELLED, released(Product.CANCELLED));
        tally.add(Part.REDUCED, released(Product.REDUCED));
        tally.add(Part.CLEARED, land.area(Piece::cleared));
        tally.add(Part.CLEARED_ASSUMED, land.area(piece -> piece.cleared() && !piece.searchRecorded()));
        tally.add(Part.NOT_JUDGED, anyNotJudged() ? 1 : 0);
        tally.add(
                Part.SAME_TASKS,
                land.area(piece -> piece.passes().stream()
                        .anyMatch(pass -> pass.clearedBy(question.asOf())
                                && pass.ofTask()
                                        .map(Task::id)
                                        .map(tasks::contains)
                                        .orElse(false)
                                && land.inEnvelope(piece.face(), pass))));
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

    private Area released(Product product) {
        return releaseSheets.isEmpty()
                ? Area.ZERO
                : land.area(piece -> releasesOn(piece).stream().anyMatch(r -> r.product() == product));
    }

    List<Release> releasesOn(Piece piece) {
        return Sheets.over(piece.face(), releaseSheets);
    }

    private void tallySums(FiguresTally tally) {
        Area polygons = Area.ZERO;
        Area polygonSum = Area.ZERO;
        Area searched = Area.ZERO;
        Area searchedSum = Area.ZERO;
        Area cmrSum = Area.ZERO;
        for (Piece piece : land.pieces()) {
            Area area = piece.area();
            int tasksHere = land.tasksOn(piece.face()).size();
            int searchesHere = searchedOn(piece).size();
            polygons = polygons.plus(times(area, Math.min(1, tasksHere)));
            polygonSum = polygonSum.plus(times(area, tasksHere));
            searched = searched.plus(times(area, Math.min(1, searchesHere)));
            searchedSum = searchedSum.plus(times(area, searchesHere));
            long owners = piece.cmr()
                    ? piece.counted().stream().map(Pass::owner).distinct().count()
                    : 0;
            cmrSum = cmrSum.plus(times(area, owners));
        }
        tally.add(Part.TASK_POLYGON, polygons);
        tally.add(Part.TASK_POLYGON_SUM, polygonSum);
        tally.add(Part.SEARCHED, searched);
        tally.add(Part.SEARCHED_SUM, searchedSum);
        tally.add(Part.CMR_SUM, cmrSum);
    }

    private static Area times(Area area, long number) {
        return number == 1 ? area : Area.ofSquareMetres(Math.multiplyExact(area.squareMetres(), number));
    }

    private void tallyRows(FiguresTally tally) {
        for (Piece piece : land.pieces()) {
            RowsOfPiece.add(tally, this, piece);
        }
    }

    private void tallyItems(FiguresTally tally, List<Find> finds, Part part, Predicate<Find> counts) {
        Map<List<String>, Long> items = new HashMap<>();
        for (Find find : finds) {
            if (find.isCmr() && counts.test(find)) {
                items.merge(keys.ofFind(find), find.quantity().number(), Math::addExact);
            }
        }
        items.forEach((key, number) -> tally.add(part, number, RowTable.name(key)));
    }
}
