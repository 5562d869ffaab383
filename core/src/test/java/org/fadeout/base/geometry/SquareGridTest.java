package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import org.fadeout.base.geometry.SquareGrid.Cell;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquareGridTest {
    private static final Length FIFTY = Length.ofMetres(50);

    @ParameterizedTest
    @CsvSource({"39.6, 47.0", "0, 100", "70, 25", "84, 25", "-34.5, -70.2", "-17, 179.9999"})
    void a_box_has_its_area_within_a_millionth(double latitude, double longitude) {
        SquareGrid grid = new SquareGrid(new Position(latitude, longitude), FIFTY);
        for (Cell cell :
                new Cell[] {new Cell(0, 0), new Cell(20, 20), new Cell(-20, 7), new Cell(70, 70), new Cell(0, -100)}) {
            // Four sides and a diagonal, measured as geodesics: the area of two triangles, flat to 1e-11.
            Position a = grid.corner(cell);
            Position b = grid.corner(new Cell(cell.column() + 1, cell.row()));
            Position c = grid.corner(new Cell(cell.column() + 1, cell.row() + 1));
            Position d = grid.corner(new Cell(cell.column(), cell.row() + 1));
            assertThat(triangle(a, b, c) + triangle(a, c, d))
                    .as(cell + " from " + a)
                    .isCloseTo(2500, within(2500e-6));
            assertThat(side(a, b)).isCloseTo(50, within(50e-6));
        }
    }

    private static double triangle(Position a, Position b, Position c) {
        double x = side(a, b);
        double y = side(b, c);
        double z = side(c, a);
        double s = (x + y + z) / 2;
        return Math.sqrt(s * (s - x) * (s - y) * (s - z));
    }

    private static double side(Position a, Position b) {
        return Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude()).s12;
    }

    @Test
    void a_place_lies_in_the_box_that_covers_it() {
        Random random = new Random(3);
        SquareGrid grid = new SquareGrid(new Position(70, 179.99), FIFTY);
        for (int i = 0; i < 200; i++) {
            Cell cell = new Cell(random.nextInt(60) - 30, random.nextInt(60) - 30);
            Position inside = grid.land(cell).inside();
            assertThat(grid.holding(inside))
                    .as("seed 3, place " + i + " " + inside)
                    .isEqualTo(cell);
            boolean within = cell.column() >= 0 && cell.row() >= 0 && cell.column() < 20 && cell.row() < 10;
            assertThat(grid.holding(inside, 20, 10).isPresent())
                    .as("seed 3, " + cell)
                    .isEqualTo(within);
        }
        assertThat(grid.holding(new Position(0, 0), 20, 10)).isEmpty();
        assertThatThrownBy(() -> new SquareGrid(new Position(0, 0), Length.ZERO))
                .hasMessageContaining("side above 0 m");
    }

    @Test
    void boxes_side_by_side_join_without_a_gap() {
        SquareGrid grid = new SquareGrid(new Position(39.6, 47), FIFTY);
        Shape row = Shape.unionOf(java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> grid.land(new Cell(i, 3)))
                .toList());
        assertThat(row.pieces()).hasSize(1);
        assertThat(row.area().squareMetres()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @CsvSource({"39.6, 47.0", "70, 25", "-17, 179.9999"})
    void the_ground_around_a_box_has_round_corners(double latitude, double longitude) {
        SquareGrid grid = new SquareGrid(new Position(latitude, longitude), FIFTY);
        // The box, four strips beside it, and four quarters of a disc.
        double expected = 2_500 + 4 * 50 * 30 + Math.PI * 30 * 30;
        Shape around = grid.within(Length.ofMetres(30), new Cell(0, 0));
        assertThat(around.squareMetres()).isCloseTo(expected, within(0.02));
        assertThat((double) around.toLand().area().squareMetres()).isCloseTo(expected, within(1.0));
        assertThat(grid.within(Length.ZERO, new Cell(0, 0)).area().squareMetres())
                .isEqualTo(2_500);
    }

    @Test
    void a_box_has_four_neighbours_or_eight() {
        assertThat(new Cell(5, 5).neighbours(false))
                .containsExactlyInAnyOrder(new Cell(5, 4), new Cell(4, 5), new Cell(6, 5), new Cell(5, 6));
        assertThat(new Cell(0, 0).neighbours(true))
                .hasSize(8)
                .doesNotContain(new Cell(0, 0))
                .contains(new Cell(-1, -1));
    }
}
