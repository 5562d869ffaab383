package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.fadeout.base.geometry.Shape;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.clearance.TaskType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Invents the tasks of a programme. The completed clearance tasks of the year cover a given area together; some overlap, and some are
 * tasks of the year before, searched again. Beside them stand earlier, active, planned and survey tasks.
 */
final class InventedTasks {
    private static final double CELL = 2_300;
    private static final double JITTER = 1_300;
    private static final double MEAN_KM2 = 2.0;
    private static final List<String> OPERATORS = List.of(
            "Invented operator A",
            "Invented operator B",
            "Invented operator C",
            "Invented operator D",
            "Invented operator E");
    private static final List<TaskType> CLEARANCE = List.of(
            TaskType.CMR_CLEARANCE,
            TaskType.BATTLE_AREA_CLEARANCE,
            TaskType.BATTLE_AREA_CLEARANCE,
            TaskType.MINE_CLEARANCE,
            TaskType.BATTLE_AREA_CLEARANCE,
            TaskType.MINE_CLEARANCE);

    private final SplittableRandom random;
    private final InventedSample.Wish wish;
    private final List<Coordinate> cells;
    private final List<InventedSite> sites = new ArrayList<>();

    private InventedTasks(SplittableRandom random, InventedSample.Wish wish) {
        this.random = random;
        this.wish = wish;
        this.cells = cells(random, wish);
    }

    /** The number of completed clearance tasks of the year. */
    static int count(InventedSample.Wish wish) {
        return Math.max(8, (int) Math.round(wish.areaKm2() / MEAN_KM2 * 1.06));
    }

    /** The number of cells along one side of the invented place: three times as many cells as completed tasks, and a few. */
    private static int side(InventedSample.Wish wish) {
        return (int) Math.ceil(StrictMath.sqrt(3.0 * count(wish) + 24));
    }

    /** Half the length of a side of the invented place, m. */
    static double reach(InventedSample.Wish wish) {
        return side(wish) * CELL / 2 + CELL;
    }

    static List<InventedSite> make(SplittableRandom random, InventedSample.Wish wish) {
        InventedTasks tasks = new InventedTasks(random, wish);
        int count = count(wish);
        int again = Math.max(2, count / 30);
        int overlapping = Math.max(2, count / 20);
        tasks.earlier(count / 10 + again);
        List<InventedSite> before = List.copyOf(tasks.sites);
        tasks.sites.clear();
        tasks.completed(count - again - overlapping);
        tasks.overlapping(overlapping);
        tasks.again(before.subList(0, again));
        List<InventedSite> fitted = fitted(tasks.sites, wish);
        tasks.sites.clear();
        tasks.sites.addAll(before);
        tasks.sites.addAll(fitted);
        tasks.others(count);
        return List.copyOf(tasks.sites);
    }

    /** Middles for tasks: near one of a few centres of fighting, at odd distances, as tasks lie; in no order. */
    private static List<Coordinate> cells(SplittableRandom random, InventedSample.Wish wish) {
        int side = side(wish);
        List<Coordinate> centres = new ArrayList<>();
        for (int i = 0; i < 5 + side / 8; i++) {
            centres.add(new Coordinate(
                    side * CELL * 0.8 * (random.nextDouble() - 0.5), side * CELL * 0.8 * (random.nextDouble() - 0.5)));
        }
        Map<Coordinate, Double> distances = new HashMap<>();
        for (int i = 0; i < side * side; i++) {
            Coordinate cell = new Coordinate(
                    (i % side - (side - 1) / 2.0) * CELL + JITTER * (random.nextDouble() - 0.5),
                    (i / side - (side - 1) / 2.0) * CELL + JITTER * (random.nextDouble() - 0.5));
            double nearest = centres.stream().mapToDouble(cell::distance).min().orElseThrow();
            distances.put(cell, nearest * (0.5 + random.nextDouble()));
        }
        List<Coordinate> cells = new ArrayList<>(distances.keySet());
        cells.sort(Comparator.comparing(distances::get));
        cells = new ArrayList<>(cells.subList(0, Math.min(cells.size(), count(wish) * 5 / 4 + 24)));
        for (int i = cells.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Coordinate kept = cells.get(i);
            cells.set(i, cells.get(j));
            cells.set(j, kept);
        }
        return cells;
    }

    private InventedOutline next() {
        Coordinate centre = cells.remove(cells.size() - 1);
        double km2 = 0.2 + 1.75 * (random.nextDouble() + random.nextDouble());
        return InventedOutline.irregular(random, centre, km2 * 1e6);
    }

    private void earlier(int count) {
        for (int i = 0; i < count; i++) {
            add("T-22", next(), operator(), CLEARANCE.get(i % CLEARANCE.size()), 2022, null);
        }
    }

    private void completed(int count) {
        for (int i = 0; i < count; i++) {
            add("T-23", next(), operator(), CLEARANCE.get(random.nextInt(CLEARANCE.size())), 2023, null);
        }
    }

    /** A second operator works on part of the same land. */
    private void overlapping(int count) {
        for (int i = 0; i < count; i++) {
            InventedSite first = sites.get(7 * i % sites.size());
            double reach = first.outline().radius();
            double angle = 2 * StrictMath.PI * random.nextDouble();
            Coordinate centre = new Coordinate(
                    first.outline().centre().x + 0.9 * reach * StrictMath.cos(angle),
                    first.outline().centre().y + 0.9 * reach * StrictMath.sin(angle));
            InventedOutline outline =
                    InventedOutline.irregular(random, centre, first.outline().squareMetres() * 0.6);
            String other = OPERATORS.get((OPERATORS.indexOf(first.operator()) + 1) % OPERATORS.size());
            add("T-23", outline, other, CLEARANCE.get(random.nextInt(CLEARANCE.size())), 2023, null);
        }
    }

    /** Land of the year before, searched again; on the first of it a new strike fell in between. */
    private void again(List<InventedSite> before) {
        for (int i = 0; i < before.size(); i++) {
            InventedOutline outline = before.get(i).outline().scaled(0.9);
            add("T-23", outline, operator(), before.get(i).type(), 2023, i == 0 ? "2022-12-11" : "2021");
        }
    }

    private void others(int count) {
        for (int i = 0; i < Math.max(3, count / 12); i++) {
            add("T-TS", next(), operator(), TaskType.TECHNICAL_SURVEY, 2023, "");
        }
        for (int i = 0; i < Math.max(6, count / 12); i++) {
            TaskType type = CLEARANCE.get(random.nextInt(CLEARANCE.size()));
            TaskStatus status = List.of(TaskStatus.ACTIVE, TaskStatus.ACTIVE, TaskStatus.PLANNED, TaskStatus.SUSPENDED)
                    .get(i % 4);
            InventedSite made = made("T-24", next(), operator(), type, 2023, null);
            sites.add(new InventedSite(
                    made.number(),
                    type,
                    status,
                    made.operator(),
                    made.outline(),
                    made.started(),
                    null,
                    made.struck(),
                    made.azimuth(),
                    made.struckOn(),
                    0));
        }
    }

    private String operator() {
        return OPERATORS.get(random.nextInt(OPERATORS.size()));
    }

    private void add(
            String prefix,
            InventedOutline outline,
            String operator,
            TaskType type,
            int year,
            @Nullable String struckOn) {
        sites.add(made(prefix, outline, operator, type, year, struckOn));
    }

    private InventedSite made(
            String prefix,
            InventedOutline outline,
            String operator,
            TaskType type,
            int year,
            @Nullable String struckOn) {
        LocalDate started = LocalDate.of(year, 1, 9).plusDays(random.nextInt(250));
        LocalDate ended = started.plusDays(15L + random.nextInt(80));
        // A fifth of the strikes fell at the edge of what was ordered, as tasks are drawn before footprints are known.
        boolean edge = random.nextInt(5) == 0;
        Coordinate struck = outline.scaled(edge ? 0.95 : 0.6).anywhere(random);
        if (edge) {
            Coordinate corner = outline.corners().get(0);
            Coordinate side = outline.corners().get(1);
            struck = new InventedOutline(
                            outline.centre(), List.of(new Coordinate((corner.x + side.x) / 2, (corner.y + side.y) / 2)))
                    .scaled(0.97)
                    .corners()
                    .get(0);
        }
        String date = struckOn != null
                ? struckOn
                : List.of("2021", "2021-08", "2021-08-14", "").get(random.nextInt(4));
        String number = prefix + String.format(Locale.ROOT, "-%04d", sites.size() + 1);
        boolean meets = !prefix.equals("T-TS");
        return new InventedSite(
                number,
                type,
                TaskStatus.COMPLETED,
                operator,
                outline,
                started,
                ended,
                meets ? struck : null,
                StrictMath.PI * random.nextDouble(),
                date.isEmpty() ? null : date,
                0);
    }

    /** All outlines made larger or smaller by one factor until their union is the area that was asked for, to 0.02 km2. */
    private static List<InventedSite> fitted(List<InventedSite> sites, InventedSample.Wish wish) {
        double wanted = wish.areaKm2() * 1e6;
        double factor = 1;
        for (int i = 0; i < 30; i++) {
            double now = factor;
            List<InventedSite> scaled =
                    sites.stream().map(site -> site.scaled(now)).toList();
            double union = Shape.unionOf(
                            scaled.stream().map(site -> site.outline().land()).toList())
                    .area()
                    .squareMetres();
            if (Math.abs(union - wanted) < 20_000) {
                return scaled;
            }
            // To six decimals, so that the last bits of a machine's arithmetic cannot tell.
            factor = Math.round(factor * StrictMath.sqrt(wanted / union) * 1e6) / 1e6;
        }
        throw new IllegalStateException("The invented tasks do not reach " + wish.areaKm2() + " km2");
    }
}
