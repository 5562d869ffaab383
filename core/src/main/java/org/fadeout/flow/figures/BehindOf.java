package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.PeriodLand.Piece;

/** Gathers what stands behind a number from the same faces of which the number is the sum. Cost: that of the faces, once. */
final class BehindOf {
    private final FiguresOf of;
    private final PeriodLand land;
    private final Behind.Asked asked;

    /**
     * @param land of the figures, or the same under other discs
     */
    BehindOf(FiguresOf of, PeriodLand land, Behind.Asked asked) {
        this.of = of;
        this.land = land;
        this.asked = asked;
    }

    Behind behind() {
        return asked.figure().counts() ? items() : land();
    }

    private Behind land() {
        Map<String, List<RecordId>> records = new TreeMap<>();
        Map<String, Area> areas = new TreeMap<>();
        for (Piece piece : land.pieces()) {
            List<RecordId> ids = on(piece);
            if (!ids.isEmpty() && isOfRow(piece) && !piece.area().isZero()) {
                String key = ids.stream().map(RecordId::text).collect(Collectors.joining(" "));
                records.put(key, ids);
                areas.merge(key, piece.area(), Area::plus);
            }
        }
        List<Behind.Line> lines = new ArrayList<>();
        areas.forEach((key, area) -> lines.add(new Behind.Line(records.getOrDefault(key, List.of()), area, null)));
        lines.sort(Comparator.comparing((Behind.Line line) -> area(line)).reversed());
        boolean envelope = asked.figure() == FigureName.CMR_AREA;
        return new Behind(asked.figure(), Area.sum(areas.values()), null, lines, envelope ? discs() : List.of());
    }

    private static Area area(Behind.Line line) {
        return line.area() == null ? Area.ZERO : line.area();
    }

    /** The records by which a piece counts in the figure, ordered by their ids; none where it does not. */
    private List<RecordId> on(Piece piece) {
        return switch (asked.figure()) {
            case TASK_POLYGON -> ids(of.land().tasksOn(piece.face()).stream().map(Task::id));
            case SEARCHED -> passes(of.searchedOn(piece));
            case CMR_AREA -> piece.cmr() ? passes(piece.counted()) : List.of();
            case CLEARED -> passes(piece.counted());
            case CLEARED_BEYOND_EVIDENCE -> of.isBeyondEvidence(piece) ? passes(piece.counted()) : List.of();
            case SURFACE_SEARCHED -> of.isSurface(piece) ? passes(surface(piece)) : List.of();
            case RE_SEARCHED -> piece.repeated() ? passes(again(piece)) : List.of();
            case RE_CLEARED -> piece.again() ? passes(piece.counted()) : List.of();
            case REDUCED -> releases(piece, Product.REDUCED);
            case CANCELLED -> releases(piece, Product.CANCELLED);
            case FOUND_ITEMS, DESTROYED_ITEMS, FIND_RECORDS, UNDATED_ITEMS -> List.of();
        };
    }

    private List<Pass> surface(Piece piece) {
        return piece.passes().stream()
                .filter(pass -> pass.verdict() == Verdict.SURFACE && of.inPeriod(pass))
                .toList();
    }

    private List<Pass> again(Piece piece) {
        return piece.passes().stream()
                .filter(pass ->
                        of.inPeriod(pass) && pass.clearedBy(of.question().asOf()))
                .toList();
    }

    private List<RecordId> releases(Piece piece, Product product) {
        return ids(of.releasesOn(piece).stream()
                .filter(release -> release.product() == product)
                .map(Release::id));
    }

    private static List<RecordId> passes(Collection<Pass> passes) {
        return ids(passes.stream().map(Pass::record));
    }

    private static List<RecordId> ids(Stream<RecordId> ids) {
        return ids.distinct().sorted().toList();
    }

    /** True where the piece stands in the row that is asked for, as the table of rows places it. */
    private boolean isOfRow(Piece piece) {
        if (asked.row() == null && !asked.overlap()) {
            return true;
        }
        Set<List<String>> keys = asked.figure()
                .column()
                .map(column -> Set.copyOf(RowsOfPiece.keys(column, of, piece)))
                .orElse(Set.of());
        return asked.overlap() ? keys.size() > 1 : keys.size() == 1 && keys.contains(asked.row());
    }

    private Behind items() {
        List<Behind.Line> lines = new ArrayList<>();
        Count sum = Count.ZERO;
        for (Find find : of.records().finds()) {
            boolean ofRow = asked.row() == null || of.keys().ofFind(find).equals(asked.row());
            if (find.isCmr() && counts(find) && ofRow && !asked.overlap()) {
                Count count = asked.figure() == FigureName.FIND_RECORDS ? Count.of(1) : find.quantity();
                lines.add(new Behind.Line(List.of(find.id()), null, count));
                sum = sum.plus(count);
            }
        }
        return new Behind(asked.figure(), null, sum, lines, List.of());
    }

    private boolean counts(Find find) {
        return switch (asked.figure()) {
            case FOUND_ITEMS, FIND_RECORDS -> Inventory.foundIn(find, of.question());
            case DESTROYED_ITEMS -> Inventory.destroyedIn(find, of.question());
            case UNDATED_ITEMS -> Inventory.isUndated(find, of.question());
            default -> false;
        };
    }

    /** The finds that make discs by the as-of day; of one row only where items can be told apart by it. */
    private List<RecordId> discs() {
        return of.records().finds().stream()
                .filter(Find::makesDisc)
                .filter(find -> find.found() == null
                        || find.found().certainlyBy(of.question().asOf()))
                .filter(find -> asked.row() == null
                        || !of.keys().tellItems()
                        || of.keys().ofFind(find).equals(asked.row()))
                .map(Find::id)
                .toList();
    }
}
