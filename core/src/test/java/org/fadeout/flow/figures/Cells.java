package org.fadeout.flow.figures;

import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aDecision;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.jspecify.annotations.Nullable;

/**
 * A random legal history on a grid of cells of 10 m, told forwards: each act changes the state of the cells and says itself which term that
 * is. It writes the records as it goes, and knows nothing of faces, of shapes or of reading backwards.
 */
final class Cells {
    private static final int WIDTH = 9;
    private static final int HEIGHT = 6;
    private static final int CELLS = WIDTH * HEIGHT;
    private static final HazardType[] TYPES = {
        HazardType.CLUSTER_MUNITION_REMNANTS, HazardType.MIXED_MINES, HazardType.OTHER_UXO
    };
    static final LocalDate START = LocalDate.of(2020, 1, 1);

    final List<ARecord<?>> records = new ArrayList<>();
    final Map<String, Long> booked = new TreeMap<>();
    private final SplittableRandom random;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Area> areas = new ArrayList<>();
    /** Number of the act by which a cell was freed of every hazard; 0 where none was since the last strike. */
    private final int[] freed = new int[CELLS];

    private final boolean[] cleared = new boolean[CELLS];
    private final boolean[] everReleased = new boolean[CELLS];
    private final boolean[] struckOnReleased = new boolean[CELLS];
    private final boolean[] struckInPeriod = new boolean[CELLS];
    private int act;
    private LocalDate day = START;

    /** A hazardous area of the grid. */
    private final class Area {
        final ARecord<Hazard> record;
        final String number;
        BitSet cells;
        HazardType type;
        HazardClass sort;
        boolean open = true;
        boolean replaced;
        final boolean[] released = new boolean[CELLS];
        final int[] reopened = new int[CELLS];

        Area(BitSet cells, HazardType type, HazardClass sort) {
            this.number = "H" + areas.size();
            this.cells = cells;
            this.type = type;
            this.sort = sort;
            this.record = aHazard(number).dated("recorded", day.toString());
        }

        boolean stands(int cell) {
            return open && cells.get(cell) && !released[cell] && freed[cell] <= reopened[cell];
        }

        void write() {
            records.add(record.on(land(cells))
                    .with("hazard_type", type)
                    .with("classification", sort)
                    .with("status", open ? HazardStatus.OPEN : HazardStatus.CLOSED));
        }
    }

    /** What stands in a cell: each type with its column. */
    private Map<HazardType, Column> standing(int cell) {
        Map<HazardType, Column> standing = new EnumMap<>(HazardType.class);
        for (Area area : areas) {
            if (area.stands(cell)) {
                Column column = column(area.sort);
                Column other = standing.get(area.type);
                boolean better = other == null || column == Column.CONFIRMED || other == Column.NOT_CLASSIFIED;
                standing.put(area.type, better ? column : other);
            }
        }
        return standing;
    }

    Cells(long seed, int acts, LocalDate first, LocalDate last) {
        this.random = new SplittableRandom(seed);
        this.first = first;
        this.last = last;
        records.add(a(AdminArea.KIND, "West")
                .with("name", "West")
                .with("level", Count.ONE)
                .on(Drawn.rectangle(-50, -100, 40, 50)));
        remaining("before", first.isBefore(day));
        for (int i = 0; i < acts; i++) {
            LocalDate next = day.plusDays(1 + random.nextInt(40));
            if (!day.isAfter(first) && next.isAfter(first)) {
                remaining("before", true);
            }
            if (!day.isAfter(last) && next.isAfter(last)) {
                remaining("after", true);
            }
            day = next;
            step();
        }
        if (!day.isAfter(first)) {
            remaining("before", true);
        }
        if (!day.isAfter(last)) {
            remaining("after", true);
        }
        areas.forEach(Area::write);
    }

    private void remaining(String when, boolean told) {
        for (int cell = 0; told && cell < CELLS; cell++) {
            standing(cell).forEach((type, column) -> add(type, when, column, 100));
        }
    }

    private void add(HazardType type, String what, Column column, long m2) {
        booked.merge(type + " " + what + " " + column, m2, Long::sum);
    }

    /** Carries out one act and books what it changed, as the act itself knows. */
    private void step() {
        List<Map<HazardType, Column>> before = new ArrayList<>();
        boolean[] wasCleared = cleared.clone();
        for (int cell = 0; cell < CELLS; cell++) {
            before.add(standing(cell));
        }
        act++;
        @Nullable Term lossTerm = null;
        @Nullable Term gainTerm = null;
        boolean moves = false;
        BitSet search = new BitSet();
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                areas.add(new Area(patch(), type(), sort()));
                gainTerm = Term.IDENTIFIED_LEGACY;
            }
            case 2 -> {
                extend();
                gainTerm = Term.IDENTIFIED_LEGACY;
            }
            case 3 -> {
                correct();
                lossTerm = Term.CORRECTED;
                gainTerm = Term.CORRECTED;
            }
            case 4 -> {
                retype();
                moves = true;
            }
            case 5 -> classify();
            case 6 -> lossTerm = release(Product.CANCELLED);
            case 7 -> lossTerm = release(Product.REDUCED);
            case 8 -> {
                search = clear();
                lossTerm = Term.CLEARED;
            }
            case 9 -> {
                strike();
                gainTerm = Term.IDENTIFIED_NEW;
            }
            case 10 -> {
                if (random.nextBoolean()) {
                    reopen();
                    gainTerm = Term.REOPENED;
                } else {
                    cancelWhole();
                    lossTerm = Term.CANCELLED;
                }
            }
            default -> {
                mergeOrSplit();
                moves = true;
            }
        }
        if (day.isAfter(first) && !day.isAfter(last)) {
            for (int cell = 0; cell < CELLS; cell++) {
                book(cell, before.get(cell), lossTerm, gainTerm, moves);
                if (search.get(cell) && before.get(cell).isEmpty() && !wasCleared[cell]) {
                    clearedOutside(cell);
                }
            }
        }
    }

    /** Of the type of an open area that the cell was released from before, the first by id; else of no type that is known. */
    private void clearedOutside(int cell) {
        Area area = areas.stream()
                .filter(one -> one.open && one.cells.get(cell))
                .min(Comparator.comparing(one -> one.number))
                .orElse(null);
        HazardType type = area == null ? HazardType.UNKNOWN : area.type;
        Column column = area == null ? Column.NOT_CLASSIFIED : column(area.sort);
        add(type, identified(cell) + " in", column, 100);
        add(type, Term.CLEARED + " out", column, 100);
    }

    private static Column column(HazardClass sort) {
        return sort == HazardClass.CONFIRMED
                ? Column.CONFIRMED
                : sort == HazardClass.SUSPECTED ? Column.SUSPECTED : Column.NOT_CLASSIFIED;
    }

    private Term identified(int cell) {
        return struckOnReleased[cell] || struckInPeriod[cell] ? Term.IDENTIFIED_NEW : Term.IDENTIFIED_LEGACY;
    }

    private void book(
            int cell, Map<HazardType, Column> before, @Nullable Term lossTerm, @Nullable Term gainTerm, boolean moves) {
        Map<HazardType, Column> after = standing(cell);
        List<HazardType> lost =
                before.keySet().stream().filter(t -> !after.containsKey(t)).toList();
        List<HazardType> gained =
                after.keySet().stream().filter(t -> !before.containsKey(t)).toList();
        Term moved = lost.isEmpty() || gained.isEmpty() ? Term.CORRECTED : Term.RETYPED;
        for (HazardType type : lost) {
            Term term = moves ? moved : lossTerm;
            add(type, term + " out", before.get(type), 100);
        }
        for (HazardType type : gained) {
            Term term = moves ? moved : gainTerm == Term.IDENTIFIED_LEGACY ? identified(cell) : gainTerm;
            add(type, term + " in", after.get(type), 100);
        }
        for (HazardType type : before.keySet()) {
            if (after.containsKey(type) && after.get(type) != before.get(type)) {
                Term term = lossTerm == Term.CORRECTED ? Term.CORRECTED : Term.RECLASSIFIED;
                add(type, term + " out", before.get(type), 100);
                add(type, term + " in", after.get(type), 100);
            }
        }
    }

    private @Nullable Area any(boolean open) {
        List<Area> chosen = areas.stream()
                .filter(area -> area.open == open && !area.replaced)
                .toList();
        return chosen.isEmpty() ? null : chosen.get(random.nextInt(chosen.size()));
    }

    private ARecord<Decision> decision(Area area, DecisionAct what) {
        ARecord<Decision> decision = aDecision("D" + act + area.number, area.number, what, day.toString());
        records.add(decision);
        return decision;
    }

    private void extend() {
        Area area = any(true);
        if (area != null) {
            decision(area, DecisionAct.EXTEND).on(land(area.cells));
            area.cells = (BitSet) area.cells.clone();
            area.cells.or(patch());
        }
    }

    private void correct() {
        Area area = any(true);
        if (area != null) {
            decision(area, DecisionAct.CORRECT).on(land(area.cells));
            area.cells = patch();
        }
    }

    private void retype() {
        Area area = any(true);
        if (area != null) {
            HazardType to = type();
            decision(area, DecisionAct.RETYPE)
                    .with("hazard_type_before", area.type)
                    .with("hazard_type_after", to);
            area.type = to;
        }
    }

    private void classify() {
        Area area = any(true);
        if (area != null) {
            HazardClass to = sort();
            decision(area, DecisionAct.CLASSIFY)
                    .with("classification_before", area.sort)
                    .with("classification_after", to);
            area.sort = to;
        }
    }

    private Term release(Product product) {
        BitSet cells = patch();
        ARecord<?> release = aRelease("R" + act, product).on(land(cells)).dated("date", day.toString());
        records.add(release);
        Area parent = random.nextInt(3) > 0 ? any(true) : null;
        if (parent != null) {
            release.with("hazard", ARecord.id(Hazard.KIND, parent.number));
        }
        cells.stream().forEach(cell -> {
            everReleased[cell] = true;
            if (parent == null) {
                freed[cell] = act;
            } else {
                parent.released[cell] = true;
            }
        });
        return product == Product.CANCELLED ? Term.CANCELLED : Term.REDUCED;
    }

    private BitSet clear() {
        BitSet cells = patch();
        records.add(aSearch("S" + act).on(land(cells)).dated("date", day.toString()));
        cells.stream().forEach(cell -> {
            freed[cell] = act;
            everReleased[cell] = true;
            cleared[cell] = true;
        });
        return cells;
    }

    private void strike() {
        BitSet cells = patch();
        records.add(aFootprint("F" + act).on(land(cells)).dated("date", day.toString()));
        cells.stream().forEach(cell -> {
            freed[cell] = 0;
            cleared[cell] = false;
            struckOnReleased[cell] |= everReleased[cell];
            struckInPeriod[cell] |= day.isAfter(first);
            areas.forEach(area -> area.released[cell] = false);
        });
    }

    private void reopen() {
        Area area = any(random.nextBoolean());
        if (area != null) {
            ARecord<Decision> decision = decision(area, DecisionAct.REOPEN);
            if (!area.open) {
                decision.with("status_before", HazardStatus.CLOSED).with("status_after", HazardStatus.OPEN);
            }
            area.open = true;
            area.cells.stream().forEach(cell -> {
                area.released[cell] = false;
                area.reopened[cell] = act;
            });
        }
    }

    private void cancelWhole() {
        Area area = any(true);
        if (area != null) {
            decision(area, DecisionAct.CANCEL)
                    .with("status_before", HazardStatus.OPEN)
                    .with("status_after", HazardStatus.CLOSED);
            area.open = false;
        }
    }

    private void replace(Area area, DecisionAct what, List<Area> by) {
        decision(area, what)
                .with("status_before", HazardStatus.OPEN)
                .with("status_after", HazardStatus.CLOSED)
                .with(
                        "successors",
                        new TextList(by.stream()
                                .map(one -> ARecord.id(Hazard.KIND, one.number).text())
                                .toList()));
        area.open = false;
        area.replaced = true;
        for (Area later : by) {
            for (int cell = 0; cell < CELLS; cell++) {
                later.released[cell] |= area.released[cell];
                later.reopened[cell] = Math.max(later.reopened[cell], area.reopened[cell]);
            }
        }
    }

    private void mergeOrSplit() {
        Area one = any(true);
        Area other = any(true);
        if (one == null || other == null) {
            return;
        }
        if (one == other) {
            BitSet west = (BitSet) one.cells.clone();
            BitSet east = (BitSet) one.cells.clone();
            one.cells.stream().forEach(cell -> (cell % WIDTH < WIDTH / 2 ? east : west).clear(cell));
            if (!west.isEmpty() && !east.isEmpty()) {
                Area left = new Area(west, one.type, one.sort);
                areas.add(left);
                Area right = new Area(east, one.type, one.sort);
                areas.add(right);
                replace(one, DecisionAct.SPLIT, List.of(left, right));
            }
        } else if (!one.cells.intersects(other.cells)) {
            BitSet both = (BitSet) one.cells.clone();
            both.or(other.cells);
            HazardType type = one.type == other.type ? one.type : HazardType.MIXED;
            // What only one of them was freed of, the land of the other is not: so only untouched land is merged here.
            boolean clean = both.stream()
                    .noneMatch(cell -> one.released[cell]
                            || other.released[cell]
                            || one.reopened[cell] + other.reopened[cell] > 0);
            if (clean) {
                Area merged = new Area(both, type, one.sort);
                areas.add(merged);
                replace(one, DecisionAct.MERGE, List.of(merged));
                replace(other, DecisionAct.MERGE, List.of(merged));
            }
        }
    }

    private HazardType type() {
        return TYPES[random.nextInt(TYPES.length)];
    }

    private HazardClass sort() {
        return HazardClass.values()[random.nextInt(HazardClass.values().length)];
    }

    private BitSet patch() {
        int west = random.nextInt(WIDTH - 1);
        int north = random.nextInt(HEIGHT - 1);
        int east = west + 1 + random.nextInt(WIDTH - west);
        int south = north + 1 + random.nextInt(HEIGHT - north);
        BitSet cells = new BitSet();
        for (int x = west; x < Math.min(east, WIDTH); x++) {
            for (int y = north; y < Math.min(south, HEIGHT); y++) {
                cells.set(y * WIDTH + x);
            }
        }
        return cells;
    }

    private static final Map<BitSet, Land> DRAWN = new HashMap<>();

    private static Land land(BitSet cells) {
        return DRAWN.computeIfAbsent((BitSet) cells.clone(), chosen -> {
            StringBuilder map = new StringBuilder();
            for (int cell = 0; cell < CELLS; cell++) {
                map.append(chosen.get(cell) ? 'x' : '.');
                map.append(cell % WIDTH == WIDTH - 1 ? "\n" : "");
            }
            return Drawn.drawn(map.toString()).land("x");
        });
    }
}
