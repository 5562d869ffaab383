package org.fadeout.flow.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.flow.contamination.HazardClass;

/**
 * Draws hazardous areas from the boxes of a grid.
 *
 * <p>Definition: red boxes are of one area where they are neighbours or where the ground within the buffer of both meets. A confirmed area
 * is all ground within the buffer of its red boxes, corners round, less the boxes that could not be searched to the end; those are
 * proposed apart, as suspected, so that one area does not wait for another. Nothing of the buffer is lost: what one leaves, the other
 * holds. Method: {@link SquareGrid#within}, joined and cut as {@link Shape}; errors as stated there. Cost: the square of the red boxes, at
 * most a few hundred.
 */
final class Proposals {
    private final SurveyedGrid surveyed;
    private final List<SquareGrid.Cell> unresolved;

    private Proposals(SurveyedGrid surveyed) {
        this.surveyed = surveyed;
        this.unresolved = cells(surveyed.unresolved());
    }

    static List<ProposedArea> of(SurveyedGrid surveyed) {
        Proposals proposals = new Proposals(surveyed);
        List<ProposedArea> areas = new ArrayList<>(proposals.confirmed());
        areas.addAll(proposals.suspected());
        return areas;
    }

    private static List<SquareGrid.Cell> cells(List<Box> boxes) {
        return boxes.stream().map(Box::cell).toList();
    }

    private List<ProposedArea> confirmed() {
        List<SquareGrid.Cell> red = cells(surveyed.red());
        Map<SquareGrid.Cell, Shape> around = new LinkedHashMap<>();
        red.forEach(cell ->
                around.put(cell, surveyed.squares().within(surveyed.rule().buffer(), cell)));
        Shape apart = ground(unresolved);
        List<ProposedArea> areas = new ArrayList<>();
        for (List<SquareGrid.Cell> group : groups(red, (a, b) -> neighbours(a, b) || meet(around, a, b))) {
            Shape whole = Shape.union(group.stream().map(around::get).toList());
            long left = unresolved.stream()
                    .filter(cell -> whole.meets(Shape.of(surveyed.squares().land(cell))))
                    .count();
            areas.add(area(HazardClass.CONFIRMED, group, whole.minus(apart), confirmedRule(group.size(), left)));
        }
        return areas;
    }

    /** Boxes far apart are told so by their numbers, before any ground is measured. */
    private boolean meet(Map<SquareGrid.Cell, Shape> around, SquareGrid.Cell one, SquareGrid.Cell other) {
        long side = surveyed.grid().cell().millimetres();
        long reach = 1 + 2 * surveyed.rule().buffer().millimetres() / side;
        boolean near = Math.abs(one.column() - other.column()) <= reach && Math.abs(one.row() - other.row()) <= reach;
        return near && around.getOrDefault(one, Shape.EMPTY).meets(around.getOrDefault(other, Shape.EMPTY));
    }

    private List<ProposedArea> suspected() {
        List<ProposedArea> areas = new ArrayList<>();
        for (List<SquareGrid.Cell> group : groups(unresolved, this::neighbours)) {
            String rule = group.size() + " of the boxes of " + surveyed.grid().cell()
                    + " beside evidence or CMR that nobody could enter or that are searched below "
                    + surveyed.rule().leastCoverage();
            areas.add(area(HazardClass.SUSPECTED, group, ground(group), rule));
        }
        return areas;
    }

    private boolean neighbours(SquareGrid.Cell one, SquareGrid.Cell other) {
        return one.neighbours(surveyed.rule().diagonalNeighbours()).contains(other);
    }

    private Shape ground(List<SquareGrid.Cell> cells) {
        return Shape.unionOf(cells.stream().map(surveyed.squares()::land).toList());
    }

    private static ProposedArea area(
            HazardClass classification, List<SquareGrid.Cell> boxes, Shape ground, String rule) {
        return new ProposedArea(classification, boxes, ground.toLand(), ground.area(), rule);
    }

    private String confirmedRule(int boxes, long left) {
        String joined = surveyed.rule().diagonalNeighbours() ? "an edge or a corner" : "an edge";
        String less = left == 0 ? "" : "; less " + left + " boxes that are proposed apart as suspected";
        return "all ground within " + surveyed.rule().buffer() + " of " + boxes + " boxes of "
                + surveyed.grid().cell() + " in which a CMR was found, joined by " + joined
                + " or where their buffers meet" + less;
    }

    /** Parts a list into what hangs together. In the order of the first box of each. */
    private static List<List<SquareGrid.Cell>> groups(
            List<SquareGrid.Cell> cells, BiPredicate<SquareGrid.Cell, SquareGrid.Cell> together) {
        TreeSet<SquareGrid.Cell> left = new TreeSet<>(cells);
        List<List<SquareGrid.Cell>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<SquareGrid.Cell> group = new ArrayList<>(List.of(left.first()));
            left.remove(left.first());
            for (int i = 0; i < group.size(); i++) {
                SquareGrid.Cell member = group.get(i);
                List<SquareGrid.Cell> joined = left.stream()
                        .filter(cell -> together.test(member, cell))
                        .toList();
                group.addAll(joined);
                joined.forEach(left::remove);
            }
            group.sort(Comparator.naturalOrder());
            groups.add(group);
        }
        return groups;
    }
}
