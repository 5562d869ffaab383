package org.fadeout.base.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Measures the accuracy that the classes of this package state, against independent references. */
class GeometryAccuracyTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(doubles = {0, 12.5, 39.6, 45, -33, 61, 72})
    void a_disc_has_its_true_area_and_its_edge_lies_at_the_true_distance(double latitude) {
        Position centre = new Position(latitude, 47);
        Length radius = Length.ofMetres(50);
        Shape disc = Discs.shape(new Disc(centre, radius));

        assertThat(disc.squareMetres() / (Math.PI * 2_500) - 1)
                .as("area at " + latitude)
                .isBetween(-1e-9, 1e-9);
        double worst = 0;
        for (Coordinate corner : disc.toLand().polygons().getCoordinates()) {
            double distance = Geodesic.WGS84.Inverse(latitude, 47, corner.y, corner.x).s12;
            worst = Math.max(worst, Math.abs(distance - 50));
        }
        System.out.printf(
                "accuracy: a disc of 50 m at %.1f degrees as a polygon: corners within %.3f m of R%n", latitude, worst);
        assertThat(worst).isLessThan(Shape.CHORD_ERROR_M);
    }

    @Test
    void the_union_of_two_discs_is_that_of_two_circles() {
        double worst = 0;
        for (double apart = 1; apart <= 110; apart += 3.7) {
            GeodesicData there = Geodesic.WGS84.Direct(39.6, 47, 63, apart);
            Shape union = Discs.envelope(List.of(
                    new Disc(new Position(39.6, 47), Length.ofMetres(50)),
                    new Disc(new Position(there.lat2, there.lon2), Length.ofMetres(50))));
            double lens = apart >= 100
                    ? 0
                    : 2 * 2500 * Math.acos(apart / 100) - apart / 2 * Math.sqrt(10_000 - apart * apart);
            double exact = 2 * Math.PI * 2500 - lens;
            worst = Math.max(worst, Math.abs(union.squareMetres() / exact - 1));
        }
        System.out.printf("accuracy: union of two discs within %.1e of its area%n", worst);
        assertThat(worst).isLessThan(1e-8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_polygon_has_its_geodesic_area(long seed) {
        Random random = new Random(seed);
        double worst = 0;
        for (int i = 0; i < 200; i++) {
            Land land = star(random, 200 + random.nextInt(15_000));
            double geodesic = land.area().squareMetres();
            // Half a square metre is the rounding of the reference itself.
            double error = Math.max(0, Math.abs(Shape.of(land).squareMetres() - geodesic) - 0.5);
            worst = Math.max(worst, error / geodesic);
        }
        System.out.printf(
                "accuracy: polygons up to 30 km across within %.1e of their geodesic area (seed %d)%n", worst, seed);
        assertThat(worst).as("seed " + seed).isLessThan(1e-5);
    }

    @Test
    void a_large_polygon_is_within_one_millionth() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Land land = star(random, 2_000);
            double geodesic = land.area().squareMetres();
            assertThat(Math.abs(Shape.of(land).squareMetres() / geodesic - 1)).isLessThan(1e-6);
        }
    }

    @Test
    void the_plane_gives_degrees_back() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            double latitude = random.nextDouble(-84, 84);
            double longitude = random.nextDouble(-180, 180);
            Coordinate back = Plane.toDegrees(Plane.of(longitude, latitude));
            assertThat(Math.abs(back.y - latitude)).isLessThan(1e-11);
            assertThat(Math.abs(back.x - longitude)).isLessThan(1e-11);
        }
    }

    /** A star-shaped polygon of 5 to 9 corners, up to the given radius, anywhere below 70 degrees of latitude. */
    static Land star(Random random, double radius) {
        double latitude = random.nextDouble(-70, 70);
        double longitude = random.nextDouble(-170, 170);
        int corners = 5 + random.nextInt(5);
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double azimuth = -360.0 * i / corners;
            GeodesicData corner =
                    Geodesic.WGS84.Direct(latitude, longitude, azimuth, radius * random.nextDouble(0.5, 1));
            ring.add(new Coordinate(corner.lon2, corner.lat2));
        }
        ring.add(ring.get(0));
        return Land.of(FACTORY.createPolygon(ring.toArray(new Coordinate[0])));
    }
}
