package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faces against the slow obvious twin: one overlay for each question. */
class FacesTest {

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 4, 5, 6, 7, 8, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sums_of_faces_agree_with_overlays_and_add_exactly(long seed) {
        Random random = new Random(seed);
        List<Shape> shapes = randomShapes(random);
        Faces faces = Faces.of(shapes);

        Area union = faces.area(face -> true);
        long tolerance = faces.all().size() + 1L;
        assertClose(union, Shape.union(shapes).area(), tolerance, seed);
        for (int i = 0; i < shapes.size(); i++) {
            int one = i;
            assertClose(faces.area(face -> face.in(one)), shapes.get(i).area(), tolerance, seed);
            int other = random.nextInt(shapes.size());
            Area both = faces.area(face -> face.in(one) && face.in(other));
            Area only = faces.area(face -> face.in(one) && !face.in(other));
            assertClose(both, shapes.get(one).within(shapes.get(other)).area(), tolerance, seed);
            assertThat(both.plus(only)).as("seed " + seed).isEqualTo(faces.area(face -> face.in(one)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void land_elsewhere_never_changes_a_digit(long seed) {
        Random random = new Random(seed);
        List<Shape> shapes = randomShapes(random);
        List<Shape> more = new ArrayList<>(shapes);
        more.add(Shape.of(Drawn.rectangle(40_000, 40_000, 41_003, 40_777)));
        assertThat(Faces.of(more).area(face -> !face.in(shapes.size())))
                .as("seed " + seed)
                .isEqualTo(Faces.of(shapes).area(face -> true));
    }

    @Test
    void nothing_has_no_faces() {
        assertThat(Faces.of(List.of()).all()).isEmpty();
        assertThat(Faces.of(List.of(Shape.EMPTY)).all()).isEmpty();
    }

    @Test
    void the_same_shape_twice_is_the_same_faces_under_both() {
        Shape shape = Shape.of(Drawn.rectangle(0, 0, 100, 100));
        Faces faces = Faces.of(List.of(shape, shape));
        assertThat(faces.all()).hasSize(1);
        assertThat(faces.all().get(0).shapes()).hasSize(2);
    }

    private static List<Shape> randomShapes(Random random) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double west = random.nextInt(400);
            double south = random.nextInt(400);
            shapes.add(Shape.of(
                    Drawn.rectangle(west, south, west + 20 + random.nextInt(300), south + 20 + random.nextInt(300))));
        }
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Position centre = Drawn.metres(random.nextInt(600), random.nextInt(600));
            discs.add(new Disc(centre, Length.ofMetres(20 + random.nextInt(60))));
        }
        shapes.add(Discs.envelope(discs));
        shapes.add(Discs.envelope(discs.subList(0, 4)));
        return shapes;
    }

    private static void assertClose(Area area, Area other, long tolerance, long seed) {
        assertThat(Math.abs(area.squareMetres() - other.squareMetres()))
                .as(area + " and " + other + ", seed " + seed)
                .isLessThanOrEqualTo(tolerance);
    }
}
