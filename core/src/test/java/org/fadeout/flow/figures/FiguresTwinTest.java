package org.fadeout.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures against a slow obvious twin: a grid of points, each asked in plain words whether it is ordered, searched, cleared and within
 * reach of a find. The twin knows nothing of faces, projections or records.
 */
class FiguresTwinTest {
    private static final int SIZE = 900;
    private static final int STEP = 3;
    private static final double R = 50;

    private record Box(int west, int south, int east, int north) {
        boolean covers(double x, double y) {
            return x > west && x < east && y > south && y < north;
        }
    }

    private record Work(String task, Box box, int year, double depth, boolean assumed) {
        boolean clears() {
            return assumed || depth >= 0.2;
        }
    }

    private record Item(String task, double x, double y) {}

    static final class Scene {
        private final Random random;
        final Story story = story();
        private final List<Box> polygons = new ArrayList<>();
        private final List<Work> works = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();

        Scene(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 7; i++) {
                task("T" + i, random.nextInt(4) == 0 ? 2022 : 2023);
            }
            for (int i = 0; i < 12; i++) {
                Item item = new Item(random.nextInt(8) == 0 ? null : "T" + random.nextInt(7), spot(), spot());
                items.add(item);
                ARecord<org.fadeout.flow.evidence.Find> find = aFind("F" + i).at(metres(item.x(), item.y()));
                story.and(
                        item.task() == null
                                ? find
                                : find.with("task", ARecord.id(org.fadeout.flow.clearance.Task.KIND, item.task())));
            }
        }

        private void task(String number, int year) {
            Box polygon = box();
            story.and(aTask(number).on(land(polygon)).dated("completed", year + "-09-01"));
            if (year == 2023) {
                polygons.add(polygon);
            }
            int passes = random.nextInt(3);
            for (int i = 0; i < passes; i++) {
                Box box = box();
                double depth = new double[] {0, 0.1, 0.2, 0.3}[random.nextInt(4)];
                story.and(aSearch(number + "-" + i)
                        .with("task", ARecord.id(org.fadeout.flow.clearance.Task.KIND, number))
                        .on(land(box))
                        .with("depth", Length.ofMetres(depth))
                        .dated("date", year + "-06-01"));
                works.add(new Work(number, box, year, depth, false));
            }
            if (passes == 0) {
                works.add(new Work(number, polygon, year, 0, true));
            }
        }

        private double spot() {
            return 60 + random.nextInt(SIZE - 120);
        }

        private Box box() {
            int west = random.nextInt(SIZE - 350);
            int south = random.nextInt(SIZE - 350);
            return new Box(west, south, west + 60 + random.nextInt(280), south + 60 + random.nextInt(280));
        }

        private static org.fadeout.base.geometry.Land land(Box box) {
            return rectangle(box.west(), box.south(), box.east(), box.north());
        }

        private interface Place {
            boolean test(double x, double y);
        }

        private Area count(Place place) {
            long points = 0;
            for (double x = STEP / 2.0; x < SIZE; x += STEP) {
                for (double y = STEP / 2.0; y < SIZE; y += STEP) {
                    points += place.test(x, y) ? 1 : 0;
                }
            }
            return Area.ofSquareMetres(points * STEP * STEP);
        }

        private boolean worked(double x, double y, Predicate<Work> which) {
            return works.stream()
                    .anyMatch(work -> which.test(work) && work.box().covers(x, y));
        }

        private boolean cleared(double x, double y) {
            return worked(x, y, w -> w.year() == 2023 && w.clears())
                    && !worked(x, y, w -> w.year() == 2022 && w.clears());
        }

        private boolean reached(double x, double y, Predicate<Item> which) {
            return items.stream().anyMatch(item -> which.test(item) && Math.hypot(item.x() - x, item.y() - y) <= R);
        }

        private boolean own(double x, double y) {
            return works.stream()
                    .filter(w -> w.year() == 2023 && w.clears() && w.box().covers(x, y))
                    .anyMatch(w -> reached(x, y, item -> w.task().equals(item.task())));
        }
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 12), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_figures_are_what_a_grid_of_points_says(long seed) {
        Scene scene = new Scene(seed);
        Figures figures = scene.story.figures(Question.of(Period.ofYear(2023)));

        check(
                "task polygon",
                seed,
                figures.taskPolygon(),
                scene.count((x, y) -> scene.polygons.stream().anyMatch(b -> b.covers(x, y))));
        Area searched = figures.searched() == null ? Area.ZERO : figures.searched();
        check(
                "searched",
                seed,
                searched,
                scene.count((x, y) -> scene.worked(x, y, w -> w.year() == 2023 && !w.assumed())));
        Area cleared = figures.released().cleared() == null
                ? Area.ZERO
                : figures.released().cleared();
        check("cleared", seed, cleared, scene.count(scene::cleared));
        Area cmr = figures.cmr().area() == null ? Area.ZERO : figures.cmr().area();
        check("CMR", seed, cmr, scene.count((x, y) -> scene.cleared(x, y) && scene.reached(x, y, i -> true)));
        check(
                "CMR, search recorded",
                seed,
                figures.cmr().searchedLand() == null ? Area.ZERO : figures.cmr().searchedLand(),
                scene.count((x, y) -> scene.cleared(x, y)
                        && scene.worked(x, y, w -> w.year() == 2023 && w.clears() && !w.assumed())
                        && scene.reached(x, y, i -> true)));
        Area own = Area.sum(
                figures.rows().stream().map(row -> row.area(Column.OWN)).toList());
        check("own", seed, own, scene.count((x, y) -> scene.cleared(x, y) && scene.own(x, y)));
        check(
                "cleared beyond evidence",
                seed,
                figures.clearedBeyondEvidence(),
                scene.count((x, y) -> scene.cleared(x, y) && !scene.reached(x, y, i -> true)));
    }

    /** The grid is right to about half a step along the edges: 2 % of the land and 300 m2. */
    private static void check(String what, long seed, Area figure, Area grid) {
        long difference = Math.abs(figure.squareMetres() - grid.squareMetres());
        assertThat(difference)
                .as(what + ": " + figure + ", the grid says " + grid + ", seed " + seed)
                .isLessThanOrEqualTo(300 + grid.squareMetres() / 50);
    }
}
