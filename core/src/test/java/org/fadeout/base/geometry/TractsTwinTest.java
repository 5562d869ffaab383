package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.fadeout.base.geometry.arcs.Tract;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes measured tract by tract, each with the discs that it needs, against the same shapes measured at once: to the last unit. */
class TractsTwinTest {
    private static final Land HOLED = drawn(40, """
            aaaaaaaaaa....
            a...aaa..a....
            a.b.aaa..aaaaa
            a...a....a...a
            aaaaaaaaaaaaaa""").land("a");

    /** Polygons, and sets of discs: a shape is a polygon, a set, or both together. */
    private record Ground(List<Shape> polygons, List<List<Disc>> sets) {

        /** The shapes with the discs that are chosen. */
        List<Shape> shapes(Predicate<Disc> chosen) {
            List<Shape> shapes = new ArrayList<>(polygons);
            for (List<Disc> set : sets) {
                Shape discs = Discs.envelope(set.stream().filter(chosen).toList());
                shapes.add(Shape.union(List.of(polygons.get(0), discs)));
                shapes.add(discs);
            }
            shapes.add(polygons.get(1));
            return shapes;
        }

        List<Disc> discs() {
            return sets.stream().flatMap(List::stream).toList();
        }
    }

    private static Ground ground(Random random) {
        int wide = List.of(60, 300, 1200, 4000).get(random.nextInt(4));
        List<Shape> polygons = new ArrayList<>();
        polygons.add(Shape.of(HOLED));
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
            int west = random.nextInt(wide) / 10 * 10;
            int south = random.nextInt(wide) / 10 * 10;
            polygons.add(Shape.of(rectangle(
                    west, south, west + 10 + random.nextInt(wide) / 10 * 10, south + 10 + random.nextInt(wide))));
        }
        if (random.nextBoolean()) {
            // Around all, so that all is of one group; else groups are joined by discs too.
            polygons.add(Shape.of(rectangle(-2000, -2000, 2500, 2500 + random.nextInt(3))));
        }
        List<List<Disc>> sets = new ArrayList<>();
        for (int set = 0; set < 3; set++) {
            List<Disc> discs = new ArrayList<>();
            for (int i = 0; i < random.nextInt(120); i++) {
                boolean onGrid = random.nextInt(3) == 0;
                Position centre = onGrid
                        ? metres(random.nextInt(wide) / 10 * 10, random.nextInt(wide) / 10 * 10)
                        : metres(random.nextDouble() * wide, random.nextDouble() * wide);
                discs.add(new Disc(
                        centre,
                        Length.ofMetres(
                                List.of(10.0, 50.0, 50.0, 3.7, 100.0, 0.001).get(random.nextInt(6)))));
                if (random.nextInt(5) == 0) {
                    discs.add(new Disc(centre, Length.ofMetres(20)));
                }
            }
            sets.add(discs);
        }
        return new Ground(polygons, sets);
    }

    private static Tracts tracts(Ground ground, Random random) {
        List<Position> places =
                new ArrayList<>(ground.discs().stream().map(Disc::centre).toList());
        Collections.shuffle(places, random);
        double reach = ground.discs().stream().mapToDouble(Tracts::reach).max().orElse(0);
        return Tracts.of(places.subList(0, places.size() / (1 + random.nextInt(3))), 1 + random.nextInt(40), reach);
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 120), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shares_of_tracts_are_the_faces_and_the_extents_of_the_whole(long seed) {
        Random random = new Random(seed);
        Ground ground = ground(random);
        Tracts tracts = tracts(ground, random);
        List<Shape> whole = ground.shapes(disc -> true);
        Shape made = made(whole);

        List<FaceShare> shares = new ArrayList<>();
        long units = 0;
        for (int i = 0; i < tracts.all().size(); i++) {
            int number = i;
            Tract tract = tracts.all().get(i);
            List<Shape> here = ground.shapes(disc -> tracts.needing(disc).contains(number));
            shares.add(Faces.share(here, tract));
            units += made(here).extent(tract).units();
        }
        Collections.shuffle(shares, random);

        String told = tracts.all().size() + " tracts, seed " + seed;
        assertThat(told(Faces.together(shares))).as(told).isEqualTo(told(Faces.of(whole)));
        assertThat(units).as(told).isEqualTo(made.extent().units());
    }

    /** A shape made of others in every way there is. */
    private static Shape made(List<Shape> shapes) {
        int size = shapes.size();
        return Shape.union(shapes.subList(1, size - 3))
                .within(shapes.get(size - 3))
                .minus(shapes.get(1));
    }

    private static List<String> told(Faces faces) {
        return faces.all().stream()
                .map(face -> face.shapes() + " " + face.area().squareMetres())
                .sorted()
                .toList();
    }

    @Test
    void tracts_part_the_plane() {
        Random random = new Random(5);
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            places.add(metres(random.nextInt(9), random.nextInt(2000)));
        }
        Tracts tracts = Tracts.of(places, 20, 100);

        assertThat(tracts.all()).hasSizeGreaterThan(15);
        TreeSet<Integer> used = new TreeSet<>();
        for (Position place : places) {
            assertThat(tracts.all().stream().filter(tract -> Tracts.owns(tract, place)))
                    .containsExactly(tracts.all().get(tracts.of(place)));
            used.add(tracts.of(place));
            assertThat(tracts.needing(new Disc(place, Length.ofMetres(1)))).contains(tracts.of(place));
        }
        assertThat(used).hasSize(tracts.all().size());
    }

    @Test
    void places_on_one_point_are_one_tract() {
        assertThat(Tracts.of(Collections.nCopies(50, metres(3, 3)), 4, 100).all())
                .hasSize(1);
    }
}
