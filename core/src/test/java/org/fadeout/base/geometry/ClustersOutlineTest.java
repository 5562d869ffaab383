package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class ClustersOutlineTest {
    private static final Length REACH = Length.ofMetres(50);
    private static final Length MARGIN = Length.ofMetres(20);

    private static Position away(Position origin, double azimuth, double metres) {
        GeodesicData there = Geodesic.WGS84.Direct(origin.latitude(), origin.longitude(), azimuth, metres);
        return new Position(there.lat2, there.lon2);
    }

    private static boolean covers(Land land, Position place) {
        return land.polygons()
                .covers(new GeometryFactory().createPoint(new Coordinate(place.longitude(), place.latitude())));
    }

    @ParameterizedTest
    @CsvSource({"39.6, 47", "0, 0", "12.5, 180", "-17, -179.9995", "83.9, 20", "-84.2, 179.999"})
    void an_outline_is_valid_land_around_its_members_and_their_margin(double latitude, double longitude) {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            Position origin = new Position(latitude, longitude);
            List<Position> places = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                places.add(away(origin, random.nextDouble(360), random.nextDouble(500)));
            }
            Clusters clusters = Clusters.of(places, REACH, 3);
            assertThat(clusters.count()).as("seed " + seed).isPositive();
            for (int k = 0; k < clusters.count(); k++) {
                Land outline = clusters.outline(k, MARGIN);
                assertThat(Repair.fault(outline.polygons())).as("seed " + seed).isEmpty();
                for (Position member : clusters.members(k)) {
                    assertThat(covers(outline, member))
                            .as("seed " + seed + ", " + member)
                            .isTrue();
                    Position edge = away(member, random.nextDouble(360), 19.8);
                    assertThat(covers(outline, edge))
                            .as("seed " + seed + ", " + edge)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void one_place_has_a_disc_and_two_a_capsule() {
        Position place = new Position(39.6, 47);
        double disc = Math.PI * 400;
        Land one = Clusters.of(List.of(place), REACH, 1).outline(0, MARGIN);
        assertThat((double) one.area().squareMetres()).isBetween(disc * 0.985, disc + 1);
        List<Position> two = List.of(place, away(place, 33, 40), place);
        assertThat((double) Clusters.of(two, REACH, 2).outline(0, MARGIN).area().squareMetres())
                .isBetween((disc + 1600) * 0.985, disc + 1601);
    }

    @Test
    void places_on_a_line_or_almost_have_a_capsule_of_one_piece() {
        for (double off : new double[] {0, 1e-9, 1e-6, 1e-3}) {
            Random random = new Random(6);
            List<Position> line = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Position on = away(new Position(44, 18), 57, i * 10);
                line.add(away(on, random.nextDouble(360), off));
            }
            Land outline = Clusters.of(line, REACH, 3).outline(0, MARGIN);
            assertThat(outline.polygons().getNumGeometries()).isEqualTo(1);
            assertThat(line).allMatch(place -> covers(outline, place));
            assertThat((double) outline.area().squareMetres())
                    .as("off by " + off)
                    .isBetween((Math.PI * 400 + 990 * 40) * 0.99, (Math.PI * 400 + 990 * 40) * 1.01);
        }
    }

    @Test
    void a_bow_is_followed_and_its_inside_left_out() {
        Position middle = new Position(33, 44);
        List<Position> bow = new ArrayList<>();
        for (int azimuth = 0; azimuth <= 180; azimuth += 2) {
            for (int ring = 0; ring < 4; ring++) {
                bow.add(away(middle, azimuth + ring * 0.5, 500 + ring * 20));
            }
        }
        Clusters clusters = Clusters.of(bow, REACH, 4);
        Land outline = clusters.outline(0, MARGIN);
        assertThat(clusters.count()).isEqualTo(1);
        assertThat(covers(outline, middle)).isFalse();
        assertThat(covers(outline, away(middle, 90, 300))).isFalse();
        assertThat(bow).allMatch(place -> covers(outline, place));
    }

    @Test
    void across_the_antimeridian_the_land_has_two_parts_of_the_same_area_together() {
        List<List<Position>> places = new ArrayList<>();
        for (double longitude : new double[] {180, 100}) {
            Random random = new Random(2);
            List<Position> some = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                some.add(away(new Position(-17, longitude), random.nextDouble(360), random.nextDouble(100)));
            }
            places.add(some);
        }
        Land across = Clusters.of(places.get(0), REACH, 3).outline(0, MARGIN);
        Land elsewhere = Clusters.of(places.get(1), REACH, 3).outline(0, MARGIN);
        assertThat(across.polygons().getNumGeometries()).isEqualTo(2);
        assertThat(across.box().getMinX()).isEqualTo(-180);
        assertThat(across.box().getMaxX()).isEqualTo(180);
        assertThat(across.area().squareMetres() - elsewhere.area().squareMetres())
                .isBetween(-2L, 2L);
    }

    @Test
    void an_outline_does_not_depend_on_the_order_of_its_members() {
        Random random = new Random(12);
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            places.add(away(new Position(39.6, 180), random.nextDouble(360), random.nextDouble(300)));
        }
        Land before = Clusters.of(places, REACH, 3).outline(0, MARGIN);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(places, random);
            assertThat(Clusters.of(places, REACH, 3).outline(0, MARGIN))
                    .as("seed 12")
                    .isEqualTo(before);
        }
    }

    @Test
    void what_has_no_outline_is_refused() {
        Clusters pole = Clusters.of(List.of(new Position(85, 3)), REACH, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pole.outline(0, MARGIN))
                .withMessageContaining("beyond 85 degrees");
        Clusters northPole = Clusters.of(List.of(new Position(90, 3)), REACH, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> northPole.outline(0, MARGIN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pole.outline(0, Length.ZERO))
                .withMessageContaining("not 0 m");
    }
}
