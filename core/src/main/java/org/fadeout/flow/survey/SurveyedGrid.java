package org.fadeout.flow.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.standard.GridRule;
import org.jspecify.annotations.Nullable;

/**
 * A grid with the boxes of which anything is known, as of a day.
 *
 * <p>A box is red as soon as a CMR was found in it: by an entry, or by a find that lies in it and had not been moved. Days add up: each
 * entry tells the ground searched on its day. A find whose position is worse than a box is long, or is a place name, lies in no box. What
 * has no date counts, as it does for the gap of a task.
 *
 * @param squares its boxes on the ground
 * @param boxes by row, then column; a box that is not among them was not searched
 */
public record SurveyedGrid(
        SurveyGrid grid, SquareGrid squares, GridRule rule, LocalDate asOf, SortedMap<SquareGrid.Cell, Box> boxes) {

    public SurveyedGrid {
        boxes = Collections.unmodifiableSortedMap(new TreeMap<>(boxes));
    }

    static SurveyedGrid of(SurveyGrid grid, SquareGrid squares, GridRule rule, SurveyData data, LocalDate asOf) {
        Gathering gathering = new Gathering(grid, squares);
        for (SurveyEntry entry : data.entries()) {
            if (entry.grid().equals(grid.id()) && by(entry.date(), asOf)) {
                gathering.at(entry.box()).add(entry);
            }
        }
        for (Find find : data.finds()) {
            if (by(find.found(), asOf) && find.positionedFor(grid.cell())) {
                gathering.holding(find.position(), find, BoxWork::add);
            }
        }
        for (EvidencePoint point : data.evidence()) {
            if (by(point.date(), asOf) && startsSurvey(point, grid)) {
                gathering.holding(point.position(), point, (work, there) -> work.start());
            }
        }
        data.strikes().stream()
                .filter(strike -> grid.evidence().texts().contains(strike.id().text()))
                .forEach(strike -> gathering.holding(strike.position(), strike, (work, there) -> work.start()));
        return new SurveyedGrid(grid, squares, rule, asOf, gathering.boxes(rule.leastCoverage()));
    }

    private static boolean by(@Nullable PartialDate date, LocalDate asOf) {
        return date == null || date.certainlyBy(asOf);
    }

    private static boolean startsSurvey(EvidencePoint point, SurveyGrid grid) {
        boolean named = grid.evidence().texts().contains(point.id().text());
        boolean ofCmr = point.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS;
        return (named || ofCmr) && point.positionMethod() != PositionMethod.PLACE_NAME;
    }

    private record Gathering(SurveyGrid grid, SquareGrid squares, TreeMap<SquareGrid.Cell, BoxWork> work) {
        Gathering(SurveyGrid grid, SquareGrid squares) {
            this(grid, squares, new TreeMap<>());
        }

        BoxWork at(SquareGrid.Cell cell) {
            return work.computeIfAbsent(cell, BoxWork::new);
        }

        <T> void holding(@Nullable Position place, T what, BiConsumer<BoxWork, T> take) {
            if (place != null) {
                squares.holding(place, grid.columns().number(), grid.rows().number())
                        .ifPresent(cell -> take.accept(at(cell), what));
            }
        }

        SortedMap<SquareGrid.Cell, Box> boxes(Percent least) {
            TreeMap<SquareGrid.Cell, Box> boxes = new TreeMap<>();
            work.forEach((cell, one) -> boxes.put(cell, one.box(least)));
            return boxes;
        }
    }

    /** The box at a place of the grid, not searched where nothing is known of it. */
    public Box box(SquareGrid.Cell cell) {
        Box known = boxes.get(cell);
        return known != null ? known : new BoxWork(cell).box(rule.leastCoverage());
    }

    /** The boxes in which a CMR was found. */
    public List<Box> red() {
        return boxes.values().stream()
                .filter(box -> box.state() == BoxState.CLUSTER_MUNITION_REMNANT_FOUND)
                .toList();
    }

    /**
     * Which boxes to search next: those with evidence, signs or CMR that are not finished, then their neighbours, until every box that
     * the search started from or that holds a sign is surrounded by boxes that are finished. Boxes that nobody can enter are left to
     * {@link #unresolved}.
     */
    public List<Box> next() {
        List<Box> next = new ArrayList<>(front(box -> box.isSource() && !box.finished() && !box.blocked()));
        next.addAll(front(box -> !box.isSource() && !box.finished() && !box.blocked()));
        return next;
    }

    /** Boxes in or beside evidence, signs or CMR of which it cannot be said what they hold: nobody could enter, or half of it is done. */
    public List<Box> unresolved() {
        return front(Box::isHalfDone);
    }

    /** Boxes that should be searched next but lie beyond the edge of the grid: another grid is wanted there. */
    public List<SquareGrid.Cell> beyondTheEdge() {
        return around().stream().filter(cell -> !grid.has(cell)).toList();
    }

    /** The hazardous areas that its boxes make, drawn: the confirmed ones, then the suspected ones. */
    public List<ProposedArea> proposals() {
        return Proposals.of(this);
    }

    private List<Box> front(Predicate<Box> wanted) {
        return around().stream().filter(grid::has).map(this::box).filter(wanted).toList();
    }

    /** The sources and all their neighbours. */
    private Set<SquareGrid.Cell> around() {
        Set<SquareGrid.Cell> around = new TreeSet<>();
        for (Box box : boxes.values()) {
            if (box.isSource()) {
                around.add(box.cell());
                around.addAll(box.cell().neighbours(rule.diagonalNeighbours()));
            }
        }
        return around;
    }
}
