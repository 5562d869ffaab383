package org.fadeout.base.geometry.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** What is no land and no disc is refused, or is nothing; it never makes a number. */
class InvalidInputTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e9, -1e9, 33_554_432})
    void a_centre_that_is_no_place_is_refused(double wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawings.discs(0, 0, 5, wrong, 0, 5).flat());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawings.discs(0, 0, 5, 0, wrong, 5).flat());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 0, -0.0, -5, 1e7})
    void a_radius_that_is_none_is_refused(double wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawings.discs(0, 0, 5, 9, 9, wrong).flat());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.of(Frames.world(), new double[1], new double[1], wrong));
    }

    @Test
    void arrays_of_different_lengths_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.of(Frames.flat(), new double[2], new double[1], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.of(Frames.flat(), new double[2], new double[1], 5));
    }

    @Test
    void no_discs_are_nothing() {
        Envelope none = Drawings.discs().flat();
        assertThat(none.areaUnits()).isZero();
        assertThat(none.arcs()).isZero();
        assertThat(none.holds(0, 0)).isFalse();
        Edges land = Drawings.flat(List.of(Drawings.rectangle(0, 0, 10, 10)));
        assertThat(Clip.of(land, none).areaUnits(0)).isZero();
        assertThat(Remainder.of(land, land, none).areaUnits()).isZero();
        assertThat(Regions.areaUnits(land, List.of(none), leaves -> leaves.has(1)))
                .isZero();
        assertThat(LeafSets.of(land, List.of(none))).hasSize(1);
    }

    @Test
    void no_land_is_nothing() {
        Edges none = Drawings.flat(List.of());
        Envelope disc = Drawings.discs(0, 0, 5).flat();
        assertThat(Coverage.withOverlaps(none).areaUnits()).isZero();
        assertThat(Remainder.of(none, none, disc).areaUnits()).isEqualTo(disc.areaUnits());
        assertThat(LeafSets.of(none, List.of())).isEmpty();
        assertThat(LeafSets.of(none, List.of(disc))).hasSize(1);
    }

    @Test
    void land_of_fewer_than_three_places_is_nothing_and_keeps_its_number() {
        Coordinate a = new Coordinate(0, 0);
        Coordinate b = new Coordinate(10, 10);
        EdgeBuilder builder = new EdgeBuilder(Frames.flat());
        assertThat(builder.add(Drawings.FACTORY.createPolygon())).isZero();
        assertThat(builder.add(Drawings.FACTORY.createPolygon(new Coordinate[] {a, b, a.copy(), a.copy()})))
                .isEqualTo(1);
        // Less than the grid apart.
        assertThat(builder.add(Drawings.FACTORY.createPolygon(
                        new Coordinate[] {a, new Coordinate(1e-6, 0), new Coordinate(0, 1e-6), a.copy()})))
                .isEqualTo(2);
        assertThat(builder.add(Drawings.rectangle(0, 0, 10, 10))).isEqualTo(3);
        Edges edges = builder.build();
        Clip clip = Clip.of(edges, Drawings.discs(5, 5, 50).flat());
        assertThat(clip.areaUnits(0)).isZero();
        assertThat(clip.areaUnits(1)).isZero();
        assertThat(clip.areaUnits(2)).isZero();
        assertThat(clip.area(3)).isEqualTo(100);
        assertThat(Coverage.of(edges).area()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e9, -1e9})
    void a_vertex_that_is_no_place_is_refused(double wrong) {
        for (int k = 0; k < 2; k++) {
            Coordinate odd = k == 0 ? new Coordinate(wrong, 5) : new Coordinate(5, wrong);
            Coordinate[] ring = {new Coordinate(0, 0), new Coordinate(10, 0), odd, new Coordinate(0, 0)};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EdgeBuilder(Frames.flat()).add(Drawings.FACTORY.createPolygon(ring)));
        }
    }

    @Test
    void an_edge_longer_than_65_km_is_refused_and_one_of_65_km_is_measured() {
        for (double side : new double[] {65_536, 66_000, 90_000}) {
            assertThatIllegalArgumentException()
                    .as("first edge of %s", side)
                    .isThrownBy(() -> Drawings.flat(List.of(Drawings.polygon(0, 0, side, 0, side, 10, 0, 10))));
            assertThatIllegalArgumentException()
                    .as("closing edge of %s", side)
                    .isThrownBy(() -> Drawings.flat(List.of(
                            Drawings.polygon(0, 0, 1, -20_000, side / 3, -20_000, side * 2 / 3, -20_000, side, 0))));
        }
        Edges wide = Drawings.flat(List.of(Drawings.rectangle(0, 0, 65_000, 65_000)));
        assertThat(Coverage.of(wide).area()).isEqualTo(65_000.0 * 65_000);
    }
}
